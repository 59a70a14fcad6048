import Testing

@testable import Conversation

/// Greetings, thanks and questions back say nothing about the case and are no misses.
struct TalkTests {
  private func talk(_ reply: String, after events: [Event] = []) -> Talk? {
    var conversation = Fixture.conversation(after: events)
    let asked = conversation.apply(.started)
    let effects = conversation.apply(Fixture.say(reply))
    guard case .talked(let talk)? = effects.first else { return nil }
    #expect(Array(effects.dropFirst()) == asked)
    return talk
  }

  @Test(
    arguments: [
      ("hello", .greeting), ("Hi there!", .greeting), ("你好", .greeting), ("thanks", .thanks),
      ("hello, thanks", .thanks), ("Why do you ask?", .asksWhy), ("what is that?", .asksWhat),
      ("What is a service?", .asksWhat), ("service 是什么？", .asksWhat),
    ] as [(String, Talk)])
  func `Talk is answered and the question asked again`(reply: String, talk: Talk) {
    #expect(self.talk(reply) == talk)
  }

  @Test func `A question about something else is answered with what that is good for`() {
    let trace = Talk.asksAbout("trace", why: "It shows where the mail is.")
    #expect(talk("what is a message trace?") == trace)
  }

  @Test func `A question about something unknown asks what the pending question means`() {
    #expect(talk("what is a flux?") == .asksWhat)
    #expect(talk("what is a flux") == nil)
  }

  @Test(arguments: ["hello, teams is down", "there", "no thanks to teams", ""])
  func `A reply that says anything else is no talk`(reply: String) {
    #expect(talk(reply) == nil)
  }

  @Test func `Where words are wanted, a question of the customer is taken as them`() {
    let events = Fixture.mailReplies.dropLast()
    #expect(talk("what is a flux?", after: Array(events)) == nil)
    #expect(talk("hello", after: Array(events)) == .greeting)
  }

  @Test func `Talk is not counted as a reply that cannot be used`() {
    var conversation = Fixture.conversation(after: [
      Fixture.say("xx"), Fixture.say("hello"), Fixture.say("what is that"), Fixture.say("xx"),
    ])
    #expect(
      conversation.apply(Fixture.say("xx")).first
        == .rejected(.notAChoice(near: []), of: "service", offersNonAnswers: true))
  }
}
