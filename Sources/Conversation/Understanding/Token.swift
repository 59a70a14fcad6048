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
    tokens.reserveCapacity(text.utf8.count / 4)
    var current: [UInt8] = []
    var kind = Kind.mark
    var start = 0
    var position = 0
    func finish() {
      if !current.isEmpty {
        let text = String(decoding: current, as: UTF8.self)
        tokens.append(Token(text: text, kind: kind, bytes: start..<position))
        current.removeAll(keepingCapacity: true)
      }
    }
    /// The last apostrophe within the current word: behind how many bytes of it, and where it stands.
    var apostrophe: (behind: Int, bytes: Range<Int>)?
    /// Ends a word; "customer's" are two, so that it is not taken for several customers.
    func finishWord() {
      if let (behind, bytes) = apostrophe, behind == current.count - 1,
        current.last == UInt8(ascii: "s"),
        !contracted.contains(where: current.dropLast().elementsEqual)
      {
        let (end, ending) = (position, current.removeLast())
        position = bytes.lowerBound
        finish()
        (current, start, position) = ([ending], bytes.upperBound, end)
      }
      apostrophe = nil
      finish()
    }
    for scalar in text.unicodeScalars {
      let folded = scalar.narrowed
      if folded.isApostrophe, kind == .word, !current.isEmpty {
        // "can't" and "cant" are the same word.
        let end = position + UTF8.width(scalar)
        apostrophe = (current.count, position..<end)
        position = end
        continue
      }
      let next = folded.tokenKind
      if next != kind || next == .mark || folded.isIdeographic { finishWord() }
      if current.isEmpty { start = position }
      kind = next
      position += UTF8.width(scalar)
      if folded.isSpace { continue }
      folded.appendLowercased(to: &current)
      if folded.isIdeographic { finish() }
    }
    finishWord()
    return tokens
  }

  /// The words and numbers of a text without its marks, joined by single spaces.
  static func plain(_ text: String) -> String {
    all(in: text).filter { $0.kind != .mark }.map(\.text).joined(separator: " ")
  }
}

/// Words whose "'s" is no possessive.
private let contracted = [
  "it", "that", "what", "who", "where", "how", "there", "here", "let", "he", "she",
]
.map { Array($0.utf8) }

// Looking a property of Unicode up takes far longer than everything else here, and most text is ASCII.
extension Unicode.Scalar {
  /// The ASCII form of a full-width letter, digit or mark, and every other scalar as it is.
  fileprivate var narrowed: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  fileprivate var tokenKind: Token.Kind {
    switch self {
    case "0"..."9": .number
    case "a"..."z", "A"..."Z": .word
    case _ where isASCII: .mark
    case Self.ideographs: .word
    default:
      properties.isAlphabetic || properties.generalCategory == .nonspacingMark ? .word : .mark
    }
  }

  fileprivate func appendLowercased(to bytes: inout [UInt8]) {
    switch self {
    case "A"..."Z": bytes.append(UInt8(value) | 0x20)
    case _ where isASCII: bytes.append(UInt8(value))
    case Self.ideographs: bytes += UTF8.encode(self) ?? UTF8.encodedReplacementCharacter
    default: bytes += properties.lowercaseMapping.utf8
    }
  }

  fileprivate var isSpace: Bool {
    if isASCII { return self == " " || (0x09...0x0D).contains(value) }
    return !Self.ideographs.contains(self) && properties.isWhitespace
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" }

  fileprivate var isIdeographic: Bool {
    !isASCII && (Self.ideographs.contains(self) || properties.isIdeographic)
  }

  /// The ideographs that nearly all Chinese text is made of.
  private static let ideographs: ClosedRange<Unicode.Scalar> = "\u{4E00}"..."\u{9FFF}"
}
