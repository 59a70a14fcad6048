import Conversation

/// Reads the code tables of `codes/`.
struct CodeTableReader {
  let slots: SlotTable

  /// Where each key of the tables of a shape stands first.
  private(set) var places: [CodeTable.Shape: [String: Finding.Place]] = [:]

  private enum ShapeName: String, CaseIterable {
    case enhancedStatus = "enhanced_status"
    case hex
    case names
    case labelledNumber = "labelled_number"
  }

  mutating func read(_ root: Node, _ nodes: NodeReader) -> CodeTable? {
    let mapping = MappingReader(root, nodes)
    mapping.allow([
      "table", "prefix", "shape", "link", "not_after", "labels", "followed_by", "before_names",
      "alone_unless_after", "alone_before", "not_before", "digits", "long_labels", "beginnings",
      "endings", "long_endings", "parts", "numbered", "except", "unlisted", "implies", "source",
      "codes",
    ])
    guard let shape = shape(mapping), let codes = mapping.requiredNode("codes") else { return nil }
    let source = mapping.text("source")
    return CodeTable(
      id: CodeTable.ID(mapping.requiredText("table")), shape: shape, link: mapping.text("link"),
      hearing: hearing(mapping, shape),
      implies: mapping.node("implies").map { implied($0, nodes) } ?? [:],
      entries: nodes.pairs(codes).compactMap { key, keyNode, value in
        reportWrongKey(key, shape, at: keyNode, nodes)
        return entry(key, shape, MappingReader(value, nodes), source: source)
      })
  }

  private func shape(_ mapping: MappingReader) -> CodeTable.Shape? {
    if mapping.node("shape") == nil {
      let prefix = mapping.requiredText("prefix")
      return prefix.isEmpty ? nil : .prefixed(prefix)
    }
    guard let node = mapping.node("shape"),
      let name: ShapeName = mapping.nodes.word(node, kind: "shape")
    else { return nil }
    if name == .labelledNumber {
      // The space behind it is no part of the text in the file.
      let prefix = mapping.text("prefix")
      return .labelledNumber(prefix: prefix.isEmpty ? "" : prefix + " ")
    }
    if let node = mapping.node("prefix") {
      mapping.nodes.report(.prefixWithShape(name.rawValue), at: node)
    }
    return switch name {
    case .enhancedStatus: .enhancedStatus
    case .hex: .hex
    case .names: .names
    case .labelledNumber: nil
    }
  }

  private func hearing(_ mapping: MappingReader, _ shape: CodeTable.Shape) -> CodeTable.Hearing {
    let unlisted: CodeTable.Hearing.Unlisted? = mapping.node("unlisted").flatMap {
      mapping.nodes.word($0, kind: "way with unlisted codes")
    }
    if case .labelledNumber = shape { _ = mapping.requiredNode("labels") }
    return CodeTable.Hearing(
      unlisted: unlisted ?? shape.unlistedByDefault, notAfter: mapping.texts("not_after"),
      labels: mapping.texts("labels"), followedBy: mapping.texts("followed_by"),
      beforeNames: mapping.flag("before_names"),
      digits: mapping.node("digits").flatMap { mapping.nodes.number($0) } ?? 1,
      aloneUnlessAfter: mapping.node("alone_unless_after").map { _ in
        mapping.texts("alone_unless_after")
      },
      aloneBefore: mapping.texts("alone_before"), notBefore: mapping.texts("not_before"),
      longLabels: mapping.texts("long_labels"), beginnings: mapping.texts("beginnings"),
      endings: mapping.texts("endings"), longEndings: mapping.texts("long_endings"),
      parts: mapping.texts("parts"), numbered: mapping.texts("numbered"),
      except: mapping.texts("except"))
  }

  /// Reports a key that no code of the shape can have, and one that a table of the shape has already.
  private mutating func reportWrongKey(
    _ key: String, _ shape: CodeTable.Shape, at node: Node, _ nodes: NodeReader
  ) {
    if !shape.accepts(key) { nodes.report(.codeOfAnotherShape(key, wanted: shape.words), at: node) }
    let folded = shape.folded(key)
    if let first = places[shape]?[folded] {
      nodes.report(.duplicate(kind: "code", name: key, first: first), at: node)
    } else {
      places[shape, default: [:]][folded] = nodes.file.place(of: node.mark)
    }
  }

  private func implied(_ node: Node, _ nodes: NodeReader) -> [Slot.ID: Choice.ID] {
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
    _ key: String, _ shape: CodeTable.Shape, _ mapping: MappingReader, source: String
  ) -> CodeTable.Entry? {
    let nodes = mapping.nodes
    mapping.allow(["through", "meaning", "acts", "advice", "source"])
    guard let actsNode = mapping.requiredNode("acts"),
      let acts: Actor = nodes.word(actsNode, kind: "actor")
    else { return nil }
    if let node = mapping.node("through"), let through = nodes.text(node),
      !shape.accepts(through) || !shape.isRange(from: key, through: through)
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

extension CodeTable.Shape {
  /// What a key of the shape looks like, for people.
  fileprivate var words: String {
    switch self {
    case .prefixed: "four to eight digits"
    case .enhancedStatus: "three numbers such as 5.7.1, the first of them 4 or 5"
    case .hex: "eight hexadecimal digits with small letters and without 0x"
    case .names: "a name of letters, digits and '_'"
    case .labelledNumber: "a whole number such as 5000, -19 or 30015-11(126)"
    }
  }
}
