/// The words of the content's cues, each with a number.
struct Vocabulary: Equatable, Sendable {
  /// The number of every number of at least two.
  static let manyID: Int32 = 0

  /// The words of the content that a word of a text may be.
  struct Forms: Equatable {
    /// The word as it is written, and -1 where the content does not have it.
    var exact: Int32 = -1
    /// Words that it is an inflected form or a misspelling of.
    var first: Int32 = -1
    var second: Int32 = -1

    var isEmpty: Bool { exact < 0 && first < 0 }

    mutating func add(_ id: Int32) {
      guard id != exact, id != first else { return }
      if first < 0 { first = id } else if second < 0 { second = id }
    }
  }

  private var ids: [String: Int32] = [:]
  private var spellings = Spellings()
  private(set) var count = Int(manyID) + 1

  /// The number of a word, which is new when the vocabulary does not have it.
  mutating func id(adding word: String) -> Int32 {
    if let id = ids[word] { return id }
    let id = Int32(count)
    count += 1
    ids[word] = id
    spellings.add(word, id: id)
    return id
  }

  /// Takes up a word that is spelt right and that no cue has.
  mutating func addOrdinary(_ word: String) {
    if ids[word] == nil { ids[word] = -1 }
  }

  /// What a word of a text can be: itself, what it is inflected from, or, when wanted, what it is misspelt for.
  func forms(of token: Token, mendingSpelling: Bool) -> Forms {
    var forms = Forms()
    let text = token.text
    let known = ids[text]
    if let known { forms.exact = known }
    if token.kind == .number {
      if text.utf8.contains(where: { $0 > 0x31 }) || text.utf8.count > 1 {
        forms.add(Self.manyID)
      }
      return forms
    }
    // No word of the content is that long.
    guard (4...24).contains(text.utf8.count) else { return forms }
    for base in bases(of: text) {
      if let id = ids[base], id >= 0 { forms.add(id) }
    }
    if mendingSpelling, known == nil, forms.isEmpty, let id = spellings.nearest(to: text) {
      forms.add(id)
    }
    return forms
  }
}

/// The words that an English word may be the plural, the past or the -ing form of.
private func bases(of word: String) -> [String] {
  let bytes = Array(word.utf8)
  func cut(_ count: Int, _ ending: String = "") -> String {
    String(decoding: bytes.dropLast(count), as: UTF8.self) + ending
  }
  func undoubled(_ count: Int) -> [String] {
    let stem = bytes.dropLast(count)
    return stem.count > 2 && stem.last == stem.dropLast().last ? [cut(count + 1)] : []
  }
  switch bytes.last {
  case UInt8(ascii: "s"):
    if word.hasSuffix("ss") { return [] }
    if word.hasSuffix("ies") { return [cut(3, "y"), cut(1)] }
    return word.hasSuffix("es") ? [cut(1), cut(2)] : [cut(1)]
  case UInt8(ascii: "d") where word.hasSuffix("ed") && bytes.count > 4:
    return [cut(2), cut(1)] + undoubled(2)
  case UInt8(ascii: "g") where word.hasSuffix("ing") && bytes.count > 5:
    return [cut(3), cut(3, "e")] + undoubled(3)
  default:
    return []
  }
}
