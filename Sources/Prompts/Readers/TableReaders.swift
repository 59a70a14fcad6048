import Conversation

/// Reads severity.yaml.
struct SeverityReader {
  let nodes: NodeReader
  let slots: SlotTable

  func read(_ root: Node) -> DecisionTable {
    let mapping = MappingReader(root, nodes)
    mapping.allow(["inputs", "rows", "rising"])
    let inputs = mapping.requiredNode("inputs").map { nodes.texts($0) } ?? []
    for (name, node) in inputs where slots[Slot.ID(name)] == nil {
      nodes.report(.unknownWord(name, kind: "slot", near: slots.near(name)), at: node)
    }
    let ids = inputs.map { Slot.ID($0.text) }
    // A table reads its inputs and nothing else.
    let guards = GuardReader(nodes: nodes, slots: slots, asked: Set(ids))
    let rows = mapping.requiredNode("rows").map { nodes.items($0) } ?? []
    return DecisionTable(
      inputs: ids, rows: rows.compactMap { row($0, guards) },
      rising: mapping.node("rising").map { rising($0, ids) } ?? [:])
  }

  /// The choices of inputs from the least to the most.
  private func rising(_ node: Node, _ inputs: [Slot.ID]) -> [Slot.ID: [Choice.ID]] {
    var rising: [Slot.ID: [Choice.ID]] = [:]
    for (name, keyNode, value) in nodes.pairs(node) {
      guard inputs.contains(Slot.ID(name)), let slot = slots[Slot.ID(name)]?.slot else {
        let near = nearestSpellings(to: name, among: inputs.map(\.text))
        nodes.report(.unknownWord(name, kind: "input of the table", near: near), at: keyNode)
        continue
      }
      rising[slot.id] = nodes.texts(value).map { text, node in
        nodes.reportImpossible(text, of: slot, among: slot.choices.map(\.id.text), at: node)
        return Choice.ID(text)
      }
    }
    return rising
  }

  private func row(_ node: Node, _ guards: GuardReader) -> DecisionTable.Row? {
    let mapping = MappingReader(node, nodes)
    mapping.allow(["when", "severity", "reason"])
    guard let when = mapping.requiredNode("when"),
      let severityNode = mapping.requiredNode("severity"),
      let severity: Severity = nodes.word(severityNode, kind: "severity")
    else { return nil }
    return DecisionTable.Row(
      conditions: guards.conditions(when), severity: severity,
      reason: mapping.requiredText("reason"))
  }
}

/// Reads the forms of `forms/`.
struct FormReader {
  let nodes: NodeReader
  let slots: SlotTable
  /// What description.yaml holds, for the fields of forms that want it; nil when there is no such file.
  let description: Form.Source?

  private enum Derived: String, CaseIterable {
    case severity, checks, description
  }

  /// Reads description.yaml: what the vendor's engineer has to read in a ticket, whatever its form.
  static func description(_ root: Node, _ nodes: NodeReader, slots: SlotTable) -> Form.Source {
    let mapping = MappingReader(root, nodes)
    mapping.allow(["text", "checks"])
    let texts = TemplateReader(slots: slots, asked: Set(slots.order))
    let text = mapping.requiredNode("text").map { texts.read(mapping.text("text"), at: $0, nodes) }
    return .textWithChecks(text ?? "", heading: mapping.requiredText("checks"))
  }

  func read(_ root: Node) -> Form {
    let mapping = MappingReader(root, nodes)
    mapping.allow(["form", "title", "opening", "fields"])
    let fields = mapping.requiredNode("fields").map { nodes.pairs($0) } ?? []
    return Form(
      id: Form.ID(mapping.requiredText("form")), title: mapping.requiredText("title"),
      opening: joinedParagraphs(mapping.requiredText("opening")),
      fields: fields.compactMap { name, _, value in field(name, MappingReader(value, nodes)) })
  }

  private func field(_ name: String, _ mapping: MappingReader) -> Form.Field? {
    mapping.allow(["label", "slot", "text", "from", "required", "limit"])
    guard let source = source(mapping) else { return nil }
    return Form.Field(
      name: name, label: mapping.requiredText("label"), source: source,
      isRequired: mapping.flag("required"), limit: mapping.node("limit").flatMap(limit))
  }

  private func limit(_ node: Node) -> Int? {
    guard let limit = nodes.number(node) else { return nil }
    if limit < 1 { nodes.report(.notANumber(String(limit)), at: node) }
    return max(1, limit)
  }

  private func source(_ mapping: MappingReader) -> Form.Source? {
    if let node = mapping.node("text") {
      let texts = TemplateReader(slots: slots, asked: Set(slots.order))
      return .text(texts.read(mapping.text("text"), at: node, nodes))
    }
    if let node = mapping.node("from") {
      let derived: Derived? = nodes.word(node, kind: "source of a field")
      switch derived {
      case .severity: return .severity
      case .checks: return .checks
      case .description: return description ?? missingDescription
      case nil: return nil
      }
    }
    guard let node = mapping.requiredNode("slot"), let name = nodes.text(node) else { return nil }
    if slots[Slot.ID(name)] == nil {
      nodes.report(.unknownWord(name, kind: "slot", near: slots.near(name)), at: node)
    }
    return .slot(Slot.ID(name))
  }

  private var missingDescription: Form.Source {
    let place = Finding.Place(file: "description.yaml", line: 1, column: 1)
    nodes.findings.add(Finding(place: place, fact: .missingFile))
    return .checks
  }
}
