/// Turns one picture on the terminal into the next with few bytes.
///
/// Rows end with a line break of our own and never by the terminal's wrapping, and nothing is
/// erased behind a full row, because terminals differ in both.
package enum Painter {
  /// The bytes that change the picture.
  ///
  /// Without a previous picture the cursor stands on a row that is free from there on.
  package static func paint(from previous: Picture?, to next: Picture, colour: Bool) -> String {
    guard let previous else {
      return "\r\u{1B}[J" + whole(next, colour: colour)
    }
    if previous == next { return "" }
    if previous.rows == next.rows, previous.columns == next.columns {
      return move(rows: next.cursorRow - previous.cursorRow, to: next.cursorColumn)
    }
    if let rest = appended(to: previous, in: next) {
      return lines(rest, colour: colour)
    }
    // Terminals that know it show the whole change at once; the others ignore it.
    return "\u{1B}[?2026h" + erase(previous, columns: next.columns)
      + whole(next, colour: colour) + "\u{1B}[?2026l"
  }

  /// The bytes that leave a picture for the start of the row below it.
  package static func leave(_ picture: Picture) -> String {
    let below = picture.rows.count - 1 - picture.cursorRow
    return (below > 0 ? "\u{1B}[\(below)B" : "") + "\r\n"
  }

  /// The bytes that take a picture off a screen of this width.
  package static func erase(_ picture: Picture, columns: Int) -> String {
    move(rows: -picture.rowsAboveCursor(at: columns), to: 0) + "\u{1B}[J"
  }

  private static func whole(_ picture: Picture, colour: Bool) -> String {
    let text = lines(picture.rows[...], colour: colour)
    let up = picture.cursorRow - (picture.rows.count - 1)
    if up == 0, picture.cursorColumn == endColumn(of: picture) { return text }
    return text + move(rows: up, to: picture.cursorColumn)
  }

  /// What was added at the end, when the cursor was and is there and nothing else has changed.
  private static func appended(
    to previous: Picture, in next: Picture
  ) -> ArraySlice<[Picture.Cell]>? {
    let last = previous.rows.count - 1
    guard
      previous.columns == next.columns, next.rows.count > last,
      previous.cursorRow == last, previous.cursorColumn == endColumn(of: previous),
      next.cursorRow == next.rows.count - 1, next.cursorColumn == endColumn(of: next),
      next.rows[..<last] == previous.rows[..<last],
      next.rows[last].starts(with: previous.rows[last])
    else { return nil }
    var rest = next.rows[last...]
    rest[last].removeFirst(previous.rows[last].count)
    return rest
  }

  private static func endColumn(of picture: Picture) -> Int {
    picture.rows[picture.rows.count - 1].reduce(0) { $0 + $1.width }
  }

  private static func move(rows: Int, to column: Int) -> String {
    var bytes = ""
    if rows < 0 { bytes += "\u{1B}[\(-rows)A" }
    if rows > 0 { bytes += "\u{1B}[\(rows)B" }
    return bytes + "\r" + (column > 0 ? "\u{1B}[\(column)C" : "")
  }

  private static func lines(_ rows: ArraySlice<[Picture.Cell]>, colour: Bool) -> String {
    rows.map { row in
      var text = StyledText()
      for cell in row { text.append(cell.text, cell.meaning) }
      return text.spans.map { $0.meaning.render($0.text, colour: colour) }.joined()
    }.joined(separator: "\r\n")
  }
}
