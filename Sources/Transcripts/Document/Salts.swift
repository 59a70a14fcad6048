/// What the commitments to the texts of a session are made with.
///
/// A seal is over commitments to what was typed, and not over the text itself, so that a text can be removed later
/// and the chain still holds. With its salt gone, a commitment cannot be compared with guesses any more.
package struct Salts: Equatable, Sendable {
  /// What all salts follow from; another one once a text was removed, because the text's own salt would follow too.
  package var root: String?
  /// The salts of the texts that are left, by their place, once one was removed.
  package var ofPlaces: [String: String] = [:]
  /// The commitments to the texts that were removed, by their place.
  package var removed: [String: String] = [:]

  /// What stands in the place of a text that was removed.
  package static let removedText = "[removed]"

  /// Makes the salts of a session.
  ///
  /// - Parameter root: Random characters, or always the same where a run is to be repeated.
  package init(root: String?) {
    self.root = root
  }

  /// Whether there are no commitments, as in sessions of format 1.
  var areMissing: Bool { root == nil && ofPlaces.isEmpty && removed.isEmpty }

  /// The salt for the text at a place.
  func salt(for place: String) -> String {
    ofPlaces[place] ?? root.map { String(sha256(Array("\($0)/\(place)".utf8)).prefix(32)) } ?? ""
  }

  /// What a seal has in the place of a text.
  func commitment(at place: String, to value: RecordedValue) -> RecordedValue {
    if let removed = removed[place], value == .text(Self.removedText) { return .text(removed) }
    return .text(sha256(Array(salt(for: place).utf8) + value.canonicalJSON))
  }
}
