import Terminal
import Testing

struct StyledTextTests {
  @Test func `neighbours of one meaning become one span`() {
    var text = StyledText("a", .strong)
    text.append("b", .strong)
    text.append("", .danger)
    text += StyledText("c") + StyledText("d")
    #expect(text.spans.map(\.text) == ["ab", "cd"])
    #expect(text.spans.map(\.meaning) == [.strong, .plain])
    #expect(text.text == "abcd")
  }

  @Test func `texts built in different ways are equal`() {
    #expect(StyledText("ab", .muted) == StyledText("a", .muted) + StyledText("b", .muted))
    #expect(StyledText("ab", .muted) != StyledText("ab", .strong))
    #expect(StyledText("", .strong) == StyledText())
    #expect(StyledText().isEmpty)
  }

  @Test func `a literal carries the meanings of what is put into it`() {
    let inner = StyledText("now", .warning)
    let text: StyledText = "ask \(42, .strong) of \(inner), \("plainly")"
    var expected = StyledText("ask ")
    expected.append("42", .strong)
    expected.append(" of ")
    expected.append("now", .warning)
    expected.append(", plainly")
    #expect(text == expected)
  }
}
