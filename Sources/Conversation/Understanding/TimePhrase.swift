/// The parts of a time that stand together at the start of some tokens.
struct TimePhrase {
  /// No time that people say is longer; the bound keeps reading linear in the length of a text.
  private static let longest = 24

  private var rest: ArraySlice<Token>
  private let words: TimeWords

  private var isAnnounced = false
  private var isAgo = false
  private var isDuring = false
  private var clockIsPlain = false
  private var isAfternoon: Bool?
  private(set) var isNow = false
  /// The seconds of an amount such as "2 hours".
  private(set) var length: Int?
  private(set) var date: CalendarDate?
  private(set) var monthAndDay: (month: Int, day: Int)?
  private(set) var weekday: Int?
  private(set) var day: Int?
  private(set) var partOfDay: Int?
  private var plainClock: (hour: Int, minute: Int)?
  /// Seconds by which the zone that the phrase names is ahead of UTC, and nil when it names none.
  private(set) var zone: Int?

  init(_ tokens: ArraySlice<Token>, words: TimeWords) {
    rest = tokens.prefix(Self.longest)
    self.words = words
    parse()
  }

  /// The clock time on a 24-hour clock.
  var clock: (hour: Int, minute: Int)? {
    guard let (hour, minute) = plainClock else { return nil }
    switch isAfternoon {
    case true?: return (hour <= 12 ? hour % 12 + 12 : hour, minute)
    case false?: return (hour == 12 ? 0 : hour, minute)
    case nil:
      // "8 in the evening" is 20:00.
      return ((partOfDay ?? 0) >= 12 && hour < 12 ? hour + 12 : hour, minute)
    }
  }

  /// Whether the parts make a time that counts in this context.
  func saysWhen(in context: TimeReader.Context) -> Bool {
    if length != nil { return isAgo || isDuring || isAnnounced }
    if clockIsPlain, partOfDay == nil, isAfternoon == nil, !hasDay, !isAnnounced { return false }
    return context == .asked || isAnnounced
  }

  private var hasDay: Bool {
    date != nil || monthAndDay != nil || weekday != nil || day != nil
  }

  private var hasParts: Bool {
    isAnnounced || length != nil || hasDay || partOfDay != nil || plainClock != nil
  }

