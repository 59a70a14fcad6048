/// What of a file is for people to read, and so may be translated.
///
/// English decides everything else: a translation repeats the keys that lead to a text, and nothing more.
enum TextSchema {
  /// A label or a sentence, in the place of which the translation's stands.
  case text
  /// Words by which replies are understood; those of every language count.
  case words
  /// The keys of one thing, such as a slot or a step.
  case entry
  /// Things by their ids; a choice may be its label alone.
  case entries(areChoices: Bool)
  /// Things in order, each known by its naming key, and by its position where there is none.
  case list
  /// Words by what they mean, as in time.yaml.
  case meanings
  /// What names an entry; a translation may repeat it, and it stays the same.
  case name
  /// What decides how the content works.
  case structure

  /// The keys by which the entries of a list are known.
  static let namingKeys = ["ask", "do", "look_up", "end", "follow"]

  private static let textKeys: Set = [
    "role", "checks", "label", "question", "why", "text", "title", "meaning", "advice", "reason",
    "opening", "about_code", "advice_on_code",
  ]
  private static let wordKeys: Set = [
    "no_permission", "words", "not_applicable", "not_after", "negations", "only_alone", "because",
    "consent", "refusal", "the_first", "the_second", "the_third", "all_of_them",
  ]
  /// The words that a translation may give an entry which has none in English.
  static let addable = ["words", "not_applicable"]
  private static let nameKeys = Set(
    namingKeys + ["playbook", "form", "table", "slot", "category"])

  /// What the value of a key of an entry is.
  static func value(of key: String) -> TextSchema {
    switch key {
    case _ where textKeys.contains(key): .text
    case _ where wordKeys.contains(key): .words
    case _ where nameKeys.contains(key): .name
    case "choices", "categories", "non_answers": .entries(areChoices: true)
    case "slots", "codes", "fields": .entries(areChoices: false)
    case "steps", "escalate_when", "for", "against", "rows", "never": .list
    default: .structure
    }
  }

  /// What the value of a key of a file's root is.
  static func value(of key: String, inRootOf file: String) -> TextSchema {
    switch file {
    case "chat.yaml": .text
    case "time.yaml": .meanings
    default: value(of: key)
    }
  }

  /// Whether a file has texts that agents read; what rules.yaml says, only authors see.
  static func isForAgents(_ file: String) -> Bool { file != "rules.yaml" }

  /// Whether a text has words that differ between languages, as opposed to marks and places only.
  static func hasWords(_ text: String) -> Bool {
    var isPlace = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{": isPlace = true
      case "}": isPlace = false
      default: if !isPlace, scalar.properties.isAlphabetic { return true }
      }
    }
    return false
  }

  /// The names of the places in a text, and nil when one is not closed.
  static func places(in text: String) -> Set<String>? {
    var places: Set<String> = []
    // Most texts have none, and looking for a byte is faster than looking for a character.
    guard text.utf8.contains(UInt8(ascii: "{")) else { return places }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      places.insert(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return places
  }
}
