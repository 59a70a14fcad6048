/// A conversation to each step of a content, as an exploration of the route finds them.
///
/// A step that no conversation comes to has none.
package struct Ways: Sendable {
  /// The answers that lead to a step while its guard holds.
  package private(set) var toSteps: [Step.ID: [Proof.PathStep]] = [:]
  /// The answers that lead past a step because its guard fails.
  package private(set) var pastSteps: [Step.ID: [Proof.PathStep]] = [:]
  /// What each slot that is asked for can be settled with, as far as any test tells it apart.
  package let values: [Slot.ID: [Value]]

  /// Explores a content; one of more than `maxStates` merged cases is explored in part.
  package init(through content: Content, maxStates: Int = 2_000_000) {
    let domains = content.domains
    values = Dictionary(
      domains.map { ($0.slot.id, $0.values) }, uniquingKeysWith: { first, _ in first })
    let space = StateSpace(content.order, domains: domains, watching: nil)
    let exploration = Exploration(space, watching: nil, maxStates: maxStates)
    for (position, entry) in content.order.entries.enumerated() {
      let id = entry.step.id
      if toSteps[id] == nil {
        toSteps[id] = exploration.reached[position].map(exploration.path)
      }
      if pastSteps[id] == nil {
        pastSteps[id] = exploration.passedOver[position].map(exploration.path)
      }
    }
  }

  /// The answers that lead to a step, whether its own guard holds or not, where another guard holds; nil when none do.
  ///
  /// - Complexity: An exploration of the content for each call.
  package func path(
    through content: Content, before step: Step.ID, where when: Guard,
    maxStates: Int = 2_000_000
  ) -> [Proof.PathStep]? {
    guard let place = content.positions[step] else { return nil }
    let (order, probes) = content.order.probing([(place, when)])
    let space = StateSpace(
      order, domains: content.domains(tellingApart: when.conditions), watching: nil)
    let exploration = Exploration(space, watching: nil, maxStates: maxStates)
    return probes.first.flatMap { exploration.reached[$0] }.map(exploration.path)
  }
}
