/// One part of a guard that can make the difference between holding and not: a listed value, or a whole condition.
package struct GuardPart: Hashable, Sendable {
  /// The alternative and the condition within it, from 0.
  package let alternative: Int
  package let condition: Int
  package let slot: Slot.ID
  /// The listed value, and nil for the condition as a whole.
  package let value: String?

  package init(alternative: Int, condition: Int, slot: Slot.ID, value: String?) {
    self.alternative = alternative
    self.condition = condition
    self.slot = slot
    self.value = value
  }
}

extension Guard {
  /// Every part, each condition followed by the values that it lists; a single value is the condition.
  package var parts: [GuardPart] {
    alternatives.enumerated().flatMap { alternative, conditions in
      conditions.enumerated().flatMap { index, condition in
        let listed = condition.test.listed.count > 1 ? condition.test.listed : []
        return ([nil] + listed).map {
          GuardPart(
            alternative: alternative, condition: index, slot: condition.slot, value: $0)
        }
      }
    }
  }

  /// The guard as it would be if its author had forgotten the part.
  package func without(_ part: GuardPart) -> Guard {
    changing(part) { test in part.value.map(test.without) }
  }

  /// A guard for the alternative of a part that holds only where the part can make the difference, and nil when no
  /// test says that.
  package func narrowed(to part: GuardPart) -> Guard? {
    let test = alternatives[part.alternative][part.condition].test
    guard let narrow = part.value.map(test.narrowed) ?? test.opposite else { return nil }
    let changed = changing(part) { _ in narrow }
    return Guard(alternatives: [changed.alternatives[part.alternative]])
  }

  /// The guard with one more guard that has to hold as well.
  package func and(_ other: Guard) -> Guard {
    if self == .always { return other }
    if other == .always { return self }
    return Guard(
      alternatives: alternatives.flatMap { own in other.alternatives.map { own + $0 } })
  }

  private func changing(
    _ part: GuardPart, _ change: (Condition.Test) -> Condition.Test?
  ) -> Guard {
    var alternatives = alternatives
    let condition = alternatives[part.alternative].remove(at: part.condition)
    if let test = change(condition.test) {
      alternatives[part.alternative].insert(
        Condition(slot: condition.slot, test: test), at: part.condition)
    }
    return Guard(alternatives: alternatives)
  }
}

extension Condition.Test {
  /// The values that the test lists, as the content names them.
  fileprivate var listed: [String] {
    switch self {
    case .among(let names), .notAmong(let names): names
    case .acts(let actors), .onlyActs(let actors): actors.map(\.rawValue)
    case .known, .atLeast: []
    }
  }

  fileprivate func without(_ value: String) -> Self {
    switch self {
    case .among(let names): .among(names.filter { $0 != value })
    case .notAmong(let names): .notAmong(names.filter { $0 != value })
    case .acts(let actors): .acts(actors.filter { $0.rawValue != value })
    case .onlyActs(let actors): .onlyActs(actors.filter { $0.rawValue != value })
    case .known, .atLeast: self
    }
  }

  /// The test that is passed where the outcome rests on one listed value alone.
  fileprivate func narrowed(to value: String) -> Self {
    let actors = Actor.allCases.filter { $0.rawValue == value }
    return switch self {
    case .among, .notAmong: .among([value])
    case .acts: .onlyActs(actors)
    // A code for somebody who is not listed any more makes the test fail.
    case .onlyActs: .acts(actors)
    case .known, .atLeast: self
    }
  }

  /// A test that is passed only where this one is not, and nil when there is none.
  fileprivate var opposite: Self? {
    switch self {
    case .among(let names): .notAmong(names)
    case .notAmong(let names): .among(names)
    case .known(let wanted): .known(!wanted)
    case .acts(let actors): .onlyActs(Actor.allCases.filter { !actors.contains($0) })
    case .onlyActs(let actors): .acts(Actor.allCases.filter { !actors.contains($0) })
    case .atLeast: nil
    }
  }
}
