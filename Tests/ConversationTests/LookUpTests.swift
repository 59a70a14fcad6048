import Testing

@testable import Conversation

/// What happens while the outside world is asked, and after.
struct LookUpTests {
  static let before: [Event] = [
    Fixture.say("exchange"), Fixture.say("all"), Fixture.say("today"), Fixture.say("5.7.1"),
  ]

  @Test func `A look-up puts no question`() {
    let conversation = Fixture.conversation(after: Self.before)
    #expect(conversation.pendingQuestion == nil)
    #expect(!conversation.hasEnded)
    #expect(conversation.stopID == "case/incident")
  }

  @Test func `A reply that nobody knows makes the agent be asked`() throws {
    var conversation = Fixture.conversation(after: Self.before)
    #expect(
      conversation.apply(.lookedUp("case/incident", nil)) == [
        Fixture.asks(Fixture.lookUpStep, Fixture.incidentInquiry)
      ])
    #expect(
      conversation.apply(Fixture.say("no")).first
        == Fixture.settled(Fixture.incident, .choice("no"), .asked))
  }

  @Test func `A known incident ends the case`() {
    let conversation = Fixture.conversation(
      after: Self.before + [.lookedUp("case/incident", .choice("yes"))])
    #expect(conversation.stopID == "case/known")
  }

  @Test func `A reply to another look-up is ignored`() {
    var conversation = Fixture.conversation(after: Self.before)
    #expect(conversation.apply(.lookedUp("case/other", .choice("no"))).isEmpty)
    #expect(conversation.stopID == "case/incident")
    #expect(conversation.answers["incident"] == nil)
  }

  @Test func `A reply that comes when nothing is looked up is ignored`() {
    var conversation = Fixture.conversation(after: Array(Self.before.prefix(2)))
    #expect(conversation.apply(.lookedUp("case/incident", .choice("no"))).isEmpty)
    #expect(conversation.answers["incident"] == nil)
  }

  @Test func `A reply that comes twice counts once`() {
    var conversation = Fixture.conversation(
      after: Self.before + [.lookedUp("case/incident", .choice("no"))])
    #expect(conversation.apply(.lookedUp("case/incident", .choice("yes"))).isEmpty)
    #expect(conversation.answers["incident"]?.value == .choice("no"))
  }

  @Test func `What the agent says while the outside world is asked changes nothing`() {
    var conversation = Fixture.conversation(after: Self.before)
    let answers = conversation.answers
    #expect(conversation.apply(Fixture.say("hello")) == [.refused(.isLookingUp)])
    #expect(conversation.answers == answers)
    #expect(conversation.stopID == "case/incident")
  }

  @Test(arguments: [
    Value.text("no"), .choice("perhaps"), .number(1), .codes([]), .time(Fixture.now), .guid("no"),
  ])
  func `A reply of another kind than the slot makes the agent be asked`(value: Value) {
    var conversation = Fixture.conversation(after: Self.before)
    #expect(
      conversation.apply(.lookedUp("case/incident", value)) == [
        Fixture.asks(Fixture.lookUpStep, Fixture.incidentInquiry)
      ])
    #expect(conversation.answers["incident"] == nil)
  }
}
