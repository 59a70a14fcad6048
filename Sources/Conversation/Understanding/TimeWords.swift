/// What the words of a language say about time.
package struct TimeWords: Equatable, Sendable {
  /// What a word, or a few words together, say.
  package enum Meaning: Equatable, Sendable {
    /// A time of beginning follows, as in "since".
    case since
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
    /// The clock time before it is in UTC.
    case utc
    /// Says nothing about time and may stand within a time, as in "at about".
    case filler
  }

  private let meanings: [String: Meaning]
  /// The most tokens that one entry has.
  private let longest: Int

  package init(_ meanings: [String: Meaning] = [:]) {
    self.meanings = Dictionary(
      meanings.map { (Token.plain($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    longest = self.meanings.keys.map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// The meaning of the longest entry with which the tokens begin, and how many tokens it has.
  func meaning(of tokens: ArraySlice<Token>) -> (meaning: Meaning, count: Int)? {
    let words = tokens.prefix(longest).prefix { $0.kind == .word }.map(\.text)
    for count in stride(from: words.count, to: 0, by: -1) {
      if let meaning = meanings[words.prefix(count).joined(separator: " ")] {
        return (meaning, count)
      }
    }
    return nil
  }
}
