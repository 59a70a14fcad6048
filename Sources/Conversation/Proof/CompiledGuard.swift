/// A guard with each of its tests worked out for every value of its slot.
struct CompiledGuard {
  /// The place of the bit that says that the guard holds, whatever is answered from here on.
  let bit: Int
  /// The places of the tests' bits; of the lists one has to be set throughout.
  let alternatives: [[TestBit]]

  /// A bit that says whether a slot's value passes a test.
  struct TestBit {
    let bit: Int
    let slot: Int
  }
}

/// Gives each guard and each test that can tell values of a slot apart its bit.
struct GuardCompiler {
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
    let bit = newBit()
    let alternatives = when.alternatives.compactMap { conditions in
      let bits = conditions.compactMap { testBit($0) }
      return bits.count == conditions.count ? bits : nil
    }
    return CompiledGuard(bit: bit, alternatives: alternatives)
  }

  /// The bit of a test, and nil when no value passes it.
  private mutating func testBit(_ condition: Condition) -> CompiledGuard.TestBit? {
    guard let slot = numbers[condition.slot] else { return nil }
    let outcomes = domains[slot].values.map(condition.test.holds)
    guard outcomes.contains(true) else { return nil }
    if let test = tests[slot].first(where: { $0.outcomes == outcomes }) {
      return CompiledGuard.TestBit(bit: test.bit, slot: slot)
    }
    let test = Test(bit: newBit(), outcomes: outcomes)
    tests[slot].append(test)
    return CompiledGuard.TestBit(bit: test.bit, slot: slot)
  }
}
