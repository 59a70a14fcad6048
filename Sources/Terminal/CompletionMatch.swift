/// What Tab does with the text before the cursor.
package enum CompletionMatch: Equatable, Sendable {
  /// Nothing begins like the text.
  case none
  /// This text takes the place of the text before the cursor.
  case insert(String)
  /// There is nothing to add; these are the ways to go on.
  case list([Completion])

  /// Compares a text with the completions, without regard to case.
  ///
  /// An only match is inserted. Several are inserted as far as they agree, and are listed when
  /// that adds nothing; what begins with a match that ends in a space comes only after that one.
  package init(of text: String, in completions: [Completion]) {
    let matches = completions.filter { Self.agreement($0.text, text) == text.count }
    guard let first = matches.first else {
      self = .none
      return
    }
    let length = matches.reduce(first.text.count) { min($0, Self.agreement(first.text, $1.text)) }
    let common = String(first.text.prefix(length))
    if matches.count == 1 || length > text.count {
      self = common == text ? .none : .insert(common)
    } else {
      let beginnings = matches.map(\.text).filter { $0.last == " " && $0.count > text.count }
      self = .list(
        matches.filter { match in
          !beginnings.contains { $0.count < match.text.count && match.text.hasPrefix($0) }
        })
    }
  }

  /// Words at the end of the line that a completion may begin with.
  private static let longestPhrase = 5

  /// Compares a text with whole lines, and the words at its end with a vocabulary when none fits.
  ///
  /// As many words at the end as begin something in the vocabulary count, such as "exchange on".
  package init(of text: String, in completions: [Completion], words: [Completion]) {
    self.init(of: text, in: completions)
    guard self == .none, !completions.contains(where: { $0.text == text }) else { return }
    let starts = text.indices.filter { index in
      !text[index].isWhitespace
        && (index == text.startIndex || Self.isBoundary(text[text.index(before: index)]))
    }
    for start in starts.suffix(Self.longestPhrase) {
      switch CompletionMatch(of: String(text[start...]), in: words) {
      case .none: continue
      case .insert(let end): self = .insert(text[..<start] + end)
      case .list(let matches): self = .list(matches)
      }
      return
    }
  }

  /// True for what may stand before a word; Chinese is written without spaces.
  private static func isBoundary(_ character: Character) -> Bool {
    character.isWhitespace || "([{\"'“‘（「：，、。:,;=".contains(character)
      || character.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
  }

  /// Characters at the start that two texts share, without regard to case.
  private static func agreement(_ left: String, _ right: String) -> Int {
    zip(left, right).prefix { $0 == $1 || $0.lowercased() == $1.lowercased() }.count
  }
}
