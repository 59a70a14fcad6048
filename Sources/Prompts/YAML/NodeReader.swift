import Conversation

/// Reads nodes of one file and reports what is wrong with them.
struct NodeReader {
  let file: SourceFile
  let findings: Findings

  func report(_ fact: Finding.Fact, at node: Node) {
    findings.add(file.finding(fact, at: file.place(of: node.mark)))
  }

  /// The text of a scalar, as it is written: `no` is "no" and `012` is "012".
  func text(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node else {
      report(.wrongShape(wanted: "a text"), at: node)
      return nil
    }
    return scalar.string.trimmed
  }

  func number(_ node: Node) -> Int? {
    guard let text = text(node) else { return nil }
    guard let number = Int(text) else {
      report(.notANumber(text), at: node)
      return nil
    }
    return number
  }

  /// The items of a list; a text alone is a list of one.
  func texts(_ node: Node) -> [(text: String, node: Node)] {
    let items: [Node]
    if case .sequence(let list) = node { items = list.items } else { items = [node] }
    return items.compactMap { item in text(item).map { ($0, item) } }
  }

  func items(_ node: Node) -> [Node] {
    guard case .sequence(let list) = node else {
      report(.wrongShape(wanted: "a list"), at: node)
      return []
    }
    return list.items
  }

  /// The keys and values of a mapping in the order of the file.
  func pairs(_ node: Node) -> [(key: String, keyNode: Node, value: Node)] {
    guard case .mapping(let mapping) = node else {
      report(.wrongShape(wanted: "a mapping"), at: node)
      return []
    }
    return mapping.pairs.compactMap { pair in
      text(pair.key).map { ($0, pair.key, pair.value) }
    }
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ node: Node, kind: String) -> Word? {
    guard let text = text(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let near = nearestSpellings(to: text, among: Word.allCases.map(\.rawValue))
    report(.unknownWord(text, kind: kind, near: near), at: node)
    return nil
  }

  /// Reports a value that a slot can never have.
  func reportImpossible(_ value: String, of slot: Slot, among possible: [String], at node: Node) {
    guard !possible.contains(value) else { return }
    let near = nearestSpellings(to: value, among: possible)
    report(.impossibleValue(value, slot: slot.id.text, near: near), at: node)
  }

  /// Reports nesting beyond the limit, and says whether there is any.
  func isTooDeep(_ node: Node, depth: Int = 0) -> Bool {
    if depth > SourceFile.depthLimit {
      report(.nestedTooDeeply(limit: SourceFile.depthLimit), at: node)
      return true
    }
    switch node {
    case .scalar: return false
    case .sequence(let list): return list.items.contains { isTooDeep($0, depth: depth + 1) }
    case .mapping(let mapping):
      return mapping.pairs.contains {
        isTooDeep($0.key, depth: depth + 1) || isTooDeep($0.value, depth: depth + 1)
      }
    }
  }
}
