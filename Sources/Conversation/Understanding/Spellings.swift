/// The words of at least five letters, found by a spelling that is one letter off.
///
/// A misspelling begins with the right letter. Words are compared by the set of their letters first, so that a
/// text of nothing but unknown words costs little more than one of known words.
struct Spellings: Equatable, Sendable {
  private struct Word: Equatable {
    let bytes: [UInt8]
    let id: Int32
  }

  private static let shortest = 5

  /// The letters of each word, by the word's first letter; beside the words so that most are never touched.
  private var letters: [[UInt32]] = Array(repeating: [], count: 26)
  private var words: [[Word]] = Array(repeating: [], count: 26)

  mutating func add(_ word: String, id: Int32) {
    let bytes = Array(word.utf8)
    guard bytes.count >= Self.shortest, let place = Self.place(of: bytes) else { return }
    letters[place].append(Self.letters(of: bytes))
    words[place].append(Word(bytes: bytes, id: id))
  }

  /// The word that differs by one letter or by two swapped ones; the first when there are several.
  func nearest(to text: String) -> Int32? {
    let bytes = Array(text.utf8)
    guard bytes.count >= Self.shortest, let place = Self.place(of: bytes) else { return nil }
    let mask = Self.letters(of: bytes)
    for (index, other) in letters[place].enumerated() where (mask ^ other).nonzeroBitCount <= 2 {
      let word = words[place][index]
      if abs(word.bytes.count - bytes.count) <= 1, isOneOff(bytes, word.bytes) { return word.id }
    }
    return nil
  }

  private static func place(of bytes: [UInt8]) -> Int? {
    guard bytes.allSatisfy({ (0x61...0x7A).contains($0) }), let first = bytes.first else {
      return nil
    }
    return Int(first - 0x61)
  }

  private static func letters(of bytes: [UInt8]) -> UInt32 {
    bytes.reduce(0) { $0 | 1 << UInt32($1 - 0x61) }
  }
}

/// Whether one spelling becomes the other by one letter added, removed or replaced, or two neighbours swapped.
private func isOneOff(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  let same = zip(left, right).prefix { $0 == $1 }.count
  let (a, b) = (left.dropFirst(same), right.dropFirst(same))
  if a.count > b.count { return a.dropFirst().elementsEqual(b) }
  if a.count < b.count { return b.dropFirst().elementsEqual(a) }
  if a.dropFirst().elementsEqual(b.dropFirst()) { return true }
  return a.count >= 2 && a.first == b.dropFirst().first && a.dropFirst().first == b.first
    && a.dropFirst(2).elementsEqual(b.dropFirst(2))
}
