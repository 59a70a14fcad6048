/// A text of one file that is for people to read, with the path of keys and names that leads to it.
struct FileText {
  let path: String
  let text: String
  let mark: Mark
}

/// Lists the texts of a file, English or translated, in the order of the file.
struct TextCollector {
  private let file: String
  private(set) var texts: [FileText] = []

  init(file: String, root: Node) {
    self.file = file
    guard TextSchema.isForAgents(file) else { return }
    entry(root, path: "") { TextSchema.value(of: $0, inRootOf: file) }
  }

  private mutating func entry(
    _ node: Node, path: String, schema: (String) -> TextSchema = TextSchema.value
  ) {
    for pair in node.pairs ?? [] {
      guard let key = pair.key.string else { continue }
      let path = path.isEmpty ? key : "\(path)/\(key)"
      switch schema(key) {
      case .text: add(pair.value, path: path)
      case .words: if key == "not_applicable" { add(pair.value, path: path) }
      case .entries(let areChoices):
        // The first words of a non-answer are how agents are told to say it.
        entries(pair.value, path: path, areChoices: areChoices, showWords: key == "non_answers")
      case .list: list(pair.value, path: path)
      case .entry, .meanings, .name, .structure: break
      }
    }
  }

  private mutating func entries(
    _ node: Node, path: String, areChoices: Bool, showWords: Bool
  ) {
    for pair in node.pairs ?? [] {
      guard let key = pair.key.string else { continue }
      if areChoices, case .scalar = pair.value {
        add(pair.value, path: "\(path)/\(key)/label")
      } else {
        entry(pair.value, path: "\(path)/\(key)")
        if showWords, let words = pair.value["words"] { add(words, path: "\(path)/\(key)/words") }
      }
    }
  }

  private mutating func list(_ node: Node, path: String) {
    for (position, item) in (node.items ?? []).enumerated() {
      entry(item, path: "\(path)/\(Translator.name(item) ?? String(position + 1))")
    }
  }

  /// Takes up a text, or the first of some words.
  private mutating func add(_ node: Node, path: String) {
    guard let text = node.string ?? node.items?.first?.string, TextSchema.hasWords(text) else {
      return
    }
    texts.append(FileText(path: path, text: text, mark: node.mark))
  }
}
