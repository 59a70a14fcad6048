/// What the terminal shows of a line that is being edited.
package struct Picture: Equatable, Sendable {
  /// One character with the combining marks on it.
  package struct Cell: Equatable, Sendable {
    /// The character.
    package var text: String
    /// How it looks.
    package var meaning: Meaning
    /// Columns, 0 to 2.
    package var width: Int
  }

  /// The rows from the prompt down, at least one.
  package var rows: [[Cell]]
  /// The row of the cursor, counted from the first one shown.
  package var cursorRow: Int
  /// The column of the cursor, less than `columns`.
  package var cursorColumn: Int
  /// The width of the screen that the rows were made for.
  package var columns: Int

  /// The rows above the cursor after the terminal has broken the rows anew at another width.
  func rowsAboveCursor(at columns: Int) -> Int {
    guard columns != self.columns else { return cursorRow }
    let above = rows[..<cursorRow].reduce(0) { $0 + Self.breaks(in: $1, at: columns) + 1 }
    var column = 0
    let before = rows[cursorRow].prefix { cell in
      defer { column += cell.width }
      return column < cursorColumn
    }
    return above + Self.breaks(in: before, at: columns)
  }

  /// How often a row goes over the end of a screen of this width.
  private static func breaks(in cells: some Sequence<Cell>, at columns: Int) -> Int {
    var count = 0
    var column = 0
    for cell in cells {
      if column + cell.width > columns {
        count += 1
        column = 0
      }
      column += cell.width
    }
    return count
  }
}
