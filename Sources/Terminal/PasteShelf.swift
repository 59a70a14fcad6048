/// Keeps the texts of large pastes, each of which stands in the line as one character.
///
/// The characters come from a private plane of Unicode that nobody types. They are shown as a chip
/// such as `[paste #1: 42 lines]` and become the text again when the line is entered.
package struct PasteShelf {
  /// The characters that may stand for a paste.
  private static let characters: ClosedRange<UInt32> = 0xF0000...0xFFFFD
  /// Characters in a paste of one line from which on it becomes a chip.
  private static let longLine = 1_000

  /// What a chip says.
  package var words = LineWords()

  private var texts: [String] = []

  /// Makes an empty shelf.
  package init() {}

  /// What to put into the line for a pasted text: the text itself, or the character of its chip.
  ///
  /// The line break at the end of a single line is left out.
  package mutating func place(_ text: String) -> String {
    let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
    if !line.contains("\n"), line.unicodeScalars.count < Self.longLine {
      return Self.typed(line)
    }
    guard
      let character = Unicode.Scalar(Self.characters.lowerBound + UInt32(texts.count)),
      Self.characters.contains(character.value)
    else { return line }
    texts.append(text)
    return String(character)
  }

  /// The scalar as it may stand in the line: one that could be taken for a chip becomes U+FFFD.
  package static func typed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    characters.contains(scalar.value) ? "\u{FFFD}" : scalar
  }

  /// The text as it may stand in the line.
  static func typed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(Self.typed)))
  }

  /// The label of the chip that a scalar stands for, nil for any other scalar.
  package func label(for scalar: Unicode.Scalar) -> String? {
    guard let index = index(of: scalar) else { return nil }
    let lines = texts[index].split(separator: "\n", omittingEmptySubsequences: false).count
    let isEnded = texts[index].hasSuffix("\n")
    let count = isEnded ? lines - 1 : lines
    let label =
      count > 1
      ? words.lines.replacing("{lines}", with: "\(count)")
      : words.characters.replacing("{characters}", with: "\(texts[index].count)")
    return "[\(label.replacing("{number}", with: "\(index + 1)"))]"
  }

  /// The line with the text of every paste in its place.
  package func expand(_ line: String) -> String {
    guard !texts.isEmpty else { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      if let index = index(of: scalar) {
        result += texts[index]
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func index(of scalar: Unicode.Scalar) -> Int? {
    guard Self.characters.contains(scalar.value) else { return nil }
    let index = Int(scalar.value - Self.characters.lowerBound)
    return index < texts.count ? index : nil
  }
}
