/// The parts of a time that stand together at the start of some tokens.
struct TimePhrase {
  /// No time that people say is longer; the bound keeps reading linear in the length of a text.
  private static let longest = 24

  var rest: ArraySlice<TimeWords.Word>
  /// The first token that says something about time: the latest of several announcements, as in "start since 9".
  private(set) var start: Int
  /// Behind the last token that says something about time.
  var end: Int
  let words: TimeWords

  var isAnnounced = false
  /// Whether the change may follow that it began with.
  var isChange = false
  /// Whether a change is named that it may have begun with.
  var isAfter = false
  /// Whether nothing but a length is named that nobody can write down, such as "ages".
  var isLengthAlone = false
  /// Whether the clock time has seconds, as machines print it.
  var hasSeconds = false
  var isLastWorked = false
  var isVague = false
  var isStretch = false
  var beginsAsDay = false
  /// Whether the phrase begins as in "on Monday".
  var beginsWithOn = false
  /// Whether the words leave the moment open: "03/04" in two orders, "4 or 5 hours".
  var isOpen = false
  var isAgo = false
  var isDuring = false
  var clockIsPlain = false
  var isAfternoon: Bool?
  var isNow = false
  /// The seconds of an amount such as "2 hours".
  var length: Int?
  var date: CalendarDate?
  var monthAndDay: (month: Int, day: Int)?
  var weekday: Int?
  var day: Int?
  var partOfDay: Int?
  var plainClock: (hour: Int, minute: Int)?
  /// Seconds by which the zone that the phrase names is ahead of UTC, and nil when it names none.
  var zone: Int?

  init(_ tokens: ArraySlice<TimeWords.Word>, words: TimeWords) {
    rest = tokens.prefix(Self.longest)
    start = rest.startIndex
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
  var saysMoment: Bool { hasDay || partOfDay != nil || plainClock != nil }

  /// Whether only a length is named, such as "for 2 hours" or "for ages".
  var isLength: Bool { (length != nil || isVague) && !saysMoment && !isLastWorked && !isAgo }

  var hasDay: Bool {
    date != nil || monthAndDay != nil || weekday != nil || day != nil
  }

  /// Whether nothing but "today" is named.
  var isTodayAlone: Bool {
    day == 0 && !isAnnounced && !isLastWorked && plainClock == nil && partOfDay == nil
  }

  /// Whether the words say how long it worked, as in "worked fine for two years", and nothing else.
  var saysHowLong: Bool {
    isLastWorked && isDuring && (length != nil || isVague) && !isAgo && !isAnnounced && !saysMoment
  }

  /// How plainly the words say since when, from 0 for not at all to 5.
  var clarity: Int {
    if isVague {
      return isAnnounced ? 5 : isLastWorked ? 3 : isAfter ? 2 : isLengthAlone ? 0 : 1
    }
    if length != nil { return isDuring && !saysHowLong || isAgo || isAnnounced ? 4 : 0 }
    if isNow, isAnnounced { return 4 }
    guard saysMoment else { return 0 }
    // The time of a log line or of a mail's header says when that was written.
    if hasSeconds, hasDay, !isAnnounced { return 0 }
    if isAnnounced {
      return clockIsPlain && partOfDay == nil && !hasDay && isAfternoon == nil ? 4 : 5
    }
    if isStretch, hasDay { return 4 }
    if isLastWorked { return 2 }
    if beginsAsDay { return (day ?? -1) < 0 || plainClock != nil ? 2 : 1 }
    return beginsWithOn && hasDay && !isOpen ? 1 : 0
  }

  /// Whether the words say when it began, and not when it worked last or something less plain.
  var isBeginning: Bool { clarity >= 4 && !isLastWorked && !isVague }

  var hasParts: Bool {
    isAnnounced || isLastWorked || isDuring || length != nil || saysMoment
  }

  mutating func parse() {
    let first = rest.startIndex
    while let token = rest.first {
      guard let (meaning, count) = words.meaning(of: rest) else {
        if token.text == ",", hasParts, !isLastWorked || hasDay, goesOnBehindMark {
          rest.removeFirst()
          continue
        }
        guard parseNumber() || parseChange() else { return }
        end = rest.startIndex
        continue
      }
      switch meaning {
      case .from where plainClock == nil && length == nil:
        if isAnnounced, !saysMoment { start = rest.startIndex }
        isAnnounced = true
      case .since where plainClock == nil && length == nil:
        if isAnnounced, !saysMoment { start = rest.startIndex }
        isChange = true
        isAnnounced = true
      case .after where !hasParts:
        rest = rest.dropFirst(count)
        isAfter = true
        if parseChange() { end = rest.startIndex }
        return
      case .onward where saysMoment, .thereafter where saysMoment: isAnnounced = true
      case .onward where length != nil, .thereafter where length != nil: isAgo = true
      case .onward where hasParts: break
      case .onward where rest.startIndex == first: beginsWithOn = true
      case .lastWorked where !hasParts || isLastWorked && !saysMoment: isLastWorked = true
      case .vague where length == nil && !hasDay:
        isVague = true
        // "For weeks" is a length.
        isDuring = isDuring || words.meaning(of: rest.prefix(1))?.meaning == .during
      case .vagueLength where length == nil && !hasDay:
        isVague = true
        isLengthAlone = !hasParts
      case .during where !hasParts || (isAnnounced || isLastWorked) && !saysMoment: isDuring = true
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
      case .zone(let minutes)
      where plainClock != nil || !hasParts && number(at: count) != nil:
        zone = minutes.map { $0 * 60 } ?? 0
        isOpen = isOpen || minutes == nil
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
        } else if isAnnounced || isLastWorked, !saysMoment {
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
      case .event where isChange && !hasDay && plainClock == nil && length == nil: isVague = true
      case .from, .during, .ago, .takes, .zone, .filler, .unit, .since, .after, .despite,
        .denied,
        .thereafter, .onward, .lastWorked, .vague, .vagueLength, .event, .done, .reason,
        .halfOfDay, .hourMark, .minuteMark, .halfMark, .monthMark, .dayMark, .ordinal, .through:
        guard parseChange() else { return }
        end = rest.startIndex
        continue
      }
      rest = rest.dropFirst(count)
      if meaning != .filler, meaning != .onward || isAgo || isAnnounced { end = rest.startIndex }
      guard isVague else { continue }
      if meaning == .event {
        takeDayOfChange()
        end = rest.startIndex
      }
      return
    }
  }

  /// Takes the "on Tuesday" or "on patch Tuesday" behind a change along.
  mutating func takeDayOfChange() {
    guard let (meaning, count) = words.meaning(of: rest), meaning == .onward else { return }
    for skipped in 0...1 {
      let next = rest.dropFirst(count + skipped)
      if let (meaning, dayCount) = words.meaning(of: next), case .weekday = meaning {
        rest = next.dropFirst(dayCount)
        return
      }
    }
  }
}
