import Terminal
import Testing

struct EditedLineTests {
  @Test(arguments: [
    ("ab\ncdef\ng", 9, 4), ("ab\ncdef\ng", 6, 2), ("ab\ncdef\ng", 4, 1), ("ab\ncdef\ng", 1, nil),
    ("\n", 1, 0), ("", 0, nil), ("abc", 2, nil),
  ])
  func `up keeps the column where the line above is long enough`(
    text: String, cursor: Int, above: Int?
  ) {
    #expect(EditedLine(text, cursor: cursor).cursorAbove == above)
  }

  @Test(arguments: [
    ("ab\ncdef\ng", 1, 4), ("ab\ncdef\ng", 7, 9), ("ab\ncdef\ng", 3, 8), ("ab\ncdef\ng", 9, nil),
    ("\n", 0, 1), ("abc", 2, nil),
  ])
  func `down keeps the column where the line below is long enough`(
    text: String, cursor: Int, below: Int?
  ) {
    #expect(EditedLine(text, cursor: cursor).cursorBelow == below)
  }

  @Test func `the cursor stays inside the line`() {
    #expect(EditedLine("ab", cursor: 9).cursor == 2)
    #expect(EditedLine("ab", cursor: -1).cursor == 0)
    #expect(EditedLine("客服", cursor: 1).textBeforeCursor == "客")
  }
}
