/// What an exploration has to remember at each place of the walk: the answers that something later tests.
struct StateSpace {
  let order: StepOrder
  let domains: [Domain]
  private let numbers: [Slot.ID: Int]
  /// The guard of each place, with slots by their number and the outcome of each test for each value.
  private let guards: [[[Test]]]
  /// For each place and slot, the value that stands for each value there; 0 where nothing later asks or tests.
  private let representatives: [[[UInt8]]]

  /// One condition of a guard, worked out for every value of its slot.
  private struct Test {
    let slot: Int
    let outcomes: [Bool]
  }

  init(_ content: Content, watching watch: Exploration.Watch) {
    let order = content.order
    self.order = order
    let conditions =
      Set(order.entries.flatMap(\.step.when.conditions)).union(watch.conditions)
      .union(content.severity.rows.flatMap(\.conditions))
    var asked: [Slot] = []
    for slot in order.entries.compactMap({ $0.step.inquiry?.slot })
    where !asked.contains(where: { $0.id == slot.id }) {
      asked.append(slot)
    }
    let domains = asked.map { slot in
      Domain(
        slot: slot,
        tests: conditions.filter { $0.slot == slot.id }.map(\.test).sorted {
          String(describing: $0) < String(describing: $1)
        }, content: content)
    }
    self.domains = domains
    let numbers = Dictionary(
      asked.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.numbers = numbers
    guards = order.entries.map { entry in
      entry.step.when.alternatives.map { $0.map { Self.test($0, numbers, domains) } }
    }
    representatives = Self.representatives(
      order: order, domains: domains, numbers: numbers, watch: watch)
  }

  func number(of slot: Slot.ID) -> Int? { numbers[slot] }

  func guardHolds(at position: Int, _ state: [UInt8]) -> Bool {
    let alternatives = guards[position]
    return alternatives.isEmpty
      || alternatives.contains { tests in
        tests.allSatisfy {
          $0.slot >= 0 && state[$0.slot] > 0 && $0.outcomes[Int(state[$0.slot]) - 1]
        }
      }
  }

  /// The answers to a slot that can be told apart from a place on, and how many answers each stands for.
  func answers(to slot: Int, at position: Int) -> [(value: Int, times: Int)] {
    let representative = representatives[position][slot]
    var times: [(value: Int, times: Int)] = []
    for value in domains[slot].values.indices {
      let standsFor = representative[value + 1]
      if let index = times.firstIndex(where: { representative[$0.value + 1] == standsFor }) {
        times[index].times += 1
      } else {
        times.append((value, 1))
      }
    }
    return times
  }

  /// The state with each value replaced by the one that stands for it at a place.
  func merged(_ state: [UInt8], at position: Int) -> [UInt8] {
    var merged = state
    for slot in state.indices where state[slot] > 0 {
      merged[slot] = representatives[position][slot][Int(state[slot])]
    }
    return merged
  }

  /// The facts that a state stands for.
  func facts(of state: [UInt8], in content: Content) -> Facts {
    var facts = Facts(content: content)
    for (slot, value) in state.enumerated() where value > 0 {
      facts[domains[slot].slot.id] = domains[slot].values[Int(value) - 1]
    }
    return facts
  }

  private static func test(
    _ condition: Condition, _ numbers: [Slot.ID: Int], _ domains: [Domain]
  ) -> Test {
    guard let slot = numbers[condition.slot] else { return Test(slot: -1, outcomes: []) }
    return Test(slot: slot, outcomes: domains[slot].values.map(condition.test.holds))
  }

  /// Goes backwards over the places and gathers what is still tested.
  private static func representatives(
    order: StepOrder, domains: [Domain], numbers: [Slot.ID: Int], watch: Exploration.Watch
  ) -> [[[UInt8]]] {
    var tests: [[[Bool]]] = domains.map { domain in
      watch.conditions.filter { $0.slot == domain.slot.id }.map { condition in
        domain.values.map(condition.test.holds)
      }
    }
    var isWanted = domains.map { watch.slots.contains($0.slot.id) }
    func current() -> [[UInt8]] {
      domains.indices.map { slot in
        var firsts: [[Bool]: UInt8] = [:]
        let values = domains[slot].values.indices.map { value -> UInt8 in
          guard isWanted[slot] || !tests[slot].isEmpty else { return 0 }
          let outcome = tests[slot].map { $0[value] }
          if let first = firsts[outcome] { return first }
          firsts[outcome] = UInt8(value + 1)
          return UInt8(value + 1)
        }
        return [0] + values
      }
    }
    var result = [current()]
    for entry in order.entries.reversed() {
      for condition in entry.step.when.conditions {
        guard let slot = numbers[condition.slot] else { continue }
        let outcomes = domains[slot].values.map(condition.test.holds)
        if !tests[slot].contains(outcomes) { tests[slot].append(outcomes) }
      }
      if let slot = entry.step.inquiry.flatMap({ numbers[$0.slot.id] }) { isWanted[slot] = true }
      result.append(current())
    }
    return result.reversed()
  }
}
