// What a number in a time says: an hour, a day, an amount, in digits or in words.

extension TimePhrase {
  /// Takes what stands behind a number in Chinese: "9 点 30 分", "11 月 20 日".
  mutating func parseMarked(_ number: Int, count: Int) -> Bool {
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
    case .dayMark where (1...31).contains(number) && !hasDay:
      let behind = words.meaning(of: rest.dropFirst(count + markCount))?.meaning
      guard isAnnounced || behind == .onward || behind == .lastWorked else { return false }
      isVague = true
      rest = rest.dropFirst(count + markCount)
      return true
    case .monthMark:
      if let behind = countToOnward(count + markCount) {
        isVague = true
        rest = rest.dropFirst(behind)
        return true
      }
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

  /// How many words there are to the one that says that it began in the month before it, as in "十一月中旬起".
  private func countToOnward(_ offset: Int) -> Int? {
    var next = rest.dropFirst(offset)
    while let (meaning, count) = words.meaning(of: next), meaning == .onward || meaning == .filler {
      next = next.dropFirst(count)
      if meaning == .onward { return next.startIndex - rest.startIndex }
    }
    return nil
  }

  /// A number in digits or in words, with the tokens that it takes.
  func hour(at offset: Int) -> (value: Int, count: Int)? {
    if let number = number(at: offset) { return (number, 1) }
    if let (meaning, count) = words.meaning(of: rest.dropFirst(offset)),
      case .number(let number) = meaning
    {
      return (number, count)
    }
    return nil
  }

  /// Takes "2026-03-02", "9:30", "9", "2 hours" or "2 March".
  mutating func parseNumber() -> Bool {
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
  mutating func parseSecondsAndZone() {
    if mark(at: 0) == ":", number(at: 1) != nil {
      hasSeconds = true
      rest = rest.dropFirst(2)
    }
    if mark(at: 0) == ".", token(at: 1)?.kind == .number { rest = rest.dropFirst(2) }
    if date != nil, let sign = mark(at: 0), sign == "+" || sign == "-", let hours = number(at: 1),
      mark(at: 2) == ":", let minutes = number(at: 3), hours <= 14, minutes < 60
    {
      zone = (hours * 3_600 + minutes * 60) * (sign == "-" ? -1 : 1)
      rest = rest.dropFirst(4)
    }
  }

  /// Whether the number counts nothing: "since 9" is a time, and "since 9 users" and "since 9/11" are not.
  var standsAlone: Bool {
    guard let next = token(at: 1) else { return true }
    // "from 1 to 2 nodes" counts too.
    if let (meaning, _) = words.meaning(of: rest.dropFirst()), meaning == .through { return false }
    return next.kind == .mark
      ? !"/-.%:".contains(next.text) : words.meaning(of: rest.dropFirst()) != nil
  }

  var isBeforeHalfOfDay: Bool {
    if let (meaning, _) = words.meaning(of: rest.dropFirst()), case .halfOfDay = meaning {
      true
    } else {
      false
    }
  }

  /// Whether a number with a mark behind it follows, as in "上午 9 点"; "AM0" begins the name of a machine.
  func isBeforeMarkedHour(_ count: Int) -> Bool {
    number(at: count) != nil && words.meaning(of: rest.dropFirst(count + 1)) != nil
  }

  /// Whether a day or a part of it follows, as in "8 in the evening".
  var leadsToDay: Bool {
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
  mutating func parseAmount(_ number: Int, count: Int) -> Bool {
    guard number <= 10_000, !hasDay, plainClock == nil,
      let (meaning, unitCount) = words.meaning(of: rest.dropFirst(count)),
      case .unit(let seconds) = meaning
    else { return false }
    length = (length ?? 0) + number * seconds
    rest = rest.dropFirst(count + unitCount)
    return true
  }

  /// Takes "1.5 hours".
  mutating func parseDecimalAmount(_ whole: Int) -> Bool {
    guard mark(at: 1) == "." || mark(at: 1) == ",", let tenths = number(at: 2), tenths < 10,
      whole <= 10_000, let (meaning, count) = words.meaning(of: rest.dropFirst(3)),
      case .unit(let seconds) = meaning
    else { return false }
    length = (length ?? 0) + (whole * 10 + tenths) * seconds / 10
    rest = rest.dropFirst(3 + count)
    return true
  }

  /// Takes "4 or 5 hours" as the longer of both.
  mutating func parseEitherAmount() -> Bool {
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
  mutating func parseSlashes(_ first: Int) -> Bool {
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

  /// Whether the time goes on behind a comma, as in "Monday, 9:30".
  var goesOnBehindMark: Bool {
    if number(at: 1) != nil { return true }
    switch words.meaning(of: rest.dropFirst())?.meaning {
    case .day, .partOfDay, .weekday, .month, .number, .halfOfDay, .past, .filler, .zone: return true
    default: return false
    }
  }

  func isOrdinal(at offset: Int) -> Bool {
    guard let (meaning, _) = words.meaning(of: rest.dropFirst(offset)) else { return false }
    return meaning == .ordinal
  }

  mutating func take(month: Int, day: Int, count: Int) {
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

  func token(at offset: Int) -> TimeWords.Word? {
    let index = rest.startIndex + offset
    return index < rest.endIndex ? rest[index] : nil
  }

  func number(at offset: Int) -> Int? {
    guard let token = token(at: offset), token.kind == .number, token.text.utf8.count <= 4 else {
      return nil
    }
    return Int(token.text)
  }

  func mark(at offset: Int) -> String? {
    token(at: offset).flatMap { $0.kind == .mark ? $0.text : nil }
  }
}
