import Conversation

/// Finds the secrets in a text, from left to right and in time that grows with its length alone.
///
/// A few bytes at a place decide what may begin there, and then a check by hand looks at what follows. Neither a
/// pattern nor a dictionary of the content takes part, so that no text makes it slow.
package struct SecretScanner {
  let bytes: [UInt8]
  /// The bytes with small letters for capitals of the English alphabet.
  let small: [UInt8]
  /// Error codes in small letters, which stay wherever they stand.
  let spared: Set<String>

  /// Prepares a text; error codes in small letters stay whatever stands before them.
  package init(_ text: String, sparing codes: Set<String> = []) {
    bytes = Array(text.utf8)
    small = bytes.map { $0.isCapital ? $0 | 0x20 : $0 }
    spared = codes
  }

  /// All secrets, in order and without overlap.
  package var secrets: [Secret] {
    var found: [Secret] = []
    var position = 0
    while position < bytes.count {
      var next = position + 1
      if Self.beginnings[Int(small[position])] {
        if let end = endOfMark(at: position) {
          next = end
        } else {
          let last = found.last?.range.upperBound ?? 0
          for secret in secretsAround(position) where secret.range.lowerBound >= last {
            found.append(secret)
            next = max(next, secret.range.upperBound)
          }
        }
      }
      position = next
    }
    return found
  }

  /// The bytes, with small letters for capitals, at which something may begin.
  private static let beginnings: [Bool] = {
    var table = Anchor.table.map { !$0.isEmpty }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = true }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = true }
    for byte in "~@:-[".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// The secrets that what stands at a place leads to.
  private func secretsAround(_ position: Int) -> [Secret] {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "~"): return clientSecret(around: position)
    case UInt8(ascii: "@"): return passwordBehindUser(at: position)
    case UInt8(ascii: ":"): return passwordInAddress(at: position)
    case UInt8(ascii: "-"): return privateKey(at: position)
    default: break
    }
    if byte.isDigit {
      guard beginsWord(at: position) else { return [] }
      let found = number(at: position)
      if !found.isEmpty { return found }
    } else if byte.isLetter {
      guard beginsWord(at: position) || beginsHump(at: position) else { return [] }
    }
    for anchor in Anchor.table[Int(small[position])] where has(anchor.word, at: position) {
      let found = anchor.read(self, position..<(position + anchor.word.count))
      if !found.isEmpty { return found }
    }
    guard byte.isDigit || byte.isLetter, beginsWord(at: position) else { return [] }
    let found = iban(at: position)
    return found.isEmpty ? productKey(at: position) : found
  }

  // MARK: - Looking around

  /// The byte at a place, and nil outside the text.
  subscript(_ position: Int) -> UInt8? {
    position >= 0 && position < bytes.count ? bytes[position] : nil
  }

  /// Whether these bytes, in small letters, stand at a place.
  func has(_ word: [UInt8], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= small.count else { return false }
    for (offset, byte) in word.enumerated() where small[position + offset] != byte {
      return false
    }
    return true
  }

  /// Whether these bytes, capitals being capitals, stand at a place.
  func hasExactly(_ word: [UInt8], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= bytes.count else { return false }
    for (offset, byte) in word.enumerated() where bytes[position + offset] != byte {
      return false
    }
    return true
  }

  /// Whether no letter or digit stands before a place.
  func beginsWord(at position: Int) -> Bool {
    guard let before = self[position - 1] else { return true }
    return !before.isLetter && !before.isDigit
  }

  /// Whether a capital begins the next word of a name such as `AccountKey`.
  private func beginsHump(at position: Int) -> Bool {
    guard let byte = self[position], let before = self[position - 1] else { return false }
    return byte.isCapital && before.isLetter && !before.isCapital
  }

  /// Whether a word that ends before a place goes on there.
  func goesOn(at position: Int) -> Bool {
    self[position].map { $0.isWord } ?? false
  }

  /// Whether a label ends where it seems to; in a script without spaces anything may follow it.
  func isLabel(_ range: Range<Int>) -> Bool {
    bytes[range.upperBound - 1] >= 0x80 || !goesOn(at: range.upperBound)
  }

  /// Where the run of bytes that begins at a place ends, and no later than so many bytes behind it.
  func end(of position: Int, within limit: Int, while holds: (UInt8) -> Bool) -> Int {
    let last = min(bytes.count, position + limit)
    var end = position
    while end < last, holds(bytes[end]) { end += 1 }
    return end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func smallText(_ range: Range<Int>) -> String { String(decoding: small[range], as: UTF8.self) }

  /// Whether one of the words stands in a part of the text.
  func hasAny(of words: [[UInt8]], in range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<bytes.count)
    return words.contains { word in
      guard let first = word.first, word.count <= range.count else { return false }
      return range.dropLast(word.count - 1).contains { position in
        small[position] == first && has(word, at: position)
          && (!first.isLetter
            || (beginsWord(at: position) && !goesOn(at: position + word.count)))
      }
    }
  }

  /// Where a mark such as `[password:1]` ends that begins at a place; what stands in one is none of the text's words.
  func endOfMark(at position: Int) -> Int? {
    guard bytes[position] == UInt8(ascii: "[") else { return nil }
    let name = end(of: position + 1, within: 16) { $0.isLetter || $0 == UInt8(ascii: "_") }
    guard self[name] == UInt8(ascii: ":"),
      SecretKind(rawValue: text((position + 1)..<name)) != nil
    else { return nil }
    let number = end(of: name + 1, within: 9, while: \.isDigit)
    guard number > name + 1, self[number] == UInt8(ascii: "]") else { return nil }
    return number + 1
  }
}

extension [[UInt8]] {
  /// Some words as bytes.
  init(words: String) {
    self = words.split(separator: "|").map { [UInt8]($0.utf8) }
  }
}
