import Terminal
import Testing

struct WordWrapTests {
  private func rows(_ text: String, _ columns: Int?, indent: Int = 0) -> [String] {
    WordWrap.rows(of: StyledText(text), columns: columns, indent: indent).map(\.text)
  }

  @Test func `rows break at spaces, which go`() {
    #expect(rows("the quick brown fox", 10) == ["the quick", "brown fox"])
    #expect(rows("the quick  brown", 9) == ["the quick", "brown"])
    #expect(rows("the quick ", 9) == ["the quick"])
  }

  @Test func `later rows hang under the indent`() {
    #expect(rows("1. alpha beta gamma", 10, indent: 3) == ["1. alpha", "   beta", "   gamma"])
    #expect(rows("1. alpha\nbeta", nil, indent: 3) == ["1. alpha", "   beta"])
    #expect(rows("a\n\nb", nil, indent: 3) == ["a", "", "   b"])
  }

  @Test func `a word longer than the row is broken where the row ends`() {
    #expect(rows("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(rows("ab abcdefghij", 5) == ["ab", "abcde", "fghij"])
  }

  @Test func `spaces at the start of a line stay`() {
    #expect(rows("  ab cd", 5) == ["  ab", "cd"])
    #expect(rows("   abcdef", 6) == ["   abc", "def"])
  }

  @Test func `Chinese breaks between characters and counts two columns`() {
    #expect(rows("今天早上九点", 7) == ["今天早", "上九点"])
    #expect(rows("ab今天", 5) == ["ab今", "天"])
  }

  @Test func `Chinese punctuation stays with its character`() {
    #expect(rows("今天早，上", 6) == ["今天", "早，上"])
    #expect(rows("今天（早）", 6) == ["今天", "（早）"])
  }

  @Test func `without columns a line stays whole, tabs and all`() {
    #expect(rows("a\tb c d e f g h", nil) == ["a\tb c d e f g h"])
  }

  @Test func `tabs go to the next multiple of eight`() {
    #expect(rows("ab\tc", 40) == ["ab      c"])
  }

  @Test func `meanings survive the break`() {
    let text: StyledText = "say \("this now", .strong)"
    let rows = WordWrap.rows(of: text, columns: 8, indent: 0)
    #expect(rows == ["say \("this", .strong)", StyledText("now", .strong)])
  }

  @Test(arguments: 1...24) func `no row is wider than asked`(columns: Int) {
    let text = "Ask 客服 whether（the）printer，打印机 e\u{301}e\u{301} prints-a-very-long-word ok"
    for row in rows(text, columns, indent: 4) where columns > 1 {
      #expect(DisplayWidth.of(row) <= columns)
    }
    let letters = rows(text, columns, indent: 4).joined().filter { $0 != " " }
    #expect(letters == text.filter { $0 != " " })
  }
}
