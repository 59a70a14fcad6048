import Conversation
import FoundationEssentials
import Testing

@testable import Transcripts

@Suite("Differences")
struct DifferenceTests {
  private func ticketDifferences(
    _ change: (Ticket) -> Ticket
  ) throws -> [Difference] {
    var session = Sitting.escalated
    session.end.ticket = change(try #require(session.end.ticket))
    return differences(between: Sitting.escalated, and: session)
  }

  private func changing(_ name: String, to value: Ticket.Value) throws -> [Difference] {
    try ticketDifferences { ticket in
      ticket.with(
        fields: ticket.fields.map {
          $0.name == name ? Ticket.Field(name: name, label: $0.label, value: value) : $0
        })
    }
  }

  private func difference(
    _ kind: Difference.Kind, _ field: String, _ before: String?, _ after: String?
  ) -> Difference {
    Difference(
      kind, turn: 0, step: "case/escalate", field: field, before: before, after: after)
  }

  @Test
  func `name the field that is filled otherwise`() throws {
    #expect(
      try changing("affected", to: .text("6")) == [difference(.ticket, "affected", "60", "6")])
    #expect(
      try changing("tenant_id", to: .missing("Not known")) == [
        difference(.ticket, "tenant_id", Sitting.tenant, "Not known")
      ])
    #expect(
      try changing("error_codes", to: .list(["5.7.1", "5.7.2"])) == [
        difference(.ticket, "error_codes", "5.7.1", "5.7.1, 5.7.2")
      ])
  }

  @Test
  func `in a label of the same choice are a matter of wording`() throws {
    #expect(
      try changing("service", to: .choice("mail", label: "E-mail")) == [
        difference(.wording, "service", "Mail", "E-mail")
      ])
    #expect(
      try changing("service", to: .choice("post", label: "Post")) == [
        difference(.ticket, "service", "Mail", "Post")
      ])
  }

  @Test
  func `name fields that came and went`() throws {
    let found = try ticketDifferences { ticket in
      let added = Ticket.Field(name: "plan", label: "Plan", value: .text("E5"))
      return ticket.with(fields: ticket.fields.filter { $0.name != "affected" } + [added])
    }
    #expect(
      found == [
        difference(.ticket, "affected", "60", nil), difference(.ticket, "plan", nil, "E5"),
      ])
  }

  @Test
  func `in notes are the ticket's, and in its standing texts a matter of wording`() throws {
    let found = try ticketDifferences { ticket in
      Ticket(
        form: ticket.form, formTitle: "The portal", opening: "Open it.", fields: ticket.fields,
        missing: [], severityReason: "Many.", notes: ["VIP"])
    }
    #expect(
      found == [
        difference(.ticket, "notes", "", "VIP"),
        difference(.wording, "severity_reason", "Fifty users or more.", "Many."),
        difference(.wording, "form_title", "Portal", "The portal"),
        difference(.wording, "opening", "Open the portal.", "Open it."),
      ])
  }

  @Test(arguments: Difference.Kind.allCases)
  func `fail a replay unless they are a matter of wording`(kind: Difference.Kind) {
    let difference = Difference(kind, turn: 1, step: nil, before: nil, after: nil)
    #expect(difference.isFailure == (kind != .wording))
  }

  @Test
  func `are given to programs under plain keys`() throws {
    let difference = Difference(
      .answer, turn: 3, step: "case/users", field: "users", before: nil, after: "6")
    let expected: JSONValue = [
      "kind": "answer", "turn": 3, "step": "case/users", "field": "users", "after": "6",
    ]
    let bytes = try JSONEncoder().encode(difference)
    let value = try JSONValue(parsing: Array(bytes))
    #expect(value == expected)
    let decoded = try JSONDecoder().decode(Difference.self, from: bytes)
    #expect(decoded == difference)
  }
}

extension Ticket {
  fileprivate func with(fields: [Field]) -> Ticket {
    Ticket(
      form: form, formTitle: formTitle, opening: opening, fields: fields, missing: missing,
      severityReason: severityReason, notes: notes)
  }
}
