import Conversation

/// Reads the values of a mapping by key, and reports keys that nobody asked for.
struct MappingReader {
  let nodes: NodeReader
  /// The mapping itself, for findings that concern all of it.
  let node: Node
  private var values: [String: (keyNode: Node, value: Node)] = [:]
  private var order: [String] = []

  init(_ node: Node, _ nodes: NodeReader) {
    self.nodes = nodes
    self.node = node
    for (key, keyNode, value) in nodes.pairs(node) {
      values[key] = (keyNode, value)
      order.append(key)
    }
  }

  /// The node of a key that may be missing.
  func node(_ key: String) -> Node? { values[key]?.value }

  /// The node of a key that must be there.
  func requiredNode(_ key: String) -> Node? {
    if values[key] == nil, case .mapping = node { nodes.report(.missingKey(key), at: node) }
    return values[key]?.value
  }

  /// The text of a key, and nothing when the key is missing.
  func text(_ key: String) -> String {
    guard let value = values[key], let text = nodes.text(value.value) else { return "" }
    if text.isEmpty { nodes.report(.emptyValue(key), at: value.keyNode) }
    return text
  }

  func requiredText(_ key: String) -> String {
    requiredNode(key) == nil ? "" : text(key)
  }

  /// The texts of a list, and none when the key is missing.
  func texts(_ key: String) -> [String] {
    values[key].map { nodes.texts($0.value).map(\.text) } ?? []
  }

  func flag(_ key: String, default value: Bool = false) -> Bool {
    guard let node = values[key]?.value, let text = nodes.text(node) else { return value }
    switch text {
    case "true": return true
    case "false": return false
    default:
      nodes.report(.unknownWord(text, kind: "'true' or 'false'", near: []), at: node)
      return value
    }
  }

  /// Reports every key that is not among these.
  func allow(_ keys: [String]) {
    for key in order where !keys.contains(key) {
      guard let keyNode = values[key]?.keyNode else { continue }
      nodes.report(.unknownKey(key, near: nearestSpellings(to: key, among: keys)), at: keyNode)
    }
  }
}
