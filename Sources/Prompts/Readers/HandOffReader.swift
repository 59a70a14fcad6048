import Conversation

/// Reads handoff.yaml: the categories, and what speaks for and against each.
struct HandOffReader {
  private let root: MappingReader
  let slot: Slot.ID

  /// Reads the categories as a slot that the case can ask for.
  init(_ node: Node, _ nodes: NodeReader, into table: inout SlotTable) {
    root = MappingReader(node, nodes)
    root.allow(["slot", "label", "question", "why", "categories"])
    slot = Slot.ID(root.requiredText("slot"))
    let categories = root.requiredNode("categories").map { nodes.pairs($0) } ?? []
    let choices = categories.map { name, _, value in
      let mapping = MappingReader(value, nodes)
      mapping.allow(["label", "words", "offered", "for", "against"])
      return SlotReader.choice(Choice.ID(name), from: mapping)
    }
    table.add(
      SlotTable.Entry(
        slot: Slot(id: slot, label: root.requiredText("label"), kind: .choice(choices)),
        place: nodes.file.place(of: node.mark), question: root.requiredText("question"),
        why: root.text("why")),
      at: node, nodes)
  }

  /// Reads the evidence, once every slot is known.
  func evidence(slots: SlotTable, asked: Set<Slot.ID>) -> [PlacedEvidence] {
    let nodes = root.nodes
    let reader = EvidenceReader(
      guards: GuardReader(nodes: nodes, slots: slots, asked: asked),
      categories: slots[slot]?.slot.choices ?? [])
    let categories = root.node("categories").map { nodes.pairs($0) } ?? []
    return categories.flatMap { name, _, value in
      let mapping = MappingReader(value, nodes)
      return [HandOff.Evidence.Side.speaksFor, .speaksAgainst].flatMap { side in
        mapping.node(side.rawValue).map { nodes.items($0) }.map { items in
          items.map { reader.evidence($0, on: Choice.ID(name), side) }
        } ?? []
      }
    }
  }
}

/// An observation with where it stands.
struct PlacedEvidence {
  let evidence: HandOff.Evidence
  let place: Finding.Place
}

/// Reads observations that speak for or against a hand-off category.
struct EvidenceReader {
  let guards: GuardReader
  let categories: [Choice]

  func evidence(
    _ node: Node, on category: Choice.ID, _ side: HandOff.Evidence.Side
  ) -> PlacedEvidence {
    let mapping = MappingReader(node, guards.nodes)
    mapping.allow(["when", "text", "source"])
    return evidence(mapping, at: node, on: category, side)
  }

  /// Reads one entry of a playbook's `escalate_when`, which names its category.
  func playbookEvidence(_ node: Node) -> PlacedEvidence? {
    let mapping = MappingReader(node, guards.nodes)
    mapping.allow(["category", "when", "text", "source"])
    guard let categoryNode = mapping.requiredNode("category"),
      let name = guards.nodes.text(categoryNode)
    else { return nil }
    let names = categories.map(\.id.text)
    if !names.contains(name) {
      guards.nodes.report(
        .unknownWord(
          name, kind: "hand-off category", near: nearestSpellings(to: name, among: names)),
        at: categoryNode)
    }
    return evidence(mapping, at: node, on: Choice.ID(name), .speaksFor)
  }

  private func evidence(
    _ mapping: MappingReader, at node: Node, on category: Choice.ID, _ side: HandOff.Evidence.Side
  ) -> PlacedEvidence {
    PlacedEvidence(
      evidence: HandOff.Evidence(
        category: category, side: side, when: guards.read(mapping.requiredNode("when")),
        text: mapping.requiredText("text")),
      place: guards.nodes.file.place(of: node.mark))
  }
}
