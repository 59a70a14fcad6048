import Conversation

/// Reads the steps of case.yaml and of the playbooks that it follows, in the order of the walk.
///
/// The order matters: a guard or a text may only use what earlier steps ask for.
struct StepReader {
  private enum Kind: String, CaseIterable {
    case ask, end, follow
    case instruct = "do"
    case lookUp = "look_up"

    var keys: [String] {
      switch self {
      case .ask: ["question", "why", "source", "role"] + SlotReader.keys
      case .instruct: ["text", "question", "why", "source", "role"] + SlotReader.keys
      case .lookUp: ["from", "text", "question", "why", "source", "role"] + SlotReader.keys
      case .end: ["outcome", "text", "form", "source"]
      case .follow: []
      }
    }
  }

  /// The playbooks' files, read as far as their names.
  let sources: [Playbook.ID: MappingReader]
  let forms: Set<Form.ID>
  let handOff: Slot.ID
  var slots: SlotTable
  private(set) var playbooks: [Playbook] = []
  /// What the playbooks say in favour of a hand-off.
  private(set) var evidence: [PlacedEvidence] = []
  /// The slots that the steps read so far ask for.
  private(set) var asked: Set<Slot.ID> = []
  /// Where each step read so far stands.
  private(set) var places: [Step.ID: Finding.Place] = [:]

  init(
    sources: [Playbook.ID: MappingReader], forms: Set<Form.ID>, handOff: Slot.ID, slots: SlotTable
  ) {
    self.sources = sources
    self.forms = forms
    self.handOff = handOff
    self.slots = slots
  }

  /// Reads a list of steps; only those of the spine may follow playbooks.
  mutating func steps(
    _ node: Node, of playbook: Playbook.ID, isSpine: Bool, _ nodes: NodeReader
  ) -> [Step] {
    var steps: [Step] = []
    for item in nodes.items(node) {
      let mapping = MappingReader(item, nodes)
      let kinds = Kind.allCases.filter { mapping.node($0.rawValue) != nil }
      guard let kind = kinds.first, kinds.count == 1, let nameNode = mapping.node(kind.rawValue),
        let name = nodes.text(nameNode)
      else {
        if kinds.count != 1 {
          nodes.report(
            kinds.isEmpty ? .noStepKind : .severalStepKinds(kinds.map(\.rawValue)), at: item)
        }
        continue
      }
      mapping.allow([kind.rawValue, "when"] + kind.keys)
      let id = Step.ID("\(playbook)/\(name)")
      let when = GuardReader(nodes: nodes, slots: slots, asked: asked).read(mapping.node("when"))
      guard let action = action(kind, name: name, id: id, mapping, isSpine: isSpine) else {
        continue
      }
      if let first = places[id] {
        nodes.report(.duplicate(kind: "step", name: id.text, first: first), at: nameNode)
      }
      places[id] = nodes.file.place(of: nameNode.mark)
      steps.append(
        Step(
          id: id, when: when, action: action, source: mapping.text("source"),
          role: mapping.text("role")))
    }
    return steps
  }

  private mutating func action(
    _ kind: Kind, name: String, id: Step.ID, _ mapping: MappingReader, isSpine: Bool
  ) -> Step.Action? {
    switch kind {
    case .ask:
      return inquiry(name, mapping).map { .question($0) }
    case .instruct:
      _ = mapping.requiredText("text")
      return inquiry(name, mapping).map { .instruction($0) }
    case .lookUp:
      let source = mapping.requiredText("from")
      return inquiry(name, mapping).map { .lookUp(source: source, $0) }
    case .end:
      return ending(id, mapping).map { .ending($0) }
    case .follow:
      return follow(Playbook.ID(name), mapping, isSpine: isSpine)
    }
  }

  private mutating func inquiry(_ name: String, _ mapping: MappingReader) -> Step.Inquiry? {
    let nodes = mapping.nodes
    let id = Slot.ID(name)
    if mapping.node("label") != nil || slots[id] == nil {
      guard mapping.node("label") != nil else {
        nodes.report(.slotWithoutDeclaration(name, near: slots.near(name)), at: mapping.node)
        return nil
      }
      let entry = SlotTable.Entry(
        slot: SlotReader.slot(id, from: mapping), place: nodes.file.place(of: mapping.node.mark),
        question: mapping.requiredText("question"), why: mapping.text("why"))
      slots.add(entry, at: mapping.node, nodes)
    }
    guard let entry = slots[id] else { return nil }
    let texts = TemplateReader(slots: slots, asked: asked)
    func template(_ key: String, default text: String) -> Template {
      guard let node = mapping.node(key) else { return Template(pieces: [.literal(text)]) }
      return texts.read(joinedParagraphs(mapping.text(key)), at: node, nodes)
    }
    let why = mapping.node("why") == nil ? entry.why : mapping.text("why")
    defer { asked.insert(id) }
    return Step.Inquiry(
      slot: entry.slot, instruction: template("text", default: ""),
      text: template("question", default: entry.question), why: why)
  }

  private func ending(_ id: Step.ID, _ mapping: MappingReader) -> Step.Ending? {
    let nodes = mapping.nodes
    guard let outcomeNode = mapping.requiredNode("outcome"),
      let outcome: Outcome = nodes.word(outcomeNode, kind: "outcome"),
      let textNode = mapping.requiredNode("text")
    else { return nil }
    var form: Form.ID?
    if let formNode = mapping.node("form"), let name = nodes.text(formNode) {
      if outcome != .escalated { nodes.report(.formWithoutEscalation, at: formNode) }
      if !forms.contains(Form.ID(name)) {
        let near = nearestSpellings(to: name, among: forms.map(\.text).sorted())
        nodes.report(.unknownWord(name, kind: "form", near: near), at: formNode)
      }
      form = Form.ID(name)
    } else if outcome == .escalated {
      nodes.report(.escalationWithoutForm, at: outcomeNode)
    }
    let text = TemplateReader(slots: slots, asked: asked)
      .read(joinedParagraphs(mapping.text("text")), at: textNode, nodes)
    return Step.Ending(id: id, outcome: outcome, text: text, form: form)
  }

  private mutating func follow(
    _ id: Playbook.ID, _ mapping: MappingReader, isSpine: Bool
  ) -> Step.Action? {
    guard isSpine else {
      mapping.nodes.report(.followOutsideCase, at: mapping.node)
      return nil
    }
    guard let source = sources[id] else {
      let near = nearestSpellings(to: id.text, among: sources.keys.map(\.text).sorted())
      mapping.nodes.report(.unknownWord(id.text, kind: "playbook", near: near), at: mapping.node)
      return nil
    }
    if !playbooks.contains(where: { $0.id == id }) { readPlaybook(id, source) }
    return .follow(id)
  }

  private mutating func readPlaybook(_ id: Playbook.ID, _ root: MappingReader) {
    root.allow(["playbook", "title", "steps", "escalate_when"])
    var steps: [Step] = []
    if let node = root.requiredNode("steps") {
      steps = self.steps(node, of: id, isSpine: false, root.nodes)
    }
    if let node = root.node("escalate_when"), let categories = slots[handOff]?.slot.choices {
      let reader = EvidenceReader(
        guards: GuardReader(nodes: root.nodes, slots: slots, asked: asked),
        categories: categories)
      evidence += root.nodes.items(node).compactMap { reader.playbookEvidence($0) }
    }
    playbooks.append(Playbook(id: id, title: root.requiredText("title"), steps: steps))
  }
}
