import Conversation

/// The chat's sentences in one language.
package struct Wording: Equatable, Sendable {
  private let texts: [Phrase: String]
  /// Whether nothing is said by signs and places alone, for a screen reader.
  package private(set) var isInWords = false

  package init(_ texts: [Phrase: String]) {
    self.texts = texts
  }

  /// The same sentences, with words where signs and places would do for the eye.
  package var inWords: Wording {
    var wording = Wording(texts.merging([.prompt: self[.plainPrompt]]) { $1 })
    wording.isInWords = true
    return wording
  }

  /// The sentence with its places filled.
  package subscript(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    (texts[phrase] ?? phrase.rawValue).filling(values)
  }

  /// Things one after another in a sentence, such as "Teams, Outlook".
  package func list(_ items: [String]) -> String { joined(items, by: .nextItem) }

  /// Facts one after another, such as "Service: Teams; Who is affected: one user".
  package func facts(_ facts: [String]) -> String { joined(facts, by: .nextFact) }

  /// A name and its value, such as "Service: Teams".
  package func fact(_ name: String, _ value: String) -> String {
    self[.fact, ["name": name, "value": value]]
  }

  private func joined(_ parts: [String], by phrase: Phrase) -> String {
    guard let first = parts.first else { return "" }
    return parts.dropFirst().reduce(first) { self[phrase, ["before": $0, "next": $1]] }
  }
}
