import Testing

@testable import Conversation

/// Steps back and forth, any number of times, and what a correction keeps.
struct RedoTests {
  static let replies = [Fixture.say("teams"), Fixture.say("one"), Fixture.say("2 hours ago")]

  @Test func `Every step back can be made good in turn`() {
    var conversation = Fixture.conversation(
      after: Self.replies + [.wentBack, .wentBack, .wentBack])
    let answers = [
      Answer(slot: "service", value: .choice("teams"), origin: .asked),
      Answer(slot: "scope", value: .choice("one"), origin: .asked),
    ]
    #expect(
      conversation.apply(.redid) == [.redid([answers[0]]), Fixture.asks(Fixture.scope)])
    #expect(
      conversation.apply(.redid) == [.redid([answers[1]]), Fixture.asks(Fixture.began)])
    _ = conversation.apply(.redid)
    #expect(conversation.walk == Fixture.conversation(after: Self.replies).walk)
    #expect(conversation.apply(.redid) == [.refused(.nothingToRedo)])
  }

  @Test func `A new answer clears what could be brought back`() {
    var conversation = Fixture.conversation(after: Self.replies + [.wentBack, .wentBack])
    _ = conversation.apply(Fixture.say("all"))
    #expect(conversation.apply(.redid) == [.refused(.nothingToRedo)])
  }

  @Test func `A reply that cannot be used and a remark clear nothing`() {
    var conversation = Fixture.conversation(after: Self.replies + [.wentBack])
    _ = conversation.apply(Fixture.say("blue"))
    _ = conversation.apply(.noted("a remark"))
    #expect(
      conversation.apply(.redid).first
        == .redid([
          Answer(
            slot: "began", value: .time(Instant(seconds: Fixture.now.seconds - 7_200)),
            origin: .asked)
        ]))
  }

  @Test func `What came back is no correction, and what is answered anew is one`() {
    var conversation = Fixture.conversation(after: Self.replies + [.wentBack, .redid])
    #expect(conversation.answers["began"]?.origin == .asked)
    _ = conversation.apply(.wentBack)
    _ = conversation.apply(Fixture.say("yesterday"))
    #expect(conversation.answers["began"]?.origin == .corrected)
    #expect(
      conversation.answers["began"]?.replaced
        == .time(Instant(seconds: Fixture.now.seconds - 7_200)))
  }

  @Test func `A change that was taken back is made again with its reason`() {
    let change = Event.changed("scope", to: "all because two more called", at: Fixture.now)
    var conversation = Fixture.conversation(after: Self.replies + [change, .wentBack])
    #expect(conversation.answers["scope"]?.value == .choice("one"))
    _ = conversation.apply(.redid)
    #expect(
      conversation.answers["scope"]
        == Answer(
          slot: "scope", value: .choice("all"), origin: .corrected, replaced: .choice("one"),
          reason: "two more called"))
  }

  @Test func `The withdrawn branch comes and goes with the steps`() {
    var conversation = Fixture.conversation(
      after: WithdrawalTests.events + [
        Fixture.change(Fixture.direction, to: "outbound"), .wentBack,
      ])
    #expect(conversation.apply(.redid).contains(.withdrew(["trace"])))
    #expect(conversation.withdrawn == ["trace"])
  }

  @Test func `What the outside world said about another case does not come back`() {
    var conversation = Fixture.conversation(after: [
      Fixture.say("exchange"), Fixture.say("all"), Fixture.say("today"), Fixture.say("5.7.1"),
      .lookedUp("case/incident", .choice("no")), Fixture.change(Fixture.service, to: "teams"),
    ])
    #expect(conversation.stopID == "case/incident")
    _ = conversation.apply(.wentBack)
    _ = conversation.apply(.lookedUp("case/incident", .choice("no")))
    _ = conversation.apply(.redid)
    #expect(conversation.stopID == "case/incident")
    #expect(conversation.answers["incident"] == nil)
  }

  @Test(arguments: [
    ("all because two more called", "two more called"), ("all，因为又有人来电", "又有人来电"), ("all", nil),
    ("all because", nil),
  ])
  func `A change keeps why it was made`(reply: String, reason: String?) {
    var conversation = Fixture.conversation(after: Self.replies)
    _ = conversation.apply(Fixture.change(Fixture.scope, to: reply))
    #expect(conversation.answers["scope"]?.value == .choice("all"))
    #expect(conversation.answers["scope"]?.reason == reason)
  }

  @Test func `Free words are kept whole, whatever they give as a reason`() {
    var conversation = Fixture.conversation(after: Fixture.mailReplies)
    _ = conversation.apply(Fixture.change(Fixture.summary, to: "It fails because of the rule"))
    #expect(conversation.answers["summary"]?.value == .text("It fails because of the rule"))
    #expect(conversation.answers["summary"]?.reason == nil)
  }
}
