import Conversation
import FoundationEssentials
import Testing

@testable import Transcripts

@Suite("A session's file")
struct DocumentTests {
  private func decoded(_ json: String) throws -> Session {
    try JSONDecoder().decode(Session.self, from: Data(json.utf8))
  }

  @Test(arguments: [Sitting.escalated, Sitting.resolved, Sitting().session])
  func `is read as what was written, and written as the same bytes`(session: Session) throws {
    let read = try JSONDecoder().decode(Session.self, from: Data(session.json))
    #expect(read == session)
    #expect(read.json == session.json)
  }

  @Test
  func `is sealed over the bytes that any JSON encoder with sorted keys gives`() throws {
    var turn = Sitting.resolved.turns[2]
    turn.said =
      String(
        String.UnicodeScalarView(
          (0...0x10).flatMap { row in
            (0..<16).compactMap { Unicode.Scalar(row * 16 + $0) }
          })) + "/ \u{2028} 今天 e\u{301} 👩‍💻"
    turn.answers.append(
      RecordedAnswer(slot: "b", value: .list(["1", "2"]), origin: .volunteered))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(turn.canonicalJSON == Array(try encoder.encode(turn)))
    let end = Sitting.escalated.end
    #expect(end.canonicalJSON == Array(try encoder.encode(end)))
    #expect(header.canonicalJSON == Array(try encoder.encode(header)))
  }

  @Test
  func `has these keys and no others, and ends with a line end`() throws {
    let keys = try JSONValue(parsing: Sitting.escalated.json).keys
    #expect(
      keys == [
        "agent", "cloud", "ending", "engine", "format", "locale", "outcome", "prompts_digest",
        "redactions", "salt", "seal", "session", "severity", "started", "ticket", "turns",
        "utc_offset",
      ])
    #expect(Sitting.escalated.json.last == UInt8(ascii: "\n"))
  }

  @Test
  func `has turns with these keys, and a slot only for a change`() throws {
    var sitting = Sitting(saying: ["mail"])
    sitting.change("service", to: "chat")
    let turns = try JSONValue(parsing: sitting.session.json)["turns"]?.elements
    let keys = [
      "answers", "at", "effects", "kind", "lookups", "n", "said", "seal", "shown", "step",
    ]
    #expect(turns?.map(\.keys) == [keys, (keys + ["slot"]).sorted()])
  }

  @Test
  func `says null for what a session without an end does not know`() throws {
    let object = try JSONValue(parsing: Sitting().session.json)
    for key in ["cloud", "outcome", "ending", "severity", "ticket"] {
      #expect(object[key] == .some(nil), "\(key)")
    }
  }

  @Test
  func `holds each kind of value in its own kind of JSON`() {
    var sitting = Sitting(saying: Sitting.escalating)
    sitting.change("began", to: "no idea")
    let values = sitting.session.turns.flatMap(\.answers).map(\.value)
    #expect(
      values == [
        .text("mail"), .text("worldwide"), .number(60), .text("failed"), .list(["5.7.1"]),
        .text("2026-03-02T07:06:00Z"), .text(Sitting.tenant), .text("unknown"),
      ])
  }

  @Test
  func `holds the ticket with labels, ids and what it takes to print it`() throws {
    let session = Sitting(saying: Sitting.escalating.dropLast() + ["no idea"]).session
    let ticket = try JSONValue(parsing: session.json)["ticket"]
    let expected: JSONValue = [
      "form": "portal", "form_title": "Portal", "opening": "Open the portal.",
      "service": "mail", "affected": "60", "began_utc": "2026-03-02T07:06:00Z",
      "tenant_id": nil, "error_codes": ["5.7.1"], "severity": "A", "region": nil,
      "checks_done": [
        ["step": "case/health", "title": "Service health", "result": "Nothing"],
        ["step": "case/trace", "title": "Message trace", "result": "Failed"],
      ],
      "missing": ["tenant_id"], "severity_reason": "Fifty users or more.", "notes": [],
      "labels": ["service": "Mail"], "non_answers": ["tenant_id": "Not known"],
      "fields": [
        ["name": "service", "label": "Product"], ["name": "affected", "label": "Users"],
        ["name": "began_utc", "label": "Began (UTC)"], ["name": "tenant_id", "label": "Tenant id"],
        ["name": "error_codes", "label": "Codes"], ["name": "checks_done", "label": "Checks"],
        ["name": "severity", "label": "Severity"], ["name": "region", "label": "Region"],
      ],
    ]
    #expect(ticket == expected)
  }

  @Test
  func `can be read when a form has a field with the name of a ticket's own key`() throws {
    var desk = Desk()
    desk.form = Form(
      id: "portal", title: "Portal", opening: "",
      fields: [Form.Field(name: "fields", label: "Fields", source: .slot("service"))])
    let session = Sitting(desk, saying: Sitting.escalating).session
    let read = try JSONDecoder().decode(Session.self, from: Data(session.json))
    #expect(read.end.ticket?["fields"] == .missing(""))
  }

  @Test
  func `may have keys that this program does not know`() throws {
    let json = String(decoding: Sitting.resolved.json, as: UTF8.self)
      .replacing("\"n\" : 1,", with: "\"n\" : 1, \"mood\" : {\"a\" : [1]},")
      .replacing("\"format\" : 2,", with: "\"format\" : 2, \"more\" : null,")
    #expect(json.contains("mood") && json.contains("more"))
    let session = try decoded(json)
    #expect(session == Sitting.resolved)
  }
}
