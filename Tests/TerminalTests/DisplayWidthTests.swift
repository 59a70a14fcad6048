import Terminal
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("服", 2), ("，", 2), ("Ａ", 2), ("ｱ", 1), ("한", 2),
    ("\u{301}", 0), ("\u{7}", 0), ("🙂", 2), ("", 0), ("ab客服c", 7),
  ])
  func `a text takes the columns of its scalars`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}
