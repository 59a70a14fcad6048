import Conversation

/// Reads chat.yaml: every sentence that the chat itself says.
struct WordingReader {
  let nodes: NodeReader

  func read(_ root: Node) -> Wording {
    let mapping = MappingReader(root, nodes)
    mapping.allow(Phrase.allCases.map(\.rawValue))
    var texts: [Phrase: String] = [:]
    for phrase in Phrase.allCases {
      guard let node = mapping.requiredNode(phrase.rawValue) else { continue }
      texts[phrase] = mapping.text(phrase.rawValue)
      reportUnknownPlaces(of: phrase, in: texts[phrase] ?? "", at: node)
    }
    return Wording(texts)
  }

  private func reportUnknownPlaces(of phrase: Phrase, in text: String, at node: Node) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        nodes.report(.unclosedBrace, at: node)
        return
      }
      let name = String(rest[rest.index(after: open)..<close])
      if !phrase.places.contains(name) {
        nodes.report(
          .unknownPlace(name, near: nearestSpellings(to: name, among: phrase.places)), at: node)
      }
      rest = rest[rest.index(after: close)...]
    }
  }
}
