/// A condition on what the case knows, held as data.
///
/// A guard holds when all conditions of one of its alternatives hold. One without alternatives always holds.
package struct Guard: Hashable, Sendable {
  package let alternatives: [[Condition]]

  package static let always = Guard(alternatives: [])

  package init(alternatives: [[Condition]]) {
    self.alternatives = alternatives
  }

  package func holds(in facts: Facts) -> Bool {
    alternatives.isEmpty || satisfiedAlternative(in: facts) != nil
  }

  /// The conditions that make the guard hold, and nil when it does not or asks for nothing.
  package func satisfiedAlternative(in facts: Facts) -> [Condition]? {
    alternatives.first { conditions in conditions.allSatisfy { $0.holds(in: facts) } }
  }

  /// Every condition that the guard mentions.
  package var conditions: [Condition] { alternatives.flatMap(\.self) }
}

/// One test of one slot; it never holds while the slot is not settled.
package struct Condition: Hashable, Sendable {
  package let slot: Slot.ID
  package let test: Test

  /// The named tests that a guard may use.
  package enum Test: Hashable, Sendable {
    /// The value is one of these choices or non-answers.
    case among([String])
    /// The value is none of these choices or non-answers.
    case notAmong([String])
    /// The slot has a value (true) or a non-answer (false).
    case known(Bool)
    /// The number is this or more.
    case atLeast(Int)
    /// One of the codes is for one of these to act on.
    case acts([Actor])
    /// Every code is for one of these to act on.
    case onlyActs([Actor])
  }

  package init(slot: Slot.ID, test: Test) {
    self.slot = slot
    self.test = test
  }

  package func holds(in facts: Facts) -> Bool {
    facts[slot].map(test.holds) ?? false
  }
}

extension Condition.Test {
  /// Whether a slot that is settled with this value passes the test.
  package func holds(for value: Value) -> Bool {
    switch self {
    case .among(let names):
      return names.contains(value.name)
    case .notAmong(let names):
      return !names.contains(value.name)
    case .known(let wanted):
      return value.isKnown == wanted
    case .atLeast(let minimum):
      if case .number(let number) = value { return number >= minimum }
      return false
    case .acts(let actors):
      if case .codes(let codes) = value { return codes.contains { actors.contains($0.acts) } }
      return false
    case .onlyActs(let actors):
      if case .codes(let codes) = value { return codes.allSatisfy { actors.contains($0.acts) } }
      return false
    }
  }
}
