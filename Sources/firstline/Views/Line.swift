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

  /// The lines of a longer text, each of which goes on under its first word.
  ///
  /// So the second row of "- point" and of "1. point" begins where the point does.
  static func block(_ text: String, _ meaning: Meaning = .plain, indent: Int = 0) -> [Line] {
    let padding = String(repeating: " ", count: indent)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let body = line.drop { $0 == " " }
      let marker = body.prefix { $0.isNumber || $0 == "." || $0 == "-" }
      let isItem = !marker.isEmpty && body.dropFirst(marker.count).first == " "
      let depth = line.count - body.count + (isItem ? marker.count + 1 : 0)
      return Line(StyledText(padding + String(line), meaning), indent: indent + depth)
    }
  }
}

extension Printer {
  func print(_ lines: [Line]) {
    for line in lines { print(line.text, indent: line.indent) }
  }
}
