import Conversation

/// Reads texts with places for slots.
struct TemplateReader {
  let slots: SlotTable
  /// The slots that have a value where the text is shown.
  let asked: Set<Slot.ID>

  func read(_ text: String, at node: Node, _ nodes: NodeReader) -> Template {
    do throws(Template.Fault) {
      let template = try Template(parsing: text)
      for (slot, aspect) in template.places {
        guard asked.contains(slot), let kind = slots[slot]?.slot.kind else {
          nodes.report(.unknownPlace(slot.text, near: slots.near(slot.text)), at: node)
          continue
        }
        if aspect != .words, kind != .codes {
          nodes.report(.placeDoesNotFit("\(slot).\(aspect.rawValue)"), at: node)
        }
      }
      return template
    } catch {
      switch error {
      case .unclosedBrace:
        nodes.report(.unclosedBrace, at: node)
      case .emptyPlace:
        nodes.report(.unknownPlace("", near: []), at: node)
      case .unknownAspect(let name):
        let near = nearestSpellings(to: name, among: Template.Aspect.allCases.map(\.rawValue))
        nodes.report(.unknownPlace(name, near: near), at: node)
      }
      return Template(pieces: [.literal(text)])
    }
  }
}
