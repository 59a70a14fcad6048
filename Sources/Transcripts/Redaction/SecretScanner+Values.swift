import Conversation

/// What stands between a label and what it labels.
enum Link {
  /// A colon, an equals sign or an arrow.
  case mark
  /// A word such as "is", which is in many sentences that give nothing away.
  case word
  /// Other words before it, as in "the password for the portal is".
  case distant
  /// Nothing but space.
  case none
}

extension SecretScanner {
  /// Where spaces and opening quotation marks end that begin at a place.
  func skipOpening(_ position: Int) -> Int {
    let start = position
    var position = position
    var stars = 0
    while position < start + 12, let byte = self[position] {
      if byte.isSpace || Self.quotes.contains(byte) || byte == UInt8(ascii: "\\") {
        if byte == UInt8(ascii: "*") { stars += 1 }
        // More than bold print has: the value was left out.
        if stars > 2 { return position - 2 }
        position += 1
      } else if let wide = wideQuote(at: position) {
        position += wide
      } else {
        break
      }
    }
    return position
  }

  /// Where a colon, an equals sign or an arrow ends that stands behind a label, with what comes before the value.
  func endOfMark(behind label: Int) -> Int? {
    var position = label
    // As in `"password": "…"`, `**password**: …` and `密码（临时）：…`.
    while position < label + 4, let byte = self[position],
      Self.quotes.contains(byte) || byte == UInt8(ascii: "\\") || byte == 0x20
    {
      position += 1
    }
    if let end = endOfRemark(at: position) { position = end }
    guard let byte = self[position] else { return nil }
    if hasExactly(Self.arrow, at: position) || hasExactly(Self.thickArrow, at: position) {
      return skipOpening(position + 2)
    }
    if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") {
      // ":=" and "==" are marks too, and "://" is not.
      if byte == UInt8(ascii: ":"), self[position + 1] == UInt8(ascii: "/") { return nil }
      let second = self[position + 1] == UInt8(ascii: "=") ? 1 : 0
      return skipOpening(position + 1 + second)
    }
    if Self.wideMarks.contains(where: { hasExactly($0, at: position) }) {
      return skipOpening(position + 3)
    }
    return nil
  }

  /// Where some words in brackets end, as in "password (temporary):".
  private func endOfRemark(at position: Int) -> Int? {
    let isWide = hasExactly(Self.wideOpen, at: position)
    guard isWide || self[position - 1] == UInt8(ascii: "(") else { return nil }
    let start = position + (isWide ? 3 : 0)
    let end = end(of: start, within: 32) {
      $0 >= 0x20 && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ":")
    }
    if isWide {
      let close = (start..<min(end, bytes.count)).first { hasExactly(Self.wideClose, at: $0) }
      return close.map { $0 + 3 }
    }
    return self[end] == UInt8(ascii: ")") ? end + 1 : nil
  }

  private static let wideOpen = Array("（".utf8)
  private static let wideClose = Array("）".utf8)

  /// Where the run of bytes ends that may be a password: no spaces, and no characters of a script without them.
  func endOfToken(at position: Int) -> Int {
    var end = position
    let last = min(bytes.count, position + 256)
    while end < last {
      let byte = bytes[end]
      if byte > 0x20, byte < 0x7F {
        if Self.closingQuotes.contains(byte) { break }
        // The end of an element, as in "<password>…</password>".
        if byte == UInt8(ascii: "<"), end > position, self[end + 1] == UInt8(ascii: "/") { break }
        end += 1
      } else if (0xC3...0xDF).contains(byte), end + 1 < last {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// A token without the marks of the sentence that it stands in.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, let byte = self[end - 1], Self.sentenceMarks.contains(byte) {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// How many bytes a Chinese quotation mark or bracket at a place has, and nil when there is none.
  private func wideQuote(at position: Int) -> Int? {
    Self.wideQuotes.contains { hasExactly($0, at: position) } ? 3 : nil
  }

  /// Whether what stands at a place is a unit, so that the number before it counts something.
  func isUnit(at position: Int) -> Bool {
    let start = end(of: position, within: 3) { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    if Self.wideUnits.contains(where: { has($0, at: start) }) { return true }
    let end = end(of: start, within: 14, while: \.isLetter)
    return end > start && Self.units.contains(smallText(start..<end))
  }

  private static let arrow = Array("->".utf8)
  private static let thickArrow = Array("=>".utf8)
  private static let wideMarks = [[UInt8]](words: "：|＝|→")
  private static let wideQuotes = [[UInt8]](words: "“|‘|「|『|【|（|《")
  private static let quotes: ByteSet = "\"'`*("
  private static let closingQuotes: ByteSet = "\"`"
  private static let sentenceMarks: ByteSet = ".,;:)]}'>*?"
  private static let wideUnits = [[UInt8]](
    words: "位|个|天|次|小时|分钟|秒|月|年|字符|用户|人|台|遍|号|点|字节")
  private static let units: Set<String> = [
    "character", "characters", "char", "chars", "digit", "digits", "letter", "letters", "symbol",
    "symbols", "day", "days", "hour", "hours", "hrs", "minute", "minutes", "min", "mins", "second",
    "seconds", "sec", "secs", "week", "weeks", "month", "months", "year", "years", "user", "users",
    "time", "times", "attempt", "attempts", "people", "accounts", "account", "devices", "device",
    "mailboxes", "machines", "pcs", "bytes", "bits", "bit", "am", "pm", "utc", "percent", "errors",
    "tries", "passwords", "employees", "customers", "tenants", "sites", "messages", "mails",
  ]
}
