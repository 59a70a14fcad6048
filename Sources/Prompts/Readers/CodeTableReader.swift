import Conversation
import Yams

/// Reads the code tables of `codes/`.
struct CodeTableReader {
  let nodes: NodeReader
  let slots: SlotTable

  private enum ShapeName: String, CaseIterable {
    case enhancedStatus = "enhanced_status"
  }

  func read(_ root: Node) -> CodeTable? {
    let mapping = MappingReader(root, nodes)
    mapping.allow(["table", "prefix", "shape", "link", "not_after", "implies", "source", "codes"])
    guard let shape = shape(mapping), let codes = mapping.requiredNode("codes") else { return nil }
    let source = mapping.text("source")
    return CodeTable(
      id: CodeTable.ID(mapping.requiredText("table")), shape: shape, link: mapping.text("link"),
      notAfter: mapping.texts("not_after"),
      implies: mapping.node("implies").map(implied) ?? [:],
      entries: nodes.pairs(codes).compactMap { key, keyNode, value in
        entry(key, MappingReader(value, nodes), source: source)
      })
  }

  private func shape(_ mapping: MappingReader) -> CodeTable.Shape? {
    if mapping.node("shape") == nil {
      let prefix = mapping.requiredText("prefix")
      return prefix.isEmpty ? nil : .prefixed(prefix)
    }
    guard let node = mapping.node("shape"),
      let name: ShapeName = nodes.word(node, kind: "shape")
    else { return nil }
    return switch name {
    case .enhancedStatus: .enhancedStatus
    }
  }

  private func implied(_ node: Node) -> [Slot.ID: Choice.ID] {
    var implied: [Slot.ID: Choice.ID] = [:]
    for (name, keyNode, value) in nodes.pairs(node) {
      guard let slot = slots[Slot.ID(name)]?.slot else {
        nodes.report(.unknownWord(name, kind: "slot", near: slots.near(name)), at: keyNode)
        continue
      }
      guard let choice = nodes.text(value) else { continue }
      nodes.reportImpossible(choice, of: slot, among: slot.choices.map(\.id.text), at: value)
      implied[slot.id] = Choice.ID(choice)
    }
    return implied
  }

  private func entry(
    _ key: String, _ mapping: MappingReader, source: String
  ) -> CodeTable.Entry? {
    mapping.allow(["through", "meaning", "acts", "advice", "source"])
    guard let actsNode = mapping.requiredNode("acts"),
      let acts: Actor = nodes.word(actsNode, kind: "actor")
    else { return nil }
    if let node = mapping.node("through"), let through = nodes.text(node),
      !CodeTable.isRange(from: key, through: through)
    {
      nodes.report(.emptyRange(from: key, through: through), at: node)
    }
    let own = mapping.text("source")
    return CodeTable.Entry(
      key: key, through: mapping.node("through") == nil ? nil : mapping.text("through"),
      meaning: mapping.requiredText("meaning"), acts: acts,
      advice: mapping.requiredText("advice"), source: own.isEmpty ? source : own)
  }
}
