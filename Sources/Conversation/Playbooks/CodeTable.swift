/// The error codes of one family: how they look, and what is known about each.
package struct CodeTable: Equatable, Sendable {
  package typealias ID = Identifier<CodeTable>

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
  package let hearing: Hearing
  /// What a code of this family says about other slots, such as the service.
  package let implies: [Slot.ID: Choice.ID]
  package let entries: [Entry]
  private let positions: [String: Int]
  /// Where the entries stand that are ranges.
  private let ranges: [Int]

  package init(
    id: ID, shape: Shape, link: String, hearing: Hearing? = nil,
    implies: [Slot.ID: Choice.ID], entries: [Entry]
  ) {
    self.id = id
    self.shape = shape
    self.link = link
    self.hearing = hearing ?? Hearing(unlisted: shape.unlistedByDefault)
    self.implies = implies
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { (shape.folded($1.key), $0) },
      uniquingKeysWith: { first, _ in first })
    ranges = entries.indices.filter { entries[$0].through != nil }
  }

  package var prefix: String { shape.prefix }

  /// The entry for the code with this key, and nil when the table does not list it.
  package func entry(for key: String) -> Entry? {
    if let position = positions[shape.folded(key)] { return entries[position] }
    return ranges.lazy.map { entries[$0] }.first { entry in
      guard let through = entry.through else { return false }
      return shape.isRange(from: entry.key, through: key)
        && shape.isRange(from: key, through: through)
    }
  }

  /// The code with this key as it is shown, with who acts on it, and nil for one that is not to be heard.
  func code(_ key: String) -> ErrorCode? {
    if let entry = entry(for: key) {
      // A name is shown as the table writes it, and a code of a range as itself.
      let listed = entry.through == nil ? entry.key : shape.folded(key)
      return ErrorCode(text: prefix + listed, acts: entry.acts)
    }
    return hearing.unlisted.actor.map { ErrorCode(text: prefix + key, acts: $0) }
  }
}
