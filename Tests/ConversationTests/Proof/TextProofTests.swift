import Testing

@testable import Conversation

/// What a proof says of texts that cannot be filled, and of answers that lead nowhere.
struct TextProofTests {
  private let first = Fixture.choices("first", "", ["a": "", "b": ""])
  private let second = Fixture.choices("second", "", ["c": "", "d": ""])

  private func violations(_ steps: [Step]) -> [Proof.Violation] {
    Fixture.makeContent(spine: Playbook(id: "case", title: "", steps: steps), playbooks: [])
      .prove().violations
  }

  private func end(_ name: String, _ text: Template, when: Guard) -> Step {
    let id = Step.ID("case/\(name)")
    return Step(
      id: id, when: when,
      action: .ending(Step.Ending(id: id, outcome: .resolved, text: text)))
  }

  private func emptyPlaces(_ steps: [Step]) -> [Proof.Violation] {
    violations(steps).filter { if case .emptyPlace = $0 { true } else { false } }
  }

  private let place = Template(pieces: [.literal("It is "), .place("second", .words)])

  @Test func `A place for a slot that is asked on other ways only is empty`() {
    let found = emptyPlaces([
      Fixture.ask(first), Fixture.ask(second, when: Fixture.when(Fixture.is(first, "a"))),
      end("empty", place, when: Fixture.when(Fixture.is(first, "b"))),
    ])
    #expect(found == [.emptyPlace("second", in: "case/empty")])
  }

  @Test func `A place that some conversation fills is in order`() {
    let found = emptyPlaces([
      Fixture.ask(first), Fixture.ask(second, when: Fixture.when(Fixture.is(first, "a"))),
      end("filled", place, when: Fixture.when(Fixture.is(first, "a", "b"))),
    ])
    #expect(found == [])
  }

  @Test func `A place behind a passed one is followed where that leads`() {
    // The first ending is passed over, and what follows begins with a text of its own.
    let found = emptyPlaces([
      Fixture.ask(first), Fixture.ask(second),
      end("one", place, when: Fixture.when(Fixture.is(first, "a"), Fixture.is(second, "c"))),
      end("two", place, when: Fixture.when(Fixture.is(first, "b"), Fixture.is(second, "d"))),
    ])
    #expect(found == [])
  }

  @Test func `A question whose answer nothing reads is told`() {
    let found = violations([
      Fixture.ask(first), Fixture.ask(second), end("one", place, when: .always),
    ])
    #expect(found.contains(.unusedAnswer("case/first")))
    #expect(!found.contains(.unusedAnswer("case/second")))
  }

  @Test func `Non-answers that have no step of their own are told where every choice has one`() {
    let found = violations([
      Fixture.ask(first),
      end("one", "", when: Fixture.when(Fixture.is(first, "a", "later"))),
      end("two", "", when: Fixture.when(Fixture.is(first, "b"))),
    ])
    #expect(
      found == [.forgottenNonAnswers([.unknown, .notApplicable, .declined], of: "case/first")])
  }

  @Test func `Non-answers may go on as a choice does that has no step of its own`() {
    let found = violations([
      Fixture.ask(first), end("one", "", when: Fixture.when(Fixture.is(first, "a"))),
    ])
    #expect(found == [])
  }
}
