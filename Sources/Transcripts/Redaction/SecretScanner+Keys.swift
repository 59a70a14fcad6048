import Conversation

// Keys: of accounts and buses in connection strings, of disks, of products, and private keys.

extension Anchor {
  static let keys: [Anchor] = each(
    "accountkey|sharedaccesskey|sharedsecretvalue|sharedsecretkey|accesskey|primarykey|secondarykey"
  ) { $0.keyInList(behind: $1) }
}

extension SecretScanner {
  /// The key in a list such as a connection string, and of the kind that ends with "=".
  func keyInList(behind label: Range<Int>) -> [Secret] {
    guard !goesOn(at: label.upperBound), let start = endOfMark(behind: label.upperBound) else {
      return []
    }
    return drawnToken(at: start, atLeast: 16, as: .key)
      .map { secret in
        // The equals signs at the end belong to it.
        let end = end(of: secret.range.upperBound, within: 2) { $0 == UInt8(ascii: "=") }
        return Secret(kind: .key, range: secret.range.lowerBound..<end)
      }
  }

  /// A private key from its first line to its last, or to the end of what was pasted.
  func privateKey(at start: Int) -> [Secret] {
    guard self[start - 1] != UInt8(ascii: "-"), has(Self.begin, at: start) else { return [] }
    let name = end(of: start + Self.begin.count, within: 48) {
      $0.isCapital || $0 == 0x20
    }
    guard smallText(start..<name).contains("private key") else { return [] }
    let limit = min(bytes.count, start + 8_192)
    var position = name
    while position < limit {
      if bytes[position] == UInt8(ascii: "-"), has(Self.end, at: position) {
        let last = end(of: position + Self.end.count, within: 60) {
          $0.isLetter || $0 == 0x20 || $0 == UInt8(ascii: "-")
        }
        return [Secret(kind: .privateKey, range: start..<trimmed(start..<last).upperBound)]
      }
      position += 1
    }
    return [Secret(kind: .privateKey, range: start..<limit)]
  }

  private static let begin = Array("-----begin ".utf8)
  private static let end = Array("-----end ".utf8)

  /// A BitLocker recovery password: eight groups of six digits, each of which can be divided by 11.
  func bitlocker(at start: Int) -> [Secret] {
    var position = start
    for group in 0..<8 {
      if group > 0 {
        guard let joint = self[position], joint == UInt8(ascii: "-") || joint == 0x20 else {
          return []
        }
        position += 1
      }
      guard position + 6 <= bytes.count else { return [] }
      var value = 0
      for byte in bytes[position..<(position + 6)] {
        guard byte.isDigit else { return [] }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      guard value % 11 == 0 else { return [] }
      position += 6
    }
    guard self[position].map({ !$0.isDigit && $0 != UInt8(ascii: "-") }) ?? true else { return [] }
    return [Secret(kind: .bitlocker, range: start..<position)]
  }

  /// A product key: five groups of five characters of the alphabet that Windows and Office use.
  func productKey(at start: Int) -> [Secret] {
    guard self[start + 5] == UInt8(ascii: "-"), self[start - 1] != UInt8(ascii: "-") else {
      return []
    }
    let range = start..<(start + 29)
    guard range.upperBound <= bytes.count, !goesOn(at: range.upperBound),
      self[range.upperBound] != UInt8(ascii: "-")
    else { return [] }
    for (offset, byte) in bytes[range].enumerated() {
      let isFine = offset % 6 == 5 ? byte == UInt8(ascii: "-") : Self.productAlphabet.contains(byte)
      guard isFine else { return [] }
    }
    let kinds = Kinds(bytes[range])
    return kinds.hasDigit && kinds.hasLetter ? [Secret(kind: .productKey, range: range)] : []
  }

  private static let productAlphabet: ByteSet = "BCDFGHJKMNPQRTVWXY2346789bcdfghjkmnpqrtvwxy"
}
