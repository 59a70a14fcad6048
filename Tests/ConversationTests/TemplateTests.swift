import Testing

@testable import Conversation

struct TemplateTests {
  static let facts = Fixture.facts([
    "service": .choice("teams"), "scope": .nonAnswer(.unknown), "summary": .text("a {service} b"),
    "count": .number(12), "began": .time(Fixture.now), "category": .choice("vanished"),
    "tenant": .guid(Fixture.tenantID),
    "error_codes": .codes([
      ErrorCode(text: "5.7.1", acts: .admin), ErrorCode(text: "AADSTS1234", acts: .unlisted),
    ]),
  ])

  static func fill(_ text: String) throws -> String {
    try Template(parsing: text).filled(with: facts)
  }

  @Test func `A text is parsed into its pieces`() throws {
    #expect(
      try Template(parsing: "On {service}: {error_codes.advice}").pieces == [
        .literal("On "), .place("service", .words), .literal(": "), .place("error_codes", .advice),
      ])
    #expect(try Template(parsing: "").pieces.isEmpty)
    #expect(try Template(parsing: "a } b").pieces == [.literal("a } b")])
  }

  @Test(arguments: [
    ("{", Template.Fault.unclosedBrace), ("a {service", .unclosedBrace),
    ("{service.colour}", .unknownAspect("colour")), ("{a.words.b}", .unknownAspect("words.b")),
  ])
  func `A text that is no template is refused`(text: String, fault: Template.Fault) {
    #expect(throws: fault) { try Template(parsing: text) }
  }

  @Test(arguments: ["{}", "{.meaning}", "a {} b"])
  func `A place without a name is refused`(text: String) {
    #expect(throws: Template.Fault.self) { try Template(parsing: text) }
  }

  @Test(arguments: [
    ("{service}", "Microsoft Teams"), ("{scope}", "I don't know"), ("{count} users", "12 users"),
    ("{began}", "2026-03-02T10:00:00Z"), ("{category}", "vanished"), ("{tenant}", Fixture.tenantID),
    ("{error_codes}", "5.7.1, AADSTS1234"),
    ("{service}{service}", "Microsoft TeamsMicrosoft Teams"),
    ("{error_codes.meaning}", "5.7.1: Not permitted"),
    ("{error_codes.advice}", "5.7.1: Not permitted. Advice for 5.7.1."),
    ("plain", "plain"), ("", ""),
  ])
  func `A place is filled with the words for the slot's value`(text: String, filled: String) throws
  {
    #expect(try Self.fill(text) == filled)
  }

  @Test func `What an agent typed is not read as a template`() throws {
    #expect(try Self.fill("{summary}") == "a {service} b")
  }

  @Test(arguments: [
    ("a\n{trace}\nb", "a\nb"), ("Trace: {trace}", ""), ("{trace} {service}", " Microsoft Teams"),
    ("a\n\nb", "a\n\nb"), ("a\nTrace: {trace}", "a"), ("{service.meaning}", ""),
    ("a\n\n{trace}", "a"),
    ("{trace}\n{service}\n{trace}", "Microsoft Teams"), ("\na\n\n", "\na"),
  ])
  func `A line is left out when none of its places has a value`(text: String, filled: String) throws
  {
    #expect(try Self.fill(text) == filled)
  }

  @Test func `A line for the advice on codes that no table lists is left out`() throws {
    let codes = Value.codes([ErrorCode(text: "AADSTS1234", acts: .unlisted)])
    let template = try Template(parsing: "a\nAdvice: {error_codes.advice}")
    #expect(template.filled(with: Fixture.facts(["error_codes": codes])) == "a")
  }

  @Test func `A literal may hold braces and has no places`() {
    let template: Template = "a {service}"
    #expect(template.filled(with: Self.facts) == "a {service}")
    #expect(template.places.isEmpty)
  }

  @Test func `A template names the slots it has places for`() throws {
    let places = try Template(parsing: "{service} x {error_codes.meaning}").places
    #expect(places.map(\.slot) == ["service", "error_codes"])
    #expect(places.map(\.aspect) == [.words, .meaning])
  }
}
