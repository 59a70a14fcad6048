package import Conversation

extension Session {
  /// Why nothing can be removed.
  package enum NotRemoved: Error, Equatable, Sendable {
    /// The seals are over the texts themselves, as in format 1.
    case noSalts
    case noSuchTurn(Int, of: Int)
    case noSuchAnswer(Slot.ID, in: Int, answers: [Slot.ID])
    /// What was named was removed before.
    case nothingLeft(Int)
  }

  /// What came of a removal.
  package struct Removal: Equatable, Sendable {
    /// The session without the texts, and with the same seals.
    package let session: Session
    /// Where texts were removed.
    package let places: [String]
    /// The turns in which the same words were said, and still stand.
    package let turnsLeft: [Int]
  }

  /// Removes what was said in a turn, with what was understood from it and where it was shown again.
  ///
  /// - Parameters:
  ///   - number: The turn, from 1.
  ///   - slot: The one answer to remove with what was said; all of the turn's answers when there is none.
  ///   - salt: Random characters, from which the salts of texts that come later follow.
  /// - Returns: The session after that. Its seals stay as they were and hold.
  /// - Throws: A ``NotRemoved`` that says why there is nothing to remove.
  package func removing(
    turn number: Int, slot: Slot.ID? = nil, salt: String
  ) throws(NotRemoved) -> Removal {
    guard !header.salts.areMissing else { throw .noSalts }
    guard turns.indices.contains(number - 1) else { throw .noSuchTurn(number, of: turns.count) }
    let turn = turns[number - 1]
    let answers = turn.answers.enumerated().filter { slot == nil || $1.slot == slot }
    if let slot, answers.isEmpty {
      throw .noSuchAnswer(slot, in: number, answers: turn.answers.map(\.slot))
    }
    let own = Set(
      ["turns/\(number)/said"]
        + answers.flatMap { index, _ in
          ["", "/because"].map { "turns/\(number)/answers/\(index + 1)\($0)" }
        })
    let words = Words([turn.said] + answers.map(\.element.value.name), after: number)
    let texts = texts
    var places: [String] = []
    for (place, value) in texts where value != .text(Salts.removedText) {
      if own.contains(place) ? !value.name.isEmpty : words.show(in: value.name, at: place) {
        places.append(place)
      }
    }
    // A choice stands in a ticket by its id and by its label.
    places += texts.map(\.place).filter { place in
      place.hasSuffix("/label") && places.contains(String(place.dropLast(6)))
        && !places.contains(place)
    }
    guard !places.isEmpty else { throw .nothingLeft(number) }
    let removed = Set(places)
    var session = exchanging { place, value in
      removed.contains(place) ? .text(Salts.removedText) : value
    }
    session.header.salts = header.salts.without(removed, of: texts, goingOnWith: salt)
    let left = turns.indices.filter { $0 != number - 1 && words.areSaid(in: turns[$0].said) }
    return Removal(session: session, places: places, turnsLeft: left.map { $0 + 1 })
  }

  /// Words that are to be removed, and where else they stand.
  private struct Words {
    private let words: [String]
    private let number: Int
    /// Shorter words are in many a text, so they have to be all of it.
    private static let shortest = 5
    /// A ticket may have only the beginning of a text.
    private static let piece = 24

    init(_ words: [String], after number: Int) {
      self.number = number
      self.words = words.map(Self.plain).filter { !$0.isEmpty && $0 != Salts.removedText }
    }

    /// Whether they stand in a text of the ticket, or in a question after the turn in which they were said.
    func show(in text: String, at place: String) -> Bool {
      let parts = place.split(separator: "/")
      let isShown = parts.last == "shown" && parts.count == 3 && Int(parts[1]) ?? 0 > number
      // What a correction took the place of stands with the correction too.
      let isCopy =
        parts.first == "ticket" || parts.first == "end" || parts.last == "was"
        || parts.contains("effects")
      guard isShown || isCopy else { return false }
      let text = Self.plain(text)
      return words.contains { word in
        guard word.utf8.count >= Self.shortest else { return !isShown && word == text }
        return text.contains(word) || text.contains(Self.beginning(of: word))
      }
    }

    func areSaid(in said: String) -> Bool {
      let said = Self.plain(said)
      return words.contains { $0.utf8.count >= Self.shortest && said.contains($0) }
    }

    private static func beginning(of word: String) -> String { String(word.prefix(piece)) }

    private static func plain(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}

extension Salts {
  /// The salts after some texts were removed: one for each text that is left, and none for those.
  fileprivate func without(
    _ places: Set<String>, of texts: [(place: String, value: RecordedValue)],
    goingOnWith root: String
  ) -> Salts {
    var salts = Salts(root: root)
    salts.removed = removed
    for (place, value) in texts {
      if places.contains(place) {
        salts.removed[place] = commitment(at: place, to: value).name
      } else if salts.removed[place] == nil {
        salts.ofPlaces[place] = salt(for: place)
      }
    }
    return salts
  }
}
