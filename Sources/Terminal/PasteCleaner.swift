/// Makes pasted bytes fit to stand in a line.
enum PasteCleaner {
  /// The text of a paste, with `\n` for every line break.
  ///
  /// Control characters other than tabs are dropped, so that no escape sequence survives.
  static func clean(_ bytes: some Collection<UInt8>) -> LineInput {
    var input = TextRepair.input(from: bytes)
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in input.text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D:
        // A break of two characters arrives as CR LF, or swapped by the terminal modes.
        if let last = previous, last != scalar, last == "\n" || last == "\r" {
          previous = nil
          continue
        }
        result.append("\n")
      case 0x09: result.append(scalar)
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: result.append(scalar)
      }
      previous = scalar
    }
    input.text = String(result)
    return input
  }
}
