import Terminal
import Testing

struct LayoutTests {
  private func picture(
    _ text: String, cursor: Int? = nil, prompt: StyledText = "> ", hint: String = "",
    below: [StyledText] = [], columns: Int = 10, rows: Int = 5
  ) -> Picture {
    Layout.picture(
      prompt: prompt, line: EditedLine(text, cursor: cursor), hint: hint, below: below,
      size: TerminalSize(columns: columns, rows: rows),
      chip: { $0 == "\u{F0000}" ? "[chip]" : nil })
  }

  private func rows(_ picture: Picture) -> [String] {
    picture.rows.map { $0.map(\.text).joined() }
  }

  /// The place of the cursor as row and column.
  private func cursor(_ picture: Picture) -> [Int] { [picture.cursorRow, picture.cursorColumn] }

  @Test func `a line follows its prompt`() {
    let shown = picture("abc", cursor: 1)
    #expect(rows(shown) == ["> abc"])
    #expect(cursor(shown) == [0, 3])
  }

  @Test func `rows below leave the cursor where it is`() {
    let shown = picture("abc", cursor: 1, below: ["one", "two"])
    #expect(rows(shown) == ["> abc", "one", "two"])
    #expect(cursor(shown) == [0, 3])
  }

  @Test func `rows below push up what is above the cursor's row, and no more`() {
    let shown = picture("12345678abc", below: ["one", "two", "three"], rows: 4)
    #expect(rows(shown) == ["abc", "one", "two", "three"])
    #expect(cursor(shown) == [0, 3])
    let small = picture("12345678abc", below: ["one", "two", "three"], rows: 2)
    #expect(rows(small) == ["abc", "one"])
  }

  @Test func `a full row sends the cursor to the next`() {
    let shown = picture("12345678")
    #expect(rows(shown) == ["> 12345678", ""])
    #expect(cursor(shown) == [1, 0])
    #expect(cursor(picture("123456789", cursor: 8)) == [1, 0])
  }

  @Test func `a wide character that does not fit goes to the next row, with the cursor`() {
    let shown = picture("1234567服", cursor: 7)
    #expect(rows(shown) == ["> 1234567", "服"])
    #expect(cursor(shown) == [1, 0])
    #expect(cursor(picture("1234567服")) == [1, 2])
  }

  @Test func `a combining mark stays on its character at the end of a row`() {
    let shown = picture("1234567e\u{301}x")
    #expect(rows(shown) == ["> 1234567e\u{301}", "x"])
    #expect(cursor(picture("12345678\u{301}", cursor: 8)) == [1, 0])
  }

  @Test func `a line break starts a row under the text`() {
    let shown = picture("a\nb", cursor: 1)
    #expect(rows(shown) == ["> a", "  b"])
    #expect(cursor(shown) == [0, 3])
    #expect(cursor(picture("a\nb", cursor: 2)) == [1, 2])
    #expect(cursor(picture("12345678\nb", cursor: 8)) == [0, 9])
  }

  @Test func `the hint is shown behind the cursor while the line is empty`() {
    let shown = picture("", hint: "type")
    #expect(rows(shown) == ["> type"])
    #expect(cursor(shown) == [0, 2])
    #expect(shown.rows[0].last?.meaning == .muted)
    #expect(rows(picture("a", hint: "type")) == ["> a"])
  }

  @Test func `a paste is shown by its label`() {
    let shown = picture("\u{F0000}!", cursor: 1, columns: 20)
    #expect(rows(shown) == ["> [chip]!"])
    #expect(cursor(shown) == [0, 8])
    #expect(shown.rows[0][2].meaning == .choice)
  }

  @Test func `control characters and tabs take the columns they show`() {
    let shown = picture("\u{1B}\u{200B}x", columns: 20)
    #expect(rows(shown) == ["> ^[<U+200B>x"])
    #expect(cursor(shown) == [0, 13])
    #expect(rows(picture("a\tb", columns: 20)) == ["> a     b"])
  }

  @Test func `of a block taller than the screen the part with the cursor is shown`() {
    let text = (0..<40).map { "\($0 % 10)" }.joined()
    let end = picture(text, rows: 3)
    #expect(rows(end) == ["8901234567", "8901234567", "89"])
    #expect(cursor(end) == [2, 2])
    let start = picture(text, cursor: 0, rows: 3)
    #expect(rows(start) == ["> 01234567", "8901234567", "8901234567"])
    #expect(cursor(start) == [0, 2])
  }

  @Test(arguments: 1...4) func `the narrowest screens hold something`(columns: Int) {
    let shown = picture("a服b\nc", columns: columns, rows: 2)
    #expect(shown.rows.count <= 2)
    #expect(shown.cursorColumn < columns)
    for row in shown.rows { #expect(row.reduce(0) { $0 + $1.width } <= columns) }
  }
}
