// The secrets themselves, each made as its definition says.

extension SecretSamples {
  static let letters = "abcdefghijklmnopqrstuvwxyz"
  static let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  static let alphanumeric = letters + capitals + "0123456789"
  static let base64URL = alphanumeric + "-_"

  /// A password as people make one up, or as a program draws it.
  mutating func password() -> String {
    let words = [
      "Summer", "Winter", "Welcome", "Contoso", "Fabrikam", "Dragon", "Berlin", "Monday", "Coffee",
      "Spring", "Tiger", "Orange", "Sonne", "Hallo", "London", "Happy",
    ]
    let marks = ["!", "#", "$", "@", "%", "&", "*", "?", "!!", "+"]
    switch number(0...9) {
    case 0...3: return pick(words) + String(number(1990...2030)) + pick(marks)
    case 4: return pick(words) + pick(marks) + digits(number(2...5))
    case 5: return pick(words).lowercased() + digits(number(2...4))
    case 6: return pick(words) + "-" + pick(words) + "-" + digits(2)
    case 7:
      return string(4, of: Self.letters) + pick(marks) + string(4, of: Self.capitals) + digits(3)
    case 8: return pick(["P@ssw0rd", "Pa$$w0rd", "Adm1n", "Qwertz"]) + digits(number(2...4))
    default:
      return string(6, of: Self.alphanumeric) + digits(2) + pick(marks)
        + string(4, of: Self.letters)
    }
  }

  /// A password of letters alone, which only the words around it give away.
  mutating func plainPassword() -> String {
    pick([
      "sunshine", "butterfly", "dragonfly", "Liverpool", "schokolade", "qwertyuiop", "iloveyou",
      "Barcelona",
    ])
  }

  static func base64(_ bytes: [UInt8], url: Bool = false, padded: Bool = true) -> String {
    let alphabet = Array(Self.capitals + Self.letters + "0123456789" + (url ? "-_" : "+/"))
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(bytes.count, start + 3)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...3 {
        if place <= group.count {
          text.append(alphabet[bits >> (18 - 6 * place) & 63])
        } else if padded {
          text += "="
        }
      }
    }
    return text
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  mutating func jwt() -> String {
    let header = pick([
      #"{"typ":"JWT","alg":"RS256","kid":"\#(string(8, of: Self.alphanumeric))"}"#,
      #"{"alg":"HS256","typ":"JWT"}"#, #"{"alg": "ES256"}"#,
    ])
    let payload = #"{"aud":"https://graph.microsoft.com","tid":"\#(guid())","exp":17\#(digits(8))}"#
    return [Array(header.utf8), Array(payload.utf8), bytes(pick([32, 64, 256]))]
      .map { Self.base64($0, url: true, padded: false) }.joined(separator: ".")
  }

  mutating func opaque(_ range: ClosedRange<Int>) -> String {
    string(number(range), of: Self.alphanumeric) + digits(2) + string(4, of: Self.alphanumeric)
  }

  mutating func providerToken() -> String {
    switch number(0...7) {
    case 0: "ghp_" + string(34, of: Self.alphanumeric) + digits(2)
    case 1:
      "github_pat_" + string(22, of: Self.alphanumeric) + "_" + string(57, of: Self.alphanumeric)
        + digits(2)
    case 2: "glpat-" + string(18, of: Self.alphanumeric) + digits(2)
    case 3: "xoxb-" + digits(12) + "-" + digits(12) + "-" + string(24, of: Self.alphanumeric)
    case 4: "AKIA" + string(16, of: Self.capitals + "234567")
    case 5: "ASIA" + string(16, of: Self.capitals + "234567")
    case 6: "sk-" + string(46, of: Self.alphanumeric) + digits(2)
    default:
      "SG." + string(22, of: Self.base64URL) + "." + string(41, of: Self.alphanumeric) + digits(2)
    }
  }

