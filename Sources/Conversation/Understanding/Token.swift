/// One word, number or mark of a text.
struct Token: Equatable, Sendable {
  enum Kind: Sendable {
    /// Letters of an alphabet, or one character of a script that writes no spaces.
    case word
    case number
    case mark
  }

  /// The token with small letters and without full-width forms.
  let text: String
  let kind: Kind
  /// Where the token stands in the text, in UTF-8 bytes.
  let bytes: Range<Int>
}

extension Token {
  /// Splits a text into tokens, in one pass.
  static func all(in text: String) -> [Token] {
    var tokens: [Token] = []
    var current = ""
    var kind = Kind.mark
    var start = 0
    var position = 0
    func finish() {
      if !current.isEmpty {
        tokens.append(Token(text: current, kind: kind, bytes: start..<position))
        current = ""
      }
    }
    for scalar in text.unicodeScalars {
      let folded = scalar.narrowed
      let properties = folded.properties
      let next: Kind
      if ("0"..."9").contains(folded) {
        next = .number
      } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
        next = .word
      } else if isApostrophe(folded), kind == .word, !current.isEmpty {
        // "can't" and "cant" are the same word.
        position += scalar.utf8Width
        continue
      } else {
        next = .mark
      }
      if next != kind || next == .mark || folded.isIdeographic { finish() }
      if current.isEmpty { start = position }
      kind = next
      position += scalar.utf8Width
      if properties.isWhitespace { continue }
      current += folded.isASCII ? String(folded).lowercased() : properties.lowercaseMapping
      if folded.isIdeographic { finish() }
    }
    finish()
    return tokens
  }

  /// The words and numbers of a text without its marks, joined by single spaces.
  static func plain(_ text: String) -> String {
    all(in: text).filter { $0.kind != .mark }.map(\.text).joined(separator: " ")
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }
}

extension Unicode.Scalar {
  /// The ASCII form of a full-width letter, digit or mark, and every other scalar as it is.
  fileprivate var narrowed: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  fileprivate var utf8Width: Int { UTF8.width(self) }

  fileprivate var isIdeographic: Bool { !isASCII && properties.isIdeographic }
}
