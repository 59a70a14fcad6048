import Conversation

// Passwords as people write them in a chat, which public sets of rules do not look for.

extension Anchor {
  static let passwords: [Anchor] =
    each("password|passwd|passphrase|pass word|pwd|passwort|temporary access pass") {
      let found = $0.password(behind: $1, label: .word)
      return found.isEmpty ? $0.password(before: $1) : $0.andTheNext(found)
    }
    + each("app password") { $0.appPassword(behind: $1) }
    + each("passcode|pin code|pin|tap|pass|pw") { $0.password(behind: $1, label: .short) }
    + each("密码|密碼|口令|访问密码|临时访问密码|pin码|pin 码") {
      let found = $0.passwordInChinese(behind: $1)
      return found.isEmpty ? $0.password(before: $1) : $0.andTheNext(found)
    }
    + each("creds|credentials|login|logon|username/password|user/password|账号密码|账密|账户密码") {
      $0.secondOfPair(behind: $1)
    }
}

extension SecretScanner {
  /// How much a label alone says.
  enum Label {
    /// One that is about passwords and nothing else.
    case word
    /// One that is an everyday word too.
    case short
  }

  // MARK: - In English

  func password(behind label: Range<Int>, label kind: Label) -> [Secret] {
    var position = label.upperBound
    guard !goesOn(at: position) else { return [] }
    if bytes[label.lowerBound] | 0x20 == UInt8(ascii: "t"), label.count == 3 {
      // "tap" is something to do with a finger.
      guard hasExactly(Array("TAP".utf8), at: label.lowerBound) else { return [] }
    }
    if let start = endOfMark(behind: position) {
      return accepted(at: start, behind: .mark, of: kind)
    }
    if self[position] == UInt8(ascii: ">"), self[label.lowerBound - 1] == UInt8(ascii: "<") {
      return accepted(at: position + 1, behind: .mark, of: kind)
    }
    if has(Self.contraction, at: position) {
      return accepted(at: position + Self.contraction.count, behind: .distant, of: kind)
    }
    let next = end(of: position, within: 2) { $0 == 0x20 }
    if let byte = self[next], byte >= 0xE3 { return passwordInChinese(behind: label) }
    // "her password, …, is refused" and "password - …".
    let isApart = self[position] == UInt8(ascii: ",") || self[next] == UInt8(ascii: "-")
    if isApart, self[self[position] == UInt8(ascii: ",") ? position + 1 : next + 1] == 0x20 {
      return accepted(at: skipOpening(next + 1), behind: .none, of: kind)
    }
    guard self[position]?.isSpace == true else { return [] }
    var link = Link.none
    var isWeak = false
    for _ in 0..<8 {
      let start = skipOpening(position)
      let end = endOfToken(at: start)
      guard start > position, end > start, end - start <= 128 else { return [] }
      let word = trimmed(start..<end)
      let name = smallText(word)
      if link == .none, Self.wayOff.contains(name) {
        guard let next = linkAfterDistance(from: start) else { return [] }
        return accepted(at: next, behind: .distant, of: kind)
      }
      if Self.linkWords.contains(name) {
        // "to" alone follows in "the password to the portal", and gives a password in "reset to".
        if name != "to" || isWeak { link = .word } else { link = .distant }
      } else if Self.fillWords.contains(name) {
        isWeak = true
      } else {
        if link == .none, !isWeak, kind == .word,
          hasDirectNumber(at: start, behind: label.upperBound)
        {
          return accepted(at: start, behind: .word, of: kind)
        }
        return accepted(at: start, behind: link, of: kind)
      }
      if let next = endOfMark(behind: word.upperBound) {
        return accepted(at: next, behind: .mark, of: kind)
      }
      position = end
    }
    return []
  }

  /// Where the value begins behind words that say what the password is for, as in "for the portal is".
  private func linkAfterDistance(from position: Int) -> Int? {
    var position = position
    for _ in 0..<8 {
      let end = endOfToken(at: position)
      guard end > position else { return nil }
      let word = trimmed(position..<end)
      if ["is", "was", "are"].contains(smallText(word)) { return skipOpening(end) }
      if let last = self[end - 1], last == UInt8(ascii: ":") || last == UInt8(ascii: "=") {
        return skipOpening(end)
      }
      // A sentence that ends gives nothing any more.
      if word.upperBound < end { return nil }
      let next = self.end(of: end, within: 3) { $0 == 0x20 }
      if let sign = endOfMark(behind: end), self[next] == UInt8(ascii: ":") { return sign }
      position = next
    }
    return nil
  }

