import Testing

@testable import Conversation

struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (-86_400, "1969-12-31T00:00:00Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (951_868_799, "2000-02-29T23:59:59Z"),
    (1_772_445_600, "2026-03-02T10:00:00Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
    (4_107_542_399, "2100-02-28T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    (-62_135_596_800, "0001-01-01T00:00:00Z"),
  ])
  func `A moment is written in UTC and read back`(seconds: Int, text: String) {
    #expect(Instant(seconds: seconds).description == text)
    #expect(Instant(iso8601: text) == Instant(seconds: seconds))
  }

  @Test(arguments: [
    "", "2026-03-02", "2026-03-02T10:00Z", "2026-03-02 10:00:00Z", "2026-03-02T10:00:00",
    "2026-03-02t10:00:00z", "2026-03-02T10:00:00+00:00", "2026-03-02T10:00:00.5Z",
    "2026-3-02T010:00:00Z", "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z", "2026-04-31T00:00:00Z", "2026-01-00T00:00:00Z", "0000-01-01T00:00:00Z",
    "2026-03-02T24:00:00Z", "2026-03-02T10:60:00Z", "2026-03-02T10:00:60Z", "2O26-03-02T10:00:00Z",
    " 2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z ", "２026-03-02T10:00:0Z", "-026-03-02T10:00:00Z",
  ])
  func `A text of any other shape is no moment`(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test func `Every day of four centuries follows the one before it and survives the round trip`() {
    let (first, days) = (-25_567, 146_097)
    #expect(CalendarDate(daysSince1970: first).description == "1900-01-01")
    #expect(CalendarDate(daysSince1970: first + days).description == "2300-01-01")
    let wrong = (first...first + days).filter { day in
      let date = CalendarDate(daysSince1970: day)
      return date.daysSince1970 != day
        || CalendarDate(year: date.year, month: date.month, day: date.day) != date
    }
    #expect(wrong.isEmpty)
  }

  @Test func `Every year from 1 to 9999 begins the day after the one before it ends`() throws {
    for year in 2...9_999 {
      let last = try #require(CalendarDate(year: year - 1, month: 12, day: 31)).daysSince1970
      let first = CalendarDate(daysSince1970: last + 1)
      #expect(first == CalendarDate(year: year, month: 1, day: 1))
    }
  }

  @Test(arguments: [
    (2000, true), (2024, true), (1900, false), (2100, false), (2026, false), (400, true),
  ])
  func `A leap day exists in leap years alone`(year: Int, exists: Bool) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == exists)
    #expect(CalendarDate(year: year, month: 2, day: 30) == nil)
  }

  @Test(arguments: [
    (0, 3), (-1, 2), (-3, 0), (-4, 6), (4, 0), (3, 6), (20_514, 0), (-719_162, 0),
  ])
  func `The day of the week counts from Monday`(days: Int, weekday: Int) {
    #expect(CalendarDate(daysSince1970: days).weekday == weekday)
  }

  @Test(arguments: [
    (0, 0, "1970-01-01", 0), (0, -1, "1969-12-31", 86_399), (0, 28_800, "1970-01-01", 28_800),
    (-1, 0, "1969-12-31", 86_399), (-1, 1, "1970-01-01", 0), (-86_400, 0, "1969-12-31", 0),
    (-86_401, 0, "1969-12-30", 86_399), (57_600, 28_800, "1970-01-02", 0),
  ])
  func `A clock ahead of UTC shows its own day`(
    seconds: Int, offset: Int, date: String, secondOfDay: Int
  ) {
    let local = Instant(seconds: seconds).local(offset: offset)
    #expect(local.date.description == date)
    #expect(local.secondOfDay == secondOfDay)
  }

  @Test func `Moments are ordered in time`() {
    #expect(Instant(seconds: -1) < Instant(seconds: 0))
    #expect(!(Instant(seconds: 1) < Instant(seconds: 1)))
  }

  @Test func `A moment made of its parts has them`() throws {
    let date = try #require(CalendarDate(year: 2026, month: 3, day: 2))
    #expect(Instant(date, hour: 10, minute: 5).description == "2026-03-02T10:05:00Z")
    #expect(Instant(date, hour: 0, minute: 0, second: 9).description == "2026-03-02T00:00:09Z")
  }
}
