// Codes that are names, such as `AllocationFailed`.

extension CodeScanner {
  /// A word of a text that can be the name of an error.
  struct NamePlace {
    let bytes: Range<Int>
    let name: String
    /// Where the words of the name begin, counted from the name's own beginning.
    let words: [Int]
  }

  /// Every identifier of a text, in one pass.
  func namePlaces() -> [NamePlace] {
    guard index.hearsNames else { return [] }
    var places: [NamePlace] = []
    var position = 0
    while position < text.count {
      guard text[position]?.isWord == true else {
        position += 1
        continue
      }
      let end = text.end(of: position, while: \.isWord)
      if text[position]?.isLetter == true, (4...100).contains(end - position),
        standsFree(position..<end) || isNumbered(position..<end)
      {
        places.append(
          NamePlace(
            bytes: position..<end, name: text.text(position..<end),
            words: Self.words(text.bytes[position..<end])))
      }
      position = end
    }
    return places
  }

  func nameReadings(_ places: [NamePlace]) -> [Reading] {
    var readings: [Reading] = []
    for place in places {
      let listing = index.table(listing: text.smallText(place.bytes))
      // Most words of a text are only words.
      guard
        listing != nil || place.words.count > 1 || isQuoted(place.bytes) || isNumbered(place.bytes)
      else { continue }
      let isLabelled = text.isLabelled(place.bytes.lowerBound, by: index.nameLabels)
      if let listing {
        let table = index.names[listing]
        // An ordinary word such as "Conflict" is a code only where something says so, or a code was asked for.
        if let entry = table.entry(for: place.name),
          isLabelled || !Self.isOrdinary(entry.key) || isReply && place.name == entry.key
            || isBetweenColons(place.bytes),
          let reading = reading(place.name, at: place.bytes, table, rank: 3)
        {
          readings.append(reading)
        }
        continue
      }
      for taking in index.takingNames
      where isUnlistedCode(place, index.names[taking].hearing, isLabelled: isLabelled) {
        if let reading = reading(place.name, at: place.bytes, index.names[taking], rank: 3) {
          readings.append(reading)
        }
      }
    }
    return readings
  }

  private func isUnlistedCode(
    _ place: NamePlace, _ hearing: CodeTable.Hearing, isLabelled: Bool
  ) -> Bool {
    if isNumbered(place.bytes) { return true }
    guard !hearing.except.contains(place.name.lowercased()) else { return false }
    if place.words.count > 1, isLabelled && isQuoted(place.bytes) || isError(place, hearing) {
      return true
    }
    let isSaid =
      place.words.count == 1
      ? isLabelled && isQuoted(place.bytes)
      : isLabelled || isBehindStatus(place)
        || place.words.count > 2 && isSaidAsError(place, hearing)
        || isReply && isAlone(place.bytes)
    return isSaid && !isKnownName(place.name)
  }

  /// Whether a name of three words or more stands where messages have their code.
  private func isSaidAsError(_ place: NamePlace, _ hearing: CodeTable.Hearing) -> Bool {
    let start = place.bytes.lowerBound
    if text.isLabelled(start, by: hearing.longLabelBytes) { return true }
    // "Launch failure: QUOTA_OF_ACCOUNT"; names with small letters that stand so are settings too.
    let isCapital = !place.name.utf8.contains { $0.isLetter && !$0.isCapital }
    return isCapital
      && (text.isOpening(start) || isQuoted(place.bytes)
        || text[start - 1] == 0x20 && text[start - 2] == UInt8(ascii: ":"))
  }

  /// Whether a word is a family of codes with its number, as in "SSPR_0011".
  private func isNumbered(_ bytes: Range<Int>) -> Bool {
    guard text.bytes[bytes.upperBound - 1].isHexadecimal else { return false }
    return index.numbered.contains { beginning in
      // Where the family has one letter, a bracket belongs to it, as in "(S77719)", and the number has digits only.
      let isBracketed = beginning.first == UInt8(ascii: "(")
      let start = isBracketed ? bytes.lowerBound - 1 : bytes.lowerBound
      guard text.has(beginning, at: start) else { return false }
      let number = text.bytes[start + beginning.count..<bytes.upperBound]
      return (3...8).contains(number.count) && number.contains(where: \.isDigit)
        && number.allSatisfy { isBracketed ? $0.isDigit : $0.isHexadecimal }
    }
  }

