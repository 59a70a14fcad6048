import Support
import Terminal
import Testing

struct PainterTests {
  private func picture(
    _ line: EditedLine, hint: String = "", columns: Int = 12, rows: Int = 100
  ) -> Picture {
    Layout.picture(
      prompt: StyledText("> ", .prompt), line: line, hint: hint,
      size: TerminalSize(columns: columns, rows: rows), chip: { _ in nil })
  }

  /// What is on a terminal after these pictures, painted one over the other.
  private func terminal(after pictures: [Picture], colour: Bool = false) -> TinyTerminal {
    var terminal = TinyTerminal(columns: pictures.first?.columns ?? 1)
    var previous: Picture?
    for picture in pictures {
      terminal.write(Painter.paint(from: previous, to: picture, colour: colour))
      previous = picture
    }
    return terminal
  }

  @Test(arguments: [3, 7, 12, 40]) func `painting over a picture gives what painting afresh gives`(
    columns: Int
  ) {
    var random = SplitMix64(seed: UInt64(columns))
    let letters: [Unicode.Scalar] = ["a", "b", " ", "服", "新", "\u{301}", "\n"]
    var line = EditedLine()
    var terminal = TinyTerminal(columns: columns)
    var previous: Picture?
    for step in 0..<2_000 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: line.cursor = Int.random(in: 0...line.scalars.count, using: &random)
      case 1: line.cursor = line.scalars.count
      case 2, 3:
        if line.cursor > 0 {
          line.cursor -= 1
          line.scalars.remove(at: line.cursor)
        }
      default:
        let letter = letters[Int.random(in: 0..<letters.count, using: &random)]
        line.scalars.insert(letter, at: line.cursor)
        line.cursor += 1
      }
      if line.scalars.count > 60 { line = EditedLine() }
      let next = picture(line, hint: "hint", columns: columns)
      terminal.write(Painter.paint(from: previous, to: next, colour: step % 2 == 0))
      previous = next
      let fresh = self.terminal(after: [next])
      #expect(terminal.text == fresh.text, "\(line)")
      #expect(terminal.row == fresh.row && terminal.row == next.cursorRow, "\(line)")
      #expect(terminal.column == fresh.column && terminal.column == next.cursorColumn, "\(line)")
    }
    #expect(terminal.unknown == [])
  }

  @Test func `typing at the end sends what was typed and no more`() {
    let bytes = Painter.paint(
      from: picture(EditedLine("ab")), to: picture(EditedLine("ab服")), colour: true)
    #expect(bytes == "服")
    let full = Painter.paint(
      from: picture(EditedLine("123456789")), to: picture(EditedLine("1234567890")), colour: true)
    #expect(full == "0\r\n")
  }

  @Test func `moving the cursor sends no text`() {
    let bytes = Painter.paint(
      from: picture(EditedLine("abc")), to: picture(EditedLine("abc", cursor: 0)), colour: true)
    #expect(bytes == "\r\u{1B}[2C")
    #expect(
      Painter.paint(from: picture(EditedLine("a")), to: picture(EditedLine("a")), colour: true)
        == "")
  }

  @Test func `meanings are coloured late, or not at all`() {
    let line = picture(EditedLine(""), hint: "h")
    let coloured = Painter.paint(from: nil, to: line, colour: true)
    #expect(coloured == "\r\u{1B}[J\u{1B}[1;36m> \u{1B}[0m\u{1B}[2mh\u{1B}[0m\r\u{1B}[2C")
    #expect(Painter.paint(from: nil, to: line, colour: false) == "\r\u{1B}[J> h\r\u{1B}[2C")
  }

  @Test func `leaving goes below the last row`() {
    let line = picture(EditedLine(String(repeating: "x", count: 30), cursor: 0))
    var terminal = terminal(after: [line])
    terminal.write(Painter.leave(line) + "next")
    #expect(terminal.text == ["> xxxxxxxxxx", "xxxxxxxxxxxx", "xxxxxxxx", "next"])
  }

  @Test(arguments: [
    (20, 45, 10, 4), (20, 45, 40, 2), (20, 5, 4, 1), (10, 20, 5, 4),
  ])
  func `after a change of width the painter starts where the terminal moved the first row`(
    columns: Int, letters: Int, newColumns: Int, up: Int
  ) {
    let line = EditedLine(String(repeating: "x", count: letters))
    let bytes = Painter.paint(
      from: picture(line, columns: columns), to: picture(line, columns: newColumns), colour: false)
    #expect(bytes.hasPrefix("\u{1B}[?2026h\u{1B}[\(up)A\r\u{1B}[J"))
  }
}
