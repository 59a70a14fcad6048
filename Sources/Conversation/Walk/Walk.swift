/// One pass over the content's steps with a case's answers.
///
/// A conversation has no position. What it knows, what it asks next and how it ends all come from walking the
/// steps in order: a step whose guard holds counts, and the first of them without an answer is the next.
package struct Walk: Equatable, Sendable {
  /// Where a walk stops.
  package enum Stop: Equatable, Sendable {
    /// The step asks the agent.
    case ask(Step, Step.Inquiry)
    /// The step asks the outside world first.
    case lookUp(Step, source: String)
    /// The case is concluded.
    case end(Step.Ending)
  }

  /// The steps that count, without the one at which the walk stops.
  package private(set) var steps: [Step] = []
  package private(set) var facts: Facts
  package private(set) var stop: Stop
  /// The facts as the texts of the step see them at which the walk stops.
  package private(set) var factsAtStop: Facts

  /// Walks the content.
  ///
  /// - Parameters:
  ///   - content: The steps, and what they settle.
  ///   - answers: The case's answers; those whose step is not reached do not count.
  ///   - lookedUp: The steps that have asked the outside world without a reply, so that the agent is to be asked.
  package init(
    through content: Content, with answers: [Slot.ID: Answer], lookedUp: Set<Step.ID> = []
  ) {
    facts = Facts(content: content)
    factsAtStop = facts
    stop = .end(content.lastEnding)
    if let stop = advance(content.spine.steps, content: content, answers, lookedUp) {
      self.stop = stop
    } else {
      factsAtStop = facts
    }
    takeUpIdentifiers(content, answers)
  }

  /// Takes up the ids that the agent gave unasked: they are as they are on every way through the steps.
  private mutating func takeUpIdentifiers(_ content: Content, _ answers: [Slot.ID: Answer]) {
    for slot in content.identifierRules.slots where facts[slot] == nil {
      guard let answer = answers[slot],
        [.volunteered, .corrected, .carried].contains(answer.origin)
      else { continue }
      facts[slot] = answer.value
    }
  }

  private mutating func advance(
    _ list: [Step], content: Content, _ answers: [Slot.ID: Answer], _ lookedUp: Set<Step.ID>
  ) -> Stop? {
    for step in list where step.when.holds(in: facts) {
      if let stop = stop(at: step, answers, lookedUp) {
        factsAtStop = facts.narrowed(to: step.when)
        return stop
      }
      steps.append(step)
      if case .follow(let playbook) = step.action {
        let inner = content.playbooks[playbook]?.steps ?? []
        if let stop = advance(inner, content: content, answers, lookedUp) { return stop }
      }
    }
    return nil
  }

  /// Takes up the answer to a step, and says how the walk stops there when there is none.
  private mutating func stop(
    at step: Step, _ answers: [Slot.ID: Answer], _ lookedUp: Set<Step.ID>
  ) -> Stop? {
    switch step.action {
    case .ending(let ending):
      return .end(ending)
    case .follow:
      return nil
    case .question(let inquiry), .instruction(let inquiry):
      return settle(inquiry, with: answers) ? nil : .ask(step, inquiry)
    case .lookUp(let source, let inquiry):
      if settle(inquiry, with: answers) { return nil }
      return lookedUp.contains(step.id) ? .ask(step, inquiry) : .lookUp(step, source: source)
    }
  }

  /// Where the walk stops, counted through the playbooks; behind every step when the case is concluded.
  func position(in content: Content) -> Int {
    switch stop {
    case .ask(let step, _), .lookUp(let step, _): content.positions[step.id] ?? .max
    case .end: .max
    }
  }

  /// Takes up the answer to a question, and says whether there is one.
  private mutating func settle(
    _ inquiry: Step.Inquiry, with answers: [Slot.ID: Answer]
  ) -> Bool {
    if facts[inquiry.slot.id] == nil { facts[inquiry.slot.id] = answers[inquiry.slot.id]?.value }
    return facts[inquiry.slot.id] != nil
  }
}
