import Conversation

/// Reads guards, and refuses those that can never hold.
struct GuardReader {
  let nodes: NodeReader
  let slots: SlotTable
  /// The slots that earlier steps ask for.
  let asked: Set<Slot.ID>

  private enum TestName: String, CaseIterable {
    case not, known, acts
    case onlyActs = "only_acts"
    case atLeast = "at_least"
  }

  /// Reads a mapping whose tests must all hold, or a list of such mappings of which one must.
  func read(_ node: Node?) -> Guard {
    guard let node else { return .always }
    let alternatives: [Node]
    if case .sequence(let sequence) = node {
      alternatives = sequence.items
    } else {
      alternatives = [node]
    }
    return Guard(alternatives: alternatives.map { conditions($0) })
  }

  func conditions(_ node: Node) -> [Condition] {
    nodes.pairs(node).compactMap { name, keyNode, value in
      guard let slot = slots[Slot.ID(name)]?.slot else {
        nodes.report(.unknownWord(name, kind: "slot", near: slots.near(name)), at: keyNode)
        return nil
      }
      guard asked.contains(slot.id) else {
        nodes.report(.slotNotAskedBefore(name), at: keyNode)
        return nil
      }
      return test(value, of: slot).map { Condition(slot: slot.id, test: $0) }
    }
  }

  private func test(_ node: Node, of slot: Slot) -> Condition.Test? {
    guard case .mapping = node else { return .among(values(node, of: slot)) }
    let pairs = nodes.pairs(node)
    guard pairs.count == 1, let (name, keyNode, value) = pairs.first else {
      nodes.report(.wrongShape(wanted: "one test"), at: node)
      return nil
    }
    guard let test: TestName = nodes.word(keyNode, kind: "test") else { return nil }
    switch (test, slot.kind) {
    case (.not, _):
      return .notAmong(values(value, of: slot))
    case (.known, _):
      guard let text = nodes.text(value), text == "true" || text == "false" else {
        nodes.report(.wrongShape(wanted: "'true' or 'false'"), at: value)
        return nil
      }
      return .known(text == "true")
    case (.atLeast, .number):
      return nodes.number(value).map { .atLeast($0) }
    case (.acts, .codes):
      return .acts(actors(value))
    case (.onlyActs, .codes):
      return .onlyActs(actors(value))
    case (.atLeast, _), (.acts, _), (.onlyActs, _):
      nodes.report(.testDoesNotFit(test: name, slot: slot.id.text), at: keyNode)
      return nil
    }
  }

  private func actors(_ node: Node) -> [Actor] {
    nodes.texts(node).compactMap { _, node in nodes.word(node, kind: "actor") }
  }

  private func values(_ node: Node, of slot: Slot) -> [String] {
    let possible = slot.choices.map(\.id.text) + NonAnswer.allCases.map(\.rawValue)
    return nodes.texts(node).map { text, node in
      nodes.reportImpossible(text, of: slot, among: possible, at: node)
      return text
    }
  }
}
