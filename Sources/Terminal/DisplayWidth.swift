internal import CEditLine

/// Counts the columns that text takes on a terminal.
package enum DisplayWidth {
  /// Columns of one scalar: 2 for wide ones, 0 for combining ones, 0 for control characters.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    // The question is asked for every character painted, and most are ASCII.
    if scalar.value >= 0x20, scalar.value < 0x7F { return 1 }
    return max(0, Int(ce_width(wchar_t(bitPattern: scalar.value))))
  }

  /// Columns of a text that holds no control characters, as the sum of its scalars.
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }
}
