import Terminal

extension StepGraph {
  var hasCounts: Bool { nodes.contains { $0.entries.contains { $0.sessions != nil } } }
}

extension StepGraph.Node {
  /// The lines in the box.
  var lines: [String] {
    entries.flatMap { entry in
      (entry.title + (entry.sessions.map { " (\($0))" } ?? "")).wrapped(at: 28)
    } + detail.wrapped(at: 28)
  }

  /// Whether sessions were given and none of them comes here.
  var isUntouched: Bool { entries.allSatisfy { $0.sessions == 0 } }
}

extension StepGraph.Edge {
  /// The lines at the arrow: the guard, and in how many sessions it held and did not hold.
  var lines: [String] {
    words.wrapped(at: 32) + (counts.map { ["held \($0.held)×, not \($0.notHeld)×"] } ?? [])
  }
}

extension String {
  /// The text in lines of at most some columns, broken between words, with control characters made visible.
  func wrapped(at columns: Int) -> [String] {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !line.isEmpty else { return [] }
    let rows = WordWrap.rows(of: StyledText(line), columns: columns, indent: 0)
    return rows.map { $0.text.trimmed }
  }

  private var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
