import Terminal

/// One line of the chat, with the columns by which its further rows are indented.
struct Line: Equatable {
  let text: StyledText
  let indent: Int

  init(_ text: StyledText = "", indent: Int = 0) {
    self.text = text
    self.indent = indent
  }

  init(_ text: String, _ meaning: Meaning, indent: Int = 0) {
    self.init(StyledText(text, meaning), indent: indent)
  }

  static let empty = Line()
}

extension Printer {
  func print(_ lines: [Line]) {
    for line in lines { print(line.text, indent: line.indent) }
  }
}
