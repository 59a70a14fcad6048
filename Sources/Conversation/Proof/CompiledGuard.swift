/// A guard as bits, without a reference to anything, because an exploration asks for it millions of times.
struct CompiledGuard {
  /// The bit that says that the guard holds, whatever is answered from here on.
  let bit: Int
  /// Its alternatives among those of all guards.
  let alternatives: Range<Int>
}

/// All guards of a content, each of their tests worked out for every value of its slot.
struct GuardTable {
  /// A bit that says whether a slot's value passes a test.
  struct TestBit {
    let bit: Int
    let slot: Int
    /// Whether every value of the slot passes.
    let isAlwaysPassed: Bool
  }

  /// One distinct test of a slot.
  struct Test {
    let bit: Int
    /// Whether each value of the slot passes.
    let outcomes: [Bool]
  }

  private let domains: [Domain]
  private let numbers: [Slot.ID: Int]
  private(set) var bitCount = 0
  /// The distinct tests of each slot.
  private(set) var tests: [[Test]]
  /// Each alternative's bits, all of which have to be set, among those of all alternatives.
  private(set) var alternatives: [Range<Int>] = []
  private(set) var testBits: [TestBit] = []

  init(domains: [Domain], numbers: [Slot.ID: Int]) {
    self.domains = domains
    self.numbers = numbers
    tests = Array(repeating: [], count: domains.count)
  }

  mutating func newBit() -> Int {
    defer { bitCount += 1 }
    return bitCount
  }

  /// Compiles a guard, and gives nil for one that always holds.
  ///
  /// An alternative that no answer satisfies is left out, so that a guard that never holds has none.
  mutating func compile(_ when: Guard) -> CompiledGuard? {
    if when.alternatives.isEmpty || when.alternatives.contains(where: \.isEmpty) { return nil }
    let (bit, first) = (newBit(), alternatives.count)
    for conditions in when.alternatives {
      let bits = conditions.compactMap { testBit($0) }
      guard bits.count == conditions.count else { continue }
      alternatives.append(testBits.count..<testBits.count + bits.count)
      testBits += bits
    }
    return CompiledGuard(bit: bit, alternatives: first..<alternatives.count)
  }

  /// The bits of all tests of a guard.
  func testBits(of when: CompiledGuard?) -> [Int] {
    alternatives[when?.alternatives ?? 0..<0].flatMap { testBits[$0].map(\.bit) }
  }

  /// The bit of a test, and nil when no value passes it.
  private mutating func testBit(_ condition: Condition) -> TestBit? {
    guard let slot = numbers[condition.slot] else { return nil }
    let outcomes = domains[slot].values.map(condition.test.holds)
    guard outcomes.contains(true) else { return nil }
    let known = tests[slot].first { $0.outcomes == outcomes }
    let test = known ?? Test(bit: newBit(), outcomes: outcomes)
    if known == nil { tests[slot].append(test) }
    return TestBit(bit: test.bit, slot: slot, isAlwaysPassed: !outcomes.contains(false))
  }
}
