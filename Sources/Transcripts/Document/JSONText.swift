import FoundationEssentials

/// A value as JSON for people and programs: sorted keys, indented.
///
/// What a terminal could take for a command, or a reader not see, is written as an escape, so that the text can
/// be printed as it is.
package func prettyJSON(of value: some Encodable) -> String {
  json(of: value, [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
}

/// A value as JSON on one line.
package func lineJSON(of value: some Encodable) -> String {
  json(of: value, [.sortedKeys, .withoutEscapingSlashes])
}

private func json(of value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = formatting
  // Encoding fails for numbers that are not finite and for nothing else, and nothing here has such numbers.
  let bytes = (try? encoder.encode(value)).map(Array.init) ?? []
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.unicodeScalars.contains(where: isHidden) else { return text }
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isHidden(scalar) {
      // Beyond the first plane a character is two units of UTF-16.
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        escaped += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars
      }
    } else {
      escaped.append(scalar)
    }
  }
  return String(escaped)
}

/// Whether a scalar is a control character beyond ASCII's, or one that reorders or hides text.
///
/// JSON escapes the control characters below U+0020 itself.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x7F: false
  case ...0x9F: true
  default:
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
