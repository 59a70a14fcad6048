/// The parts of a time that stand together at the start of some tokens.
struct TimePhrase {
  /// No time that people say is longer; the bound keeps reading linear in the length of a text.
  private static let longest = 24

  private var rest: ArraySlice<Token>
  /// Behind the last token that says something about time.
  private(set) var end: Int
  private let words: TimeWords

  private var isAnnounced = false
  private var isChange = false
  private var isLastWorked = false
  private var isVague = false
  private var isStretch = false
  private var beginsAsDay = false
  /// Whether the phrase begins as in "on Monday".
  private(set) var beginsWithOn = false
  /// Whether the words leave the moment open: "03/04" in two orders, "4 or 5 hours".
  private(set) var isOpen = false
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
    end = rest.startIndex
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

  /// Whether a moment is named, and not only a length or a change.
  private var saysMoment: Bool { hasDay || partOfDay != nil || plainClock != nil }

  private var hasDay: Bool {
    date != nil || monthAndDay != nil || weekday != nil || day != nil
  }

  /// How plainly the words say since when, from 0 for not at all to 5.
  var clarity: Int {
    if isVague { return isAnnounced || isLastWorked ? 5 : 1 }
    if length != nil { return isAgo || isDuring || isAnnounced ? 4 : 0 }
    guard saysMoment else { return 0 }
    if isAnnounced {
      return clockIsPlain && partOfDay == nil && !hasDay && isAfternoon == nil ? 4 : 5
    }
    if isStretch, hasDay { return 4 }
    if isLastWorked { return 3 }
    if beginsAsDay, (day ?? -1) < 0 { return 2 }
    return beginsWithOn && hasDay && !isOpen ? 1 : 0
  }

  /// Whether the words say when it began, and not when it worked last or something less plain.
  var isBeginning: Bool { clarity >= 4 && !isLastWorked && !isVague }

  private var hasParts: Bool {
    isAnnounced || isLastWorked || isDuring || length != nil || saysMoment
  }

  private mutating func parse() {
    let first = rest.startIndex
    while let token = rest.first {
      guard let (meaning, count) = words.meaning(of: rest) else {
        if token.text == ",", hasParts, !isLastWorked || hasDay {
          rest.removeFirst()
          continue
        }
        guard parseNumber() || parseChange() else { return }
        end = rest.startIndex
        continue
      }
      switch meaning {
      case .since where plainClock == nil && length == nil: isAnnounced = true
      case .after where !hasParts:
        isChange = true
        isAnnounced = true
      case .onward where hasDay || partOfDay != nil || plainClock != nil: isAnnounced = true
      case .onward where length != nil: isAgo = true
      case .onward where hasParts: break
      case .onward where rest.startIndex == first: beginsWithOn = true
      case .lastWorked where !hasParts: isLastWorked = true
      case .vague where length == nil && !hasDay: isVague = true
      case .during where !hasParts || isAnnounced && !saysMoment: isDuring = true
      case .now: isNow = !hasParts || isAnnounced
      case .ago where length != nil: isAgo = true
      case .day(let offset):
        if rest.startIndex == first { beginsAsDay = true }
        day = offset
      case .partOfDay(let hour):
        if rest.startIndex == first { beginsAsDay = count > 1 }
        partOfDay = hour
      case .weekday(let number): weekday = number
      case .halfOfDay(let isAfternoon) where plainClock != nil || isBeforeMarkedHour(count):
        self.isAfternoon = isAfternoon
      case .utc where plainClock != nil: zone = 0
      case .filler where hasParts: break
      case .length(let seconds): length = (length ?? 0) + seconds
      case .past(let minutes):
        guard let hour = hour(at: count), hour.value < 24 else { return }
        let minute = (hour.value * 60 + minutes + 1_440) % 1_440
        plainClock = (minute / 60, minute % 60)
        rest = rest.dropFirst(count + hour.count)
        end = rest.startIndex
        continue
      // "until" is both.
      case .through where plainClock != nil, .lastWorked where plainClock != nil:
        guard number(at: count) != nil, mark(at: count + 1) == ":" else { return }
        isStretch = true
        rest = rest.dropFirst(count + 3)
        end = rest.startIndex
        continue
      case .month(let month):
        if let day = number(at: count), (1...31).contains(day) {
          take(month: month, day: day, count: count + 1)
        } else if isAnnounced, !saysMoment {
          // "since January 2021" leaves the day open.
          isVague = true
          rest = rest.dropFirst(number(at: count) == nil ? count : count + 1)
        } else {
          return
        }
        end = rest.startIndex
        continue
      case .number(let number):
        guard parseMarked(number, count: count) || parseAmount(number, count: count) else { return }
        end = rest.startIndex
        continue
      case .event where isAnnounced && !hasDay && plainClock == nil && length == nil: isVague = true
      case .since, .during, .ago, .utc, .filler, .unit, .after, .onward, .lastWorked, .vague,
        .event,
        .halfOfDay, .hourMark, .minuteMark, .halfMark, .monthMark, .dayMark, .ordinal, .through:
        guard parseChange() else { return }
        end = rest.startIndex
        continue
      }
      rest = rest.dropFirst(count)
      if meaning != .filler, meaning != .onward || isAgo || isAnnounced { end = rest.startIndex }
      if isVague { return }
    }
  }

  /// Takes "the latest update" behind "since" or "after": a change within a few words.
  private mutating func parseChange() -> Bool {
    guard isAnnounced, !hasDay, plainClock == nil, length == nil, partOfDay == nil, !isVague else {
      return false
    }
    var next = rest
    for _ in 0..<5 {
      guard let token = next.first, token.kind != .mark else { return false }
      if let (meaning, count) = words.meaning(of: next), meaning == .event {
        isVague = true
        rest = next.dropFirst(count)
        return true
      }
      next.removeFirst()
    }
    return false
  }

