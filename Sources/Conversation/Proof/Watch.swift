/// What an exploration looks out for: endings of conversations in which something holds that must not.
struct Watch: Hashable {
  /// What must hold for an ending to be wrong.
  var when = Guard.always
  /// What makes it right after all when every one of them holds; empty for nothing.
  var unless: [Guard] = []

  /// The route alone, with every conversation counted.
  static let route = Watch()

  /// Endings without one of the answers that a field is filled with, and nil when it needs none.
  static func missing(_ source: Form.Source, in content: Content) -> Watch? {
    let needed: [[Slot.ID]] =
      switch source {
      case .slot(let slot): [[slot]]
      case .severity: content.severity.inputs.map { [$0] }
      // A text says something as soon as one of its places does.
      case .text(let template): [template.places.map(\.slot)].filter { !$0.isEmpty }
      case .checks: []
      }
    guard !needed.isEmpty else { return nil }
    return Watch(
      unless: needed.map { slots in Guard(alternatives: slots.map { [.isSettled($0)] }) })
  }

  /// Endings with which a rule is broken, as far as the facts go.
  static func breach(of rule: Rule) -> Watch {
    Watch(when: rule.when, unless: rule.unless == .always ? [] : [rule.unless])
  }
}

extension Condition {
  /// Whether the slot has a value or a non-answer at all.
  fileprivate static func isSettled(_ slot: Slot.ID) -> Condition {
    Condition(slot: slot, test: .notAmong([]))
  }
}
