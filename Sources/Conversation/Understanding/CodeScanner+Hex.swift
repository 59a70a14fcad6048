// Codes of eight hexadecimal digits.

extension CodeScanner {
  /// Reads every run of eight hexadecimal digits, with or without "0x".
  ///
  /// Without "0x" it may be a date or half of an id: it counts where a table lists it, or behind a label.
  func hexReadings() -> [Reading] {
    let tables = index.hex
    guard !tables.isEmpty else { return [] }
    var readings: [Reading] = []
    var position = 0
    while position < text.count {
      guard text[position]?.isWord == true else {
        position += 1
        continue
      }
      let end = text.end(of: position, while: \.isWord)
      let begins = text.has("0x".utf8, at: position)
      // A short one may be any number, so a label has to say that it is a code; it is listed in full. One of seven
      // digits is no number that people write so, unless the last of eight is missing.
      let isShort =
        begins && (5...9).contains(end - position)
        && (end - position == 9 && !looksLikeCode(position + 2..<end)
          || tables.contains { text.isLabelled(position, by: $0.hearing.labelBytes) }
          || isReply && text.isOpening(position) && text.endsClause(end))
      if isShort, text.bytes[position + 2..<end].allSatisfy(\.isHexadecimal) {
        let digits = text.smallText(position + 2..<end)
        let key = String(repeating: "0", count: 8 - digits.utf8.count) + digits
        readings += tables.compactMap { reading(key, at: position..<end, $0, rank: 2) }
      }
      // A negative number of 64 bits stands for one of 32 bits.
      let isLong = end - position == 18 && text.has("0xffffffff".utf8, at: position)
      let isMarked = begins && end - position == 10 || isLong
      let first = isLong ? position + 10 : begins ? position + 2 : position
      if end - first == 8, text.bytes[first..<end].allSatisfy(\.isHexadecimal),
        isMarked || standsAlone(first..<end)
      {
        let key = text.smallText(first..<end)
        readings += tables.compactMap { table in
          let mayBeUnlisted =
            isMarked
            || looksLikeCode(first..<end)
              && (text.isLabelled(position, by: table.hearing.labelBytes)
                || isReply && text.isOpening(position) && text.endsClause(end))
          guard mayBeUnlisted || table.entry(for: key) != nil else { return nil }
          return reading(key, at: position..<end, table, rank: 2)
        }
      }
      position = end
    }
    return readings
  }

  /// Whether bare digits are no part of an id, a path or a dotted name.
  private func standsAlone(_ bytes: Range<Int>) -> Bool {
    let joining: ByteSet = "-./\\@"
    func joins(_ position: Int, beyond next: Int) -> Bool {
      guard let byte = text[position], joining.contains(byte) else { return false }
      return text[next]?.isWord == true
    }
    return !joins(bytes.lowerBound - 1, beyond: bytes.lowerBound - 2)
      && !joins(bytes.upperBound, beyond: bytes.upperBound + 1)
  }

  /// Whether bare digits look like a failure: those have their highest bit set.
  private func looksLikeCode(_ bytes: Range<Int>) -> Bool {
    text[bytes.lowerBound].map { $0 >= UInt8(ascii: "8") } ?? false
  }
}