  /// Takes what stands behind a number in Chinese: "9 点 30 分", "11 月 20 日".
  private mutating func parseMarked(_ number: Int, count: Int) -> Bool {
    guard let (meaning, markCount) = words.meaning(of: rest.dropFirst(count)) else { return false }
    switch meaning {
    case .hourMark where number < 24 && plainClock == nil:
      plainClock = (number, 0)
      rest = rest.dropFirst(count + markCount)
      if let (half, halfCount) = words.meaning(of: rest), half == .halfMark {
        plainClock = (number, 30)
        rest = rest.dropFirst(halfCount)
      } else if let minute = hour(at: 0), minute.value < 60,
        let (minuteMark, minuteCount) = words.meaning(of: rest.dropFirst(minute.count)),
        minuteMark == .minuteMark
      {
        plainClock = (number, minute.value)
        rest = rest.dropFirst(minute.count + minuteCount)
      }
      return true
    case .monthMark:
      guard (1...12).contains(number), let day = hour(at: count + markCount),
        (1...31).contains(day.value)
      else { return false }
      monthAndDay = (number, day.value)
      rest = rest.dropFirst(count + markCount + day.count)
      if let (dayMark, dayCount) = words.meaning(of: rest), dayMark == .dayMark {
        rest = rest.dropFirst(dayCount)
      }
      return true
    default: return false
    }
  }

  /// A number in digits or in words, with the tokens that it takes.
  private func hour(at offset: Int) -> (value: Int, count: Int)? {
    if let number = number(at: offset) { return (number, 1) }
    if let (meaning, count) = words.meaning(of: rest.dropFirst(offset)),
      case .number(let number) = meaning
    {
      return (number, count)
    }
    return nil
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
    if parseMarked(first, count: 1) || parseSlashes(first) { return true }
    if let minute = number(at: 2), minute < 60, token(at: 2)?.text.utf8.count == 2, first < 24,
      plainClock == nil, mark(at: 1) == ":" || (mark(at: 1) == "." && mark(at: 3) != ".")
    {
      plainClock = (first, minute)
      rest = rest.dropFirst(3)
      parseSecondsAndZone()
      return true
    }
    // "30th June", "30 of June" and "06-MAR-2022".
    var behind = 1
    if mark(at: 1) == "-" || isOrdinal(at: 1) { behind = 2 }
    if token(at: behind)?.text == "of" { behind += 1 }
    if let (meaning, count) = words.meaning(of: rest.dropFirst(behind)),
      case .month(let month) = meaning, (1...31).contains(first)
    {
      take(month: month, day: first, count: count + behind)
      return true
    }
    if parseEitherAmount() { return true }
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

  /// Whether a number with a mark behind it follows, as in "上午 9 点"; "AM0" begins the name of a machine.
  private func isBeforeMarkedHour(_ count: Int) -> Bool {
    number(at: count) != nil && words.meaning(of: rest.dropFirst(count + 1)) != nil
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
    guard number <= 10_000, !hasDay, plainClock == nil,
      let (meaning, unitCount) = words.meaning(of: rest.dropFirst(count)),
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

  /// Takes "4 or 5 hours" as the longer of both.
  private mutating func parseEitherAmount() -> Bool {
    guard let second = number(at: 2), second <= 10_000, let between = token(at: 1),
      ["or", "to", "-", "\u{2013}", "~", "bis"].contains(between.text),
      let (meaning, count) = words.meaning(of: rest.dropFirst(3)), case .unit(let seconds) = meaning
    else { return false }
    length = (length ?? 0) + second * seconds
    isOpen = true
    rest = rest.dropFirst(3 + count)
    return true
  }

  /// Takes "26/02", "26/02/2026", "26.02.2026" and "2026/02/26"; days come first, where both can be.
  private mutating func parseSlashes(_ first: Int) -> Bool {
    guard date == nil, monthAndDay == nil, let separator = mark(at: 1),
      separator == "/" || separator == ".", let second = number(at: 2)
    else { return false }
    let third = mark(at: 3) == separator ? number(at: 4) : nil
    // "5.7.507" is a code.
    if let third, (separator == "." || third > 99) && first < 1_000 && third < 1_000 {
      return false
    }
    if first > 1_000, let third {
      date = CalendarDate(year: first, month: second, day: third)
      rest = rest.dropFirst(5)
      return date != nil
    }
    guard separator == "/" || third.map({ $0 > 31 }) == true else { return false }
    let isMonthFirst = second > 12
    let (day, month) = isMonthFirst ? (second, first) : (first, second)
    guard (1...12).contains(month), (1...31).contains(day) else { return false }
    isOpen = day <= 12 && day != month
    if let third {
      date = CalendarDate(year: third < 100 ? 2_000 + third : third, month: month, day: day)
    } else {
      monthAndDay = (month, day)
    }
    rest = rest.dropFirst(third == nil ? 3 : 5)
    return true
  }

  private func isOrdinal(at offset: Int) -> Bool {
    guard let (meaning, _) = words.meaning(of: rest.dropFirst(offset)) else { return false }
    return meaning == .ordinal
  }

  private mutating func take(month: Int, day: Int, count: Int) {
    rest = rest.dropFirst(count)
    if isOrdinal(at: 0) { rest.removeFirst() }
    let year = mark(at: 0) == "," || mark(at: 0) == "-" ? number(at: 1) : number(at: 0)
    if let year, year >= 1_000 {
      date = CalendarDate(year: year, month: month, day: day)
      rest = rest.dropFirst(mark(at: 0) == "," || mark(at: 0) == "-" ? 2 : 1)
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
