import Testing

@testable import Conversation

/// What is not a time, or not one that can have been, on 2 March 2026 at 10:00 in UTC.
struct TimeReaderRefusalTests {
  @Test(arguments: [
    ("tomorrow", "2026-03-03T00:00:00Z"), ("2026-03-02 10:01", "2026-03-02T10:01:00Z"),
    ("2099-12-31", "2099-12-31T00:00:00Z"), ("today at 23:00", "2026-03-02T23:00:00Z"),
    ("today at 11pm", "2026-03-02T23:00:00Z"), ("2026-03-02T10:00:01Z", "2026-03-02T10:00:00Z"),
  ])
  func `A time in the future is told from one in the past`(text: String, expected: String) throws {
    let instant = try #require(Instant(iso8601: expected))
    let isFuture = instant > Fixture.now
    #expect(TimeReaderTests.read(text) == (isFuture ? .future(instant) : .time(instant)))
  }

  @Test(arguments: [
    "", "in the future", "no idea", "since", "ago", "hours ago", "2 hours", "42", "9", "25:00",
    "2026-02-29", "2026-13-01", "32 march", "march", "am", "utc", "10001 hours ago", "16.0.5",
    "since forever", "ago 2 hours", "9:75", "since 9:75", "9999 weeks ago", "2 users", "10.5.7.1",
    "16.10.30",
    "5-10 hours ago", "!!!", "\u{0}\u{1B}[31m",
    "99999999999999999999 days ago",
  ])
  func `A text without a time is not one`(text: String) {
    #expect(TimeReaderTests.read(text) == .none)
  }

  @Test(arguments: [
    ("Mail fails since 9am for everyone", "2026-03-02T09:00:00Z"),
    ("nobody could log in 2 hours ago, still broken", "2026-03-02T08:00:00Z"),
    ("down for 3 days", "2026-02-27T10:00:00Z"),
    ("since yesterday evening", "2026-03-01T18:00:00Z"),
    ("since 2026-03-02 08:15 mail is slow", "2026-03-02T08:15:00Z"),
    ("from 9:30", "2026-03-02T09:30:00Z"), ("since monday", "2026-03-02T00:00:00Z"),
  ])
  func `A time that is announced counts anywhere`(text: String, expected: String) throws {
    #expect(TimeReaderTests.read(text, as: .mentioned) == TimeReaderTests.time(expected))
  }

  @Test(arguments: [
    "mail fails for 2 users", "it failed for 12 of 300 users", "since 03/02/2026",
    "since 16.0.5", "since 3 users", "planned for monday", "1.5 hours", "5-10 hours ago",
    "since 16.10.30",
    "the meeting at 9:30 is tomorrow",
    "he called yesterday", "2026-03-02", "now",
    "within 2 hours", "version 2.10", "monday morning", "from 3 offices",
  ])
  func `A time that is only mentioned does not count`(text: String) {
    #expect(TimeReaderTests.read(text, as: .mentioned) == .none)
  }

  @Test(arguments: ["02.03.2026", "02/03/2026", "3.2.2026"])
  func `A date in an order that differs by country is not taken for a clock time`(text: String) {
    #expect(TimeReaderTests.read(text) == .none)
  }

  @Test(arguments: ["1.5 hours ago", "2,5 hours ago"], [TimeReader.Context.asked, .mentioned])
  func `A number is not read from its middle`(text: String, context: TimeReader.Context) {
    let reading = TimeReaderTests.read(text, as: context)
    #expect(reading != TimeReaderTests.time("2026-03-02T05:00:00Z"))
    #expect(reading != TimeReaderTests.time("2026-03-02T01:05:00Z"))
  }

  @Test func `An amount never leads to a moment that cannot be written and read back`() {
    for text in ["5000 weeks ago", "9999 weeks ago", "9999 weeks 9999 weeks 9999 weeks ago"] {
      if case .time(let instant) = TimeReaderTests.read(text) {
        #expect(Instant(iso8601: instant.description) == instant)
      }
    }
  }

  @Test(arguments: [
    ("今天", "2026-03-02T00:00:00Z"), ("昨天 22:00", "2026-03-01T22:00:00Z"),
    ("2小时前", "2026-03-02T08:00:00Z"), ("今天上午9点", "2026-03-02T09:00:00Z"),
    ("昨天下午3点", "2026-03-01T15:00:00Z"),
  ])
  func `A time in a script without spaces is understood`(text: String, expected: String) throws {
    let words = TimeWords([
      "今天": .day(0), "昨天": .day(-1), "小时": .unit(3_600), "前": .ago, "点": .filler,
      "上午": .halfOfDay(isAfternoon: false), "下午": .halfOfDay(isAfternoon: true),
    ])
    let reader = TimeReader(words: words, now: Fixture.now, offset: 0)
    #expect(reader.read(text, as: .asked) == TimeReaderTests.time(expected))
  }
}