  private mutating func parse() {
    while let token = rest.first {
      guard let (meaning, count) = words.meaning(of: rest) else {
        if token.text == ",", hasParts {
          rest.removeFirst()
          continue
        }
        guard parseNumber() else { return }
        continue
      }
      switch meaning {
      case .since where plainClock == nil && length == nil: isAnnounced = true
      case .during where !hasParts: isDuring = true
      case .now: isNow = !hasParts || isAnnounced
      case .ago where length != nil: isAgo = true
      case .day(let offset): day = offset
      case .partOfDay(let hour): partOfDay = hour
      case .weekday(let number): weekday = number
      case .halfOfDay(let isAfternoon): self.isAfternoon = isAfternoon
      case .utc where plainClock != nil: zone = 0
      case .filler where hasParts: break
      case .length(let seconds): length = (length ?? 0) + seconds
      case .month(let month):
        guard let day = number(at: count), (1...31).contains(day) else { return }
        take(month: month, day: day, count: count + 1)
        continue
      case .number(let number):
        guard parseAmount(number, count: count) else { return }
        continue
      case .since, .during, .ago, .utc, .filler, .unit:
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Takes "2026-03-02", "9:30", "9", "2 hours" or "2 March".
  private mutating func parseNumber() -> Bool {
    guard let first = number(at: 0) else { return false }
    if mark(at: 1) == "-", let month = number(at: 2), mark(at: 3) == "-", let day = number(at: 4) {
      date = CalendarDate(year: first, month: month, day: day)
      rest = rest.dropFirst(5)
      // "T" stands between the day and the time in machines' writing.
      if rest.first?.text == "t" { rest.removeFirst() }
      return date != nil
    }
    if let minute = number(at: 2), minute < 60, token(at: 2)?.text.utf8.count == 2, first < 24,
      plainClock == nil, mark(at: 1) == ":" || (mark(at: 1) == "." && mark(at: 3) != ".")
    {
      plainClock = (first, minute)
      rest = rest.dropFirst(3)
      parseSecondsAndZone()
      return true
    }
    if let (meaning, count) = words.meaning(of: rest.dropFirst()), case .month(let month) = meaning,
      (1...31).contains(first)
    {
      take(month: month, day: first, count: count + 1)
      return true
    }
    if parseAmount(first, count: 1) || parseDecimalAmount(first) { return true }
    guard first < 24, plainClock == nil,
      isBeforeHalfOfDay || isAfternoon != nil || leadsToDay || (hasParts && standsAlone)
    else { return false }
    plainClock = (first, 0)
    clockIsPlain = !isBeforeHalfOfDay
    rest.removeFirst()
    return true
  }

  /// Takes ":00", ":00.123" and "+01:00" behind hours and minutes.
  private mutating func parseSecondsAndZone() {
    if mark(at: 0) == ":", number(at: 1) != nil { rest = rest.dropFirst(2) }
    if mark(at: 0) == ".", token(at: 1)?.kind == .number { rest = rest.dropFirst(2) }
    if date != nil, let sign = mark(at: 0), sign == "+" || sign == "-", let hours = number(at: 1),
      mark(at: 2) == ":", let minutes = number(at: 3), hours <= 14, minutes < 60
    {
      zone = (hours * 3_600 + minutes * 60) * (sign == "-" ? -1 : 1)
      rest = rest.dropFirst(4)
    }
  }

  /// Whether the number counts nothing: "since 9" is a time, and "since 9 users" and "since 9/11" are not.
  private var standsAlone: Bool {
    guard let next = token(at: 1) else { return true }
    return next.kind == .mark
      ? !"/-.%:".contains(next.text) : words.meaning(of: rest.dropFirst()) != nil
  }

  private var isBeforeHalfOfDay: Bool {
    if let (meaning, _) = words.meaning(of: rest.dropFirst()), case .halfOfDay = meaning {
      true
    } else {
      false
    }
  }

  /// Whether a day or a part of it follows, as in "8 in the evening".
  private var leadsToDay: Bool {
    var next = rest.dropFirst()
    while let (meaning, count) = words.meaning(of: next) {
      switch meaning {
      case .filler: next = next.dropFirst(count)
      case .day, .partOfDay, .weekday: return true
      default: return false
      }
    }
    return false
  }

  /// Takes a number and the unit behind it; `count` tokens are the number.
  private mutating func parseAmount(_ number: Int, count: Int) -> Bool {
    guard number <= 10_000, let (meaning, unitCount) = words.meaning(of: rest.dropFirst(count)),
      case .unit(let seconds) = meaning
    else { return false }
    length = (length ?? 0) + number * seconds
    rest = rest.dropFirst(count + unitCount)
    return true
  }

  /// Takes "1.5 hours".
  private mutating func parseDecimalAmount(_ whole: Int) -> Bool {
    guard mark(at: 1) == "." || mark(at: 1) == ",", let tenths = number(at: 2), tenths < 10,
      whole <= 10_000, let (meaning, count) = words.meaning(of: rest.dropFirst(3)),
      case .unit(let seconds) = meaning
    else { return false }
    length = (length ?? 0) + (whole * 10 + tenths) * seconds / 10
    rest = rest.dropFirst(3 + count)
    return true
  }

  private mutating func take(month: Int, day: Int, count: Int) {
    rest = rest.dropFirst(count)
    let year = mark(at: 0) == "," ? number(at: 1) : number(at: 0)
    if let year, year >= 1_000 {
      date = CalendarDate(year: year, month: month, day: day)
      rest = rest.dropFirst(mark(at: 0) == "," ? 2 : 1)
    } else {
      monthAndDay = (month, day)
    }
  }

  private func token(at offset: Int) -> Token? {
    let index = rest.startIndex + offset
    return index < rest.endIndex ? rest[index] : nil
  }

  private func number(at offset: Int) -> Int? {
    guard let token = token(at: offset), token.kind == .number, token.text.utf8.count <= 4 else {
      return nil
    }
    return Int(token.text)
  }

  private func mark(at offset: Int) -> String? {
    token(at: offset).flatMap { $0.kind == .mark ? $0.text : nil }
  }
}
