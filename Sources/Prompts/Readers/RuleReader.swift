import Conversation

/// Reads rules.yaml: what no conversation may come to.
struct RuleReader {
  let guards: GuardReader

  private var nodes: NodeReader { guards.nodes }

  func read(_ root: Node) -> [Rule] {
    let mapping = MappingReader(root, nodes)
    mapping.allow(["never"])
    let items = mapping.requiredNode("never").map { nodes.items($0) } ?? []
    return items.map { rule(MappingReader($0, nodes)) }
  }

  private func rule(_ mapping: MappingReader) -> Rule {
    mapping.allow(["outcome", "when", "unless", "text"])
    let outcomes = mapping.requiredNode("outcome").map { node in
      nodes.texts(node).compactMap { _, node -> Outcome? in nodes.word(node, kind: "outcome") }
    }
    return Rule(
      outcomes: outcomes ?? [], when: guards.read(mapping.node("when")),
      unless: guards.read(mapping.node("unless")), text: mapping.requiredText("text"))
  }
}
