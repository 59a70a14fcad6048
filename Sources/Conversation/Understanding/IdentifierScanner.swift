/// An id with where it stands in a text, in UTF-8 bytes.
struct IdentifierFind: Equatable, Sendable {
  /// The slot that the id settles, and nil for one whose label says that it is something else.
  let slot: Slot.ID?
  let text: String
  let bytes: Range<Int>
}

extension Content {
  /// The ids in a text of which it is known what they are, in order.
  func identifiers(in text: String) -> [IdentifierFind] {
    IdentifierScanner(rules: identifierRules, text: ByteText(text)).finds.filter { $0.slot != nil }
  }

  /// The ids of incidents and advisories in a text, each once, in order.
  func incidentIDs(in text: ByteText) -> [String] {
    var known: Set<String> = []
    return IdentifierScanner(rules: identifierRules, text: text).incidentIDs.map(\.text)
      .filter { known.insert($0).inserted }
  }

  /// The id that a text gives for a slot, and nil where it gives none or several.
  func identifier(for slot: Slot, in finds: [IdentifierFind]) -> Value? {
    let ids = Set(finds.filter { $0.slot == slot.id }.map(\.text))
    guard ids.count == 1, let id = ids.first else { return nil }
    return slot.kind == .guid ? .guid(id) : .text(id)
  }

  /// The id in the reply to a question for one: the one labelled so, or else the first without a label.
  func guid(for slot: Slot, inReply reply: String) -> String? {
    let text = ByteText(reply)
    let labelled = IdentifierScanner(rules: identifierRules, text: text).finds
    if let own = labelled.first(where: { $0.slot == slot.id }) { return own.text }
    return guids(in: text).first { guid in
      !labelled.contains { $0.bytes.overlaps(guid.bytes) }
    }?.text
  }
}

/// Finds the ids in one text, in time linear in the text's length.
struct IdentifierScanner {
  let rules: IdentifierRules
  let text: ByteText

