/// Makes text of bytes that may not be UTF-8.
enum TextRepair {
  /// The text, with U+FFFD for what is not UTF-8 and without NULs.
  static func input(from bytes: some Collection<UInt8>) -> LineInput {
    let hasNul = bytes.contains(0)
    let kept = hasNul ? bytes.filter { $0 != 0 } : Array(bytes)
    if let text = String(validating: kept, as: UTF8.self) {
      return LineInput(text: text, repaired: hasNul)
    }
    return LineInput(text: String(decoding: kept, as: UTF8.self), repaired: true)
  }
}
