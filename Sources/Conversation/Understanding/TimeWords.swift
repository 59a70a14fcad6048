/// What the words of a language say about time.
package struct TimeWords: Equatable, Sendable {
  /// What a word, or a few words together, say.
  package enum Meaning: Equatable, Sendable {
    /// A time of beginning follows, as in "since".
    case since
    /// A change follows after which it began, as in "after the update".
    case after
    /// Follows a time of beginning, as in "from 9 on".
    case onward
    /// When it worked last follows, as in "worked until".
    case lastWorked
    /// A change that things begin with, such as "update".
    case event
    /// A time that nobody can write down, such as "the other day".
    case vague
    /// A length follows that has passed, as in "for 2 hours".
    case during
    /// The length before it has passed, as in "ago".
    case ago
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
    /// The clock time before it is in UTC.
    case utc
    /// Says nothing about time and may stand within a time, as in "at about".
    case filler
  }

  private let meanings: [String: Meaning]
  /// The most words that an entry has which begins with this word.
  private let longest: [String: Int]

  package init(_ meanings: [String: Meaning] = [:]) {
    self.meanings = Dictionary(
      meanings.map { (Token.plain($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    longest = Dictionary(
      self.meanings.keys.map { $0.split(separator: " ") }.compactMap { words in
        words.first.map { (String($0), words.count) }
      }, uniquingKeysWith: max)
  }

  /// Whether a time may begin with a token.
  func canBegin(with token: Token) -> Bool {
    token.kind == .number || longest[token.text] != nil
  }

  /// The meaning of the longest entry with which the tokens begin, and how many tokens it has.
  func meaning(of tokens: ArraySlice<Token>) -> (meaning: Meaning, count: Int)? {
    guard let first = tokens.first, let longest = longest[first.text] else { return nil }
    // Most entries are one word.
    if longest == 1 { return meanings[first.text].map { ($0, 1) } }
    let words = tokens.prefix(longest).prefix { $0.kind == .word }.map(\.text)
    for count in stride(from: words.count, to: 0, by: -1) {
      if let meaning = meanings[words.prefix(count).joined(separator: " ")] {
        return (meaning, count)
      }
    }
    return nil
  }
}
