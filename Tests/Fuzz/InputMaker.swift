import Support

/// Makes one input by chance, the same for the same seed.
struct InputMaker {
  let corpus: Corpus
  private var random: SplitMix64

  init(corpus: Corpus, seed: UInt64) {
    self.corpus = corpus
    random = SplitMix64(seed: seed)
  }

  // MARK: - Inputs

  /// A reply or a report: real, made of real words, or bytes by chance.
  mutating func text() -> [UInt8] {
    switch below(20) {
    case 0: return bytes(below(200))
    case 1: return repeated()
    case 2..<9: return phrase(of: 1 + below(12))
    default: return mutated(pick(corpus.texts), with: Self.textPieces)
    }
  }

  /// A file of the smallest content or of the shipped one, changed, with its name.
  mutating func file() -> (name: String, bytes: [UInt8]) {
    if below(20) == 0 {
      let file = pick(corpus.realFiles)
      return (file.name, mutated(file.bytes, with: Self.yamlPieces))
    }
    let name = pick(corpus.smallNames)
    switch below(12) {
    case 0: return (name, bytes(below(300)))
    case 1: return (name, nested(open: pick(["[", "{a: ", "- ", "? ", "&a [*a, ", "{[a]: "])))
    case 2: return (name, corpus.smallFiles[pick(corpus.smallNames)] ?? [])
    default: return (name, mutated(corpus.smallFiles[name] ?? [], with: Self.yamlPieces))
    }
  }

  /// A session file, changed.
  mutating func session() -> [UInt8] {
    switch below(25) {
    case 0: return bytes(below(300))
    case 1: return nested(open: pick(["[", "{\"a\":", "[{\"turns\":"]))
    case 2..<9: return mutated(pick(corpus.sessions), with: Self.jsonPieces)
    default: return revalued(pick(corpus.sessions))
    }
  }

  /// One of these, by chance.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// A number from 0 to one less than the limit.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &random) }

  // MARK: - How they are made

  private mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private mutating func phrase(of count: Int) -> [UInt8] {
    let separators = [" ", " ", " ", ", ", ". ", " and ", "，", "", "\n", "\t", " - ", ": "]
    var text: [UInt8] = []
    for _ in 0..<count {
      text += below(4) == 0 ? Array(pick(Self.textPieces).utf8) : pick(corpus.texts)
      text += pick(separators).utf8
    }
    return text
  }

  /// A short text many times over; now and then as much as a line may hold.
  private mutating func repeated() -> [UInt8] {
    let piece =
      below(2) == 0 ? Array(pick(Self.textPieces).utf8) : Array(pick(corpus.texts).prefix(80))
    let size = below(400) == 0 ? 262_144 : below(8) == 0 ? 8_192 : 512
    guard !piece.isEmpty else { return [] }
    return Array(repeatElement(piece, count: size / piece.count).joined())
  }

  private mutating func nested(open: String) -> [UInt8] {
    let depth = below(30) == 0 ? 20_000 : below(600)
    let separator = open == "- " || open == "? " ? pick(["", "\n"]) : ""
    return Array(String(repeating: open + separator, count: depth).utf8)
  }

  private mutating func mutated(_ original: [UInt8], with pieces: [String]) -> [UInt8] {
    var bytes = original
    for _ in 0...below(6) {
      let place = below(bytes.count + 1)
      let length = below(min(40, bytes.count - place) + 1)
      let range = place..<(place + length)
      switch below(14) {
      case 0 where place < bytes.count: bytes[place] ^= 1 << below(8)
      case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(range)
      case 3: bytes.insert(contentsOf: bytes[range], at: below(bytes.count + 1))
      case 4: bytes.replaceSubrange(range, with: pick(pieces).utf8)
      case 5: bytes.insert(contentsOf: pick(corpus.texts).prefix(200), at: place)
      case 6 where below(8) == 0: bytes.removeSubrange(place...)
      // The form stays right more often than not when whole words and lines change places.
      case 7..<11:
        let word = Self.run(in: bytes, around: below(bytes.count), Self.isWord)
        bytes.replaceSubrange(
          Self.run(in: bytes, around: place, Self.isWord), with: Array(bytes[word]))
      case 11:
        let line = Self.run(in: bytes, around: place) { $0 != 0x0A }
        bytes.insert(contentsOf: bytes[line] + [0x0A], at: line.lowerBound)
      case 12: bytes.removeSubrange(Self.run(in: bytes, around: place) { $0 != 0x0A })
      default: bytes.insert(contentsOf: pick(pieces).utf8, at: place)
      }
    }
    return bytes
  }

  /// A session that is still one, with other values in some places.
  private mutating func revalued(_ original: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var bytes = original
    for _ in 0...below(8) {
      let value = Self.run(in: bytes, around: below(bytes.count)) { $0 != quote && $0 != 0x0A }
      let start = value.lowerBound
      // Behind a key, or a text in a list.
      guard start > 2, bytes[start - 1] == quote, [0x3A, 0x20].contains(bytes[start - 3]) else {
        continue
      }
      let other = Self.run(in: bytes, around: below(bytes.count)) { $0 != quote && $0 != 0x0A }
      let text = below(2) == 0 ? Array(bytes[other]) : Array(pick(corpus.texts).prefix(300))
      let plain = text.filter { $0 >= 0x20 && $0 != quote && $0 != UInt8(ascii: "\\") }
      bytes.replaceSubrange(value, with: plain)
    }
    return bytes
  }

  /// The bytes around a place that belong together.
  private static func run(
    in bytes: [UInt8], around place: Int, _ belongs: (UInt8) -> Bool
  ) -> Range<Int> {
    let start = bytes[..<place].lastIndex { !belongs($0) }.map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex { !belongs($0) } ?? bytes.count
    return start..<max(start, end)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte & ~0x20)
  }
}
