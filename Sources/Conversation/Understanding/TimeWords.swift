/// What the words of a language say about time.
package struct TimeWords: Equatable, Sendable {
  /// What a word, or a few words together, say.
  package enum Meaning: Equatable, Sendable {
    /// A time of beginning follows, as in "from" or "started".
    case from
    /// A time of beginning follows, or the change that it began with, as in "since the update".
    case since
    /// A change follows that it may have begun with, as in "after the update".
    case after
    /// What is done behind it did not help, as "even" says of "after the update".
    case despite
    /// A beginning that it denies follows, as in "not since today".
    case denied
    /// The change before it is what it began with, as in Chinese.
    case thereafter
    /// Follows a time of beginning, as in "from 9 on".
    case onward
    /// When it worked last follows, as in "worked until".
    case lastWorked
    /// A change that things begin with, such as "update".
    case event
    /// What is done at a change, such as "moved", or to mend something, such as "restart".
    case done
    /// Belongs to a reason and not to a change, as in "since users cannot …".
    case reason
    /// A time that nobody can write down, such as "the other day".
    case vague
    /// A length that nobody can write down, such as "a while".
    case vagueLength
    /// A length follows that has passed, as in "for 2 hours".
    case during
    /// The length before it has passed, as in "ago".
    case ago
    /// The length behind it says how long one attempt takes, as in "it hangs for 10 minutes".
    case takes
    case now
    /// A length, in seconds.
    case unit(Int)
    /// A whole length such as "half an hour", in seconds.
    case length(Int)
    /// A day, counted from today.
    case day(Int)
    /// A part of the day, by the hour at which it is taken to begin.
    case partOfDay(Int)
    /// The half of the day of a twelve-hour clock.
    case halfOfDay(isAfternoon: Bool)
    /// 0 for Monday to 6 for Sunday.
    case weekday(Int)
    /// 1 for January to 12 for December.
    case month(Int)
    case number(Int)
    /// The number before it is an hour, as in "9 o'clock".
    case hourMark
    /// The number before it is minutes behind an hour.
    case minuteMark
    /// Half an hour behind an hour.
    case halfMark
    /// The number before it is a month, as in Chinese.
    case monthMark
    /// The number before it is a day of a month, as in Chinese.
    case dayMark
    /// Stands behind the number of a day, as in "30th".
    case ordinal
    /// Minutes by which the clock is past the hour that follows, as in "half past".
    case past(Int)
    /// The end of a stretch of time follows, as in "to 9:30".
    case through
    /// The clock time beside it is in a zone that is so many minutes ahead of UTC; nil where that changes over the year.
    case zone(minutes: Int?)
    /// Says nothing about time and may stand within a time, as in "at about".
    case filler
  }

  /// What some words say that stand together, and whether a longer entry begins with them.
  struct Entry: Equatable {
    var meaning: Meaning?
    var goesOn = false
  }

  private let entries: [String: Entry]

  package init(_ meanings: [String: Meaning] = [:]) {
    var entries: [String: Entry] = [:]
    for (phrase, meaning) in meanings {
      let words = Token.plain(phrase).split(separator: " ")
      guard !words.isEmpty else { continue }
      for count in 1..<words.count {
        entries[words[..<count].joined(separator: " "), default: Entry()].goesOn = true
      }
      entries[words.joined(separator: " "), default: Entry()].meaning = meaning
    }
    self.entries = entries
  }

  /// A token of a text with what it says about time by itself, which is looked up once.
  struct Word {
    let token: Token
    let entry: Entry?

    var text: String { token.text }
    var kind: Token.Kind { token.kind }
    var bytes: Range<Int> { token.bytes }
    /// Whether a time may begin with it.
    var canBegin: Bool { kind == .number || entry != nil }
  }

  func word(_ token: Token) -> Word {
    // "We'd" is no Wednesday.
    let isContracted = token.bytes.count == token.text.utf8.count + 1
    return Word(
      token: token, entry: isContracted && token.text.utf8.count < 4 ? nil : entries[token.text])
  }

  /// The meaning of the longest entry with which the tokens begin, and how many tokens it has.
  func meaning(of tokens: ArraySlice<Word>) -> (meaning: Meaning, count: Int)? {
    guard let first = tokens.first, var entry = first.entry else { return nil }
    var found = entry.meaning.map { (meaning: $0, count: 1) }
    guard entry.goesOn else { return found }
    var key = first.text
    var count = 1
    for token in tokens.dropFirst() {
      guard entry.goesOn, token.kind == .word else { break }
      key += " " + token.text
      guard let longer = entries[key] else { break }
      entry = longer
      count += 1
      if let meaning = entry.meaning { found = (meaning, count) }
    }
    return found
  }
}