  private static let contraction = Array("'s ".utf8)
  /// Words with which a password is given.
  private static let linkWords: Set<String> = ["is", "was", "are", "to", "be", "as", "were"]
  /// Words that may stand between a label and those words.
  private static let fillWords: Set<String> = [
    "now", "currently", "just", "temporarily", "set", "reset", "changed", "updated", "has", "have",
    "had", "been", "being", "should", "must", "will", "would", "still", "again", "actually", "it's",
    "today", "itself", "simply", "really", "not", "back", "i", "we", "he", "she", "they", "gave",
    "used", "typed", "got", "tried", "use", "sent", "into", "from",
  ]
  /// Words with which it is said whose password it is.
  private static let wayOff: Set<String> = [
    "for", "of", "on", "in", "at", "that", "he", "she", "they", "we", "i", "you", "from", "with",
  ]

  /// The password that is only afterwards said to be one, as in "… as the password".
  func password(before label: Range<Int>) -> [Secret] {
    if let link = Self.linksFarBehind.first(where: { has($0, at: label.lowerBound - $0.count) }) {
      return password(somewhereBefore: label.lowerBound - link.count)
    }
    guard let link = Self.linksBehind.first(where: { has($0, at: label.lowerBound - $0.count) })
    else { return [] }
    let end = label.lowerBound - link.count
    var start = end
    while start > 0, end - start < 128, bytes[start - 1] > 0x20, bytes[start - 1] < 0x7F {
      start -= 1
    }
    guard start < end else { return [] }
    return accepted(at: skipOpening(start), behind: .none, of: .word)
      .filter { $0.range.upperBound <= end }
  }

  /// The one odd word in the sentence before "that is the password".
  private func password(somewhereBefore end: Int) -> [Secret] {
    var end = end
    let first = max(0, end - 96)
    while end > first {
      var start = end
      while start > first, bytes[start - 1] > 0x20, bytes[start - 1] < 0x7F { start -= 1 }
      let found = start < end ? accepted(at: start, behind: .none, of: .word) : []
      if !found.isEmpty { return found }
      end = start - 1
    }
    return []
  }

  private static let linksFarBehind = [[UInt8]](
    words:
      "that is the |that's the |that is her |that's her |that is his |that's his |that was the |这是|这就是"
  )
  private static let linksBehind = [[UInt8]](
    words:
      " as the | as her | as his | as | is the | is her | is his | was the | is my |是| 是|作为| 作为|当"
      + "| as the new | is the new | as a | as temporary ")

  /// A password with the one that it was changed to, or from.
  func andTheNext(_ found: [Secret]) -> [Secret] {
    guard let last = found.last else { return found }
    let end = last.range.upperBound
    guard let link = Self.changes.first(where: { has($0, at: end) }) else { return found }
    return found + accepted(at: skipOpening(end + link.count), behind: .distant, of: .word)
  }

  private static let changes = [[UInt8]](words: " to | -> | (was |改成|改为| 改成| 改为|变成|换成")

  /// A password for an old app: four groups of four letters, or what any password is.
  func appPassword(behind label: Range<Int>) -> [Secret] {
    var start = skipOpening(label.upperBound)
    if let mark = endOfMark(behind: label.upperBound) { start = mark }
    if has(Self.isWord, at: start) { start = skipOpening(start + 2) }
    let end = start + 19
    guard end <= bytes.count, !goesOn(at: end),
      (0..<19).allSatisfy({
        let byte = bytes[start + $0]
        return $0 % 5 == 4 ? byte == 0x20 : byte.isLetter && !byte.isCapital
      }), !CommonWords.all.contains(smallText(start..<(start + 4)))
    else { return password(behind: label, label: .word) }
    return [Secret(kind: .password, range: start..<end)]
  }

