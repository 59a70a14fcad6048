import Conversation

// Tokens that are known by their looks, wherever they stand.

extension Anchor {
  static let shapes: [Anchor] =
    each("eyj") { $0.jwt(at: $1.lowerBound) }
    + [
      Shape("ghp_", 36), Shape("gho_", 36), Shape("ghu_", 36), Shape("ghs_", 36),
      Shape("ghr_", 36), Shape("github_pat_", 40), Shape("glpat-", 20), Shape("xoxb-", 20),
      Shape("xoxa-", 20), Shape("xoxp-", 20), Shape("xoxr-", 20), Shape("xoxs-", 20),
      Shape("xapp-", 20), Shape("sk-", 20), Shape("sk_live_", 20), Shape("rk_live_", 20),
      Shape("SG.", 40), Shape("npm_", 36), Shape("AIza", 35), Shape("hf_", 30),
      Shape("dop_v1_", 60),
    ].map { shape in
      Anchor(word: Array(shape.prefix.lowercased().utf8)) { $0.token(of: shape, at: $1) }
    }
    + each("akia|asia") { $0.keyOfAmazon(at: $1) }

  /// A token that always begins alike.
  struct Shape: Sendable {
    let prefix: String
    /// How many bytes there are behind the prefix at least.
    let rest: Int
    let bytes: [UInt8]

    init(_ prefix: String, _ rest: Int) {
      (self.prefix, self.rest, bytes) = (prefix, rest, Array(prefix.utf8))
    }
  }
}

extension SecretScanner {
  /// A JSON Web Token: two or four full stops, and a header that is JSON with an algorithm (RFC 7515, 7516).
  func jwt(at start: Int) -> [Secret] {
    guard hasExactly(Array("eyJ".utf8), at: start), beginsToken(at: start) else { return [] }
    let first = end(of: start, within: 4_096, while: Self.isBase64URL)
    guard self[first] == UInt8(ascii: ".") else { return [] }
    let header = Self.decodedBase64(bytes[start..<first])
    guard header.first == UInt8(ascii: "{"), Self.contains(Self.algorithm, in: header) else {
      return []
    }
    let end = end(of: start, within: Self.tokenLimit) {
      Self.isBase64URL($0) || $0 == UInt8(ascii: ".")
    }
    guard end > first + 8 else { return [] }
    return [Secret(kind: .jwt, range: trimmed(start..<end))]
  }

  private static let algorithm = Array(#""alg""#.utf8)

  private static func isBase64URL(_ byte: UInt8) -> Bool {
    byte.isWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
  }

  /// Whether a token can begin at a place, and is not the end of a longer one.
  func beginsToken(at position: Int) -> Bool {
    guard let before = self[position - 1] else { return true }
    return !before.isWord && before != UInt8(ascii: "-")
  }

  func token(of shape: Anchor.Shape, at anchor: Range<Int>) -> [Secret] {
    guard hasExactly(shape.bytes, at: anchor.lowerBound), beginsToken(at: anchor.lowerBound) else {
      return []
    }
    let end = end(of: anchor.upperBound, within: 512) {
      $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    let range = trimmed(anchor.lowerBound..<end)
    guard range.upperBound - anchor.upperBound >= shape.rest,
      bytes[range].contains(where: \.isDigit)
    else { return [] }
    return [Secret(kind: .token, range: range)]
  }

  func keyOfAmazon(at anchor: Range<Int>) -> [Secret] {
    let range = anchor.lowerBound..<min(bytes.count, anchor.lowerBound + 20)
    guard range.count == 20, beginsToken(at: range.lowerBound), !goesOn(at: range.upperBound),
      bytes[range].allSatisfy({ $0.isCapital || $0.isDigit })
    else { return [] }
    return [Secret(kind: .token, range: range)]
  }

  /// The secret of an app in Microsoft Entra: three characters, a digit, "Q~", and 31 to 34 more.
  func clientSecret(around tilde: Int) -> [Secret] {
    let start = tilde - 5
    guard self[tilde - 1] == UInt8(ascii: "Q"), self[tilde - 2]?.isDigit == true,
      start >= 0, bytes[start..<tilde].allSatisfy(Self.isSecretByte)
    else { return [] }
    let end = end(of: tilde + 1, within: 40, while: Self.isSecretByte)
    let range = trimmed(start..<end)
    guard (37...40).contains(range.count) else { return [] }
    return [Secret(kind: .secret, range: range)]
  }

  private static func isSecretByte(_ byte: UInt8) -> Bool {
    byte.isWord || byte == UInt8(ascii: "~") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  /// What some Base64 stands for, up to where it is none.
  static func decodedBase64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "-"), UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "_"), UInt8(ascii: "/"): value = 63
      default: return decoded
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }

  static func contains(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
    guard part.count <= bytes.count else { return false }
    return (0...(bytes.count - part.count)).contains { start in
      bytes[start..<(start + part.count)].elementsEqual(part)
    }
  }
}
