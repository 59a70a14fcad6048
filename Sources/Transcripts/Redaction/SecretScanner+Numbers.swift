import Conversation

// Numbers that prove themselves: payment cards, bank accounts, numbers of persons.

extension SecretScanner {
  /// The secret that begins with a digit.
  func number(at start: Int) -> [Secret] {
    let run = end(of: start, within: 24, while: \.isDigit)
    if run - start == 6, run < bytes.count {
      let found = bitlocker(at: start)
      if !found.isEmpty { return found }
    }
    if (3...8).contains(run - start), let code = oneTimeCode(at: start) {
      let found = oneTimeCode(before: code.upperBound, from: start)
      if !found.isEmpty { return found }
    }
    if run - start == 17 || run - start == 18 {
      let found = chineseIdentity(at: start)
      if !found.isEmpty { return found }
    }
    if run - start == 3 {
      let found = socialSecurity(at: start)
      if !found.isEmpty { return found }
    }
    return card(at: start)
  }

  // MARK: - Payment cards

  /// A card's number but for its last four digits: issuer, length and check digit (ISO/IEC 7812-1).
  private func card(at start: Int) -> [Secret] {
    var digits: [UInt8] = []
    var places: [Int] = []
    var position = start
    var joint: UInt8?
    while let byte = self[position], digits.count <= 19 {
      if byte.isDigit {
        digits.append(byte - UInt8(ascii: "0"))
        places.append(position)
        position += 1
      } else if byte == 0x20 || byte == UInt8(ascii: "-"), joint == nil || joint == byte,
        self[position + 1]?.isDigit == true
      {
        joint = byte
        position += 1
      } else {
        break
      }
    }
    // Digits behind a card that are in the same row, such as a year, are left out group by group.
    while digits.count >= 12 {
      let end = places[digits.count - 1] + 1
      let isWhole = self[end].map { !$0.isDigit } ?? true
      if isWhole, isAlone(start..<end), Self.isIssued(digits), Self.isValid(digits),
        !isNumberOfSomethingElse(start, digits: digits)
      {
        return [Secret(kind: .card, range: start..<places[digits.count - 4])]
      }
      repeat {
        digits.removeLast()
        places.removeLast()
      } while !digits.isEmpty && places[digits.count - 1] + 1 == places.last.map { $0 + 1 }
        && self[places[digits.count - 1] + 1]?.isDigit == true
    }
    return []
  }

  /// Whether the check digit is right (Luhn).
  static func isValid(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let doubled = Int(digit) * 2
      sum += index % 2 == 0 ? Int(digit) : doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0 && digits.contains { $0 != digits[0] }
  }

  /// Whether a network issues cards that begin like this and are this long.
  private static func isIssued(_ digits: [UInt8]) -> Bool {
    let four = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    let count = digits.count
    switch four {
    case 4000...4999: return count == 13 || count == 16 || count == 19
    case 5100...5599, 2221...2720: return count == 16
    case 3400...3499, 3700...3799: return count == 15
    case 3600...3699: return (14...19).contains(count)
    case 3000...3059, 3095, 3800...3999, 6011, 6440...6599, 3528...3589:
      return (16...19).contains(count)
        || (count == 14 && four < 3900)
    case 6200...6299, 8100...8199: return (16...19).contains(count)
    case 5018, 5020, 5038, 5893, 6304, 6759, 6761...6763: return (12...19).contains(count)
    default: return false
    }
  }

  /// Whether the words before a number say that it is none of a card.
  private func isNumberOfSomethingElse(_ start: Int, digits: [UInt8]) -> Bool {
    if let before = self[start - 1], before == UInt8(ascii: "+") || before == UInt8(ascii: "#") {
      return true
    }
    // The nearest word counts, as in "card …, order …".
    var near = start
    while near > max(0, start - 40) {
      near -= 1
      if hasAny(of: Self.cardWords, in: near..<start) { return false }
      if hasAny(of: Self.otherNumbers, in: near..<start) { return true }
    }
    // The numbers of the vendor's support requests begin with the day.
    let month = digits[2] * 10 + digits[3]
    let day = digits[4] * 10 + digits[5]
    return digits[0] == 2 && (1...12).contains(month) && (1...31).contains(day)
  }

