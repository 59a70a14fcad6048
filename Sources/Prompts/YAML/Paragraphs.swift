import Conversation

/// Joins the lines that an author has broken only to keep them short.
///
/// A line begins anew when it is empty, a point of a list, or indented like a command, and when it or the line
/// before it has a place, because a line is left out when its places have no value. A line that ends with a
/// colon is not gone on with.
func joinedParagraphs(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "\n")) else { return text }
  var lines: [String] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    if let last = lines.last, goesOn(line, after: last) {
      let next = line.trimmed
      let isChinese = last.last?.isIdeographic == true || next.first?.isIdeographic == true
      lines[lines.count - 1] = last + (isChinese ? "" : " ") + next
    } else {
      lines.append(line)
    }
  }
  return lines.joined(separator: "\n")
}

extension Character {
  /// Whether it is of a script that writes no spaces between words: Chinese, and its full-width marks.
  ///
  /// In a terminal, such a character takes two columns.
  var isIdeographic: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isIdeographic || (0x3000...0x303F).contains(scalar.value)
        || (0xFF01...0xFF5E).contains(scalar.value)
    }
  }
}

private func goesOn(_ line: String, after last: String) -> Bool {
  guard !line.trimmed.isEmpty, !last.trimmed.isEmpty, !isListItem(line), !last.hasSuffix(":"),
    !line.contains("{"), !last.contains("{")
  else { return false }
  // What is indented goes on with a point, and is a command anywhere else.
  return line.hasPrefix(" ") == isListItem(last)
}

private func isListItem(_ line: String) -> Bool {
  let text = line.trimmed
  let digits = text.prefix { $0.isNumber }
  return text.hasPrefix("- ") || (!digits.isEmpty && text.dropFirst(digits.count).hasPrefix(". "))
}
