import Testing

@testable import Conversation

/// Answers whose step no longer counts: out of the ticket, still in the record, back with the branch.
struct WithdrawalTests {
  static let events = Fixture.mailReplies + [Fixture.say("bug")]

  @Test func `A correction withdraws the answers of the branch that is left`() {
    var conversation = Fixture.conversation(after: Self.events)
    let effects = conversation.apply(Fixture.change(Fixture.direction, to: "outbound"))
    #expect(
      effects.prefix(2) == [
        Fixture.settled(
          Fixture.direction, .choice("outbound"), .corrected, replacing: .choice("inbound")),
        .withdrew(["trace"]),
      ])
    #expect(conversation.withdrawn == ["trace"])
  }

  @Test func `A withdrawn answer is out of the facts and the ticket and still in the record`() {
    let conversation = Fixture.conversation(
      after: Self.events + [Fixture.change(Fixture.direction, to: "outbound")])
    #expect(conversation.walk.facts["trace"] == nil)
    #expect(conversation.answers["trace"]?.value == .choice("failed"))
    #expect(!conversation.ticket(on: Fixture.form).checkTitles.contains("Message trace"))
  }

  @Test func `A withdrawn answer returns with its branch and is not asked for again`() {
    var conversation = Fixture.conversation(
      after: Self.events + [Fixture.change(Fixture.direction, to: "outbound")])
    let effects = conversation.apply(Fixture.change(Fixture.direction, to: "inbound"))
    #expect(effects.dropFirst().first == .restored(["trace"]))
    #expect(effects.last?.conclusion?.step == "case/escalate")
    #expect(conversation.withdrawn.isEmpty)
    #expect(conversation.walk.facts["trace"] == .choice("failed"))
    #expect(conversation.ticket(on: Fixture.form).checkTitles.contains("Message trace"))
  }

  @Test func `Going back from the correction brings the branch back too`() {
    var conversation = Fixture.conversation(
      after: Self.events + [Fixture.change(Fixture.direction, to: "outbound")])
    _ = conversation.apply(.wentBack)
    #expect(conversation.withdrawn.isEmpty)
    #expect(conversation.walk == Fixture.conversation(after: Self.events).walk)
  }

  @Test func `Leaving the branch again withdraws its answers again`() {
    var conversation = Fixture.conversation(
      after: Self.events + [
        Fixture.change(Fixture.direction, to: "outbound"),
        Fixture.change(Fixture.direction, to: "inbound"),
      ])
    let effects = conversation.apply(Fixture.change(Fixture.direction, to: "outbound"))
    #expect(effects.contains(.withdrew(["trace"])))
  }

  @Test func `What is withdrawn already is not announced again`() {
    var conversation = Fixture.conversation(
      after: Self.events + [Fixture.change(Fixture.direction, to: "outbound")])
    let effects = conversation.apply(Fixture.change(Fixture.summary, to: "Mail is lost"))
    #expect(!effects.contains { if case .withdrew = $0 { true } else { false } })
  }

  @Test func `An answer that waits for its question is not announced as withdrawn`() {
    var conversation = Fixture.conversation()
    let effects = conversation.apply(Fixture.say("teams since 9am"))
    #expect(!effects.contains { if case .withdrew = $0 { true } else { false } })
    #expect(conversation.withdrawn.isEmpty)
    #expect(conversation.answers["began"] != nil)
  }

  @Test func `An undone answer that is volunteered again waits and is not withdrawn`() {
    let conversation = Fixture.conversation(after: [
      Fixture.say("exchange"), Fixture.say("all"), Fixture.say("today"), .wentBack, .wentBack,
      .wentBack, Fixture.say("teams since 9am"),
    ])
    #expect(conversation.answers["began"]?.origin == .volunteered)
    #expect(conversation.withdrawn.isEmpty)
  }

  @Test func `An early ending withdraws everything behind it`() {
    var conversation = Fixture.conversation(after: [
      Fixture.say("exchange"), Fixture.say("all"), Fixture.say("today"),
    ])
    let effects = conversation.apply(Fixture.change(Fixture.service, to: "blackforest"))
    #expect(effects.contains(.withdrew(["began", "scope"])))
    #expect(effects.last?.conclusion?.step == "case/closed_cloud")
  }

  @Test func `An undone answer is gone and not withdrawn`() {
    var conversation = Fixture.conversation(after: Self.events)
    let effects = conversation.apply(.wentBack)
    #expect(!effects.contains { if case .withdrew = $0 { true } else { false } })
    #expect(conversation.withdrawn.isEmpty)
    #expect(conversation.answers["category"] == nil)
  }

  @Test func `A withdrawn answer can be changed and stays withdrawn`() {
    var conversation = Fixture.conversation(
      after: Self.events + [Fixture.change(Fixture.direction, to: "outbound")])
    _ = conversation.apply(Fixture.change(Fixture.trace, to: "none"))
    #expect(conversation.withdrawn == ["trace"])
    #expect(conversation.answers["trace"]?.value == .choice("none"))
  }
}

extension Ticket {
  /// The titles of the checks in the ticket's field of checks.
  var checkTitles: [String] {
    guard case .checks(let checks)? = self["checks"] else { return [] }
    return checks.map(\.title)
  }
}
