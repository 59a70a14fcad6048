/// The words of what agents reply to the chat itself: why they change something, yes and no, and which of several.
package struct DialogWords: Equatable, Sendable {
  /// What stands between a new value and the reason for it, such as "because".
  private let because: [[String]]
  private let consent: Set<String>
  private let refusal: Set<String>
  /// What means the first, the second and the third of several problems.
  private let places: [[String]]
  /// What means all of several problems.
  private let all: [String]

  /// Takes the words, each as a whole phrase.
  ///
  /// - Parameters:
  ///   - because: What stands between a new value and its reason.
  ///   - consent: What means yes as the whole reply.
  ///   - refusal: What means no as the whole reply.
  ///   - places: What means the first of several, the second, and so on.
  ///   - all: What means all of several.
  package init(
    because: [String] = [], consent: [String] = [], refusal: [String] = [],
    places: [[String]] = [], all: [String] = []
  ) {
    self.because = because.map { Token.all(in: $0).map(\.text) }.filter { !$0.isEmpty }
    self.consent = Set(consent.map(Token.plain))
    self.refusal = Set(refusal.map(Token.plain))
    self.places = places.map { $0.map(Token.plain) }
    self.all = all.map(Token.plain)
  }

  /// Whether a reply means yes or no; nil when it means neither.
  package func isConsent(_ reply: String) -> Bool? {
    let plain = Token.plain(reply)
    if consent.contains(plain) { return true }
    return refusal.contains(plain) ? false : nil
  }

  /// Cuts a new value from the reason that is given with it; without one, the reason is nil.
  func cut(_ text: String) -> (value: String, reason: String?) {
    let tokens = Token.all(in: text)
    // Once for all places, so that a long paste takes no longer than its length.
    let words = tokens.map(\.text)
    let bytes = Array(text.utf8)
    for index in tokens.indices.dropFirst() {
      guard let phrase = because.first(where: { words[index...].starts(with: $0) }) else {
        continue
      }
      let rest = tokens[index...]
      let value = String(decoding: bytes[..<tokens[index].bytes.lowerBound], as: UTF8.self)
      let reason = rest.dropFirst(phrase.count).first.map {
        String(decoding: bytes[$0.bytes.lowerBound...], as: UTF8.self).trimmed
      }
      return (value.trimmed, reason)
    }
    return (text, nil)
  }

  /// Which of several a reply means, from 0; the first when it means all, and nil when it does not say.
  func place(in reply: String, of count: Int) -> Int? {
    let plain = " \(Token.plain(reply)) "
    func says(_ phrases: [String]) -> Bool { phrases.contains { plain.contains(" \($0) ") } }
    let meant = places.indices.filter { says(places[$0]) }
    if let only = meant.first, meant.count == 1 { return only < count ? only : nil }
    return meant.isEmpty && says(all) ? 0 : nil
  }
}
