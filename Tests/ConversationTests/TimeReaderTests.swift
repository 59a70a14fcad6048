import Testing

@testable import Conversation

/// How times are read on Monday, 2 March 2026, at 10:00 in UTC.
struct TimeReaderTests {
  static let plusEight = 8 * 3_600
  static let minusFive = -5 * 3_600

  static func read(
    _ text: String, as context: TimeReader.Context = .asked, offset: Int = 0,
    now: Instant = Fixture.now
  ) -> TimeReader.Reading {
    TimeReader(words: Fixture.timeWords, now: now, offset: offset).read(text, as: context)
  }

  static func time(_ text: String) -> TimeReader.Reading? {
    Instant(iso8601: text).map(TimeReader.Reading.time)
  }

  @Test(arguments: [
    ("since 9am", "2026-03-02T09:00:00Z"), ("Since 9 AM", "2026-03-02T09:00:00Z"),
    ("9:30", "2026-03-02T09:30:00Z"), ("9.30", "2026-03-02T09:30:00Z"),
    ("９：３０", "2026-03-02T09:30:00Z"), ("since about 9:30 pm", "2026-03-01T21:30:00Z"),
    ("23:00", "2026-03-01T23:00:00Z"), ("12am", "2026-03-02T00:00:00Z"),
    ("12pm", "2026-03-01T12:00:00Z"), ("10:00", "2026-03-02T10:00:00Z"),
    ("since 9", "2026-03-02T09:00:00Z"), ("09:30:15", "2026-03-02T09:30:00Z"),
    ("yesterday evening", "2026-03-01T18:00:00Z"), ("yesterday", "2026-03-01T00:00:00Z"),
    ("yesterday at 14:05", "2026-03-01T14:05:00Z"), ("today", "2026-03-02T00:00:00Z"),
    ("today at 8", "2026-03-02T08:00:00Z"), ("just now", "2026-03-02T10:00:00Z"),
    ("2 hours ago", "2026-03-02T08:00:00Z"), ("an hour ago", "2026-03-02T09:00:00Z"),
    ("half an hour ago", "2026-03-02T09:30:00Z"), ("two hours ago", "2026-03-02T08:00:00Z"),
    ("1 hour 30 minutes ago", "2026-03-02T08:30:00Z"),
    ("for 3 days", "2026-02-27T10:00:00Z"), ("0 minutes ago", "2026-03-02T10:00:00Z"),
    ("since monday", "2026-03-02T00:00:00Z"), ("on friday", "2026-02-27T00:00:00Z"),
    ("since sunday at 22:00", "2026-03-01T22:00:00Z"), ("monday 23:00", "2026-02-23T23:00:00Z"),
    ("2026-03-02 08:15", "2026-03-02T08:15:00Z"), ("2026-03-02", "2026-03-02T00:00:00Z"),
    ("2026-03-02T08:15:00Z", "2026-03-02T08:15:00Z"), ("2 March", "2026-03-02T00:00:00Z"),
    ("march 1", "2026-03-01T00:00:00Z"), ("since 24 december", "2025-12-24T00:00:00Z"),
    ("3 march", "2025-03-03T00:00:00Z"), ("2024-02-29 12:00", "2024-02-29T12:00:00Z"),
    ("It broke at 9:30 for everyone", "2026-03-02T09:30:00Z"),
  ])
  func `A time is understood as people say it`(text: String, expected: String) throws {
    #expect(Self.read(text) == Self.time(expected))
  }

  @Test(arguments: [
    ("march 2 at 9:00", "2026-03-02T09:00:00Z"), ("march 1 at 14:00", "2026-03-01T14:00:00Z"),
    ("1 March, 14:00", "2026-03-01T14:00:00Z"), ("2026-03-01, 08:15", "2026-03-01T08:15:00Z"),
    ("since yesterday 5 users fail", "2026-03-01T00:00:00Z"),
    ("since monday 3 mailboxes fail", "2026-03-02T00:00:00Z"),
    ("9:30 on friday", "2026-02-27T09:30:00Z"), ("9am on 1 march", "2026-03-01T09:00:00Z"),
    ("2 March 2025", "2025-03-02T00:00:00Z"), ("March 2, 2025", "2025-03-02T00:00:00Z"),
    ("yesterday evening at 8", "2026-03-01T20:00:00Z"),
    ("2 march 300 users", "2026-03-02T00:00:00Z"),
    ("yesterday evening at 20:30", "2026-03-01T20:30:00Z"),
    ("friday at 9", "2026-02-27T09:00:00Z"),
    ("2 march at 9", "2026-03-02T09:00:00Z"),
    ("2026-03-01 at 9", "2026-03-01T09:00:00Z"), ("now since 9am", "2026-03-02T09:00:00Z"),
  ])
  func `The parts of a time may stand in any order`(text: String, expected: String) throws {
    #expect(Self.read(text) == Self.time(expected))
  }

