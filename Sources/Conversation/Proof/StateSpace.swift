/// What an exploration has to remember of a case at each place of the walk, as bits.
///
/// There is one bit for each test (the slot's value passes it), one for each guard (it holds, whatever comes), and one
/// for each slot that is asked for twice (it is settled). A bit that nothing further on can depend on is cleared, so
/// that cases which only differ in it are one: a test counts only while some guard with it is open.
struct StateSpace {
  /// One place of the walk.
  struct Place {
    let when: CompiledGuard?
    /// Where the walk goes on when the guard does not hold.
    let skip: Int
    /// The number of the slot that is asked for.
    let slot: Int?
    /// The bit that says that the slot is settled, for one that is asked for at another place too.
    let settled: Int?
    let isEnding: Bool
    /// Whether it is an ending that is looked out for.
    let isWatched: Bool
  }

  /// All values of a slot that pass the same tests.
  struct Answer {
    /// The number of the first of them in the domain.
    let value: Int
    /// How many there are.
    let times: Int
    let bits: BitSet
  }

  let domains: [Domain]
  let entries: [StepOrder.Entry]
  private(set) var places: [Place] = []
  /// What can be answered at each place, as far as anything further on tells the answers apart.
  private(set) var answers: [[Answer]] = []
  /// The tests of all alternatives of all guards.
  let tests: [GuardTable.TestBit]
  /// Which of the tests belong to each alternative.
  let alternatives: [Range<Int>]
  /// For each slot the bit that says that it is settled, where it is asked for twice.
  let settledBits: [Int?]
  private let bitCount: Int
  /// What is looked out for, as in ``Watch``.
  let when: CompiledGuard?
  let unless: [CompiledGuard?]
  let isWatching: Bool

  init(_ order: StepOrder, domains: [Domain], watching watch: Watch?) {
    self.domains = domains
    entries = order.entries
    let numbers = Dictionary(
      domains.enumerated().map { ($1.slot.id, $0) }, uniquingKeysWith: { first, _ in first })
    var guards = GuardTable(domains: domains, numbers: numbers)
    let compiled = entries.map { guards.compile($0.step.when) }
    when = watch.flatMap { guards.compile($0.when) }
    unless = watch?.unless.map { guards.compile($0) } ?? []
    isWatching = watch != nil
    let asked = entries.map { $0.step.inquiry.flatMap { numbers[$0.slot.id] } }
    settledBits = domains.indices.map { slot in
      asked.filter { $0 == slot }.count > 1 ? guards.newBit() : nil
    }
    (tests, alternatives) = (guards.testBits, guards.alternatives)
    bitCount = guards.bitCount
    var later = Set(([when] + unless).flatMap(guards.testBits))
    for (position, entry) in entries.enumerated().reversed() {
      let slot = asked[position]
      places.append(
        Place(
          when: compiled[position], skip: entry.skip, slot: slot,
          settled: slot.flatMap { settledBits[$0] }, isEnding: entry.step.isEnding,
          isWatched: entry.step.isEnding && watch?.endings.contains(entry.step.id) ?? false))
      answers.append(slot.map { distinctAnswers(to: $0, guards.tests[$0], later) } ?? [])
      later.formUnion(guards.testBits(of: compiled[position]))
    }
    places.reverse()
    answers.reverse()
  }

  /// The state in which nothing is settled.
  var start: BitSet { BitSet(below: bitCount) }

  func guardHolds(at position: Int, _ state: BitSet) -> Bool { holds(places[position].when, state) }

  /// Whether the slot that a place asks for has a value already.
  func isSettled(at position: Int, _ state: BitSet) -> Bool {
    places[position].settled.map(state.contains) ?? false
  }

  /// Whether what is looked out for has come about in a conversation that ends at a place in this state.
  func isWrong(at position: Int, _ state: BitSet) -> Bool {
    places[position].isWatched && holds(when, state)
      && (unless.isEmpty || !unless.allSatisfy { holds($0, state) })
  }

  func holds(_ when: CompiledGuard?, _ state: BitSet) -> Bool {
    when.map { state.contains($0.bit) } ?? true
  }

  private func distinctAnswers(
    to slot: Int, _ tests: [GuardTable.Test], _ later: Set<Int>
  ) -> [Answer] {
    var groups: [BitSet: (value: Int, times: Int)] = [:]
    for value in domains[slot].values.indices {
      var bits = start
      if let bit = settledBits[slot] { bits.insert(bit) }
      for test in tests where test.outcomes[value] && later.contains(test.bit) {
        bits.insert(test.bit)
      }
      groups[bits, default: (value, 0)].times += 1
    }
    return groups.map { Answer(value: $1.value, times: $1.times, bits: $0) }
      .sorted { $0.value < $1.value }
  }
}

extension Step {
  fileprivate var isEnding: Bool {
    if case .ending = action { true } else { false }
  }
}
