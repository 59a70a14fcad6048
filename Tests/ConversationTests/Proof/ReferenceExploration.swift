@testable import Conversation

/// Every conversation that a small content can have, each held by itself: slow, and plain to see that it is right.
///
/// Nothing is merged and no state is kept: the walk is asked what is pending, each value is answered, and so on.
struct ReferenceExploration {
  /// One way in which an ending is wrong.
  struct Fault: Hashable {
    /// The field of the form, or the text of the rule.
    let what: String
    let ending: Step.ID
  }

  /// There are more conversations than the reference has the time for.
  struct TooMany: Error {}

  private let content: Content
  private let limit: Int
  private let lookUps: Set<Step.ID>
  private let values: [Slot.ID: [Value]]
  private(set) var reached: Set<Step.ID> = []
  private(set) var conversations = 0
  private(set) var shortest = Int.max
  private(set) var longest = 0
  private(set) var answers = 0
  /// The number of answers of the shortest conversation that has the fault.
  private(set) var faults: [Fault: Int] = [:]

  init(_ content: Content, limit: Int) throws {
    self.content = content
    self.limit = limit
    let steps = content.spine.steps + content.playbooks.values.flatMap(\.steps)
    // Nobody out there knows anything, so that the agent is asked at every look-up.
    lookUps = Set(steps.map(\.id))
    let conditions =
      steps.flatMap(\.when.conditions) + content.severity.rows.flatMap(\.conditions)
      + content.rules.flatMap { $0.when.conditions + $0.unless.conditions }
    values = content.slots.mapValues { slot in
      let tests = conditions.filter { $0.slot == slot.id }.map(\.test)
      return Domain(slot: slot, tests: tests, content: content).values
    }
    try hold([:])
  }

  /// The steps, and the last ending, that no conversation comes to.
  var unreached: Set<Step.ID> {
    let followed = content.spine.steps.compactMap { step in
      if case .follow(let playbook) = step.action { playbook } else { nil }
    }
    let all = followed.flatMap { content.playbooks[$0]?.steps ?? [] } + content.spine.steps
    return Set(all.map(\.id) + [content.lastEnding.id]).subtracting(reached)
  }

  private mutating func hold(_ given: [Slot.ID: Answer]) throws {
    let walk = Walk(through: content, with: given, lookedUp: lookUps)
    reached.formUnion(walk.steps.map(\.id))
    switch walk.stop {
    case .ask(let step, let inquiry):
      reached.insert(step.id)
      for value in values[inquiry.slot.id] ?? [] {
        var more = given
        more[inquiry.slot.id] = Answer(slot: inquiry.slot.id, value: value, origin: .asked)
        try hold(more)
      }
    case .lookUp(let step, _):
      reached.insert(step.id)
    case .end(let ending):
      reached.insert(ending.id)
      try conclude(ending, walk.facts, count: given.count)
    }
  }

  private mutating func conclude(_ ending: Step.Ending, _ facts: Facts, count: Int) throws {
    conversations += 1
    guard conversations <= limit else { throw TooMany() }
    shortest = min(shortest, count)
    longest = max(longest, count)
    answers += count
    for fault in Self.faults(of: ending, facts, in: content) {
      faults[fault] = min(faults[fault] ?? .max, count)
    }
  }

  /// What is wrong with a conversation that ended like this.
  static func faults(of ending: Step.Ending, _ facts: Facts, in content: Content) -> [Fault] {
    let fields = ending.form.flatMap { content.forms[$0]?.fields } ?? []
    let missing = fields.filter { $0.isRequired && wasNeverAsked($0.source, facts, content) }
    let broken = content.rules.filter { rule in
      rule.outcomes.contains(ending.outcome) && rule.when.holds(in: facts)
        && (rule.unless.alternatives.isEmpty || !rule.unless.holds(in: facts))
    }
    return (missing.map(\.name) + broken.map(\.text)).map { Fault(what: $0, ending: ending.id) }
  }

  private static func wasNeverAsked(
    _ source: Form.Source, _ facts: Facts, _ content: Content
  ) -> Bool {
    switch source {
    case .slot(let slot): facts[slot] == nil
    case .severity: content.severity.inputs.contains { facts[$0] == nil }
    case .text(let text), .textWithChecks(let text, _):
      !text.places.isEmpty && text.places.allSatisfy { facts[$0.slot] == nil }
    case .checks: false
    }
  }
}
