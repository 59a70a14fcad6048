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
    stop = .end(content.lastEnding)
    if let stop = advance(content.spine.steps, content: content, answers, lookedUp) {
      self.stop = stop
    }
  }

  private mutating func advance(
    _ list: [Step], content: Content, _ answers: [Slot.ID: Answer], _ lookedUp: Set<Step.ID>
  ) -> Stop? {
    for step in list where step.when.holds(in: facts) {
      switch step.action {
      case .ending(let ending):
        return .end(ending)
      case .follow(let playbook):
        steps.append(step)
        let inner = content.playbooks[playbook]?.steps ?? []
        if let stop = advance(inner, content: content, answers, lookedUp) { return stop }
      case .question(let inquiry), .instruction(let inquiry):
        guard settle(inquiry, with: answers) else { return .ask(step, inquiry) }
        steps.append(step)
      case .lookUp(let source, let inquiry):
        guard settle(inquiry, with: answers) else {
          return lookedUp.contains(step.id) ? .ask(step, inquiry) : .lookUp(step, source: source)
        }
        steps.append(step)
      }
    }
    return nil
  }

  /// Takes up the answer to a question, and says whether there is one.
  private mutating func settle(
    _ inquiry: Step.Inquiry, with answers: [Slot.ID: Answer]
  ) -> Bool {
    if facts[inquiry.slot.id] == nil { facts[inquiry.slot.id] = answers[inquiry.slot.id]?.value }
    return facts[inquiry.slot.id] != nil
  }
}