  /// The ids that have a label or need none, in order.
  var finds: [IdentifierFind] {
    (labelled(guids(in: text), as: .guid) + labelled(messageIDs, as: .messageID)
      + labelled(timestamps, as: .timestamp) + resourceIDs + incidentIDs)
      .sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// The candidates of a form that have a label.
  private func labelled(
    _ found: [(text: String, bytes: Range<Int>)], as form: IdentifierRules.Form
  ) -> [IdentifierFind] {
    found.compactMap { text, bytes in
      guard let label = label(before: bytes.lowerBound) else { return nil }
      guard let rule = label.rule.map({ rules.rules[$0] }) else {
        return IdentifierFind(slot: nil, text: text, bytes: bytes)
      }
      return rule.form == form ? IdentifierFind(slot: rule.slot, text: text, bytes: bytes) : nil
    }
  }

  /// The label right before a place.
  private func label(before position: Int) -> (rule: Int?, bytes: [UInt8])? {
    let opening: ByteSet = "{<"
    let position = text[position - 1].map(opening.contains) == true ? position - 1 : position
    return text.squeezedLabel(before: position, among: rules.labels.map(\.bytes)).map {
      (rules.labels[$0].rule, rules.labels[$0].bytes)
    }
  }

  private func rule(_ form: IdentifierRules.Form) -> IdentifierRules.Rule? {
    rules.rules.first { $0.form == form }
  }

  // MARK: - Forms

  /// What stands around every "@" without a space, with its angle brackets.
  private var messageIDs: [(text: String, bytes: Range<Int>)] {
    let limit = 250
    let outside: ByteSet = " \t\r\n<>\"'(),;[]{}"
    var found: [(String, Range<Int>)] = []
    var position = 0
    while position < text.count {
      let runEnd = text.end(of: position) { !outside.contains($0) }
      let end = min(runEnd, position + limit)
      if end > position, text.bytes[position..<end].contains(UInt8(ascii: "@")) {
        found.append(("<\(text.text(position..<end))>", position..<end))
      }
      position = runEnd + 1
    }
    return found
  }

  /// Every path that begins with a subscription.
  private var resourceIDs: [IdentifierFind] {
    guard let rule = rule(.resourceID) else { return [] }
    let beginning = Array("/subscriptions/".utf8)
    let outside: ByteSet = " \t\r\n<>\"'`,;?|"
    let trailing: ByteSet = ".:)/"
    var found: [IdentifierFind] = []
    var position = 0
    while position < text.count {
      guard text[position] == beginning[0], text.has(beginning, at: position) else {
        position += 1
        continue
      }
      var end = text.end(of: position) { !outside.contains($0) && $0 < 0x80 }
      while end > position, let last = text[end - 1], trailing.contains(last) { end -= 1 }
      let id = text.text(position..<end)
      if guids(in: ByteText(id)).first?.bytes.lowerBound == beginning.count {
        found.append(IdentifierFind(slot: rule.slot, text: id, bytes: position..<end))
      }
      position = max(end, position + 1)
    }
    return found
  }

  /// Two letters with five to eight digits, and Azure's two groups of four and three.
  var incidentIDs: [IdentifierFind] {
    guard let rule = rule(.incidentID) else { return [] }
    let hyphen = UInt8(ascii: "-")
    let joining: ByteSet = "./\\@-"
    var found: [IdentifierFind] = []
    var position = 0
    while position < text.count {
      let end = text.end(of: position) { $0.isWord || $0 == hyphen }
      guard end > position else {
        position += 1
        continue
      }
      let id = text.bytes[position..<end]
      let goesOn =
        text[position - 1].map(joining.contains) == true
        || text[end].map(joining.contains) == true && text[end + 1]?.isWord == true
      if !goesOn, Self.isHealthID(id) || Self.isAzureID(id),
        !id.contains(where: { $0.isLetter && !$0.isCapital }) || isLabelled(position, by: rule)
      {
        let name = text.text(position..<end).uppercased()
        if !rule.except.contains(where: name.hasPrefix) {
          found.append(IdentifierFind(slot: rule.slot, text: name, bytes: position..<end))
        }
      }
      position = end
    }
    return found
  }

  private func isLabelled(_ position: Int, by rule: IdentifierRules.Rule) -> Bool {
    label(before: position)?.rule.map { rules.rules[$0] } == rule
  }

  private static func isHealthID(_ id: ArraySlice<UInt8>) -> Bool {
    (7...10).contains(id.count) && id.prefix(2).allSatisfy(\.isLetter)
      && id.dropFirst(2).allSatisfy(\.isDigit)
  }

  /// The first group has both letters and digits; "PROJ-123" is the key of somebody's own task.
  private static func isAzureID(_ id: ArraySlice<UInt8>) -> Bool {
    let (first, second) = (id.prefix(4), id.dropFirst(5))
    return id.count == 8 && id.dropFirst(4).first == UInt8(ascii: "-")
      && (first + second).allSatisfy { $0.isDigit || $0.isLetter }
      && first.contains(where: \.isDigit) && first.contains(where: \.isLetter)
  }

  /// Every date with a time, such as `2024-02-11T08:00:03.12Z` and `2024-02-11 08:00:03 UTC`.
  private var timestamps: [(text: String, bytes: Range<Int>)] {
    let marks: ByteSet = ":."
    var found: [(String, Range<Int>)] = []
    var position = 0
    while position < text.count {
      guard let byte = text[position], byte.isDigit, text[position - 1]?.isWord != true else {
        position += 1
        continue
      }
      let date = text.end(of: position) { $0.isDigit || $0 == UInt8(ascii: "-") }
      let gap = text[date]
      guard Self.isDate(text.bytes[position..<date]), gap == 0x20 || gap == UInt8(ascii: "T") else {
        position = date
        continue
      }
      // Not before it is known that a date stands before it, or a long row of digits is read again and again.
      let time = text.end(of: date + 1) { $0.isDigit || marks.contains($0) }
      guard time - date >= 6 else {
        position = date
        continue
      }
      let end = endOfZone(from: time)
      found.append((text.text(position..<end), position..<end))
      position = end
    }
    return found
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(\.count)
      == [4, 2, 2]
  }

  private func endOfZone(from time: Int) -> Int {
    if text.has("z".utf8, at: time), text[time + 1]?.isWord != true { return time + 1 }
    for zone in [" utc", " gmt", " z", "utc", "gmt"] where text.has(zone.utf8, at: time) {
      return time + zone.utf8.count
    }
    if let sign = text[time], sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      return text.end(of: time + 1) { $0.isDigit || $0 == UInt8(ascii: ":") }
    }
    return text[time - 1] == UInt8(ascii: ".") ? time - 1 : time
  }
}
