/// Makes characters visible that would act on the terminal or hide in the text.
package enum VisibleText {
  /// What to show in place of a scalar, nil when the scalar may be shown as it is.
  ///
  /// Line breaks and tabs count as ones to replace; whoever lays text out takes them first.
  package static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20...0x7E: nil
    case 0...0x1F: caret(scalar.value + 0x40)
    case 0x7F: "^?"
    case 0x80...0x9F: named(scalar)
    default: hides(scalar) ? named(scalar) : nil
    }
  }

  /// The text with such characters replaced, and line breaks of every kind as `\n`; tabs stay.
  package static func of(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if afterReturn, scalar != "\n" { result.append(contentsOf: "^M".unicodeScalars) }
      afterReturn = scalar == "\r"
      if afterReturn { continue }
      if scalar != "\n", scalar != "\t", let shown = replacement(for: scalar) {
        result.append(contentsOf: shown.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    if afterReturn { result.append(contentsOf: "^M".unicodeScalars) }
    return String(result)
  }

  /// True for scalars that turn the direction of text, join, or take no space at all.
  private static func hides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    // U+115F, U+1160, U+3164 and U+FFA0 are letters that show nothing.
    case .otherLetter: [0x115F, 0x1160, 0x3164, 0xFFA0].contains(scalar.value)
    default: false
    }
  }

  private static func caret(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { "^\(Character($0))" } ?? "^"
  }

  private static func named(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
