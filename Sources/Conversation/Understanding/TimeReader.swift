/// Reads moments as people say them: "since 9am", "yesterday evening", "2 hours ago".
package struct TimeReader {
  /// Whether a time counts anywhere or only where a word announces it.
  enum Context {
    /// The text answers "since when?".
    case asked
    /// The text is about something else, so that only "since …" and "… ago" count.
    case mentioned
  }

  enum Reading: Equatable {
    case time(Instant)
    case future(Instant)
    case none
  }

  /// The words of a text that say since when.
  package struct Mention: Equatable, Sendable {
    /// Where they stand, in UTF-8 bytes.
    package let bytes: Range<Int>
    /// The moment, and nil when the words leave it open.
    package let instant: Instant?
    /// Whether they say plainly when it began, so that the moment may be taken without asking.
    package let isPlain: Bool
  }

  let words: TimeWords
  let now: Instant
  /// Seconds by which the agent's clock is ahead of UTC.
  let offset: Int

  /// The first time in a text.
  func read(_ text: String, as context: Context) -> Reading {
    let tokens = Token.all(in: text).withHalvesOfDay.map(words.word)
    for start in tokens.indices where !isWithinNumber(tokens, start) {
      let phrase = TimePhrase(tokens[start...], words: words)
      guard !phrase.isOpen, phrase.saysWhen(in: context), let instant = instant(of: phrase) else {
        continue
      }
      return instant > now ? .future(instant) : .time(instant)
    }
    return .none
  }

  /// The words of a text that say most plainly since when; the first of those that are equal.
  func mention(in tokens: [Token]) -> Mention? {
    let tokens = tokens.withHalvesOfDay.map(words.word)
    var best: (clarity: Int, mention: Mention)?
    var end = 0
    for start in tokens.indices where start >= end && tokens[start].canBegin {
      guard !isWithinNumber(tokens, start) else { continue }
      let phrase = TimePhrase(tokens[start...], words: words)
      if phrase.saysHowLong {
        end = phrase.end
        continue
      }
      var clarity = phrase.clarity
      var first = phrase.start
      if clarity == 0, start > 0, phrase.clock != nil,
        Self.introducing.contains(tokens[start - 1].text), tokens[start].kind == .number,
        phrase.end - start >= 3
      {
        (clarity, first) = (3, start - 1)
      }
      if phrase.isAfter, meaning(before: start, in: tokens) == .despite { continue }
      // "It does not start since 8:30" denies no time.
      if phrase.isAnnounced, meaning(before: phrase.start, in: tokens) == .denied {
        end = phrase.end
        continue
      }
      // What a clause begins with is when it happened: "Monday morning: nobody can sign in".
      let lead = start > 0 && Self.introducing.contains(tokens[start - 1].text) ? start - 1 : start
      let beginsClause = lead == 0 || tokens[lead - 1].kind == .mark
      if beginsClause, phrase.hasDay, !phrase.hasSeconds, clarity == 0 || phrase.beginsAsDay {
        (clarity, first) = (max(clarity, 3), lead)
      }
      // "He called again today" says when he did.
      if phrase.isTodayAlone, !beginsClause { continue }
      if phrase.isLength, isOneAttempt(tokens[..<start]) { continue }
      // "On Monday it stopped" says when it began, and "deleted on Monday" may say anything.
      if phrase.beginsWithOn, clarity == 1, start > 0, tokens[start - 1].kind != .mark { continue }
      guard clarity > best?.clarity ?? 0, phrase.end > start else { continue }
      var instant = phrase.isOpen ? nil : instant(of: phrase)
      if let moment = instant, moment > now {
        // "Since 17 March" is a beginning whatever year is meant; a day to come is an appointment.
        guard phrase.isAnnounced, phrase.hasDay else { continue }
        instant = nil
      }
      end = phrase.end
      best = (
        clarity,
        Mention(
          bytes: tokens[first].bytes.lowerBound..<tokens[phrase.end - 1].bytes.upperBound,
          instant: instant, isPlain: phrase.isBeginning && instant != nil)
      )
    }
    return best?.mention ?? changeNamed(in: tokens)
  }

  /// The change before "thereafter", with its clause, as in "改了密码之后".
  private func changeNamed(in tokens: [TimeWords.Word]) -> Mention? {
    var first = 0
    var hasChange = false
    for index in tokens.indices {
      if tokens[index].kind == .mark {
        (first, hasChange) = (index + 1, false)
        continue
      }
      guard let (meaning, count) = words.meaning(of: tokens[index...]) else { continue }
      switch meaning {
      case .event, .done: hasChange = true
      case .thereafter where hasChange:
        return Mention(
          bytes: tokens[first].bytes.lowerBound..<tokens[index + count - 1].bytes.upperBound,
          instant: nil, isPlain: false)
      default: break
      }
    }
    return nil
  }

  /// What the word before a place says about time.
  private func meaning(before index: Int, in tokens: [TimeWords.Word]) -> TimeWords.Meaning? {
    index > 0 ? words.meaning(of: tokens[(index - 1)...])?.meaning : nil
  }

  private static let introducing: Set = ["at", "around", "about", "approximately"]

  /// Whether the words before a length say that it is how long one attempt takes.
  private func isOneAttempt(_ before: ArraySlice<TimeWords.Word>) -> Bool {
    before.suffix(3).indices.contains { index in
      words.meaning(of: before[index...])?.meaning == .takes
    }
  }

  /// Whether a token goes on with the number before it, as in "16.0.5".
  private func isWithinNumber(_ tokens: [TimeWords.Word], _ index: Int) -> Bool {
    guard index >= 2, tokens[index].kind == .number, tokens[index - 2].kind == .number else {
      return false
    }
    return tokens[index - 1].kind == .mark
      && tokens[index - 2].bytes.upperBound == tokens[index - 1].bytes.lowerBound
      && tokens[index - 1].bytes.upperBound == tokens[index].bytes.lowerBound
  }

  private func instant(of phrase: TimePhrase) -> Instant? {
    let zone = phrase.zone ?? offset
    let today = now.local(offset: zone).date
    let clock = phrase.clock ?? phrase.partOfDay.map { ($0, 0) }
    func moment(on date: CalendarDate) -> Instant {
      let local = Instant(date, hour: clock?.hour ?? 0, minute: clock?.minute ?? 0)
      return Instant(seconds: local.seconds - zone)
    }
    func moment(daysAgo days: Int) -> Instant {
      moment(on: CalendarDate(daysSince1970: today.daysSince1970 - days))
    }
    if let length = phrase.length {
      // Nobody means more than a century, and a year below 1 could not be written.
      return length <= 100 * 366 * 86_400 ? Instant(seconds: now.seconds - length) : nil
    }
    if let date = phrase.date { return moment(on: date) }
    if let (month, day) = phrase.monthAndDay {
      // A day without a year is the last one of that name; 29 February may be eight years back.
      let candidates = (0...8).compactMap {
        CalendarDate(year: today.year - $0, month: month, day: day).map(moment(on:))
      }
      return candidates.first { $0 <= now } ?? candidates.first
    }
    if let weekday = phrase.weekday {
      let days = (today.weekday - weekday + 7) % 7
      let latest = moment(daysAgo: days)
      return latest > now ? moment(daysAgo: days + 7) : latest
    }
    if let day = phrase.day { return moment(daysAgo: -day) }
    // A clock time that has not come yet today was yesterday's.
    if clock != nil { return moment(daysAgo: 0) > now ? moment(daysAgo: 1) : moment(daysAgo: 0) }
    return phrase.isNow ? now : nil
  }
}

extension [Token] {
  /// The tokens with "a.m." and "p.m." as one word each.
  fileprivate var withHalvesOfDay: [Token] {
    var joined: [Token] = []
    joined.reserveCapacity(count)
    var index = startIndex
    while index < endIndex {
      let token = self[index]
      index += 1
      guard token.text == "a" || token.text == "p", index + 1 < endIndex, self[index].text == ".",
        self[index + 1].text == "m", self[index].bytes.lowerBound == token.bytes.upperBound
      else {
        joined.append(token)
        continue
      }
      index += 2
      if index < endIndex, self[index].text == "." { index += 1 }
      joined.append(
        Token(
          text: token.text + "m", kind: .word,
          bytes: token.bytes.lowerBound..<self[index - 1].bytes.upperBound))
    }
    return joined
  }
}
