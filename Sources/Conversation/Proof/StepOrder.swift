/// The steps of a content in the order in which a walk passes them, those of a playbook in its place.
struct StepOrder: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    let step: Step
    /// Where the walk goes on when the step's guard does not hold.
    let skip: Int
  }

  let entries: [Entry]

  private init(entries: [Entry]) {
    self.entries = entries
  }

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

extension StepOrder {
  /// The order with a step before some of its entries that does nothing, and is reached where the walk comes to the
  /// entry and a guard holds.
  ///
  /// - Returns: The order, and the place of the step before each of the entries.
  func probing(_ guards: [(place: Int, when: Guard)]) -> (order: StepOrder, probes: [Int]) {
    let probed = Dictionary(guards.map { ($0.place, $0.when) }, uniquingKeysWith: { $1 })
    var moved: [Int] = []
    for place in 0...entries.count {
      let before = moved.last.map { $0 + 1 } ?? 0
      moved.append(probed[place] == nil ? before : before + 1)
    }
    var result: [Entry] = []
    for (place, entry) in entries.enumerated() {
      if let when = probed[place] {
        let probe = Step(id: entry.step.id, when: when, action: .follow(""))
        result.append(Entry(step: probe, skip: result.count + 1))
      }
      let skip = moved[entry.skip] - (probed[entry.skip] == nil ? 0 : 1)
      result.append(Entry(step: entry.step, skip: skip))
    }
    return (StepOrder(entries: result), guards.map { moved[$0.place] - 1 })
  }
}
