import Conversation

// What is taken for a password, given how it was announced.

extension SecretScanner {
  /// The password that begins at a place, and nothing when what stands there is something else.
  func accepted(at start: Int, behind link: Link, of label: Label) -> [Secret] {
    if endOfMark(at: start, orNone: ()) != nil { return [] }
    for anchor in Anchor.shapes where has(anchor.word, at: start) {
      let found = anchor.read(self, start..<(start + anchor.word.count))
      if !found.isEmpty { return found }
    }
    if let quoted = quoted(at: start) {
      let isGiven = link != .none && quoted.count >= 4 && !isHarmless(quoted)
      guard isGiven, !isSaid(quoted, behind: link, of: label) else { return [] }
      return [Secret(kind: .password, range: quoted)]
    }
    let whole = start..<endOfValue(at: start)
    let token = trimmed(whole)
    guard (3...128).contains(token.count), !isPlaceholder(token), !isHarmless(token) else {
      return []
    }
    guard isPassword(token, whole: whole, behind: link, of: label) else { return [] }
    // A question mark or a star at the end may be a part of it, and says nothing by itself.
    var end = token.upperBound
    while end < whole.upperBound, bytes[end] == UInt8(ascii: "?") || bytes[end] == UInt8(ascii: "*")
    {
      end += 1
    }
    return [Secret(kind: .password, range: token.lowerBound..<end)]
  }

  private func endOfMark(at position: Int, orNone: Void) -> Int? {
    self[position] == nil ? nil : endOfMark(at: position)
  }

  private func isPassword(
    _ token: Range<Int>, whole: Range<Int>, behind link: Link, of label: Label
  ) -> Bool {
    let kinds = Kinds(bytes[token])
    if kinds.isNumber {
      let isGiven = link == .mark || link == .word || (link == .none && label == .short)
      return isGiven && token.count >= 4 && !isUnit(at: token.upperBound)
        && !spared.contains(smallText(token))
    }
    if isProduct(token) { return false }
    if kinds.isWordLike {
      guard label == .word, link == .mark || link == .word, token.count >= 4,
        !isSaid(token, behind: link, of: label)
      else { return false }
      // "is" goes before many a word, so the sentence has to end after this one.
      return link == .mark || endsClause(at: token.upperBound)
    }
    switch link {
    case .mark: return true
    case .word: return label == .word || kinds.count >= 2
    case .distant:
      return kinds.count >= 3 || (kinds.hasDigit && kinds.hasLetter && token.count >= 6)
    case .none:
      // Error codes are capitals and digits.
      let isOdd = kinds.count >= 3 || (kinds.hasSmall && (label == .word || token.count >= 8))
      return isOdd && token.count >= 6 && kinds.hasDigit && kinds.hasLetter
    }
  }

  /// Whether a word is one that people say about a password, such as "wrong" or "expired".
  private func isSaid(_ token: Range<Int>, behind link: Link, of label: Label) -> Bool {
    let words = smallText(token).split { !($0.isLetter) }
    return words.contains { word in
      CommonWords.all.contains(String(word))
        || CommonWords.endings.contains { word.hasSuffix($0) && word.count > $0.count + 2 }
    }
  }

