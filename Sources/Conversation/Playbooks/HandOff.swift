/// The reasons for which the vendor takes a case over, and what speaks for and against each.
package struct HandOff: Equatable, Sendable {
  /// One observation about the case that bears on a category.
  package struct Evidence: Equatable, Sendable {
    /// Whether the observation speaks for the category or against it.
    package enum Side: String, Sendable {
      case speaksFor = "for"
      case speaksAgainst = "against"
    }

    package let category: Choice.ID
    package let side: Side
    package let when: Guard
    package let text: String

    package init(category: Choice.ID, side: Side, when: Guard, text: String) {
      self.category = category
      self.side = side
      self.when = when
      self.text = text
    }
  }

  /// The slot whose choices are the categories.
  package let slot: Slot.ID
  package let evidence: [Evidence]

  package init(slot: Slot.ID, evidence: [Evidence]) {
    self.slot = slot
    self.evidence = evidence
  }

  /// The evidence on a category that the facts bear out, what speaks for it first.
  package func evidence(on category: Choice.ID, given facts: Facts) -> [Evidence] {
    let holding = evidence.filter { $0.category == category && $0.when.holds(in: facts) }
    return holding.filter { $0.side == .speaksFor } + holding.filter { $0.side == .speaksAgainst }
  }
}
