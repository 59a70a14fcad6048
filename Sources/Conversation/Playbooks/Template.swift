/// A text with places for what the case knows.
///
/// `{slot}` stands for the slot's value in words. For a slot of error codes, `{slot.meaning}` and
/// `{slot.advice}` stand for what the code tables say, and `{slot.link}` for where to look up codes that no
/// table lists.
package struct Template: Equatable, Sendable, ExpressibleByStringLiteral {
  /// One piece of a template.
  package enum Piece: Equatable, Sendable {
    case literal(String)
    case place(Slot.ID, Aspect)
  }

  /// What of a slot's value is put in a place.
  package enum Aspect: String, CaseIterable, Sendable {
    case words
    case meaning
    case advice
    case link
  }

  /// Why a text is not a template.
  package enum Fault: Error, Equatable {
    case unclosedBrace
    case emptyPlace
    case unknownAspect(String)
  }

  package let pieces: [Piece]

  package init(pieces: [Piece]) {
    self.pieces = pieces
  }

  /// A template without places.
  package init(stringLiteral text: String) {
    pieces = [.literal(text)]
  }

  package init(parsing text: String) throws(Fault) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosedBrace }
      let parts = rest[rest.index(after: open)..<close]
        .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map(String.init) ?? ""
      guard !name.isEmpty else { throw .emptyPlace }
      let aspectName = parts.count > 1 ? String(parts[1]) : Aspect.words.rawValue
      guard let aspect = Aspect(rawValue: aspectName) else { throw .unknownAspect(aspectName) }
      pieces.append(.place(Slot.ID(name), aspect))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    self.pieces = pieces
  }

  /// The slots that the template has places for, with what of each it needs.
  package var places: [(slot: Slot.ID, aspect: Aspect)] {
    pieces.compactMap { piece in
      if case .place(let slot, let aspect) = piece { (slot, aspect) } else { nil }
    }
  }

  /// The text with its places filled; a line is left out when none of its places has a value.
  package func filled(with facts: Facts) -> String {
    var lines: [String] = []
    var line = ""
    var (places, filledPlaces) = (0, 0)
    func endLine() {
      if places == 0 || filledPlaces > 0 { lines.append(line) }
      (line, places, filledPlaces) = ("", 0, 0)
    }
    for piece in pieces {
      switch piece {
      case .literal(let text):
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 { endLine() }
          line += part
        }
      case .place(let slot, let aspect):
        places += 1
        if let words = facts.words(for: slot, aspect: aspect) {
          filledPlaces += 1
          line += words
        }
      }
    }
    endLine()
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
