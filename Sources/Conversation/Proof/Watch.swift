/// What an exploration looks out for: endings of conversations in which something holds that must not.
struct Watch: Hashable {
  /// The endings that it is about.
  let endings: Set<Step.ID>
  /// What must hold for an ending to be wrong.
  var when = Guard.always
  /// What makes it right after all when every one of them holds; empty for nothing.
  var unless: [Guard] = []

  /// Endings without one of the answers that a required field is filled with, and nil when it needs none.
  static func missing(_ source: Form.Source, of form: Form.ID, in content: Content) -> Watch? {
    let needed: [[Slot.ID]] =
      switch source {
      case .slot(let slot): [[slot]]
      case .severity: content.severity.inputs.map { [$0] }
      // A text says something as soon as one of its places does.
      case .text(let template), .textWithChecks(let template, _):
        [template.places.map(\.slot)].filter { !$0.isEmpty }
      case .checks: []
      }
    guard !needed.isEmpty else { return nil }
    return Watch(
      endings: content.endings { $0.form == form },
      unless: needed.map { slots in Guard(alternatives: slots.map { [.isSettled($0)] }) })
  }

  /// Endings that break a rule.
  static func breach(of rule: Rule, in content: Content) -> Watch {
    Watch(
      endings: content.endings { rule.outcomes.contains($0.outcome) }, when: rule.when,
      unless: rule.unless == .always ? [] : [rule.unless])
  }
}

extension Content {
  fileprivate func endings(where concerns: (Step.Ending) -> Bool) -> Set<Step.ID> {
    Set(
      order.entries.compactMap { entry in
        if case .ending(let ending) = entry.step.action, concerns(ending) { ending.id } else { nil }
      })
  }
}

extension Condition {
  /// Whether the slot has a value or a non-answer at all.
  fileprivate static func isSettled(_ slot: Slot.ID) -> Condition {
    Condition(slot: slot, test: .notAmong([]))
  }
}
