// What the texts of steps say, and what becomes of the answers to them.

extension Prover {
  /// Finds the places of texts that no conversation has anything for.
  ///
  /// That a slot is asked for earlier does not yet mean that it is on any way to the text.
  mutating func proveTexts() {
    let entries = content.order.entries
    var texts: [Slot.ID: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      for slot in Set(entry.step.texts.flatMap { $0.places.map(\.slot) })
      where !entry.step.when.makesKnown(slot) {
        texts[slot, default: []].append(position)
      }
    }
    for (slot, positions) in texts.sorted(by: { $0.key < $1.key }) {
      let known = Guard(alternatives: [[Condition(slot: slot, test: .known(true))]])
      let (order, probes) = content.order.probing(
        positions.map { ($0, entries[$0].step.when.and(known)) })
      let exploration = explore(watching: nil, along: order)
      guard !exploration.isCutShort else { return }
      for (position, probe) in zip(positions, probes) where exploration.reached[probe] == nil {
        violations.append(.emptyPlace(slot, in: entries[position].step.id))
      }
    }
  }

  /// Finds questions whose answer nothing depends on, and non-answers that the guards on a question have forgotten.
  mutating func proveAnswers() {
    let read = content.slotsRead
    let playbooks = content.playbooks.values.sorted { $0.id < $1.id }
    for steps in [content.spine.steps] + playbooks.map(\.steps) {
      let conditions = steps.flatMap(\.when.conditions)
      for step in steps {
        guard let slot = step.inquiry?.slot else { continue }
        if !read.contains(slot.id), !step.isCheck { violations.append(.unusedAnswer(step.id)) }
        let tests = conditions.filter { $0.slot == slot.id }.map(\.test)
        let forgotten = slot.nonAnswers(forgottenBy: tests)
        if !forgotten.isEmpty { violations.append(.forgottenNonAnswers(forgotten, of: step.id)) }
      }
    }
  }
}

extension Slot {
  /// The non-answers that none of the tests lets pass, where each choice passes one.
  ///
  /// Where a choice goes on without a test, so may what is not answered.
  fileprivate func nonAnswers(forgottenBy tests: [Condition.Test]) -> [NonAnswer] {
    func isTested(_ value: Value) -> Bool { tests.contains { $0.holds(for: value) } }
    guard !choices.isEmpty, choices.allSatisfy({ isTested(.choice($0.id)) }) else { return [] }
    return NonAnswer.allCases.filter { !isTested(.nonAnswer($0)) }
  }
}

extension Guard {
  /// Whether the guard holds only where the slot has a value.
  fileprivate func makesKnown(_ slot: Slot.ID) -> Bool {
    !alternatives.isEmpty
      && alternatives.allSatisfy { conditions in
        conditions.contains { condition in
          condition.slot == slot
            && !NonAnswer.allCases.contains { condition.test.holds(for: .nonAnswer($0)) }
        }
      }
  }
}

extension Step {
  /// What the step shows to the agent.
  fileprivate var texts: [Template] {
    switch action {
    case .question(let inquiry), .instruction(let inquiry), .lookUp(_, let inquiry):
      [inquiry.instruction, inquiry.text]
    case .ending(let ending): [ending.text]
    case .follow: []
    }
  }
}

extension Content {
  /// The slots that a guard, a rule, the severity, a hand-off, a text or a form reads.
  fileprivate var slotsRead: Set<Slot.ID> {
    let guards =
      order.entries.map(\.step.when) + handOff.evidence.map(\.when)
      + rules.flatMap { [$0.when, $0.unless] }
    let templates =
      order.entries.flatMap(\.step.texts)
      + forms.values.flatMap { $0.fields.compactMap(\.template) }
    return Set(
      guards.flatMap { $0.conditions.map(\.slot) } + severity.inputs + [handOff.slot]
        + templates.flatMap { $0.places.map(\.slot) }
        + forms.values.flatMap { $0.fields.compactMap(\.slot) })
  }
}

extension Form.Field {
  fileprivate var template: Template? {
    if case .text(let template) = source { template } else { nil }
  }

  fileprivate var slot: Slot.ID? {
    if case .slot(let slot) = source { slot } else { nil }
  }
}
