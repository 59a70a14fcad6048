/// A moment in UTC, to the second.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package init(_ date: CalendarDate, hour: Int, minute: Int, second: Int = 0) {
    seconds = date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// Reads `2026-03-02T09:15:00Z`, and nil for every other shape.
  package init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20,
      zip(bytes, "dddd-dd-ddTdd:dd:ddZ".utf8).allSatisfy({ byte, shape in
        shape == UInt8(ascii: "d") ? (48...57).contains(byte) : byte == shape
      })
    else { return nil }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    guard
      let date = CalendarDate(year: number(0..<4), month: number(5..<7), day: number(8..<10)),
      number(11..<13) < 24, number(14..<16) < 60, number(17..<19) < 60
    else { return nil }
    self.init(date, hour: number(11..<13), minute: number(14..<16), second: number(17..<19))
  }

  /// The day, and the second within it, that a clock shows `offset` seconds ahead of UTC.
  package func local(offset: Int) -> (date: CalendarDate, secondOfDay: Int) {
    let shifted = seconds + offset
    let day = shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400
    return (CalendarDate(daysSince1970: day), shifted - day * 86_400)
  }

  /// The moment as `2026-03-02T09:15:00Z`.
  package var description: String {
    let (date, second) = local(offset: 0)
    return "\(date)T\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }

  /// The moment as a clock shows it that is `offset` seconds ahead of UTC: `2026-03-02 10:15 UTC+01:00`.
  package func localDescription(offset: Int) -> String {
    let (date, second) = local(offset: offset)
    let minutes = abs(offset) / 60
    let zone =
      offset == 0
      ? "" : (offset < 0 ? "-" : "+") + "\(padded(minutes / 60)):\(padded(minutes % 60))"
    return "\(date) \(padded(second / 3_600)):\(padded(second / 60 % 60)) UTC\(zone)"
  }

  package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

/// A day of the Gregorian calendar.
package struct CalendarDate: Equatable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Makes a date of the years 1 to 9999, and nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Counts in eras of 400 years that begin on 1 March, where the leap day comes last.
  package init(daysSince1970: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The inverse of ``init(daysSince1970:)``.
  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of the week, from 0 for Monday to 6 for Sunday.
  package var weekday: Int {
    ((daysSince1970 + 3) % 7 + 7) % 7
  }

  package var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(padded(month))-\(padded(day))"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A number of at most two digits with a leading zero where it has one.
func padded(_ number: Int) -> String {
  number < 10 ? "0\(number)" : String(number)
}