  private static let isWord = Array("is ".utf8)

  // MARK: - In Chinese

  func passwordInChinese(behind label: Range<Int>) -> [Secret] {
    var position = label.upperBound
    if let start = endOfMark(behind: position) {
      return accepted(at: start, behind: .mark, of: .word)
    }
    // A few characters may come before the value: "密码已经改成了 …".
    var link = Link.none
    let limit = position + 30
    while position < limit, let byte = self[position] {
      if let word = Self.chineseLinks.first(where: { hasExactly($0, at: position) }) {
        link = .word
        position += word.count
        if let start = endOfMark(behind: position) {
          return accepted(at: start, behind: .mark, of: .word)
        }
      } else if byte == 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        position += 1
      } else if byte >= 0xE2, byte <= 0xEF {
        if Self.chineseStops.contains(where: { hasExactly($0, at: position) }) { return [] }
        let quote = skipOpening(position)
        if quote > position {
          position = quote
        } else {
          // "是的" and "为什么" give nothing: what was heard as a link was not.
          if link == .word, !Self.afterLink.contains(where: { hasExactly($0, at: position) }) {
            link = .none
          }
          position += 3
        }
        if let start = endOfMark(behind: position) {
          return accepted(at: start, behind: .distant, of: .word)
        }
      } else {
        if link == .none, hasDirectNumber(at: position, behind: label.upperBound) {
          return accepted(at: position, behind: .word, of: .word)
        }
        return accepted(at: position, behind: link, of: .word)
      }
    }
    return []
  }

  /// Whether six digits or more stand right behind a label.
  private func hasDirectNumber(at position: Int, behind label: Int) -> Bool {
    position - label <= 1 && end(of: position, within: 12, while: \.isDigit) - position >= 6
  }

  private static let chineseLinks = [[UInt8]](
    words: "改成|改为|设成|设为|重置成|重置为|换成|变成|更新为|就是|是|为|用的|叫")
  private static let chineseStops = [[UInt8]](words: "。|；|，|？|！|、")
  private static let afterLink = [[UInt8]](words: "了")

  // MARK: - User and password in a row

  /// The password behind a mail address, as in "anna@contoso.example / …".
  func passwordBehindUser(at position: Int) -> [Secret] {
    let host = end(of: position + 1, within: 128) {
      $0.isWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    guard host > position + 1, let before = self[position - 1], before.isWord else { return [] }
    let found = secondOfPair(from: host)
    guard found.isEmpty, let link = Self.pairLinks.first(where: { has($0, at: host) }) else {
      return found
    }
    let second = accepted(at: skipOpening(host + link.count), behind: .none, of: .word)
    // The names of machines have digits, capitals and hyphens too.
    let joints: ByteSet = "-_/."
    return second.filter { secret in
      bytes[secret.range].contains { !$0.isWord && !joints.contains($0) }
    }
  }

  private static let pairLinks = [[UInt8]](words: " and | with | 和 |和| using ")

  /// The password of a pair behind a word such as "credentials".
  func secondOfPair(behind label: Range<Int>) -> [Secret] {
    guard let user = endOfMark(behind: label.upperBound) else { return [] }
    let end = end(of: user, within: 80) {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":")
        && $0 != UInt8(ascii: ",")
    }
    guard end > user else { return [] }
    let found = secondOfPair(from: end)
    if !found.isEmpty { return found }
    guard self[end] == 0x20 else { return [] }
    return accepted(at: skipOpening(end), behind: .none, of: .word)
  }

  private func secondOfPair(from position: Int) -> [Secret] {
    let space = end(of: position, within: 2) { $0 == 0x20 }
    guard let byte = self[space] else { return [] }
    let isWide = [[UInt8]](words: "：|／").contains { hasExactly($0, at: space) }
    guard
      isWide || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "|")
    else { return [] }
    let start = skipOpening(space + (isWide ? 3 : 1))
    // The port of an address, as in "db.contoso.example:5432/crm".
    let port = self.end(of: start, within: 5, while: \.isDigit)
    if port > start, self[port].map({ !$0.isWord }) ?? true { return [] }
    return accepted(at: start, behind: .none, of: .word)
  }
}