  /// Whether a name stands right behind a number from 400 to 599, as in "403 AccessDenied".
  func isBehindStatus(_ place: NamePlace) -> Bool {
    let start = place.bytes.lowerBound - 4
    guard let mark = text[start + 3], Self.behindStatus.contains(mark),
      let first = text[start], first == UInt8(ascii: "4") || first == UInt8(ascii: "5"),
      text.end(of: start, while: \.isDigit) == start + 3
    else { return false }
    return place.words.count > 1 && !text.isInWord(before: start)
      && (index.table(listing: text.smallText(place.bytes)) != nil || !isKnownName(place.name))
  }

  /// Whether a word stands as in "failed to copy: unauthenticated: no token".
  private func isBetweenColons(_ bytes: Range<Int>) -> Bool {
    let colon = UInt8(ascii: ":")
    return text[bytes.upperBound] == colon && text[bytes.lowerBound - 1] == 0x20
      && text[bytes.lowerBound - 2] == colon
  }

  private func isAlone(_ bytes: Range<Int>) -> Bool {
    text.isOpening(bytes.lowerBound) && text.endsClause(bytes.upperBound)
  }

  private func isQuoted(_ bytes: Range<Int>) -> Bool {
    let mark = text[bytes.lowerBound - 1]
    return mark == text[bytes.upperBound]
      && (mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"))
  }

  /// Whether the words of a name say that it is an error.
  private func isError(_ place: NamePlace, _ hearing: CodeTable.Hearing) -> Bool {
    let name = place.name.lowercased()
    func ends(with ending: String) -> Bool {
      name.hasSuffix(ending)
        && place.words.dropFirst().contains(name.utf8.count - ending.utf8.count)
    }
    return hearing.endings.contains(where: ends)
      || words(of: place).contains(where: hearing.parts.contains)
      || place.words.count > 2 && hearing.longEndings.contains(where: ends)
      || hearing.beginnings.contains { beginning in
        name.hasPrefix(beginning)
          && (place.words.contains(beginning.utf8.count)
            || place.words.contains(beginning.utf8.count + 1))
      }
  }

  /// The words of a name in small letters.
  private func words(of place: NamePlace) -> [String] {
    let start = place.bytes.lowerBound
    let ends = place.words.dropFirst() + [place.bytes.count]
    return zip(place.words, ends).map { first, end in
      text.smallText(start + first..<start + end).filter { $0 != "_" }
    }
  }

  private static let before: ByteSet = "./\\@$"
  private static let behindStatus: ByteSet = " -:"
  private static let behind: ByteSet = "(@\\"

  /// Whether a word is no part of an address, a path, a call or a dotted name.
  private func standsFree(_ bytes: Range<Int>) -> Bool {
    let before = text[bytes.lowerBound - 1]
    let after = text[bytes.upperBound]
    if let before, Self.before.contains(before) { return false }
    if before == UInt8(ascii: "-"), text[bytes.lowerBound - 2]?.isDigit != true { return false }
    guard let after else { return true }
    if Self.behind.contains(after) { return false }
    return
      !((after == UInt8(ascii: ".") || after == UInt8(ascii: "-"))
      && text[bytes.upperBound + 1]?.isWord == true)
  }

  private static let oneWord = [0]

  /// Whether a name is spelt like a word of a sentence.
  private static func isOrdinary(_ name: String) -> Bool {
    words(name.utf8).count == 1 && !name.utf8.dropFirst().contains(where: \.isCapital)
  }

  /// Where the words of an identifier begin: behind "_", and at a capital after a small letter or before one.
  private static func words(_ name: some Collection<UInt8>) -> [Int] {
    guard name.dropFirst().contains(where: { $0.isCapital || $0 == UInt8(ascii: "_") }) else {
      return oneWord
    }
    let name = Array(name)
    return [0]
      + name.indices.dropFirst().filter { position in
        let (before, byte) = (name[position - 1], name[position])
        if before == UInt8(ascii: "_") { return byte.isLetter }
        guard byte.isCapital, before.isLetter else { return false }
        let next = position + 1 < name.count ? name[position + 1] : 0
        return !before.isCapital || next.isLetter && !next.isCapital
      }
  }
}
