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
    // Text is looked at letter by letter, and few of its letters are here.
    guard scalar.value >= 0xAD else { return false }
    return switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    // Variation selectors, tags, fillers and others that Unicode says to show as nothing.
    default: scalar.properties.isDefaultIgnorableCodePoint
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
