/// Remembers how a line looked before each change.
package struct UndoLog {
  /// States kept; the oldest go first.
  private static let limit = 500
  /// Scalars of the longest line that is remembered, so that a huge one costs no copies.
  private static let longestLine = 4_096

  private var states: [EditedLine] = []
  private var current: EditedLine

  /// Starts with the line as it is.
  package init(_ line: EditedLine = EditedLine()) {
    current = line
  }

  /// Takes note of the line as it is now.
  ///
  /// Letters typed one after another count as one change, up to the next space.
  package mutating func record(_ line: EditedLine) {
    guard line.scalars.count <= Self.longestLine else { return }
    defer { current = line }
    guard line.scalars != current.scalars, !continuesWord(line) else { return }
    states.append(current)
    if states.count > Self.limit { states.removeFirst() }
  }

  /// The line before the last change, nil when there was none.
  package mutating func undo() -> EditedLine? {
    guard let last = states.popLast() else { return nil }
    current = last
    return last
  }

  /// True when the line differs from the one before by one letter after another letter.
  private func continuesWord(_ line: EditedLine) -> Bool {
    guard
      !states.isEmpty, current.cursor > 0, line.cursor == current.cursor + 1,
      line.scalars.count == current.scalars.count + 1
    else { return false }
    return line.scalars[line.cursor - 1] != " " && current.scalars[current.cursor - 1] != " "
      && line.scalars[..<current.cursor] == current.scalars[..<current.cursor]
  }
}
