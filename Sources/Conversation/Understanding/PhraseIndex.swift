/// The phrases that mean a choice, found in a text in one pass.
struct PhraseIndex: Equatable, Sendable {
  private struct Phrase: Equatable {
    let words: [String]
    let slot: Slot.ID
    let choice: Choice.ID
  }

  /// The phrases by their first word.
  private var phrases: [String: [Phrase]] = [:]

  /// Takes up the labels and words of those choices of these slots that are wanted.
  init(_ slots: [Slot], where isWanted: (Choice) -> Bool = { _ in true }) {
    for slot in slots {
      for choice in slot.choices where isWanted(choice) {
        for name in choice.plainNames {
          let words = name.split(separator: " ").map(String.init)
          guard let first = words.first else { continue }
          phrases[first, default: []].append(
            Phrase(words: words, slot: slot.id, choice: choice.id))
        }
      }
    }
  }

  /// One place of a text in which a phrase stands.
  struct Occurrence {
    let phrase: [String]
    /// The up to two words before it.
    let before: ArraySlice<String>
    /// Whether the text begins with it and goes on with a comma or another mark.
    let isOpening: Bool
  }

  /// The choices that a text mentions, for each slot, in the order of mention.
  ///
  /// A phrase within a longer one of the same slot does not count: "Exchange Online" is not "online". Nor do
  /// occurrences that the caller does not let count.
  func choices(
    in tokens: [Token], where counts: (Occurrence) -> Bool = { _ in true }
  ) -> [Slot.ID: [Choice.ID]] {
    let places = tokens.indices.filter { tokens[$0].kind != .mark }
    let words = places.map { tokens[$0].text }
    let forms = words.map(Self.forms)
    var choices: [Slot.ID: [Choice.ID]] = [:]
    /// Where the longest phrase of a slot ends that began earlier.
    var covered: [Slot.ID: Int] = [:]
    for start in words.indices {
      let found = forms[start].flatMap { phrases[$0] ?? [] }.filter { phrase in
        start + phrase.words.count <= words.count
          && zip(forms[start...], phrase.words).allSatisfy { $0.contains($1) }
      }
      for (slot, candidates) in Dictionary(grouping: found, by: \.slot) {
        let length = candidates.map(\.words.count).max() ?? 0
        let end = start + length
        guard end > covered[slot] ?? 0 else { continue }
        covered[slot] = end
        let next = places[end - 1] + 1
        let isOpening = start == 0 && next < tokens.count && tokens[next].kind == .mark
        for phrase in candidates
        where phrase.words.count == length && choices[slot]?.contains(phrase.choice) != true {
          let occurrence = Occurrence(
            phrase: phrase.words, before: words[max(0, start - 2)..<start], isOpening: isOpening)
          if counts(occurrence) { choices[slot, default: []].append(phrase.choice) }
        }
      }
    }
    return choices
  }

  /// Whether a text is a phrase that means a choice, such as the name of a product.
  func mentions(_ tokens: [Token]) -> Bool { !choices(in: tokens).isEmpty }

  /// A word as it is, and without the ending of an English plural.
  private static func forms(of word: String) -> [String] {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      ? [word, String(word.dropLast())] : [word]
  }
}
