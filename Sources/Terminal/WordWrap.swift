/// Breaks styled text into rows of a terminal.
package enum WordWrap {
  /// The rows of a text, each free of line breaks and tabs.
  ///
  /// Rows break at spaces, and between wide characters except before closing punctuation and after
  /// opening punctuation. A word longer than a row is broken where the row ends. Without a number
  /// of columns each line stays whole. The indent, in columns, stands before every row but the
  /// first, and is made smaller when it leaves less than half of the columns.
  package static func rows(of text: StyledText, columns: Int?, indent: Int) -> [StyledText] {
    let limit = columns.map { max(1, $0) }
    // A wide character has to fit beside the indent.
    let hanging = limit.map { $0 < 4 ? 0 : min(indent, $0 / 2) } ?? indent
    let margin = StyledText(String(repeating: " ", count: max(0, hanging)))
    var rows: [StyledText] = []
    for line in lines(of: text) {
      var row = Row(width: rows.isEmpty ? 0 : hanging)
      // A space that does not fit separates nothing any more: the row ends there, if more follows.
      var isFull = false
      for cell in expandingTabs(line, from: row.width, when: limit != nil) {
        if isFull || row.width + cell.width > limit ?? .max, !row.cells.isEmpty {
          isFull = isFull || cell.isSpace
          if cell.isSpace { continue }
          let (full, rest) = isFull ? (row.text, []) : row.broken(before: cell)
          rows.append((rows.isEmpty ? StyledText() : margin) + full)
          row = Row(width: hanging, cells: rest)
          isFull = false
        }
        row.add(cell)
      }
      rows.append((rows.isEmpty || row.cells.isEmpty ? StyledText() : margin) + row.text)
    }
    return rows
  }

  /// One character of a row, as the eye sees it.
  private struct Cell {
    let character: Character
    let meaning: Meaning
    let width: Int
    var isSpace: Bool { character == " " }
  }

  /// A row that is being filled; `width` includes its indent.
  private struct Row {
    var width: Int
    var cells: [Cell] = []

    init(width: Int, cells: [Cell] = []) {
      self.width = width
      for cell in cells { add(cell) }
    }

    mutating func add(_ cell: Cell) {
      cells.append(cell)
      width += cell.width
    }

    var text: StyledText {
      var text = StyledText()
      for cell in cells { text.append(String(cell.character), cell.meaning) }
      return text
    }

    /// The part to print now and the cells that move to the next row, given the cell that did not
    /// fit.
    func broken(before next: Cell) -> (full: StyledText, rest: [Cell]) {
      let end =
        cells.indices.reversed().first { index in
          mayBreak(after: index, before: index + 1 < cells.count ? cells[index + 1] : next)
        } ?? cells.count - 1
      var full = self
      full.cells = Array(cells[...end])
      while full.cells.count > 1, full.cells.last?.isSpace == true { full.cells.removeLast() }
      return (full.text, Array(cells[(end + 1)...].drop(while: \.isSpace)))
    }

    /// True when the row may end after the cell with this index and another begin with `next`.
    private func mayBreak(after index: Int, before next: Cell) -> Bool {
      let cell = cells[index]
      // The indent of a line is not a place to break it.
      if cell.isSpace { return cells[..<index].contains { !$0.isSpace } }
      return cell.width == 2 && !"（「『【《〈〔“‘".contains(cell.character)
        && !"，。、；：？！）」』】》〉〕”’…".contains(next.character)
    }
  }

  /// The lines of a text as cells, with everything that must not reach a terminal replaced.
  private static func lines(of text: StyledText) -> [[Cell]] {
    var lines: [[Cell]] = [[]]
    for span in text.spans {
      for character in VisibleText.of(span.text) {
        if character == "\n" {
          lines.append([])
        } else {
          let width = DisplayWidth.of(String(character))
          lines[lines.count - 1].append(
            Cell(character: character, meaning: span.meaning, width: width))
        }
      }
    }
    return lines
  }

  /// Replaces tabs by spaces up to the next multiple of eight columns.
  private static func expandingTabs(_ line: [Cell], from start: Int, when expands: Bool) -> [Cell] {
    guard expands, line.contains(where: { $0.character == "\t" }) else { return line }
    var column = start
    var result: [Cell] = []
    for cell in line {
      let isTab = cell.character == "\t"
      let count = isTab ? 8 - column % 8 : 1
      let shown = isTab ? Cell(character: " ", meaning: cell.meaning, width: 1) : cell
      result.append(contentsOf: repeatElement(shown, count: count))
      column += count * shown.width
    }
    return result
  }
}