  /// Whether what follows a word shows that the word was all that was said about the password.
  private func endsClause(at position: Int) -> Bool {
    guard let byte = self[position] else { return true }
    if byte >= 0x80 || byte == 0x0A || byte == 0x0D { return true }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "\"")
    {
      return true
    }
    let start = end(of: position, within: 2) { $0 == 0x20 }
    let end = end(of: start, within: 12, while: \.isLetter)
    return start == end || Self.clauseWords.contains(smallText(start..<end))
  }

  private static let clauseWords: Set<String> = [
    "and", "but", "for", "with", "on", "at", "in", "since", "or", "so", "then", "please", "he",
    "she", "they", "it", "i", "we", "now",
  ]

  /// The text between quotation marks that begins at a place, when it has several words.
  private func quoted(at start: Int) -> Range<Int>? {
    guard let before = self[start - 1] else { return nil }
    let isDouble = before == UInt8(ascii: "\"") || before == UInt8(ascii: "`")
    let isSingle = before == UInt8(ascii: "'")
    let isWide = hasExactly(Array("“".utf8), at: start - 3)
    guard isDouble || isSingle || isWide else { return nil }
    let close = Array("”".utf8)
    var end = start
    var hasSpace = false
    while end < min(bytes.count, start + 128), let byte = self[end], byte != 0x0A {
      if byte == before, isDouble || isSingle { break }
      if isWide, hasExactly(close, at: end) { break }
      if byte == 0x20 { hasSpace = true }
      end += 1
    }
    guard hasSpace, let byte = self[end], byte != 0x0A, end < start + 128 else { return nil }
    return start..<end
  }

  /// Where a value ends that may be one of several in a list such as a connection string.
  private func endOfValue(at start: Int) -> Int {
    let end = endOfToken(at: start)
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ",") {
        let name = self.end(of: position + 1, within: 32) { $0.isWord }
        if name > position + 1, self[name] == UInt8(ascii: "=") || self[name] == UInt8(ascii: ":") {
          return position
        }
        if byte == UInt8(ascii: ";"), position + 1 == end { return position }
      }
      if byte == UInt8(ascii: "'"), self[start - 1] == byte { return position }
      position += 1
    }
    return end
  }

  // MARK: - What is no secret

  /// Whether a token stands for a value that was left out.
  func isPlaceholder(_ token: Range<Int>) -> Bool {
    guard let first = self[token.lowerBound], let last = self[token.upperBound - 1] else {
      return true
    }
    let open: ByteSet = "<[{%$("
    if open.contains(first), !last.isDigit || first == UInt8(ascii: "<") { return true }
    let blank: ByteSet = "*xX.-_#•?"
    return bytes[token].allSatisfy(blank.contains)
      || bytes[token].filter { $0 == UInt8(ascii: "*") }.count >= 3
  }

  /// Whether a token is an error code, an id, a version, an address or a time, which a ticket needs.
  func isHarmless(_ token: Range<Int>) -> Bool {
    if isCode(token) { return true }
    let text = smallText(token)
    let first = bytes[token.lowerBound]
    let rest = small[token]
    if text.contains("://") || text.hasPrefix("www.") || first == UInt8(ascii: "/") { return true }
    // A version, a mail code, a date, a time or an address of a machine.
    let version = rest.first == UInt8(ascii: "v") ? rest.dropFirst() : rest
    let numeric: ByteSet = "0123456789.:-/tz+%"
    let marks: ByteSet = ".:-/%"
    if version.allSatisfy(numeric.contains), version.contains(where: marks.contains) { return true }
    return isAddress(token)
  }

  /// Whether a token is an error code or an id.
  func isCode(_ token: Range<Int>) -> Bool {
    let text = smallText(token)
    return spared.contains(text) || isGUID(token) || text.hasPrefix("aadsts")
      || text.hasPrefix("aadb2c")
      || (text.hasPrefix("0x") && token.count <= 18
        && small[token].dropFirst(2).allSatisfy(\.isHexadecimal))
  }

  /// Whether a token is a mail address or the name of a host.
  func isAddress(_ token: Range<Int>) -> Bool {
    let host: ByteSet = ".-_@/"
    guard bytes[token].allSatisfy({ $0.isWord || host.contains($0) }) else { return false }
    let parts = smallText(token).split(separator: ".")
    guard parts.count >= 2, let last = parts.last?.split(separator: "/").first else { return false }
    return Self.topDomains.contains(String(last))
  }

  func isGUID(_ token: Range<Int>) -> Bool {
    let start = token.lowerBound
    guard token.count == 36 else { return false }
    return (0..<36).allSatisfy { offset in
      let byte = bytes[start + offset]
      return [8, 13, 18, 23].contains(offset) ? byte == UInt8(ascii: "-") : byte.isHexadecimal
    }
  }

  /// Whether a token is the name of a product with its number, such as "Windows11".
  private func isProduct(_ token: Range<Int>) -> Bool {
    let name = smallText(token).filter { $0.isLetter }
    let marks: ByteSet = "!#$%&*+=?^~|<>"
    guard !bytes[token].contains(where: marks.contains) else { return false }
    return CommonWords.products.contains(name)
  }

  private static let topDomains: Set<String> = [
    "com", "net", "org", "example", "cn", "de", "us", "uk", "eu", "io", "ms", "info", "edu", "gov",
    "local", "test", "htm", "html", "aspx", "json", "xml", "txt", "pdf", "docx", "xlsx", "exe",
    "dll", "log", "ps",
  ]

  /// Which kinds of characters a token has.
  struct Kinds {
    private(set) var hasSmall = false
    private(set) var hasCapital = false
    private(set) var hasDigit = false
    private(set) var hasMark = false
    private var hasInnerCapital = false
    private var hasOnlyJoints = true

    init(_ token: ArraySlice<UInt8>) {
      let joints: ByteSet = "-'/_"
      for (index, byte) in token.enumerated() {
        if byte.isDigit {
          hasDigit = true
        } else if byte.isCapital {
          hasCapital = true
          if index > 0, hasSmall { hasInnerCapital = true }
        } else if byte.isLetter || byte >= 0x80 {
          hasSmall = true
        } else {
          hasMark = true
          if !joints.contains(byte) { hasOnlyJoints = false }
        }
      }
    }

    var hasLetter: Bool { hasSmall || hasCapital }
    var isNumber: Bool { hasDigit && !hasLetter && !hasMark }
    /// Whether the token may be one word or several joined ones.
    var isWordLike: Bool {
      hasLetter && !hasDigit && (!hasMark || hasOnlyJoints)
    }
    /// How many of small letters, capitals, digits and marks there are.
    var count: Int { [hasSmall, hasCapital, hasDigit, hasMark].count { $0 } }
    /// Whether the token looks drawn, and not written.
    var isRandom: Bool { hasDigit && hasLetter || hasInnerCapital }
  }
}
