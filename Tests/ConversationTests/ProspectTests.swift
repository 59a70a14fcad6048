import Testing

@testable import Conversation

/// Why a case does not end in some way.
struct ProspectTests {
  private func prospect(_ name: String, after events: [Event]) throws -> Prospect {
    try #require(Fixture.conversation(after: events).prospects(named: name).first)
  }

  @Test func `What is not known yet keeps an ending possible`() throws {
    let escalate = try prospect("escalated", after: [Fixture.say("exchange")])
    #expect(escalate.ending.id == "case/escalate")
    #expect(escalate.isPossible)
    #expect(escalate.open == [Fixture.is(Fixture.category, "bug", "unavailable")])
  }

  @Test func `The first condition that does not hold is named`() throws {
    let known = try prospect("known_incident", after: Array(Fixture.mailReplies.prefix(5)))
    #expect(known.failing == [Fixture.is(Fixture.incident, "yes")])
    #expect(!known.isPossible)
  }

  @Test func `A playbook that is not followed stands before its endings`() throws {
    let events = [Fixture.say("teams")]
    let delivered = try prospect("resolved", after: events)
    #expect(
      delivered.failing.first == Fixture.is(Fixture.service, "exchange"))
  }

  @Test func `What no step asks for on this way cannot come to hold`() throws {
    let events = Array(Fixture.mailReplies.prefix(5)) + [Fixture.say("outbound")]
    let delivered = try prospect("delivered", after: events)
    #expect(delivered.failing == [Fixture.is(Fixture.trace, "delivered")])
    #expect(delivered.open == [])
  }

  @Test func `Behind an ending that holds no other is possible`() throws {
    let events = Array(Fixture.mailReplies.prefix(6)) + [Fixture.say("delivered")]
    let escalate = try prospect("escalate", after: events)
    #expect(escalate.earlier?.ending.id == "case/delivered")
    #expect(
      escalate.earlier?.conditions
        == [Fixture.is(Fixture.service, "exchange"), Fixture.is(Fixture.trace, "delivered")])
  }

  @Test func `An answer that waits for its question counts`() throws {
    var conversation = Fixture.conversation(after: [Fixture.say("exchange")])
    _ = conversation.apply(
      .carried([
        Answer(slot: "category", value: .choice("none"), origin: .carried)
      ]))
    let escalate = try #require(conversation.prospects(named: "case/escalate").first)
    #expect(escalate.failing == [Fixture.is(Fixture.category, "bug", "unavailable")])
  }

  @Test func `A name that means nothing finds nothing`() {
    #expect(Fixture.conversation().prospects(named: "won").isEmpty)
  }
}
