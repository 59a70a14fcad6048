/// One text of a chat, with the secret that is planted in it or none.
package struct SecretSample: Equatable, Sendable {
  /// The class of the secret, or the class that the text could be mistaken for.
  package let kind: String
  package let isChinese: Bool
  package let text: String
  /// The part that must not be kept; nil where all of the text must be.
  package let secret: String?
}

/// Makes texts as agents type them, with secrets and with what only looks like them.
///
/// It is written from what each class of secret is, and shares nothing with what looks for them.
package struct SecretSamples {
  /// The classes, each of which has as many samples.
  package static let kinds = [
    "password", "otp", "recovery", "jwt", "token", "secret", "signature", "key", "bitlocker",
    "product_key", "private_key", "webhook", "cookie", "card", "iban", "id_number",
  ]

  var random: SplitMix64

  package init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// So many texts of each class with one secret in each, half of them in Chinese.
  package mutating func positives(ofEach count: Int) -> [SecretSample] {
    samples(ofEach: count) { samples, kind, isChinese in
      let (text, secret) = samples.positive(kind, isChinese)
      return (samples.surrounded(text, isChinese), secret)
    }
  }

  /// So many texts for each class that have none and look as if they had.
  package mutating func negatives(ofEach count: Int) -> [SecretSample] {
    samples(ofEach: count) { samples, kind, isChinese in
      (samples.surrounded(samples.negative(kind, isChinese), isChinese), nil)
    }
  }

  private mutating func samples(
    ofEach count: Int, _ make: (inout Self, String, Bool) -> (String, String?)
  ) -> [SecretSample] {
    var samples: [SecretSample] = []
    for kind in Self.kinds {
      for number in 0..<count {
        let isChinese = number % 2 == 1
        let (text, secret) = make(&self, kind, isChinese)
        samples.append(SecretSample(kind: kind, isChinese: isChinese, text: text, secret: secret))
      }
    }
    return samples
  }

  // MARK: - Chance

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  mutating func string(_ count: Int, of alphabet: String) -> String {
    let letters = Array(alphabet)
    return String((0..<count).map { _ in pick(letters) })
  }

  mutating func digits(_ count: Int) -> String { string(count, of: "0123456789") }

  mutating func hexadecimal(_ count: Int) -> String { string(count, of: "0123456789abcdef") }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func guid() -> String {
    [8, 4, 4, 4, 12].map { hexadecimal($0) }.joined(separator: "-")
  }

  /// Fills `{x}` with what is planted.
  static func fill(_ template: String, _ value: String) -> String {
    guard let range = template.firstRange(of: "{x}") else { return template }
    return template[..<range.lowerBound] + value + template[range.upperBound...]
  }

  /// The text alone, or between sentences that a case begins or ends with.
  private mutating func surrounded(_ text: String, _ isChinese: Bool) -> String {
    let before =
      isChinese
      ? [
        "", "", "今天上午 9 点开始，anna@contoso.example 无法登录 Teams。",
        "错误 AADSTS50126，关联 ID \(guid())。", "客户 Fabrikam 的 3 个用户受影响。",
        "Outlook 提示 0x8004010F。",
      ]
      : [
        "", "", "Since 9am anna@contoso.example cannot sign in to Teams. ",
        "Error AADSTS50126, correlation id \(guid()). ", "Three users at Fabrikam are hit. ",
        "Outlook says 0x8004010F. ",
      ]
    let after =
      isChinese
      ? ["", "", "。已经重启过电脑。", "，还是不行", "\n租户 ID \(guid())"]
      : [
        "", "", " . They restarted the computer already.", "\nTenant id \(guid())",
        "\nStill failing since 08:30",
      ]
    let (first, last) = (pick(before), pick(after))
    let isOpen = text.hasSuffix("\n")
    return first + text + (isOpen ? "" : last)
  }
}
