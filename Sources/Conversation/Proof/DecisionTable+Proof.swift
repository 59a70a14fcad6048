extension DecisionTable {
  /// Gaps, overlaps, and rows in which more of an input means less severity.
  ///
  /// - Returns: nil when the inputs have more combinations than the bound allows.
  func violations(in content: Content, maxCombinations: Int = .max) -> [Proof.Violation]? {
    guard !inputs.isEmpty else { return [] }
    let domains = inputs.map { input in
      Domain(
        slot: content.slots[input] ?? Slot(id: input, label: "", kind: .text),
        tests: rows.flatMap(\.conditions).filter { $0.slot == input }.map(\.test),
        content: content
      ).values
    }
    var count = 1
    for domain in domains {
      let (product, overflows) = count.multipliedReportingOverflow(by: domain.count)
      guard !overflows, product <= maxCombinations else { return nil }
      count = product
    }
    var violations: [Proof.Violation] = []
    var severities: [[String]: (severity: Severity, values: [Value])] = [:]
    for values in combinations(domains) {
      var facts = Facts(content: content)
      for (input, value) in zip(inputs, values) { facts[input] = value }
      let applying = rows.indices.filter { index in
        rows[index].conditions.allSatisfy { $0.holds(in: facts) }
      }
      if applying.isEmpty { violations.append(.tableGap(path(values))) }
      if applying.count > 1 {
        violations.append(.tableOverlap(applying[0] + 1, applying[1] + 1, path(values)))
      }
      if let first = applying.first {
        severities[values.map(\.name)] = (rows[first].severity, values)
      }
    }
    return violations + monotonicViolations(severities)
  }

  /// Compares each combination with those that have the next higher choice of one input.
  private func monotonicViolations(
    _ severities: [[String]: (severity: Severity, values: [Value])]
  ) -> [Proof.Violation] {
    var violations: [Proof.Violation] = []
    for (names, entry) in severities.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      for (index, input) in inputs.enumerated() {
        let scale = (rising[input] ?? []).map(\.text)
        guard let place = scale.firstIndex(of: names[index]), place + 1 < scale.count else {
          continue
        }
        var higher = names
        higher[index] = scale[place + 1]
        // "A" is the highest severity and the first letter.
        guard let more = severities[higher], more.severity.rawValue > entry.severity.rawValue
        else { continue }
        violations.append(
          .tableNotMonotonic(less: path(entry.values), more: path(more.values)))
      }
    }
    return violations
  }

  private func path(_ values: [Value]) -> [Proof.PathStep] {
    zip(inputs, values).map { Proof.PathStep(step: nil, slot: $0, value: $1) }
  }

  private func combinations(_ domains: [[Value]]) -> [[Value]] {
    domains.reduce([[]]) { combinations, values in
      combinations.flatMap { combination in values.map { combination + [$0] } }
    }
  }
}
