import FoundationEssentials

extension Session {
  /// The session as the bytes of its file: sorted keys, indented, with a line end.
  package var json: [UInt8] {
    Array(prettyJSON(of: self).utf8) + [UInt8(ascii: "\n")]
  }
}

/// A value as JSON for people and programs: sorted keys, indented.
package func prettyJSON(of value: some Encodable) -> String {
  let bytes = jsonBytes(of: value, [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
  return String(decoding: bytes, as: UTF8.self)
}

/// A value as JSON that is the same bytes for equal values: sorted keys, no white space.
func canonicalJSON(of value: some Encodable) -> [UInt8] {
  jsonBytes(of: value, [.sortedKeys, .withoutEscapingSlashes])
}

private func jsonBytes(
  of value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = formatting
  // Encoding fails for numbers that are not finite and for nothing else; a session has only whole numbers.
  return (try? encoder.encode(value)).map(Array.init) ?? []
}