  @Test(arguments: [
    ("9:30", plusEight, "2026-03-02T01:30:00Z"), ("19:00", plusEight, "2026-03-01T11:00:00Z"),
    ("18:00", plusEight, "2026-03-02T10:00:00Z"), ("today", plusEight, "2026-03-01T16:00:00Z"),
    ("yesterday evening", plusEight, "2026-03-01T10:00:00Z"),
    ("2 hours ago", plusEight, "2026-03-02T08:00:00Z"),
    ("since monday", plusEight, "2026-03-01T16:00:00Z"),
    ("2026-03-02 08:15", plusEight, "2026-03-02T00:15:00Z"),
    ("2026-03-02T08:15:00Z", plusEight, "2026-03-02T08:15:00Z"),
    ("08:15 UTC", plusEight, "2026-03-02T08:15:00Z"),
    ("2 March", plusEight, "2026-03-01T16:00:00Z"),
    ("since 4am", minusFive, "2026-03-02T09:00:00Z"), ("5:30", minusFive, "2026-03-01T10:30:00Z"),
    ("today", minusFive, "2026-03-02T05:00:00Z"), ("yesterday", minusFive, "2026-03-01T05:00:00Z"),
    ("yesterday evening", minusFive, "2026-03-01T23:00:00Z"),
    ("for 3 days", minusFive, "2026-02-27T10:00:00Z"),
    ("2026-03-02 04:15", minusFive, "2026-03-02T09:15:00Z"),
    ("2026-03-02T08:15:00Z", minusFive, "2026-03-02T08:15:00Z"),
  ])
  func `A time without a zone is the agent's`(text: String, offset: Int, expected: String) throws {
    #expect(Self.read(text, offset: offset) == Self.time(expected))
  }

  @Test(arguments: [
    ("2026-03-02T08:15:00.123Z", "2026-03-02T08:15:00Z"),
    ("2026-03-02T08:15:00.1234567Z", "2026-03-02T08:15:00Z"),
    ("2026-03-02T08:15:00+01:00", "2026-03-02T07:15:00Z"),
    ("2026-03-02T03:15:00-05:00", "2026-03-02T08:15:00Z"),
  ])
  func `A time with its own zone is not the agent's`(text: String, expected: String) throws {
    #expect(Self.read(text, offset: Self.plusEight) == Self.time(expected))
  }

  @Test(arguments: [
    ("2026-03-02T15:30:00Z", "today", plusEight, "2026-03-01T16:00:00Z"),
    ("2026-03-02T16:30:00Z", "today", plusEight, "2026-03-02T16:00:00Z"),
    ("2026-03-02T16:30:00Z", "since monday", plusEight, "2026-03-01T16:00:00Z"),
    ("2026-03-02T03:00:00Z", "today", minusFive, "2026-03-01T05:00:00Z"),
    ("2026-03-02T03:00:00Z", "since monday", minusFive, "2026-02-23T05:00:00Z"),
    ("2026-01-01T01:00:00Z", "yesterday evening", minusFive, "2025-12-30T23:00:00Z"),
    ("2026-01-01T01:00:00Z", "1 january", plusEight, "2025-12-31T16:00:00Z"),
    ("2026-01-01T01:00:00Z", "1 january", minusFive, "2025-01-01T05:00:00Z"),
    ("2024-03-01T09:00:00Z", "yesterday", 0, "2024-02-29T00:00:00Z"),
    ("2024-03-01T09:00:00Z", "29 february", 0, "2024-02-29T00:00:00Z"),
    ("2025-01-10T09:00:00Z", "29 february", 0, "2024-02-29T00:00:00Z"),
    ("2026-03-02T10:00:00Z", "29 february", 0, "2024-02-29T00:00:00Z"),
    ("1904-01-10T09:00:00Z", "29 february", 0, "1896-02-29T00:00:00Z"),
  ])
  func `Days begin at the agent's midnight`(
    now: String, text: String, offset: Int, expected: String
  ) throws {
    let instant = try #require(Instant(iso8601: now))
    #expect(Self.read(text, offset: offset, now: instant) == Self.time(expected))
  }

  @Test(arguments: [
    ("8 in the evening", "2026-03-01T20:00:00Z"), ("9 yesterday", "2026-03-01T09:00:00Z"),
    ("yesterday since 9am", "2026-03-01T09:00:00Z"),
  ])
  func `A clock time may stand before its day`(text: String, expected: String) {
    #expect(Self.read(text) == Self.time(expected))
  }
}
