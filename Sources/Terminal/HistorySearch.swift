/// A search backwards through earlier lines, as Ctrl-R does it.
package struct HistorySearch: Equatable, Sendable {
  /// What is searched for.
  package private(set) var pattern = ""
  private let lines: [String]
  /// The index of the line that was found last.
  private var index: Int
  /// False when no line further back holds the pattern.
  package private(set) var found = true

  /// Starts a search from the newest of these lines, which is the last.
  package init(lines: [String]) {
    self.lines = lines
    index = lines.count
  }

  /// The line found, nil before there is one.
  package var match: String? { lines.indices.contains(index) ? lines[index] : nil }

  /// Adds to the pattern; the line found stays if it still fits.
  package mutating func append(_ scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    look(from: min(index, lines.count - 1))
  }

  /// Takes the last character off the pattern and starts anew.
  package mutating func deleteLast() {
    _ = pattern.popLast()
    index = lines.count
    look(from: lines.count - 1)
  }

  /// Goes on to the next older line.
  package mutating func older() {
    look(from: index - 1)
  }

  private mutating func look(from start: Int) {
    found = pattern.isEmpty
    guard !pattern.isEmpty, start >= 0 else { return }
    let wanted = pattern.lowercased()
    guard let next = lines[...start].lastIndex(where: { $0.lowercased().contains(wanted) })
    else { return }
    index = next
    found = true
  }
}
