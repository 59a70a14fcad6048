import Testing

@testable import Conversation

struct WholeCaseTests {
  @Test func `A case about mail goes from the first question to the ticket`() throws {
    var conversation = Fixture.conversation()
    let codes = Value.codes([ErrorCode(text: "5.7.1", acts: .admin)])
    let began = Value.time(Instant(seconds: Fixture.now.seconds - 7_200))
    #expect(conversation.apply(.started) == [Fixture.asks(Fixture.service)])
    #expect(
      conversation.apply(Fixture.say("1")) == [
        Fixture.settled(Fixture.service, .choice("exchange")), Fixture.asks(Fixture.scope),
      ])
    #expect(
      conversation.apply(Fixture.say("everyone")) == [
        Fixture.settled(Fixture.scope, .choice("all")), Fixture.asks(Fixture.began),
      ])
    #expect(
      conversation.apply(Fixture.say("2 hours ago")) == [
        Fixture.settled(Fixture.began, began), Fixture.asks(Fixture.codes),
      ])
    #expect(
      conversation.apply(Fixture.say("unknown")) == [
        Fixture.settled(Fixture.codes, .nonAnswer(.unknown)),
        .lookUp("case/incident", source: "health"),
      ])
    #expect(
      conversation.apply(.changed("error_codes", to: "550 5.7.1", at: Fixture.now)) == [
        Fixture.settled(Fixture.codes, codes, .corrected, replacing: .nonAnswer(.unknown)),
        .lookUp("case/incident", source: "health"),
      ])
    #expect(
      conversation.apply(.lookedUp("case/incident", .choice("no"))) == [
        Fixture.settled(Fixture.incident, .choice("no"), .lookedUp),
        Fixture.asks(Fixture.direction),
      ])
    #expect(
      conversation.apply(Fixture.say("into")) == [
        Fixture.settled(Fixture.direction, .choice("inbound")),
        Fixture.asks(Fixture.traceStep, Fixture.traceInquiry),
      ])
    #expect(
      conversation.apply(Fixture.say("failed")) == [
        Fixture.settled(Fixture.trace, .choice("failed")), Fixture.asks(Fixture.tenant),
      ])
    #expect(
      conversation.apply(Fixture.say(Fixture.tenantID)) == [
        Fixture.settled(Fixture.tenant, .guid(Fixture.tenantID)), Fixture.asks(Fixture.summary),
      ])
    #expect(
      conversation.apply(Fixture.say("Mail bounces")).first
        == Fixture.settled(Fixture.summary, .text("Mail bounces")))
    #expect(!conversation.hasEnded)
    let last = conversation.apply(Fixture.say("bug"))
    #expect(last.first == Fixture.settled(Fixture.category, .choice("bug")))
    let conclusion = try #require(last.lazy.compactMap(\.conclusion).first)
    #expect(last.count == 2)
    #expect(conclusion.step == "case/escalate")
    #expect(conclusion.outcome == .escalated)
    #expect(conclusion.severity?.severity == .a)
    #expect(conclusion.ticket?.missing == [])
    #expect(conclusion.ticket == conversation.ticket(on: Fixture.form))
    #expect(conversation.hasEnded)
    #expect(conversation.pendingQuestion == nil)
  }
}
