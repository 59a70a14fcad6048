import Testing

@testable import Conversation

struct HandOffTests {
  @Test func `What speaks for a category comes before what speaks against it`() {
    let facts = Fixture.facts([
      "trace": .choice("failed"), "scope": .choice("all"), "category": .choice("none"),
    ])
    #expect(
      Fixture.handOff.evidence(on: "bug", given: facts).map(\.text) == [
        "The trace failed", "More than a bug",
      ])
  }

  @Test func `Evidence that the facts do not bear out is left out`() {
    let facts = Fixture.facts(["scope": .choice("one")])
    #expect(
      Fixture.handOff.evidence(on: "unavailable", given: facts).map(\.text) == ["Only one user"])
  }

  @Test(arguments: ["none", "elsewhere"] as [Choice.ID])
  func `A category without evidence has none`(category: Choice.ID) {
    let facts = Fixture.facts(["scope": .choice("all"), "trace": .choice("failed")])
    #expect(Fixture.handOff.evidence(on: category, given: facts).isEmpty)
  }

  @Test func `The question for the category shows the evidence on each option`() throws {
    let conversation = Fixture.conversation(after: Fixture.mailReplies)
    let question = try #require(conversation.pendingQuestion)
    #expect(question.slot.id == Fixture.handOff.slot)
    #expect(
      question.options.map { $0.evidence.map(\.text) } == [
        ["The trace failed", "More than a bug"], [], ["All users"],
      ])
  }

  @Test func `Other questions show no evidence`() throws {
    let conversation = Fixture.conversation(after: [Fixture.say("teams")])
    let question = try #require(conversation.pendingQuestion)
    #expect(question.options.flatMap(\.evidence).isEmpty)
  }
}