  private static let cardWords = [[UInt8]](
    words: "card|visa|mastercard|amex|unionpay|信用卡|银行卡|卡号|银联|借记卡|储蓄卡")
  private static let otherNumbers = [[UInt8]](
    words:
      "sr|case|invoice|ticket|order|request|incident|tracking|ref|reference|po|serial|imei|iccid|phone|tel|fax"
      + "|mobile|agreement|customer number|trackingid|订单|订单号|工单|工单号|案例|发票|请求|编号|单号|电话|手机"
      + "|跟踪|序列号|客户号")

  // MARK: - Bank accounts

  /// An IBAN: the length of its country, and 1 as the rest of the division by 97 (ISO 13616).
  func iban(at start: Int) -> [Secret] {
    guard let first = self[start], first.isLetter, let second = self[start + 1], second.isLetter,
      self[start + 2]?.isDigit == true, self[start + 3]?.isDigit == true,
      let length = Self.ibanLengths[smallText(start..<(start + 2)).uppercased()]
    else { return [] }
    var characters: [UInt8] = []
    var position = start
    while characters.count < length, let byte = self[position] {
      if byte.isDigit || byte.isLetter {
        characters.append(byte.isLetter ? byte & 0xDF : byte)
        position += 1
      } else if byte == 0x20, characters.count % 4 == 0 {
        position += 1
      } else {
        return []
      }
    }
    guard characters.count == length, !goesOn(at: position) else { return [] }
    let rest = (characters[4...] + characters[..<4]).reduce(0) { rest, byte in
      byte.isDigit
        ? (rest * 10 + Int(byte - UInt8(ascii: "0"))) % 97
        : (rest * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
    }
    return rest == 1 ? [Secret(kind: .iban, range: start..<position)] : []
  }

  /// How long an IBAN is in each country, as SWIFT's registry of IBANs has it.
  private static let ibanLengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18,
    "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24,
    "SC": 31, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "ST": 25, "SV": 28, "TL": 23, "TN": 24,
    "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
  ]

  // MARK: - Persons

  /// A Chinese resident identity number: region, day of birth and check character (GB 11643-1999).
  private func chineseIdentity(at start: Int) -> [Secret] {
    let end = start + 18
    guard end <= bytes.count, !goesOn(at: end), isAlone(start..<end) else { return [] }
    let digits = bytes[start..<(start + 17)].map { Int($0) - 0x30 }
    guard digits.allSatisfy((0...9).contains) else { return [] }
    let year = digits[6...9].reduce(0) { $0 * 10 + $1 }
    let month = digits[10] * 10 + digits[11]
    let day = digits[12] * 10 + digits[13]
    guard (1...8).contains(digits[0]), (1900...2099).contains(year), (1...12).contains(month),
      (1...31).contains(day)
    else { return [] }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let check = Array("10x98765432".utf8)[sum % 11]
    return small[end - 1] == check ? [Secret(kind: .idNumber, range: start..<end)] : []
  }

  /// A United States social security number, where the words before say that it is one.
  private func socialSecurity(at start: Int) -> [Secret] {
    let end = start + 11
    guard end <= bytes.count, isAlone(start..<end) else { return [] }
    for (offset, byte) in bytes[start..<end].enumerated() {
      let isFine =
        offset == 3 || offset == 6
        ? byte == UInt8(ascii: "-") || byte == 0x20 : byte.isDigit
      guard isFine else { return [] }
    }
    guard hasAny(of: Self.socialWords, in: (start - 40)..<start) else { return [] }
    return [Secret(kind: .idNumber, range: start..<end)]
  }

  private static let socialWords = [[UInt8]](words: "ssn|social security|social|社会安全号|社保号|社会保障号")

  /// The number of a passport or an identity card, behind its name.
  func documentNumber(behind label: Range<Int>) -> [Secret] {
    guard isLabel(label) else { return [] }
    var start = label.upperBound
    if let mark = endOfMark(behind: start) {
      start = mark
    } else {
      let link = [[UInt8]](words: " is | was |是| ").first { has($0, at: start) }
      guard let link else { return [] }
      start = skipOpening(start + link.count)
    }
    let end = end(of: start, within: 20) { $0.isWord }
    let range = start..<end
    guard (6...12).contains(range.count), isAlone(range),
      bytes[range].count(where: \.isDigit) >= 4,
      bytes[range].allSatisfy({ $0.isDigit || $0.isCapital })
    else { return [] }
    return [Secret(kind: .idNumber, range: range)]
  }
}

extension Anchor {
  static let numbers: [Anchor] = each(
    "passport number|passport no|passport|national id|id card number|identity card|driving licence number"
      + "|social security number|ssn|护照号|护照号码|护照|身份证号|身份证"
  ) { $0.documentNumber(behind: $1) }
}
