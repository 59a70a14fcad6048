import Conversation
import Yams

/// Reads the files of `understanding/`: the words by which free text is understood.
///
/// Phrases are separated by commas, so that a long list is one text and read fast.
struct LexiconReader {
  private let slots: SlotTable
  private var cues: [Cue] = []
  /// Where a cue that names a choice of a slot stands first; several files may have the cues of one slot.
  private var names: [Slot.ID: [String: Finding.Place]] = [:]
  private var groups: [String: [String]] = [:]
  private var tones: [Lexicon.Tone: [String]] = [:]
  private var ordinary: [String] = []
  private var reportNames: [Slot.ID: [Choice.ID: String]] = [:]
  private var together: [Together] = []
  private var talk: [Lexicon.Talk: [String]] = [:]
  private var tellsApart: [Slot.ID] = []
  /// The names of groups in cues, checked when every file was read.
  private var usedGroups: [(name: String, node: Node, nodes: NodeReader)] = []

  init(slots: SlotTable) {
    self.slots = slots
  }

  /// What all files say together; reports the groups that no file has.
  var lexicon: Lexicon {
    for (name, node, nodes) in usedGroups where groups[name] == nil {
      let near = nearestSpellings(to: name, among: groups.keys.sorted())
      nodes.report(.unknownWord(name, kind: "group of words", near: near), at: node)
    }
    return Lexicon(
      cues: cues, groups: groups, tones: tones, ordinary: ordinary, reportNames: reportNames,
      together: together, talk: talk, tellsApart: tellsApart)
  }

  /// Reads one file: groups of words, or the cues of one slot.
  mutating func read(_ root: Node, _ nodes: NodeReader) {
    let file = MappingReader(root, nodes)
    if let node = file.node("slot") {
      file.allow(["slot", "reported_as", "together", "cues", "given", "where"])
      guard let slot = slot(node, nodes) else { return }
      readSlot(slot, file, nodes)
    } else {
      file.allow(["groups", "tones", "talk", "tells_apart", "ordinary"])
      if let node = file.node("groups") {
        for (name, _, value) in nodes.pairs(node) { groups[name] = phrases(value, nodes) }
      }
      if let node = file.node("tones") {
        for (_, keyNode, value) in nodes.pairs(node) {
          let tone: Lexicon.Tone? = nodes.word(keyNode, kind: "tone")
          if let tone { tones[tone] = phrases(value, nodes) }
        }
      }
      if let node = file.node("talk") {
        for (_, keyNode, value) in nodes.pairs(node) {
          let kind: Lexicon.Talk? = nodes.word(keyNode, kind: "kind of talk")
          if let kind { talk[kind] = phrases(value, nodes) }
        }
      }
      if let node = file.node("tells_apart") {
        tellsApart += nodes.items(node).compactMap { slot($0, nodes)?.id }
      }
      if let node = file.node("ordinary") { ordinary += phrases(node, nodes) }
    }
  }

  private mutating func readSlot(_ slot: Slot, _ file: MappingReader, _ nodes: NodeReader) {
    if let node = file.node("reported_as") {
      for (name, keyNode, value) in nodes.pairs(node) {
        guard let choice = choice(name, of: slot, at: keyNode, nodes) else { continue }
        reportNames[slot.id, default: [:]][choice] = nodes.text(value)
      }
    }
    if let node = file.node("together") {
      for (name, keyNode, value) in nodes.pairs(node) {
        let entry = MappingReader(value, nodes)
        entry.allow(["of", "at_least"])
        guard let choice = choice(name, of: slot, at: keyNode, nodes) else { continue }
        let of = entry.requiredNode("of").map { nodes.texts($0) } ?? []
        together.append(
          Together(
            slot: slot.id, choice: choice,
            of: of.compactMap { self.choice($0.text, of: slot, at: $0.node, nodes) },
            atLeast: entry.node("at_least").flatMap { nodes.number($0) } ?? 2))
      }
    }
    if let node = file.node("cues") { readCues(node, of: slot, when: nil, nodes) }
    guard let node = file.node("where"), let given = file.requiredNode("given"),
      let other = self.slot(given, nodes)
    else { return }
    for (name, keyNode, value) in nodes.pairs(node) {
      guard let choice = choice(name, of: other, at: keyNode, nodes) else { continue }
      readCues(value, of: slot, when: Mention(slot: other.id, choice: choice), nodes)
    }
  }

  private mutating func readCues(
    _ node: Node, of slot: Slot, when: Mention?, _ nodes: NodeReader
  ) {
    var names = when == nil ? self.names[slot.id] ?? [:] : [:]
    defer { if when == nil { self.names[slot.id] = names } }
    for (name, keyNode, value) in nodes.pairs(node) {
      guard let choice = choice(name, of: slot, at: keyNode, nodes) else { continue }
      let entry = MappingReader(value, nodes)
      entry.allow(Cue.Strength.allCases.map(\.rawValue) + (when == nil ? [] : ["usual"]))
      var places: [String: Finding.Place] = [:]
      if let node = entry.node("usual") {
        let strength: Cue.Strength? = nodes.word(node, kind: "strength")
        if let strength {
          cues.append(Cue("", slot: slot.id, choice: choice, strength, when: when))
        }
      }
      for strength in Cue.Strength.allCases {
        guard let node = entry.node(strength.rawValue) else { continue }
        for phrase in phrases(node, nodes) {
          if let first = places[phrase] ?? (strength == .names ? names[phrase] : nil) {
            nodes.report(.duplicate(kind: "cue", name: phrase, first: first), at: node)
          }
          places[phrase] = nodes.file.place(of: node.mark)
          if strength == .names { names[phrase] = places[phrase] }
          if phrase.utf8.contains(UInt8(ascii: "{")) {
            for part in phrase.split(separator: " ") where part.hasPrefix("{") {
              usedGroups.append((String(part.dropFirst().dropLast()), node, nodes))
            }
          }
          cues.append(Cue(phrase, slot: slot.id, choice: choice, strength, when: when))
        }
      }
    }
  }

  // MARK: - Names and phrases

  private func slot(_ node: Node, _ nodes: NodeReader) -> Slot? {
    guard let name = nodes.text(node) else { return nil }
    if let entry = slots[Slot.ID(name)] { return entry.slot }
    nodes.report(.unknownWord(name, kind: "slot", near: slots.near(name)), at: node)
    return nil
  }

  private func choice(
    _ name: String, of slot: Slot, at node: Node, _ nodes: NodeReader
  ) -> Choice.ID? {
    nodes.reportImpossible(name, of: slot, among: slot.choices.map(\.id.text), at: node)
    return slot.choice(Choice.ID(name))?.id
  }

  /// The phrases of a text, which commas separate.
  private func phrases(_ node: Node, _ nodes: NodeReader) -> [String] {
    nodes.texts(node).flatMap { text, _ in
      text.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }.map { part in
        let head = part.drop { $0 == 0x20 }
        return String(
          Substring(head.prefix(head.lastIndex { $0 != 0x20 }.map { head[...$0].count } ?? 0)))
      }
    }.filter { !$0.isEmpty }
  }
}
