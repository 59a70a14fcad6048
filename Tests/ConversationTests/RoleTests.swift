import Testing

@testable import Conversation

/// The admin role that a step needs, and what is said to an agent without it.
struct RoleTests {
  /// A case whose first question needs a role where one is given.
  private static func asking(_ slot: Slot, role: String) -> (Conversation, Step) {
    let step = Step(
      id: "case/step", action: .question(Fixture.inquiry(slot)), role: role)
    let content = Content(
      slots: Fixture.slots, spine: Playbook(id: "case", title: "", steps: [step]),
      lastEnding: Step.Ending(id: "case/end", outcome: .abandoned, text: "No hand-off."),
      handOff: Fixture.handOff, nonAnswers: Fixture.nonAnswers, negations: ["no", "not"],
      noPermission: ["no rights", "don't have the role"])
    return (Conversation(content: content), step)
  }

  @Test func `A question carries the role that its step needs`() {
    let (conversation, _) = Self.asking(Fixture.service, role: "Keeper")
    #expect(conversation.pendingQuestion?.role == "Keeper")
  }

  @Test(arguments: ["no rights", "I have NO rights for that", "we don’t have the role"])
  func `An agent who may not do it is told who may, and asked again`(reply: String) {
    var (conversation, step) = Self.asking(Fixture.service, role: "Keeper")
    #expect(
      conversation.apply(Fixture.say(reply)) == [
        .rejected(.notPermitted(role: "Keeper"), of: "service", offersNonAnswers: true),
        Fixture.asks(step, Fixture.inquiry(Fixture.service)),
      ])
    #expect(conversation.answers.isEmpty)
  }

  @Test func `Missing rights do not count as a reply that cannot be used`() {
    var (conversation, _) = Self.asking(Fixture.service, role: "Keeper")
    for _ in 0..<3 { _ = conversation.apply(Fixture.say("no rights")) }
    #expect(
      conversation.apply(Fixture.say("7")).first
        == .rejected(.noSuchNumber(last: 3), of: "service", offersNonAnswers: false))
  }

  @Test func `A reply that names a choice is one, whatever else it says`() {
    var (conversation, _) = Self.asking(Fixture.service, role: "Keeper")
    _ = conversation.apply(Fixture.say("teams, but we have no rights there"))
    #expect(conversation.answers["service"]?.value == .choice("teams"))
  }

  @Test func `Without a role it is a reply like any other`() {
    var (conversation, _) = Self.asking(Fixture.service, role: "")
    #expect(
      conversation.apply(Fixture.say("no rights")).first
        == .rejected(.notAChoice(near: []), of: "service", offersNonAnswers: false))
  }
}
