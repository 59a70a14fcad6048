/// A line with the place of the cursor in it.
package struct EditedLine: Equatable, Sendable {
  /// The characters as libedit counts them.
  package var scalars: [Unicode.Scalar]
  /// Scalars before the cursor, 0 to `scalars.count`.
  package var cursor: Int

  /// Makes a line; without a place the cursor is at the end.
  package init(_ text: String = "", cursor: Int? = nil) {
    self.init(scalars: Array(text.unicodeScalars), cursor: cursor)
  }

  /// Makes a line of scalars; a cursor outside of it goes to the nearer end.
  package init(scalars: [Unicode.Scalar], cursor: Int? = nil) {
    self.scalars = scalars
    self.cursor = max(0, min(cursor ?? scalars.count, scalars.count))
  }

  /// The characters without the cursor.
  package var text: String { Self.string(scalars) }

  /// The characters before the cursor.
  package var textBeforeCursor: String { Self.string(scalars[..<cursor]) }

  /// Where the cursor goes one line break up, nil on the first line.
  package var cursorAbove: Int? {
    let start = startOfLine(at: cursor)
    guard start > 0 else { return nil }
    let above = startOfLine(at: start - 1)
    return min(above + (cursor - start), start - 1)
  }

  /// Where the cursor goes one line break down, nil on the last line.
  package var cursorBelow: Int? {
    guard let end = scalars[cursor...].firstIndex(of: "\n") else { return nil }
    let below = end + 1
    let endBelow = scalars[below...].firstIndex(of: "\n") ?? scalars.count
    return min(below + (cursor - startOfLine(at: cursor)), endBelow)
  }

  private func startOfLine(at index: Int) -> Int {
    scalars[..<index].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
