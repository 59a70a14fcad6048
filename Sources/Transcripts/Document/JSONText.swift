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
      let digits = String(scalar.value, radix: 16)
      escaped += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars
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
  case 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
  default: false
  }
}
