/// The steps of a content in the order in which a walk passes them, those of a playbook in its place.
struct StepOrder: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    let step: Step
    /// Where the walk goes on when the step's guard does not hold.
    let skip: Int
  }

  let entries: [Entry]

  init(spine: [Step], playbooks: [Playbook.ID: Playbook], lastEnding: Step.Ending) {
    var entries: [Entry] = []
    for step in spine {
      var inner: [Step] = []
      if case .follow(let playbook) = step.action { inner = playbooks[playbook]?.steps ?? [] }
      entries.append(Entry(step: step, skip: entries.count + 1 + inner.count))
      for step in inner { entries.append(Entry(step: step, skip: entries.count + 1)) }
    }
    let last = Step(id: lastEnding.id, action: .ending(lastEnding))
    entries.append(Entry(step: last, skip: entries.count + 1))
    self.entries = entries
  }

  /// The place of each step, the first one for a playbook that is followed twice.
  var positions: [Step.ID: Int] {
    Dictionary(
      entries.enumerated().map { ($1.step.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The last place at which a step asks for each slot.
  var lastPositions: [Slot.ID: Int] {
    Dictionary(
      entries.enumerated().compactMap { position, entry in
        entry.step.inquiry.map { ($0.slot.id, position) }
      }, uniquingKeysWith: { _, last in last })
  }
}
