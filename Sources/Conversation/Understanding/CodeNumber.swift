/// A number in a text that a label can make an error code, such as `500`, `-2147024891` or `30117-47(126)`.
struct CodeNumber {
  let bytes: Range<Int>
  /// The number in full, and then without what stands behind its digits.
  let keys: [String]
  let digits: Int

  /// Reads the number that begins at a place, and nil when no number on its own does.
  ///
  /// One that is attached stands right behind a word.
  init?(at position: Int, in text: ByteText, isAttached: Bool = false) {
    let minus = UInt8(ascii: "-")
    let first = text[position] == minus ? position + 1 : position
    guard isAttached || !Self.isPart(before: position, in: text) else { return nil }
    let end = text.end(of: first, while: \.isDigit)
    guard (1...10).contains(end - first) else { return nil }
    var ends = [end]
    if end - first == 3, text[end] == UInt8(ascii: ".") {
      // "500.30" is what a web server says inside its 500.
      let second = text.end(of: end + 1, while: \.isDigit)
      if (1...2).contains(second - end - 1) { ends.append(second) }
    }
    if text[end] == minus {
      let second = text.end(of: end + 1, while: \.isDigit)
      if (1...4).contains(second - end - 1), text[second]?.isWord != true { ends.append(second) }
    }
    if let last = ends.last {
      let bracket = text[last] == 0x20 ? last + 1 : last
      let inner = text.end(of: bracket + 1, while: \.isDigit)
      if text[bracket] == UInt8(ascii: "("), text[inner] == UInt8(ascii: ")"),
        (1...6).contains(inner - bracket - 1)
      {
        ends.append(inner + 1)
      }
    }
    // Zero says that nothing failed.
    guard let last = ends.last, !Self.goesOn(at: last, in: text),
      text.bytes[first..<last].contains(where: { $0.isDigit && $0 != UInt8(ascii: "0") })
    else { return nil }
    bytes = position..<last
    keys = ends.reversed().map { String(text.text(position..<$0).filter { $0 != " " }) }
    digits = end - first
  }

  private static let joining: ByteSet = ".-/,"
  private static let dividing: ByteSet = ".,:/"

  /// Whether what stands before a place makes the number part of something else.
  private static func isPart(before position: Int, in text: ByteText) -> Bool {
    guard let byte = text[position - 1] else { return false }
    if text[position] == UInt8(ascii: "-") { return byte.isWord || byte == UInt8(ascii: "-") }
    return byte.isWord || Self.joining.contains(byte)
  }

  /// Whether the number is only the beginning of a longer one, a time, a share or a word.
  private static func goesOn(at end: Int, in text: ByteText) -> Bool {
    guard let byte = text[end] else { return false }
    // "429s" are several of them.
    if byte == UInt8(ascii: "s"), text[end + 1]?.isWord != true { return false }
    if byte.isWord || byte == UInt8(ascii: "%") { return true }
    return Self.dividing.contains(byte) && text[end + 1]?.isDigit == true
  }
}
