/// What an exploration has to remember of a case at each place of the walk, as bits.
///
/// There is one bit for each test (the slot's value passes it), one for each guard (it holds, whatever comes), and one
/// for each slot that is asked for twice (it is settled). A bit that nothing further on can depend on is cleared, so
/// that cases which only differ in it are one: a test counts only while some guard with it is open.
struct StateSpace {
  /// One place of the walk.
  struct Place {
    let step: Step
    let when: CompiledGuard?
    /// Where the walk goes on when the guard does not hold.
    let skip: Int
    /// The number of the slot that is asked for.
    let slot: Int?
    /// What can be answered, as far as anything further on tells the answers apart.
    let answers: [Answer]
    let isEnding: Bool
  }

  /// All values of a slot that pass the same tests.
  struct Answer {
    /// The number of the first of them in the domain.
    let value: Int
    /// How many there are.
    let times: Int
    let bits: BitSet
  }

  /// Whether a guard holds, as far as it is known before everything is answered.
  private enum Standing { case holds, fails, open }

  let domains: [Domain]
  private(set) var places: [Place] = []
  private let settledBits: [Int?]
  private let when: CompiledGuard?
  private let unless: [CompiledGuard?]
  private let isWatching: Bool
  private let bitCount: Int

  init(_ content: Content, domains: [Domain], watching watch: Watch) {
    self.domains = domains
    let entries = content.order.entries
    let numbers = Dictionary(
      domains.enumerated().map { ($1.slot.id, $0) }, uniquingKeysWith: { first, _ in first })
    var compiler = GuardCompiler(domains: domains, numbers: numbers)
    let guards = entries.map { compiler.compile($0.step.when) }
    when = compiler.compile(watch.when)
    unless = watch.unless.map { compiler.compile($0) }
    isWatching = watch != .route
    let asked = entries.map { $0.step.inquiry.flatMap { numbers[$0.slot.id] } }
    settledBits = domains.indices.map { slot in
      asked.filter { $0 == slot }.count > 1 ? compiler.newBit() : nil
    }
    bitCount = compiler.bitCount
    var later = Set(([when] + unless).flatMap { Self.bits(of: $0) })
    for (position, entry) in entries.enumerated().reversed() {
      let slot = asked[position]
      places.append(
        Place(
          step: entry.step, when: guards[position], skip: entry.skip, slot: slot,
          answers: slot.map { answers(to: $0, compiler.tests[$0], later) } ?? [],
          isEnding: entry.step.isEnding))
      later.formUnion(Self.bits(of: guards[position]))
    }
    places.reverse()
  }

  /// The state in which nothing is settled.
  var start: BitSet { BitSet(below: bitCount) }

  func guardHolds(at position: Int, _ state: BitSet) -> Bool { holds(places[position].when, state) }

  func isSettled(_ slot: Int, _ state: BitSet) -> Bool {
    settledBits[slot].map(state.contains) ?? false
  }

  /// Whether what is looked out for has come about in a conversation that ends in this state.
  func isWrong(_ state: BitSet) -> Bool {
    isWatching && holds(when, state) && (unless.isEmpty || !unless.allSatisfy { holds($0, state) })
  }

  /// The state without what nothing from a place on depends on.
  ///
  /// - Returns: nil when what is looked out for cannot come about any more.
  func merged(_ state: BitSet, at position: Int) -> BitSet? {
    var kept = BitSet(below: bitCount)
    var result = state
    var canBeAsked = BitSet(below: domains.count)
    func standing(_ when: CompiledGuard?) -> Standing {
      guard let when else { return .holds }
      if !state.contains(when.bit) {
        let open = when.alternatives.filter { canHold($0, state, canBeAsked) }
        if open.isEmpty { return .fails }
        if !open.contains(where: { $0.allSatisfy { state.contains($0.bit) } }) {
          for test in open.joined() { kept.insert(test.bit) }
          return .open
        }
        result.insert(when.bit)
      }
      kept.insert(when.bit)
      return .holds
    }
    var next = position
    // Up to here the walk may also pass over the places, as those of a playbook that may not be followed.
    var openEnd = 0
    while next < places.count {
      let place = places[next]
      let standing = standing(place.when)
      if standing == .holds && place.isEnding {
        if next >= openEnd { break }
        next = openEnd
        continue
      }
      if standing == .open { openEnd = max(openEnd, place.skip) }
      if standing != .fails, let slot = place.slot {
        canBeAsked.insert(slot)
        if let bit = settledBits[slot] { kept.insert(bit) }
      }
      next = standing == .fails ? place.skip : next + 1
    }
    if isWatching {
      let right = unless.map(standing)
      if standing(when) == .fails || !right.isEmpty && right.allSatisfy({ $0 == .holds }) {
        return nil
      }
    }
    result.formIntersection(kept)
    return result
  }

  /// Whether each of some tests is passed or can still be.
  private func canHold(
    _ tests: [CompiledGuard.TestBit], _ state: BitSet, _ canBeAsked: BitSet
  ) -> Bool {
    tests.allSatisfy {
      state.contains($0.bit) || canBeAsked.contains($0.slot) && !isSettled($0.slot, state)
    }
  }

  private func holds(_ when: CompiledGuard?, _ state: BitSet) -> Bool {
    when.map { state.contains($0.bit) } ?? true
  }

  private func answers(
    to slot: Int, _ tests: [GuardCompiler.Test], _ later: Set<Int>
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

  private static func bits(of when: CompiledGuard?) -> [Int] {
    when?.alternatives.joined().map(\.bit) ?? []
  }
}

extension Step {
  fileprivate var isEnding: Bool {
    if case .ending = action { true } else { false }
  }
}
