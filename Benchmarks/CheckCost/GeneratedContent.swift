import Conversation
import Support

/// Content of a wanted size, made by chance, the same for the same seed.
struct GeneratedContent {
  let questions: Int
  let choices: Int
  /// The guards near the end that each test two answers from the first half.
  let entangled: Int
  private var random: SplitMix64

  init(questions: Int, choices: Int, entangled: Int, seed: UInt64) {
    self.questions = questions
    self.choices = choices
    self.entangled = entangled
    random = SplitMix64(seed: seed)
  }

  /// Every third question has a guard on one of the four before it, and every eighth is followed by an ending.
  mutating func make() -> Content {
    let slots = (0..<questions).map { number in
      Slot(
        id: Slot.ID("q\(number)"), label: "Question \(number)",
        kind: .choice(
          (0..<choices).map { Choice(id: Choice.ID("c\($0)"), label: "Choice \($0)") }))
    }
    var steps: [Step] = []
    let firstEntangled = questions - entangled
    for (number, slot) in slots.enumerated() {
      var when = Guard.always
      if entangled > 0, number >= max(1, firstEntangled) {
        let early = max(1, questions / 2)
        when = Guard(alternatives: [
          [condition(slots[pick(early)]), condition(slots[pick(early)])]
        ])
      } else if number > 0, number.isMultiple(of: 3) {
        when = Guard(alternatives: [[condition(slots[number - 1 - pick(min(4, number))])]])
      }
      steps.append(
        Step(
          id: Step.ID("case/\(slot.id)"), when: when,
          action: .question(Step.Inquiry(slot: slot, text: Template(pieces: [])))))
      if number % 8 == 7 {
        steps.append(
          ending("end\(number)", when: Guard(alternatives: [[condition(slot)]])))
      }
    }
    return Content(
      slots: slots, spine: Playbook(id: "case", title: "", steps: steps),
      lastEnding: Step.Ending(id: "case/end", outcome: .abandoned, text: Template(pieces: [])),
      handOff: HandOff(slot: "q0", evidence: []))
  }

  private func ending(_ name: String, when: Guard) -> Step {
    let id = Step.ID("case/\(name)")
    return Step(
      id: id, when: when,
      action: .ending(
        Step.Ending(id: id, outcome: .resolved, text: Template(pieces: []), form: nil)))
  }

  private mutating func condition(_ slot: Slot) -> Condition {
    Condition(slot: slot.id, test: .among(["c\(pick(choices))"]))
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
