import Testing

@testable import Conversation

/// What a proof says of the shared content, and how it keeps to its bound.
struct ProofTests {
  @Test func `The shared content asks for all that its form requires`() {
    let proof = Fixture.content.prove()
    #expect(proof.violations == [])
    #expect(!proof.isCutShort)
  }

  @Test func `The figures of a content that asks two questions are those that one counts by hand`()
  {
    let figures = twoQuestions.prove().figures
    // Scope has 3 choices and 4 non-answers; only one of the 7 is asked for its direction, which has 2 and 4.
    #expect(figures.conversations == 12)
    #expect(figures.shortest == 1)
    #expect(figures.longest == 2)
    #expect(figures.mean == 1.5)
    #expect(figures.steps == 3)
  }

  @Test(arguments: [1, 2, 3])
  func `A bound that is hit is told, and nothing is called dead because of it`(maxStates: Int) {
    let proof = twoQuestions.prove(maxStates: maxStates)
    #expect(proof.isCutShort)
    // That nothing reads the direction needs no exploration.
    #expect(proof.violations == [.unusedAnswer("case/direction")])
  }

  @Test func `A bound that is just met cuts nothing short`() {
    let states = twoQuestions.prove().figures.states
    #expect(!twoQuestions.prove(maxStates: states).isCutShort)
    #expect(twoQuestions.prove(maxStates: states).figures == twoQuestions.prove().figures)
  }

  @Test func `A bound keeps entangled content from taking all memory`() {
    // Each of 12 answers is compared with 12 more at the very end, so that hardly anything can be merged.
    let slots = (0..<24).map { Fixture.choices(Slot.ID("q\($0)"), "", ["a": "", "b": ""]) }
    let ends = (0..<12).map { number in
      Fixture.end(
        "end\(number)", .resolved,
        when: Fixture.when(Fixture.is(slots[number], "a"), Fixture.is(slots[number + 12], "a")))
    }
    let content = Fixture.makeContent(
      spine: Playbook(id: "case", title: "", steps: slots.map { Fixture.ask($0) } + ends),
      playbooks: [])
    let proof = content.prove(maxStates: 1_000)
    #expect(proof.isCutShort)
    // One case more is passed at most, with the few answers that it can be given.
    #expect(proof.figures.states <= 1_000 + 6)
  }

  @Test func `A guard that is decided is remembered, and not the answers that decided it`() {
    // Ten questions at the end, each of which needs two answers from the beginning. Not decided, they are remembered
    // as four cases each, which are a million together.
    let slots = (0..<30).map { Fixture.choices(Slot.ID("q\($0)"), "", ["a": "", "b": ""]) }
    let steps = (0..<30).map { number in
      number < 20
        ? Fixture.ask(slots[number])
        : Fixture.ask(
          slots[number],
          when: Fixture.when(
            Fixture.is(slots[2 * (number - 20)], "a"), Fixture.is(slots[2 * number - 39], "a")))
    }
    let content = Fixture.makeContent(
      spine: Playbook(id: "case", title: "", steps: steps), playbooks: [])
    let figures = content.prove().figures
    #expect(figures.states < 7_000)
    // 36 answers to two questions, of which one leads to 6 more and 35 lead to none.
    #expect(figures.conversations == (0..<10).reduce(BigCount(1)) { count, _ in count * 41 })
  }

  @Test func `A playbook that is followed twice has no dead step when one of the two comes to it`()
  {
    let follow = { (name: Step.ID) in
      Step(
        id: name, when: Fixture.when(Fixture.is(Fixture.scope, "all")),
        action: .follow("mail-flow"))
    }
    let content = Fixture.makeContent(
      spine: Playbook(
        id: "case", title: "",
        steps: [Fixture.ask(Fixture.scope), follow("case/first"), follow("case/second")]))
    // All that the second could conclude, the first has concluded.
    #expect(!content.prove().violations.contains(.unreachableEnding("case/delivered")))
  }

  private var twoQuestions: Content {
    Content(
      slots: Fixture.slots,
      spine: Playbook(
        id: "case", title: "",
        steps: [
          Fixture.ask(Fixture.scope),
          Fixture.ask(
            Fixture.direction, when: Fixture.when(Fixture.is(Fixture.scope, "all"))),
        ]),
      lastEnding: Step.Ending(id: "case/end", outcome: .resolved, text: ""),
      handOff: Fixture.handOff)
  }
}
