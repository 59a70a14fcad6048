/// A text as bytes, with what stands next to a place in it.
struct ByteText {
  let bytes: [UInt8]
  /// The bytes with small letters for capitals of the English alphabet.
  private let small: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  var count: Int { bytes.count }

  /// The byte at a place, and nil outside the text.
  subscript(_ position: Int) -> UInt8? {
    bytes.indices.contains(position) ? bytes[position] : nil
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func smallText(_ range: Range<Int>) -> String { String(decoding: small[range], as: UTF8.self) }

  /// Where the run of bytes that begins at a place ends.
  func end(of position: Int, while holds: (UInt8) -> Bool) -> Int {
    var end = position
    while end < bytes.count, holds(bytes[end]) { end += 1 }
    return end
  }

  /// Whether these bytes, in small letters, stand at a place.
  func has(_ wanted: some Collection<UInt8>, at position: Int) -> Bool {
    // Most places differ in the first byte already.
    guard small.indices.contains(position), small[position] == wanted.first else {
      return position >= 0 && position <= small.count && wanted.isEmpty
    }
    return position + wanted.count <= small.count
      && small[position..<(position + wanted.count)].elementsEqual(wanted)
  }

  /// Whether the byte before a place belongs to a word, a number or a dotted name.
  func isInWord(before position: Int) -> Bool {
    guard let byte = self[position - 1] else { return false }
    return byte.isWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// The word that stands before a place, in small letters, and nothing when there is none.
  func word(before position: Int) -> String {
    let before = small[..<position].reversed().drop { $0 == 0x20 }.prefix(16)
      .prefix(while: \.isLetter)
    return String(decoding: before.reversed(), as: UTF8.self)
  }

  /// Whether one of the labels stands right before a place, with nothing but marks and spaces between.
  func isLabelled(_ position: Int, by labels: [[UInt8]]) -> Bool {
    label(before: position, among: labels) != nil
  }

  /// Which of the labels stands right before a place; the longest, when several do.
  func label(before position: Int, among labels: [[UInt8]]) -> (index: Int, start: Int)? {
    let end = endOfLabel(before: position)
    var found: (index: Int, start: Int)?
    for (index, label) in labels.enumerated()
    where label.count > (found.map { end - $0.start } ?? 0) {
      let start = end - label.count
      guard has(label, at: start) else { continue }
      // "decode 5" has no label "code" and "DAV_Error" has one; in a script without spaces any place begins a word.
      if let first = label.first, first.isLetter, let before = self[start - 1], before.isWord,
        before != UInt8(ascii: "_")
      {
        continue
      }
      found = (index, start)
    }
    return found
  }

  /// Which label stands right before a place when spaces, hyphens and "_" do not count; the longest, when several do.
  func squeezedLabel(before position: Int, among labels: [[UInt8]]) -> Int? {
    let end = endOfLabel(before: position)
    var found: Int?
    for (index, label) in labels.enumerated()
    where label.count > (found.map { labels[$0].count } ?? 0) {
      var start = end
      let isThere = label.reversed().allSatisfy { byte in
        while start < end, let joint = self[start - 1], Self.joints.contains(joint) { start -= 1 }
        start -= 1
        return start >= 0 && small[start] == byte
      }
      guard isThere, let first = label.first else { continue }
      if first.isLetter, let before = self[start - 1], before.isLetter || before.isDigit {
        continue
      }
      found = index
    }
    return found
  }

  /// A label in small letters without spaces, hyphens and "_", as labels of ids are compared.
  static func squeezed(_ label: String) -> [UInt8] {
    label.lowercased().utf8.filter { !joints.contains($0) }
  }

  /// Whether one of the phrases stands behind a place, with nothing but marks and spaces between.
  func isFollowed(_ position: Int, by phrases: [[UInt8]]) -> Bool {
    var start = position
    while start < position + Self.gap, let byte = self[start],
      byte.isSpace || Self.opening.contains(byte)
    {
      start += 1
    }
    return phrases.contains { phrase in
      has(phrase, at: start)
        && !(phrase.last?.isLetter == true && self[start + phrase.count]?.isWord == true)
    }
  }

  /// Whether the text or its line begins here, apart from marks and spaces.
  func isOpening(_ position: Int) -> Bool {
    let end = endOfLabel(before: position)
    return end == 0
  }

  /// The word before a place, beyond marks and spaces.
  func wordBehindMarks(before position: Int) -> String {
    word(before: endOfLabel(before: position))
  }

  /// Whether a part of a sentence ends at a place: with the text, its line, or a mark that does not go on.
  func endsClause(_ position: Int) -> Bool {
    guard let byte = self[position] else { return true }
    if byte >= 0x80 { return Self.wideEnds.contains { has($0, at: position) } }
    if byte == 0x0A || byte == 0x0D { return true }
    if byte == 0x20 { return self[position + 1].map(Self.dashes.contains) ?? true }
    return Self.ends.contains(byte) && self[position + 1]?.isWord != true
  }

  // MARK: - Marks

  private static let ends: ByteSet = #",.;:!?)]}"'"#
  private static let dashes: ByteSet = "-/|(+>{"
  private static let wideEnds: [[UInt8]] = [
    "，", "。", "；", "：", "、", "！", "？", "）", "”", "」", "】", "\u{2014}", "\u{2013}", "\u{2026}",
  ].map { Array($0.utf8) }

  /// How many marks and spaces may stand between a label and what it labels.
  private static let gap = 24
  /// What may stand between the words of a label, as in "request-id".
  private static let joints: ByteSet = " -_"
  private static let opening: ByteSet = #"()"'[-:"#
  /// What stands between a label and its code, as in `"code": "X"` and `StatusCode=500`.
  private static let between: ByteSet = #":=("'[#`*>"#
  /// The full-width colon, opening bracket and quotation mark.
  private static let wideBetween: [[UInt8]] = ["：", "（", "“", "【", "「"].map { Array($0.utf8) }

  /// Where the text before a place ends when marks and spaces are left out.
  private func endOfLabel(before position: Int) -> Int {
    var end = position
    while end > max(0, position - Self.gap), let byte = self[end - 1] {
      if byte.isSpace || Self.between.contains(byte) {
        end -= 1
      } else if byte >= 0x80, Self.wideBetween.contains(where: { has($0, at: end - 3) }) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }
}
