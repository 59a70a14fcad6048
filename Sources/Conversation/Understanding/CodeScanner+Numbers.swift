// Codes that are numbers next to a word that says so, such as "error code 5000".

extension CodeScanner {
  func numberReadings(names: [NamePlace]) -> [Reading] {
    let (tables, hexTables) = (index.numbers, index.hex)
    guard !tables.isEmpty || !hexTables.isEmpty else { return [] }
    let behindStatus = Set(names.filter(isBehindStatus).map(\.bytes.lowerBound))
    var readings: [Reading] = []
    var position = 0
    while position < text.count {
      if let number = number(at: position) {
        let isBeforeName = behindStatus.contains(position + 4)
        for table in tables.indices
        where isHeard(number, tables[table].hearing, beforeName: isBeforeName) {
          if let reading = reading(number, tables[table]) { readings.append(reading) }
        }
        if let key = signedKey(number) {
          for table in hexTables where table.entry(for: key) != nil {
            if let reading = reading(key, at: number.bytes, table, rank: 2) {
              readings.append(reading)
            }
          }
        }
        position = number.bytes.upperBound
        continue
      }
      if !text.isInWord(before: position) {
        readings += index.beginnings.compactMap { attachedReading(at: position, $0) }
      }
      position = max(position + 1, text.end(of: position, while: \.isWord))
    }
    return readings
  }

  private func number(at position: Int) -> CodeNumber? {
    guard let byte = text[position],
      byte.isDigit || byte == UInt8(ascii: "-") && text[position + 1]?.isDigit == true
    else { return nil }
    return CodeNumber(at: position, in: text)
  }

  /// The reading of a number that is written together with the table's prefix, as in "HTTP503".
  private func attachedReading(at position: Int, _ beginning: CodeIndex.Beginning) -> Reading? {
    guard text.has(beginning.bytes, at: position) else { return nil }
    let table = index.numbers[beginning.table]
    let start = position + beginning.bytes.count
    return CodeNumber(at: start, in: text, isAttached: true).flatMap { number in
      number.digits >= table.hearing.digits ? reading(number, table) : nil
    }
  }

  private func isHeard(
    _ number: CodeNumber, _ hearing: CodeTable.Hearing, beforeName: Bool
  ) -> Bool {
    number.digits >= hearing.digits
      && !text.isFollowed(number.bytes.upperBound, by: hearing.notBeforeBytes)
      && (beforeName && hearing.beforeNames
        || isReply && text.isOpening(number.bytes.lowerBound)
          && text.endsClause(number.bytes.upperBound)
        || text.isFollowed(number.bytes.upperBound, by: hearing.followedByBytes)
        || isLabelled(number, hearing) || isAlone(number, hearing)
        || hearing.unlisted != .ignore && number.digits > 8 && signedKey(number) != nil)
  }

  /// Whether a number that counts nothing stands there, as in "every call ends with 503".
  private func isAlone(_ number: CodeNumber, _ hearing: CodeTable.Hearing) -> Bool {
    // One of four digits may be a year, "503-12" is no status, and "$500" is an amount.
    guard let others = hearing.aloneUnlessAfter, number.digits != 4,
      number.keys.first?.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) == true,
      text[number.bytes.lowerBound - 1].map({
        $0.isSpace || $0 >= 0x80 || Self.opening.contains($0)
      }) ?? true
    else { return false }
    let end = number.bytes.upperBound
    // "503s" are several of them.
    return
      (text.endsClause(text[end] == UInt8(ascii: "s") ? end + 1 : end)
      || text.isFollowed(end, by: hearing.aloneBeforeBytes))
      && !others.contains(text.wordBehindMarks(before: number.bytes.lowerBound))
  }

  private static let opening: ByteSet = #"([{"':=>+/"#

  private func isLabelled(_ number: CodeNumber, _ hearing: CodeTable.Hearing) -> Bool {
    guard let label = text.label(before: number.bytes.lowerBound, among: hearing.labelBytes) else {
      return false
    }
    // "event code 3005" is no error.
    return !hearing.notAfter.contains(text.word(before: label.start))
  }

  /// The reading of a number by the longest of its keys that the table lists, or else in full.
  private func reading(_ number: CodeNumber, _ table: CodeTable) -> Reading? {
    let listed = number.keys.first { table.entry(for: $0) != nil }
    return (listed ?? number.keys.first).flatMap {
      reading($0, at: number.bytes, table, rank: 4)
    }
  }

  /// The eight hexadecimal digits that a negative number of 32 bits stands for: -2147024891 is 80070005.
  private func signedKey(_ number: CodeNumber) -> String? {
    guard let key = number.keys.last, key.hasPrefix("-"), let value = Int32(key) else { return nil }
    let digits = String(UInt32(bitPattern: value), radix: 16)
    return digits.count == 8 ? digits : nil
  }
}
