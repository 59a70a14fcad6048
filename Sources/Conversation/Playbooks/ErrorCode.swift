/// Who has to act on an error code.
package enum Actor: String, CaseIterable, Sendable {
  case admin
  case user
  case partner
  /// The other side of the mail, call or sign-in, such as the receiving organisation.
  case thirdParty = "third_party"
  case vendor
  /// Nobody: the condition ends by itself.
  case wait
  /// The code has a known shape and is in no table.
  case unlisted
}

/// An error code that was recognised, with who has to act on it.
package struct ErrorCode: Equatable, Sendable {
  /// The code as its vendor writes it, such as `AADSTS50126` or `5.7.1`.
  package let text: String
  package let acts: Actor

  package init(text: String, acts: Actor) {
    self.text = text
    self.acts = acts
  }
}

/// The error codes of one family: how they look, and what is known about each.
package struct CodeTable: Equatable, Sendable {
  package typealias ID = Identifier<CodeTable>

  /// How the codes of a family are written.
  package enum Shape: Equatable, Sendable {
    /// A prefix and then digits, such as `AADSTS50126`.
    case prefixed(String)
    /// Three numbers with full stops, the first of them 4 or 5, such as `5.7.1` (RFC 3463).
    case enhancedStatus
  }

  /// What is known about one code, or about a range of codes.
  package struct Entry: Equatable, Sendable {
    /// The part of the code after the table's prefix.
    package let key: String
    /// The last key of the range when the entry stands for several codes.
    package let through: String?
    package let meaning: String
    package let acts: Actor
    package let advice: String
    package let source: String

    package init(
      key: String, through: String? = nil, meaning: String, acts: Actor, advice: String,
      source: String
    ) {
      self.key = key
      self.through = through
      self.meaning = meaning
      self.acts = acts
      self.advice = advice
      self.source = source
    }
  }

  package let id: ID
  package let shape: Shape
  /// Where to look up a code that the table does not list; `{key}` stands for the code's key.
  package let link: String
  /// Words behind which a number of this shape is no code, such as "version".
  let notAfter: [String]
  /// What a code of this family says about other slots, such as the service.
  package let implies: [Slot.ID: Choice.ID]
  package let entries: [Entry]
  private let positions: [String: Int]

  package init(
    id: ID, shape: Shape, link: String, notAfter: [String] = [],
    implies: [Slot.ID: Choice.ID], entries: [Entry]
  ) {
    self.id = id
    self.shape = shape
    self.link = link
    self.notAfter = notAfter.map { $0.lowercased() }
    self.implies = implies
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var prefix: String {
    if case .prefixed(let prefix) = shape { prefix } else { "" }
  }

  /// The entry for the code with this key, and nil when the table does not list it.
  package func entry(for key: String) -> Entry? {
    if let position = positions[key] { return entries[position] }
    return entries.first { entry in
      guard let through = entry.through else { return false }
      return Self.isRange(from: entry.key, through: key)
        && Self.isRange(from: key, through: through)
    }
  }

  /// Whether two keys have as many numbers and the second does not come before the first.
  package static func isRange(from first: String, through last: String) -> Bool {
    let (first, last) = (numbers(in: first), numbers(in: last))
    return first.count == last.count && !last.lexicographicallyPrecedes(first)
  }

  private static func numbers(in key: String) -> [Int] {
    key.split(separator: ".").compactMap { Int($0) }
  }
}
