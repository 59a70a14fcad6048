/// An error code with where it stands in a text, in UTF-8 bytes.
package struct CodeFind: Equatable, Sendable {
  package let code: ErrorCode
  package let bytes: Range<Int>
}

extension Content {
  /// The error codes that occur in a text, each once, in order.
  func errorCodes(in text: String, isReply: Bool = false) -> [ErrorCode] {
    codeFinds(in: text, isReply: isReply).distinctCodes
  }

  /// Every place of a text that is an error code, in order; no two of them overlap.
  ///
  /// In the reply to the question for a code, a number or name alone is one.
  func codeFinds(in text: String, isReply: Bool = false) -> [CodeFind] {
    codeFinds(in: ByteText(text), isReply: isReply)
  }

  func codeFinds(in text: ByteText, isReply: Bool = false) -> [CodeFind] {
    CodeScanner(
      index: codeIndex, text: text, isReply: isReply,
      isKnownName: { cues.isName($0) }
    ).finds()
  }

  /// The table that a code belongs to: one that lists it, or else the first that takes such codes.
  func codeTable(of code: ErrorCode) -> CodeTable? {
    let own = codeTables.filter { table in table.key(of: code) != nil }
    return own.first { table in table.key(of: code).flatMap(table.entry) != nil }
      ?? own.first { $0.hearing.unlisted != .ignore && $0.hearing.unlisted.actor == code.acts }
      ?? own.first { $0.hearing.unlisted != .ignore }
  }
}

extension [CodeFind] {
  /// The codes, each once, in order.
  var distinctCodes: [ErrorCode] {
    var known: Set<ErrorCode> = []
    return map(\.code).filter { known.insert($0).inserted }
  }

  /// From the first byte of the first code to the last of the last.
  var bytes: Range<Int>? {
    guard let first, let last else { return nil }
    return first.bytes.lowerBound..<last.bytes.upperBound
  }
}

extension CodeTable {
  /// The key of a code as this table would have it, and nil for a code of another shape.
  package func key(of code: ErrorCode) -> String? {
    guard code.text.hasPrefix(prefix) else { return nil }
    let key = String(code.text.dropFirst(prefix.count))
    return shape.accepts(key) ? key : nil
  }
}

/// Finds the error codes of several tables in one text, in time linear in the text's length.
struct CodeScanner {
  let index: CodeIndex
  let text: ByteText
  let isReply: Bool
  /// Whether a word is the name of something that is no error, such as a product.
  let isKnownName: (String) -> Bool

  /// One way to read a place of the text.
  struct Reading {
    let bytes: Range<Int>
    let code: ErrorCode
    let isListed: Bool
    /// The shapes in the order in which they win over each other.
    let rank: Int
  }

  /// The readings that win: codes that need no label, then listed ones, then by shape, then the longer.
  func finds() -> [CodeFind] {
    var readings: [Reading] = []
    for table in index.all {
      switch table.shape {
      case .prefixed(let prefix): readings += prefixed(Array(prefix.lowercased().utf8), table)
      case .enhancedStatus: readings += enhancedStatus(table)
      case .hex, .names, .labelledNumber: continue
      }
    }
    let names = namePlaces()
    readings += hexReadings() + nameReadings(names) + numberReadings(names: names)
    let order = readings.indices.sorted { left, right in
      let (left, right) = (readings[left], readings[right])
      let isPlain = (left.rank <= 1, right.rank <= 1)
      if isPlain.0 != isPlain.1 { return isPlain.0 }
      if left.isListed != right.isListed { return left.isListed }
      if left.rank != right.rank { return left.rank < right.rank }
      return left.bytes.count > right.bytes.count
    }
    var isTaken = [Bool](repeating: false, count: text.count)
    var finds: [CodeFind] = []
    for reading in order.map({ readings[$0] }) where !isTaken[reading.bytes].contains(true) {
      for position in reading.bytes { isTaken[position] = true }
      finds.append(CodeFind(code: reading.code, bytes: reading.bytes))
    }
    return finds.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// The reading of a place as a code of one table, and nil when it is none.
  func reading(_ key: String, at bytes: Range<Int>, _ table: CodeTable, rank: Int) -> Reading? {
    guard !table.hearing.notAfter.contains(text.word(before: bytes.lowerBound)),
      let code = table.code(key)
    else { return nil }
    return Reading(
      bytes: bytes, code: code, isListed: table.entry(for: key) != nil, rank: rank)
  }

  // MARK: - Codes that show what they are

  private func prefixed(_ prefix: [UInt8], _ table: CodeTable) -> [Reading] {
    var readings: [Reading] = []
    var position = 0
    while position + prefix.count < text.count {
      let end = position + prefix.count
      guard text.has(prefix, at: position), !isPart(position) else {
        position += 1
        continue
      }
      // "AADSTS 50126" and "AADSTS: 50126" are how people copy it.
      let gap = text.end(of: end) { $0 == 0x20 || $0 == UInt8(ascii: ":") }
      let first = min(gap, end + 2)
      let last = text.end(of: first, while: \.isDigit)
      if (4...8).contains(last - first),
        let reading = reading(text.text(first..<last), at: position..<last, table, rank: 0)
      {
        readings.append(reading)
      }
      position = max(end, last)
    }
    return readings
  }

  private func enhancedStatus(_ table: CodeTable) -> [Reading] {
    var readings: [Reading] = []
    var position = 0
    while position < text.count {
      guard text[position]?.isDigit == true else {
        position += 1
        continue
      }
      let dot = UInt8(ascii: ".")
      let runEnd = text.end(of: position) { $0.isDigit || $0 == dot }
      // A code at the end of a sentence has the sentence's full stop behind it.
      let end = text[runEnd - 1] == dot ? runEnd - 1 : runEnd
      let key = text.text(position..<end)
      if !isPart(position), text[runEnd]?.isLetter != true, table.shape.accepts(key),
        let reading = reading(key, at: position..<end, table, rank: 1)
      {
        let start = replyCode(before: position) ?? position
        readings.append(
          Reading(
            bytes: start..<end, code: reading.code, isListed: reading.isListed,
            rank: reading.rank))
      }
      position = runEnd
    }
    return readings
  }

  /// Where the three digits begin that a mail server puts before an enhanced status, as in "550 5.7.1".
  private func replyCode(before position: Int) -> Int? {
    let start = position - 4
    guard let mark = text[position - 1], mark == 0x20 || mark == UInt8(ascii: "-"),
      text.end(of: max(0, start), while: \.isDigit) == position - 1, start >= 0,
      text[start - 1]?.isWord != true
    else { return nil }
    return start
  }

  /// Whether what stands before a place belongs to it, so that no code begins there.
  private func isPart(_ position: Int) -> Bool {
    // "550-5.7.1" is a line of a reply of several lines (RFC 5321, 4.2.1).
    if text[position - 1] == UInt8(ascii: "-"), replyCode(before: position) != nil { return false }
    return text.isInWord(before: position)
  }
}