  /// Three characters, a digit, "Q~", and 31 to 34 more.
  mutating func clientSecret() -> String {
    string(3, of: Self.alphanumeric) + digits(1) + "Q~"
      + string(number(31...34) - 1, of: Self.alphanumeric + "-_.~")
      + string(1, of: Self.alphanumeric)
  }

  mutating func bitlocker() -> String {
    (0..<8).map { _ in
      let group = String(number(0...65_535) * 11)
      return String(repeating: "0", count: 6 - group.count) + group
    }.joined(separator: "-")
  }

  mutating func productKey() -> String {
    let alphabet = "BCDFGHJKMPQRTVWXY2346789"
    while true {
      let groups = (0..<5).map { _ in string(5, of: alphabet) }.joined(separator: "-")
      // With 24 letters, one key in thousands has no digit or no letter at all.
      if groups.contains(where: \.isNumber), groups.contains(where: \.isLetter) { return groups }
    }
  }

  mutating func privateKey() -> String {
    let name = pick(["RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY"])
    let body = (0..<number(3...20)).map { _ in Self.base64(bytes(48)) }.joined(separator: "\n")
    return "-----BEGIN \(name)-----\n\(body)\n\(Self.base64(bytes(31)))\n-----END \(name)-----"
  }

  /// The check digit that makes the sum right (Luhn).
  static func checkDigit(of digits: [Int]) -> Int {
    let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
      let (index, digit) = entry
      let value = index % 2 == 0 ? digit * 2 : digit
      return sum + value / 10 + value % 10
    }
    return (10 - sum % 10) % 10
  }

  mutating func cardDigits(_ prefix: String, _ count: Int) -> String {
    let body = prefix + digits(count - 1 - prefix.count)
    return body + String(Self.checkDigit(of: body.compactMap(\.wholeNumberValue)))
  }

  /// A card's number as it is written, and the part that has to go.
  mutating func card() -> (written: String, secret: String) {
    let (number, groups) =
      switch self.number(0...6) {
      case 0...2: (cardDigits("4", 16), [4, 4, 4, 4])
      case 3: (cardDigits(String(self.number(51...55)), 16), [4, 4, 4, 4])
      case 4: (cardDigits(pick(["34", "37"]), 15), [4, 6, 5])
      case 5: (cardDigits("62", 16), [4, 4, 4, 4])
      default: (cardDigits("6011", 16), [4, 4, 4, 4])
      }
    let joint = pick(["", " ", "-"])
    var rest = number[...]
    let parts = groups.map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }
    let written = parts.joined(separator: joint)
    return (written, String(written.dropLast(4)))
  }

  mutating func iban() -> String {
    let (country, count) = pick([
      ("DE", 18), ("AT", 16), ("NL", 0), ("GB", 0), ("FR", 23), ("ES", 20),
    ])
    let account =
      switch country {
      case "NL": string(4, of: Self.capitals) + digits(10)
      case "GB": string(4, of: Self.capitals) + digits(14)
      default: digits(count)
      }
    let spelled = (account + country + "00").map { character in
      character.wholeNumberValue.map(String.init)
        ?? String(Int(character.asciiValue ?? 65) - 55)
    }.joined()
    let rest = spelled.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
    let check = 98 - rest
    let whole = country + (check < 10 ? "0" : "") + String(check) + account
    guard pick([true, false]) else { return whole }
    var grouped = ""
    for (index, character) in whole.enumerated() {
      if index > 0, index % 4 == 0 { grouped += " " }
      grouped.append(character)
    }
    return grouped
  }

  /// A resident identity number as GB 11643 makes it.
  mutating func chineseIdentity() -> String {
    let day = "\(number(1950...2005))" + ["0315", "1128", "0701", "1009"][number(0...3)]
    let body = pick(["110101", "310104", "440305", "510107"]) + day + digits(3)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
  }

  mutating func recoveryCode() -> String {
    pick([
      string(4, of: Self.letters + "0123456789") + digits(1) + "-"
        + string(5, of: Self.letters + "0123456789"),
      digits(4) + "-" + digits(4), string(7, of: Self.letters) + digits(1), digits(8),
    ])
  }
}
