import Testing

@testable import Conversation

struct BackAndChangeTests {
  @Test func `Going back undoes the latest reply and asks again`() {
    var conversation = Fixture.conversation(after: [Fixture.say("teams"), Fixture.say("all")])
    #expect(
      conversation.apply(.wentBack) == [.tookBack(["scope"]), Fixture.asks(Fixture.scope)])
    #expect(
      conversation.apply(.wentBack) == [.tookBack(["service"]), Fixture.asks(Fixture.service)])
    #expect(conversation.apply(.wentBack) == [.refused(.nothingToUndo)])
    #expect(conversation.answers.isEmpty)
  }

  @Test func `What one reply volunteered is undone with it`() {
    var conversation = Fixture.conversation(after: [Fixture.say("teams for everyone since 9am")])
    #expect(conversation.apply(.wentBack).first == .tookBack(["service", "scope", "began"]))
    #expect(conversation.answers.isEmpty)
  }

  @Test func `The answer after going back is a correction`() {
    var conversation = Fixture.conversation(after: [Fixture.say("teams"), .wentBack])
    #expect(
      conversation.apply(Fixture.say("exchange")).first
        == Fixture.settled(
          Fixture.service, .choice("exchange"), .corrected, replacing: .choice("teams")))
    #expect(
      conversation.apply(Fixture.say("all")).first
        == Fixture.settled(Fixture.scope, .choice("all"), .asked))
  }

  @Test func `Going back from an ending opens the case again`() {
    var conversation = Fixture.conversation(after: [Fixture.say("blackforest")])
    #expect(
      conversation.apply(.wentBack) == [.tookBack(["service"]), Fixture.asks(Fixture.service)])
    #expect(!conversation.hasEnded)
  }

  @Test func `Going back does not undo a rejected reply or a remark`() {
    var conversation = Fixture.conversation(after: [
      Fixture.say("teams"), Fixture.say("42"), .noted("a remark"),
    ])
    #expect(conversation.apply(.wentBack).first == .tookBack(["service"]))
    #expect(conversation.notes == ["a remark"])
  }

  @Test func `A change replaces the answer as a correction and the open question stays`() {
    var conversation = Fixture.conversation(after: [Fixture.say("teams"), Fixture.say("one")])
    #expect(
      conversation.apply(Fixture.change(Fixture.scope, to: "everyone")) == [
        Fixture.settled(Fixture.scope, .choice("all"), .corrected, replacing: .choice("one")),
        Fixture.asks(Fixture.began),
      ])
    #expect(conversation.walk.facts["scope"] == .choice("all"))
  }

  @Test func `Going back from a change brings the former answer back`() {
    var conversation = Fixture.conversation(after: [
      Fixture.say("teams"), Fixture.say("one"), Fixture.change(Fixture.scope, to: "all"),
    ])
    #expect(
      conversation.apply(.wentBack) == [.tookBack(["scope"]), Fixture.asks(Fixture.began)])
    #expect(
      conversation.answers["scope"]
        == Answer(slot: "scope", value: .choice("one"), origin: .asked))
  }

  @Test(arguments: ["scope", "nonsense"] as [Slot.ID])
  func `A slot without an answer cannot be changed`(slot: Slot.ID) {
    var conversation = Fixture.conversation(after: [Fixture.say("teams")])
    #expect(
      conversation.apply(.changed(slot, to: "all", at: Fixture.now)) == [
        .refused(.notSettled(slot))
      ])
  }

  @Test func `A change to something unusable changes nothing and asks the open question again`() {
    var conversation = Fixture.conversation(after: [Fixture.say("teams")])
    for _ in 1...4 {
      #expect(
        conversation.apply(Fixture.change(Fixture.service, to: "9")) == [
          .rejected(.noSuchNumber(last: 3), of: "service", offersNonAnswers: false),
          Fixture.asks(Fixture.scope),
        ])
    }
    #expect(conversation.answers["service"]?.value == .choice("teams"))
    #expect(conversation.answers["service"]?.origin == .asked)
  }

  @Test func `A change to a non-answer is possible`() {
    var conversation = Fixture.conversation(after: [Fixture.say("teams")])
    #expect(
      conversation.apply(Fixture.change(Fixture.service, to: "unknown")).first
        == Fixture.settled(
          Fixture.service, .nonAnswer(.unknown), .corrected, replacing: .choice("teams")))
  }
}
