/// Every id of 32 hexadecimal digits in five groups in a text, in small letters.
func guids(in text: ByteText) -> [(text: String, bytes: Range<Int>)] {
  let groups = [8, 4, 4, 4, 12]
  let hyphen = UInt8(ascii: "-")
  // A run of digits and hyphens is either an id as a whole or none at all.
  return text.bytes.split { !$0.isHexadecimal && $0 != hyphen }.compactMap { run in
    guard run.count == 36 else { return nil }
    let parts = run.split(separator: hyphen, omittingEmptySubsequences: false)
    guard parts.map(\.count) == groups else { return nil }
    return (text.smallText(run.indices), run.indices)
  }
}
