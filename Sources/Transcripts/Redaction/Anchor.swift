/// A few bytes that may lead to a secret, and what reads on from there.
struct Anchor: Sendable {
  /// The bytes, in small letters.
  let word: [UInt8]
  /// Gives the secrets for a place at which the bytes stand.
  let read: @Sendable (SecretScanner, Range<Int>) -> [Secret]

  /// Makes an anchor of each of some words.
  static func each(
    _ words: String, read: @escaping @Sendable (SecretScanner, Range<Int>) -> [Secret]
  ) -> [Anchor] {
    [[UInt8]](words: words).map { Anchor(word: $0, read: read) }
  }

  /// The anchors by their first byte, of which the longest come first.
  static let table: [[Anchor]] = {
    var table = [[Anchor]](repeating: [], count: 256)
    for anchor in passwords + codes + tokens + shapes + keys + links + numbers {
      if let first = anchor.word.first { table[Int(first)].append(anchor) }
    }
    return table.map { $0.sorted { $0.word.count > $1.word.count } }
  }()
}
