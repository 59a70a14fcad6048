import Testing

@testable import Conversation

struct TicketTests {
  static let values: [Slot.ID: Value] = [
    "service": .choice("exchange"), "scope": .choice("all"), "began": .time(Fixture.now),
    "error_codes": .codes([
      ErrorCode(text: "5.7.1", acts: .admin), ErrorCode(text: "AADSTS1234", acts: .unlisted),
    ]), "incident": .choice("no"), "direction": .choice("inbound"), "trace": .choice("failed"),
    "tenant": .guid(Fixture.tenantID), "summary": .text("Mail bounces"), "category": .choice("bug"),
  ]

  static func ticket(
    _ changes: [Slot.ID: Value] = [:], fields: [Form.Field] = Fixture.form.fields,
    notes: [String] = []
  ) -> Ticket {
    let form = Form(id: "portal", title: "Portal", opening: "Support", fields: fields)
    let walk = Fixture.walk(values.merging(changes) { $1 })
    return Ticket(form: form, walk: walk, notes: notes, content: Fixture.content)
  }

  @Test func `The checks stand at the end of a text under their heading`() {
    let text = Template(pieces: [.literal("What: "), .place("summary", .words)])
    let field = Fixture.field("description", .textWithChecks(text, heading: "Checks done:"))
    let ticket = Self.ticket(fields: [field])
    let checks = Fixture.walk(Self.values).checks.map { "\n- \($0.title): \($0.result)" }
    #expect(checks.count > 1)
    #expect(ticket["description"] == .text("What: Mail bounces\nChecks done:" + checks.joined()))
  }

  @Test func `Without checks the heading is left out`() {
    let field = Fixture.field("description", .textWithChecks("What", heading: "Checks done:"))
    let form = Form(id: "portal", title: "Portal", opening: "Support", fields: [field])
    let ticket = Ticket(
      form: form, walk: Fixture.walk([:]), notes: [], content: Fixture.content)
    #expect(ticket["description"] == .text("What"))
  }

  @Test func `The fields are in the order of the form, with its names and labels`() {
    let ticket = Self.ticket()
    #expect(
      ticket.fields.map(\.name) == [
        "title", "severity", "service", "began", "tenant_id", "error_codes", "count", "checks",
      ])
    #expect(ticket.fields.map(\.label) == Fixture.form.fields.map(\.label))
    #expect(ticket.form == "portal")
    #expect(ticket.formTitle == "Portal")
    #expect(ticket.opening == "Support")
  }

  @Test(arguments: [
    ("title", Ticket.Value.text("Mail bounces")), ("severity", .text("A")),
    ("service", .choice("exchange", label: "Exchange Online")),
    ("began", .text("2026-03-02T10:00:00Z")),
    ("tenant_id", .text(Fixture.tenantID)), ("error_codes", .list(["5.7.1", "AADSTS1234"])),
    ("count", .missing("")),
  ])
  func `A field is filled from its source`(name: String, value: Ticket.Value) {
    #expect(Self.ticket()[name] == value)
  }

  @Test func `A complete ticket misses nothing, says why it is urgent and keeps the notes`() {
    let ticket = Self.ticket(notes: ["one", "two"])
    #expect(ticket.missing.isEmpty)
    #expect(ticket.severityReason == "Nobody can work.")
    #expect(ticket.notes == ["one", "two"])
  }

  @Test func `The checks have their results, in the order in which they were to be done`() {
    #expect(
      Self.ticket()["checks"]
        == .checks([
          Ticket.Check(step: "case/incident", title: "Known incident", result: "No"),
          Ticket.Check(step: "mail-flow/trace", title: "Message trace", result: "Failed"),
        ]))
  }

  @Test func `Required fields without a value are missing, in the order of the form`() {
    let ticket = Self.ticket([
      "tenant": .nonAnswer(.later), "began": .nonAnswer(.unknown), "summary": .nonAnswer(.declined),
    ])
    #expect(ticket["began"] == .missing("I don't know"))
    #expect(ticket["tenant_id"] == .missing("Later"))
    #expect(ticket.missing.suffix(2) == ["began", "tenant_id"])
  }

  @Test func `A required text of nothing but non-answers is missing`() {
    #expect(Self.ticket(["summary": .nonAnswer(.declined)]).missing == ["title"])
  }

  @Test func `A ticket before the end misses what nobody asked yet`() {
    let conversation = Fixture.conversation(after: [Fixture.say("exchange")])
    let ticket = conversation.ticket(on: Fixture.form)
    #expect(ticket.missing == ["title", "severity", "began", "tenant_id"])
    #expect(ticket["severity"] == .missing(""))
    #expect(ticket["title"] == .missing(""))
    #expect(ticket.severityReason.isEmpty)
  }

  @Test func `A field that is not required is never missing`() {
    #expect(!Self.ticket(["error_codes": .nonAnswer(.unknown)]).missing.contains("error_codes"))
  }

  @Test(arguments: [
    (NonAnswer.notApplicable, Ticket.Value.list([]), []),
    (.unknown, .missing("I don't know"), ["codes"]), (.declined, .missing("Won't say"), ["codes"]),
    (.later, .missing("Later"), ["codes"]),
  ])
  func `That there are no error codes is an answer, and that nobody knows them is not`(
    nonAnswer: NonAnswer, value: Ticket.Value, missing: [String]
  ) {
    let ticket = Self.ticket(
      ["error_codes": .nonAnswer(nonAnswer)],
      fields: [Fixture.field("codes", .slot("error_codes"), isRequired: true)])
    #expect(ticket["codes"] == value)
    #expect(ticket.missing == missing)
  }

  @Test func `No checks are an empty list`() {
    let ticket = Fixture.conversation().ticket(on: Fixture.form)
    #expect(ticket["checks"] == .list([]))
  }

  @Test func `Required codes or checks that nobody asked for are missing`() {
    let fields = [
      Fixture.field("codes", .slot("error_codes"), isRequired: true),
      Fixture.field("done", .checks, isRequired: true),
    ]
    let form = Form(id: "portal", title: "", opening: "", fields: fields)
    #expect(Fixture.conversation().ticket(on: form).missing == ["codes", "done"])
  }

  @Test func `A severity that is not required is not missing`() {
    let form = Form(
      id: "portal", title: "", opening: "", fields: [Fixture.field("severity", .severity)])
    #expect(Fixture.conversation().ticket(on: form).missing.isEmpty)
  }

  @Test func `An unknown name has no field`() {
    #expect(Self.ticket()["nonsense"] == nil)
  }
}
