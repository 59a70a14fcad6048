/// Rules that give each combination of inputs a severity and say why.
package struct DecisionTable: Equatable, Sendable {
  /// One rule.
  package struct Row: Equatable, Sendable {
    package let conditions: [Condition]
    package let severity: Severity
    package let reason: String

    package init(conditions: [Condition], severity: Severity, reason: String) {
      self.conditions = conditions
      self.severity = severity
      self.reason = reason
    }
  }

  package let inputs: [Slot.ID]
  package let rows: [Row]
  /// The choices of an input from the least to the most; more may never mean less severity.
  package let rising: [Slot.ID: [Choice.ID]]

  package init(inputs: [Slot.ID], rows: [Row], rising: [Slot.ID: [Choice.ID]] = [:]) {
    self.inputs = inputs
    self.rising = rising
    self.rows = rows
  }

  /// The rule that applies, and nil while an input is not settled.
  package func row(for facts: Facts) -> Row? {
    guard inputs.allSatisfy({ facts[$0] != nil }) else { return nil }
    return rows.first { row in row.conditions.allSatisfy { $0.holds(in: facts) } }
  }
}

/// How badly the customer's work is hit, in the vendor's three steps.
package enum Severity: String, CaseIterable, Sendable {
  /// Critical.
  case a = "A"
  /// Moderate.
  case b = "B"
  /// Minimal.
  case c = "C"
}
