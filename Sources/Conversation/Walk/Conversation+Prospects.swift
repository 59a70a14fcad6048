/// What stands between a case and one of the content's endings.
package struct Prospect: Equatable, Sendable {
  /// An ending that comes before, whatever is still answered.
  package struct Earlier: Equatable, Sendable {
    package let ending: Step.Ending
    /// What brings it about.
    package let conditions: [Condition]
  }

  package let ending: Step.Ending
  /// The conditions that do not hold with what is known, in the order of the walk.
  package let failing: [Condition]
  /// The conditions on what is not known yet, in the order of the walk.
  package let open: [Condition]
  package let earlier: Earlier?

  /// Whether the case can still end like this.
  package var isPossible: Bool { failing.isEmpty && earlier == nil }

  /// How far away the ending is: what has to be another comes before what is only not known.
  private var distance: (Int, Int) {
    (failing.count + (earlier == nil ? 0 : 1), open.count)
  }

  static func isNearer(_ first: Prospect, _ second: Prospect) -> Bool {
    first.distance < second.distance
  }
}

extension Conversation {
  /// What stands between the case and each ending, in the order of the walk.
  package var prospects: [Prospect] { ProspectReader(self).read().prospects }

  /// The slots that a step may still ask for, from the one at which the walk stops.
  var askable: Set<Slot.ID> { ProspectReader(self).read().askable }

  /// The endings that a name means, the nearest first: an outcome, or the id of an ending with or without its playbook.
  package func prospects(named name: String) -> [Prospect] {
    let named = prospects.filter { prospect in
      let id = prospect.ending.id.text
      return prospect.ending.outcome.rawValue == name || id == name || id.hasSuffix("/" + name)
    }
    // Sorting keeps no order of equals, so the places decide between those.
    return named.enumerated().sorted { first, second in
      if Prospect.isNearer(first.element, second.element) { return true }
      if Prospect.isNearer(second.element, first.element) { return false }
      return first.offset < second.offset
    }.map(\.element)
  }
}

/// Goes along the steps with what is known, and with everything open that may still be asked.
private struct ProspectReader {
  private let conversation: Conversation
  private let content: Content
  /// Where the case stands among the steps.
  private let here: Int
  /// The slots that a step may still ask for, were it not for an ending that comes first.
  private var open: Set<Slot.ID> = []
  /// The slots that a step may still ask for.
  private var askable: Set<Slot.ID> = []
  private var earlier: Prospect.Earlier?
  private var found: [Prospect] = []

  /// How a guard stands.
  private struct Standing {
    var failing: [Condition] = []
    var open: [Condition] = []
    var holding: [Condition] = []

    var weight: (Int, Int) { (failing.count, open.count) }

    static func + (first: Standing, second: Standing) -> Standing {
      Standing(
        failing: first.failing + second.failing, open: first.open + second.open,
        holding: first.holding + second.holding)
    }
  }

  init(_ conversation: Conversation) {
    self.conversation = conversation
    content = conversation.content
    let step: Step.ID =
      switch conversation.walk.stop {
      case .ask(let step, _), .lookUp(let step, _): step.id
      case .end(let ending): ending.id
      }
    here = content.positions[step] ?? .max
  }

  func read() -> (prospects: [Prospect], askable: Set<Slot.ID>) {
    var reader = self
    reader.go(along: content.spine.steps, behind: Standing())
    reader.reach(content.lastEnding, with: Standing())
    return (reader.found, reader.askable)
  }

  private mutating func go(along steps: [Step], behind path: Standing) {
    for step in steps {
      let standing = path + self.standing(of: step.when)
      switch step.action {
      case .ending(let ending):
        reach(ending, with: standing)
      case .follow(let playbook):
        go(along: content.playbooks[playbook]?.steps ?? [], behind: standing)
      case .question(let inquiry), .instruction(let inquiry), .lookUp(_, let inquiry):
        if standing.failing.isEmpty, (content.positions[step.id] ?? 0) >= here {
          open.insert(inquiry.slot.id)
          if earlier == nil { askable.insert(inquiry.slot.id) }
        }
      }
    }
  }

  private mutating func reach(_ ending: Step.Ending, with standing: Standing) {
    found.append(
      Prospect(
        ending: ending, failing: standing.failing, open: standing.open, earlier: earlier))
    // Where nothing is open any more, the case ends here at the latest.
    if earlier == nil, standing.failing.isEmpty, standing.open.isEmpty {
      earlier = Prospect.Earlier(ending: ending, conditions: standing.holding)
    }
  }

  /// How the alternative of a guard stands that comes nearest to holding.
  private func standing(of when: Guard) -> Standing {
    let all = when.alternatives.map { conditions in
      conditions.reduce(into: Standing()) { standing, condition in
        if let value = value(of: condition.slot) {
          if condition.test.holds(for: value) {
            standing.holding.append(condition)
          } else {
            standing.failing.append(condition)
          }
        } else if open.contains(condition.slot) {
          standing.open.append(condition)
        } else {
          standing.failing.append(condition)
        }
      }
    }
    return all.min { $0.weight < $1.weight } ?? Standing()
  }

  /// What is known of a slot: what counts, or what will count when its step comes.
  private func value(of slot: Slot.ID) -> Value? {
    conversation.walk.facts[slot]
      ?? (open.contains(slot) ? conversation.answers[slot]?.value : nil)
  }
}
