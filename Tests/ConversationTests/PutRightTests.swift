import Testing

@testable import Conversation

/// What was said before is put right in plain words, wherever the case stands.
struct PutRightTests {
  /// What a reply settles after the service is Exchange and the scope one user.
  private func settled(_ reply: String, after events: [Event] = []) -> [String] {
    let start = [Fixture.say("outlook"), Fixture.say("single user")]
    var conversation = Fixture.conversation(after: start + events)
    return conversation.apply(Fixture.say(reply)).flatMap { effect in
      if case .settled(let answers) = effect { answers } else { [] as [Answer] }
    }.map { "\($0.slot) \($0.value.name) \($0.origin.rawValue)" }
  }

  @Test(arguments: [
    ("no, teams not outlook", "service teams corrected"),
    ("not outlook but teams", "service teams corrected"),
    ("No: it is teams", "service teams corrected"),
    ("I meant teams", "service teams corrected"),
    ("sorry, everyone", "scope all corrected"),
    ("it is not one user, everyone", "scope all corrected"),
    ("不是 Outlook，是 Teams", "service teams corrected"),
    ("我是说 Teams", "service teams corrected"),
  ])
  func `A correction changes what was said before`(reply: String, change: String) {
    #expect(settled(reply) == [change])
  }

  @Test func `What else is said along with a correction is heard`() {
    #expect(
      settled("no, teams not outlook, since 9am") == [
        "service teams corrected", "began 2026-03-02T09:00:00Z volunteered",
      ])
  }

  @Test(arguments: [
    "teams", "everyone in teams", "not teams", "no, outlook", "I meant outlook",
    "I meant that the users there cannot open teams", "it is outlook and not teams",
  ])
  func `Without the tone of a correction and a new value nothing is changed`(reply: String) {
    #expect(!settled(reply).contains { $0.hasSuffix("corrected") })
  }

  @Test func `A reply that answers the pending question with no is no correction`() {
    let events = [
      Fixture.say("2 hours ago"), Fixture.say("n/a"), .lookedUp("case/incident", nil),
    ]
    #expect(settled("no, teams is listed", after: events) == ["incident no asked"])
    #expect(settled("no, teams not outlook", after: events) == ["service teams corrected"])
  }

  @Test func `A long text puts nothing right`() {
    #expect(settled("I meant teams" + String(repeating: " and so on", count: 20)) == [])
  }

  @Test func `A correction withdraws, restores and asks again like any other change`() {
    var conversation = Fixture.conversation(after: Fixture.mailReplies.dropLast(3))
    #expect(conversation.stopID == "mail-flow/trace")
    let effects = conversation.apply(Fixture.say("no, teams not outlook"))
    #expect(
      effects.first
        == .settled([
          Answer(
            slot: "service", value: .choice("teams"), origin: .corrected, span: 4..<9,
            replaced: .choice("exchange"))
        ]))
    _ = conversation.apply(.lookedUp("case/incident", .choice("no")))
    #expect(conversation.withdrawn == ["direction"])
    _ = conversation.apply(Fixture.say("I meant outlook"))
    #expect(conversation.answers["service"]?.value == .choice("exchange"))
  }

  @Test func `A correction is taken back like any other reply`() {
    var conversation = Fixture.conversation(after: [
      Fixture.say("outlook"), Fixture.say("I meant teams"),
    ])
    #expect(conversation.apply(.wentBack) == [.tookBack(["service"]), Fixture.asks(Fixture.scope)])
    #expect(conversation.answers["service"]?.value == .choice("exchange"))
  }
}
