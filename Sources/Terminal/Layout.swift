/// Arranges prompt, line and hint on the rows of a screen.
///
/// Rows are filled from left to right. A wide character that does not fit goes to the next row, and
/// so does the cursor behind a row that is full.
package struct Layout {
  private let size: TerminalSize
  private var rows: [[Picture.Cell]] = [[]]
  private var column = 0
  private var cursor: (row: Int, column: Int)?
  private var placesCursor = false
  private var hasRowsBelow = false

  /// The picture of a line.
  ///
  /// When the rows are more than the screen has, the part that ends with the cursor's row is shown.
  /// The hint is shown behind the cursor when the line is empty. The rows of `below` follow under
  /// the line as far as there is room. For a scalar that stands for a paste, `chip` gives the label
  /// to show in its place.
  package static func picture(
    prompt: StyledText, line: EditedLine, hint: String, below: [StyledText] = [],
    size: TerminalSize,
    chip: (Unicode.Scalar) -> String?
  ) -> Picture {
    var layout = Layout(size: size)
    for span in prompt.spans {
      for scalar in span.text.unicodeScalars { layout.place(scalar, span.meaning) }
    }
    // Lines after the first stand under the first, unless that wastes a narrow screen.
    let indent = min(layout.column, size.columns / 4)
    for (index, scalar) in line.scalars.enumerated() {
      if index == line.cursor { layout.placesCursor = true }
      if scalar == "\n" {
        layout.breakLine(indent: indent)
      } else if let label = chip(scalar) {
        for part in label.unicodeScalars { layout.place(part, .choice) }
      } else {
        layout.place(scalar, .plain)
      }
    }
    if line.cursor == line.scalars.count { layout.placesCursor = true }
    if line.scalars.isEmpty {
      for scalar in hint.unicodeScalars { layout.place(scalar, .muted) }
    }
    layout.finish(below)
    return layout.picture
  }

  private init(size: TerminalSize) {
    self.size = size
  }

  private mutating func place(_ scalar: Unicode.Scalar, _ meaning: Meaning) {
    if scalar == "\t" {
      repeat { put(" ", meaning, width: 1) } while column % 8 != 0 && column < size.columns
    } else if let shown = VisibleText.replacement(for: scalar) {
      for part in shown.unicodeScalars { put(part, meaning, width: 1) }
    } else {
      put(scalar, meaning, width: DisplayWidth.of(scalar))
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ meaning: Meaning, width: Int) {
    if width > size.columns {
      put("?", meaning, width: 1)
      return
    }
    let last = rows.count - 1
    if width == 0, !rows[last].isEmpty {
      rows[last][rows[last].count - 1].text.unicodeScalars.append(scalar)
      return
    }
    if column + width > size.columns { startRow() }
    if width > 0 { settleCursor() }
    rows[rows.count - 1].append(
      Picture.Cell(text: String(Character(scalar)), meaning: meaning, width: width))
    column += width
  }

  private mutating func breakLine(indent: Int) {
    settleCursor()
    startRow()
    for _ in 0..<indent { put(" ", .plain, width: 1) }
  }

  private mutating func startRow() {
    rows.append([])
    column = 0
  }

  /// Puts the cursor where the next character goes, if it stands before that character.
  private mutating func settleCursor() {
    guard placesCursor else { return }
    placesCursor = false
    cursor = (rows.count - 1, min(column, size.columns - 1))
  }

  private mutating func finish(_ below: [StyledText]) {
    if placesCursor, column == size.columns { startRow() }
    settleCursor()
    for text in below {
      startRow()
      for span in text.spans {
        for scalar in span.text.unicodeScalars { place(scalar, span.meaning) }
      }
    }
    hasRowsBelow = !below.isEmpty
  }

  private var picture: Picture {
    let place = cursor ?? (rows.count - 1, 0)
    let overflow = max(0, rows.count - size.rows)
    // Up to the cursor's row, or as much of what is below as leaves that row on the screen.
    let first =
      hasRowsBelow
      ? min(overflow, place.row) : min(overflow, max(0, place.row - size.rows + 1))
    return Picture(
      rows: Array(rows[first...].prefix(size.rows)), cursorRow: place.row - first,
      cursorColumn: place.column, columns: size.columns)
  }
}
