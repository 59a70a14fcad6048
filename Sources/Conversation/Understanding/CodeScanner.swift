extension Content {
  /// The error codes of the content's families that occur in a text, each once, in order.
  func errorCodes(in text: String) -> [ErrorCode] {
    let bytes = Array(text.utf8)
    var found: [(position: Int, code: ErrorCode)] = []
    for table in codeTables {
      for (position, key) in table.shape.keys(in: bytes)
      where !table.notAfter.contains(wordBefore(position, in: bytes)) {
        let acts = table.entry(for: key)?.acts ?? .unlisted
        found.append((position, ErrorCode(text: table.prefix + key, acts: acts)))
      }
    }
    var codes: [ErrorCode] = []
    for (_, code) in found.sorted(by: { $0.position < $1.position }) where !codes.contains(code) {
      codes.append(code)
    }
    return codes
  }

  /// The table that a code belongs to.
  func codeTable(of code: ErrorCode) -> CodeTable? {
    codeTables.first { table in
      table.shape.keys(in: Array(code.text.utf8)).first.map { table.prefix + $0.key } == code.text
    }
  }
}

extension CodeTable.Shape {
  /// The keys of the codes of this shape in a text, with their place in bytes.
  fileprivate func keys(in bytes: [UInt8]) -> [(position: Int, key: String)] {
    switch self {
    case .prefixed(let prefix): Self.prefixed(Array(prefix.lowercased().utf8), in: bytes)
    case .enhancedStatus: Self.enhancedStatus(in: bytes)
    }
  }

  private static func prefixed(
    _ prefix: [UInt8], in bytes: [UInt8]
  ) -> [(position: Int, key: String)] {
    var keys: [(Int, String)] = []
    var position = 0
    while position + prefix.count < bytes.count {
      let end = position + prefix.count
      guard !isWordByte(before: position, in: bytes),
        bytes[position..<end].elementsEqual(
          prefix, by: { isLetter($0) ? $0 | 0x20 == $1 : $0 == $1 })
      else {
        position += 1
        continue
      }
      // "AADSTS 50126" and "AADSTS: 50126" are how people copy it.
      var first = end
      while first < bytes.count, first < end + 2, bytes[first] == 0x20 || bytes[first] == 0x3A {
        first += 1
      }
      let digits = bytes[first...].prefix(while: isDigit)
      if (4...8).contains(digits.count) {
        keys.append((position, String(decoding: digits, as: UTF8.self)))
      }
      position = max(end, digits.endIndex)
    }
    return keys
  }

  private static func enhancedStatus(in bytes: [UInt8]) -> [(position: Int, key: String)] {
    var keys: [(Int, String)] = []
    var position = 0
    while position < bytes.count {
      guard isDigit(bytes[position]) else {
        position += 1
        continue
      }
      let run = bytes[position...].prefix { isDigit($0) || $0 == 0x2E }
      var parts = run.split(separator: 0x2E, omittingEmptySubsequences: false)
      // A code at the end of a sentence has the sentence's full stop behind it.
      if parts.last?.isEmpty == true { parts.removeLast() }
      let standsAlone =
        !isWordByte(before: position, in: bytes)
        && !(run.endIndex < bytes.count && isLetter(bytes[run.endIndex]))
      if standsAlone, parts.count == 3,
        parts[0].elementsEqual([0x34])
          || parts[0].elementsEqual([0x35]),
        (1...3).contains(parts[1].count), (1...3).contains(parts[2].count)
      {
        keys.append(
          (position, parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")))
      }
      position = run.endIndex
    }
    return keys
  }
}

/// The word that stands before a position, in small letters, and nothing when there is none.
private func wordBefore(_ position: Int, in bytes: [UInt8]) -> String {
  let before = bytes[..<position].reversed().drop { $0 == 0x20 }.prefix(16).prefix(while: isLetter)
  return String(decoding: before.reversed(), as: UTF8.self).lowercased()
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

/// Whether the byte before a position belongs to a word, a number or a dotted name.
private func isWordByte(before position: Int, in bytes: [UInt8]) -> Bool {
  guard position > 0 else { return false }
  let byte = bytes[position - 1]
  // "550-5.7.1" is a line of a reply of several lines (RFC 5321, 4.2.1).
  if byte == 0x2D, position >= 4, bytes[(position - 4)..<(position - 1)].allSatisfy(isDigit) {
    return false
  }
  return isDigit(byte) || isLetter(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F
}
