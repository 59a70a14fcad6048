import Conversation
import Yams

/// Reads which ids in free text settle which slots.
struct IdentifierReader {
  static let file = "understanding/identifiers.yaml"

  let nodes: NodeReader
  let slots: SlotTable

  func read(_ root: Node) -> IdentifierRules {
    let mapping = MappingReader(root, nodes)
    mapping.allow(["identifiers", "other_labels"])
    var places: [String: Finding.Place] = [:]
    let rules = mapping.requiredNode("identifiers").map { nodes.pairs($0) } ?? []
    return IdentifierRules(
      rules.compactMap { rule($0, $1, MappingReader($2, nodes), &places) },
      otherLabels: labels(mapping, "other_labels", &places))
  }

  private func rule(
    _ name: String, _ keyNode: Node, _ mapping: MappingReader,
    _ places: inout [String: Finding.Place]
  ) -> IdentifierRules.Rule? {
    mapping.allow(["form", "labels", "except"])
    let labels = labels(mapping, "labels", &places)
    guard let slot = slots[Slot.ID(name)]?.slot else {
      nodes.report(.unknownWord(name, kind: "slot", near: slots.near(name)), at: keyNode)
      return nil
    }
    if !slot.listens { nodes.report(.slotDoesNotListen(name), at: keyNode) }
    guard let node = mapping.requiredNode("form"),
      let form: IdentifierRules.Form = nodes.word(node, kind: "form of an id")
    else { return nil }
    if !form.fits(slot.kind) {
      nodes.report(.formDoesNotFit(form: form.rawValue, slot: name), at: node)
    }
    if form.needsLabel, labels.isEmpty {
      nodes.report(.formWithoutLabels(form.rawValue), at: node)
    }
    return IdentifierRules.Rule(
      slot: slot.id, form: form, labels: labels, except: mapping.texts("except"))
  }

  /// The labels under a key; one label stands before ids of one kind.
  private func labels(
    _ mapping: MappingReader, _ key: String, _ places: inout [String: Finding.Place]
  ) -> [String] {
    guard let node = mapping.node(key) else { return [] }
    return nodes.texts(node).map { label, node in
      if let first = places[label] {
        nodes.report(.duplicate(kind: "label", name: label, first: first), at: node)
      }
      places[label] = nodes.file.place(of: node.mark)
      return label
    }
  }
}
