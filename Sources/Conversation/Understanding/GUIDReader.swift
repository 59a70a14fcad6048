/// The first id of 32 hexadecimal digits in five groups in a text, in small letters.
func guid(in text: String) -> String? {
  let groups = [8, 4, 4, 4, 12]
  let bytes = Array(text.utf8)
  let hyphen = UInt8(ascii: "-")
  func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
  // A run of digits and hyphens is either an id as a whole or none at all.
  for run in bytes.split(whereSeparator: { !isHexadecimal($0) && $0 != hyphen }) {
    let parts = run.split(separator: hyphen, omittingEmptySubsequences: false)
    if parts.map(\.count) == groups {
      return String(decoding: run, as: UTF8.self).lowercased()
    }
  }
  return nil
}
