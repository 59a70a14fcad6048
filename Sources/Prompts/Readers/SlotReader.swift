import Conversation

/// The slots that the content declares, with where and how they are asked by default.
struct SlotTable {
  /// One declared slot.
  struct Entry {
    let slot: Slot
    let place: Finding.Place
    let question: String
    let why: String
  }

  private(set) var entries: [Slot.ID: Entry] = [:]
  private(set) var order: [Slot.ID] = []

  var slots: [Slot] { order.compactMap { entries[$0]?.slot } }

  subscript(_ id: Slot.ID) -> Entry? { entries[id] }

  /// Takes a slot up, and reports one whose name is taken.
  mutating func add(_ entry: Entry, at node: Node, _ nodes: NodeReader) {
    if let first = entries[entry.slot.id] {
      nodes.report(
        .duplicate(kind: "slot", name: entry.slot.id.text, first: first.place), at: node)
      return
    }
    entries[entry.slot.id] = entry
    order.append(entry.slot.id)
  }

  func near(_ name: String) -> [String] {
    nearestSpellings(to: name, among: order.map(\.text))
  }
}

/// Reads what a slot is: from slots.yaml, or from the step that asks for it.
struct SlotReader {
  static let keys = [
    "label", "type", "choices", "not_applicable", "listens", "sensitive", "carries_over",
  ]

  private enum TypeName: String, CaseIterable {
    case choice, text, number, time, codes, guid
  }

  /// Reads `slots.yaml`.
  static func readFile(_ root: Node, _ nodes: NodeReader, into table: inout SlotTable) {
    let file = MappingReader(root, nodes)
    file.allow(["slots"])
    guard let slots = file.requiredNode("slots") else { return }
    for (name, keyNode, value) in nodes.pairs(slots) {
      let mapping = MappingReader(value, nodes)
      mapping.allow(keys + ["question", "why"])
      table.add(
        SlotTable.Entry(
          slot: slot(Slot.ID(name), from: mapping), place: nodes.file.place(of: keyNode.mark),
          question: mapping.requiredText("question"), why: mapping.text("why")),
        at: keyNode, nodes)
    }
  }

  static func slot(_ id: Slot.ID, from mapping: MappingReader) -> Slot {
    let choices = mapping.node("choices").map { self.choices($0, mapping.nodes) }
    var type: TypeName = choices == nil ? .text : .choice
    if let node = mapping.node("type"), let name: TypeName = mapping.nodes.word(node, kind: "type")
    {
      type = name
    }
    if (type == .choice) == (choices ?? []).isEmpty {
      mapping.nodes.report(.choiceWithoutChoices, at: mapping.node("choices") ?? mapping.node)
    }
    let kind: Slot.Kind =
      switch type {
      case .choice: .choice(choices ?? [])
      case .text: .text
      case .number: .number
      case .time: .time
      case .codes: .codes
      case .guid: .guid
      }
    return Slot(
      id: id, label: mapping.requiredText("label"), kind: kind,
      notApplicableWords: mapping.texts("not_applicable"), listens: mapping.flag("listens"),
      isSensitive: mapping.flag("sensitive"), carriesOver: mapping.flag("carries_over"))
  }

  static func choices(_ node: Node, _ nodes: NodeReader) -> [Choice] {
    nodes.pairs(node).map { name, keyNode, value in
      if NonAnswer(rawValue: name) != nil { nodes.report(.reservedName(name), at: keyNode) }
      if case .scalar = value {
        let label = nodes.text(value) ?? ""
        if label.isEmpty { nodes.report(.emptyValue(name), at: keyNode) }
        return Choice(id: Choice.ID(name), label: label)
      }
      let mapping = MappingReader(value, nodes)
      mapping.allow(["label", "words", "offered", "listens"])
      return choice(Choice.ID(name), from: mapping)
    }
  }

  static func choice(_ id: Choice.ID, from mapping: MappingReader) -> Choice {
    Choice(
      id: id, label: mapping.requiredText("label"),
      words: mapping.texts("words"),
      isOffered: mapping.flag("offered", default: true),
      listens: mapping.flag("listens", default: true))
  }
}
