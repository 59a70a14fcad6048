import Conversation

/// What one session touches of a content when it is held again.
package struct Footprint: Equatable, Sendable {
  package let touched: Set<Coverage.Item>
  /// Whether the replay of the session differs from the record in more than wording.
  package let differs: Bool

  /// Replays a session and follows the walk after each of its events, so that an answer counts also when it was
  /// taken back later.
  ///
  /// A reply that the record does not have is assumed to be `unknown`, as in any replay: what follows from it
  /// counts, and the non-answer itself does not.
  package init(of session: Session, on checklist: Checklist) {
    let (moments, differences) = Replay.moments(of: session, with: checklist.content)
    var tracer = Tracer(checklist: checklist)
    for moment in moments { tracer.trace(moment) }
    touched = tracer.touched
    differs = differences.contains(where: \.isFailure)
  }
}

/// Collects what moments touch.
private struct Tracer {
  let checklist: Checklist
  private(set) var touched: Set<Coverage.Item> = []
  /// What each guard was last tested with; the same facts decide the same.
  private var tested: [Step.ID: [Value?]] = [:]

  private var content: Content { checklist.content }

  init(checklist: Checklist) {
    self.checklist = checklist
  }

  mutating func trace(_ moment: Replay.Moment) {
    let walk = moment.conversation.walk
    let stop = walk.stop.step
    let held = Set(walk.steps.map(\.id)).union([stop])
    trace(content.spine.steps + [content.lastStep], in: walk.facts, held: held, stop: stop)
    if case .ask(_, let inquiry) = walk.stop, inquiry.slot.id == content.handOff.slot {
      for (index, reason) in checklist.reasons.enumerated() {
        touched.formUnion(reason.deciding(in: walk.facts).map { .reason(index, $0) })
      }
    }
    for (slot, value) in walk.facts.values {
      switch value {
      case .choice(let choice): touched.insert(.choice(slot, choice))
      case .nonAnswer(.unknown) where moment.assumed.contains(slot): break
      case .nonAnswer(let nonAnswer): touched.insert(.nonAnswer(slot, nonAnswer))
      case .text, .number, .time, .codes, .guid: break
      }
    }
    guard case .end(let ending) = walk.stop else { return }
    if let row = content.severity.row(for: walk.facts),
      let index = content.severity.rows.firstIndex(of: row)
    {
      touched.insert(.severityRow(index))
    }
    guard let form = ending.form.flatMap({ content.forms[$0] }) else { return }
    for field in moment.conversation.ticket(on: form).fields where field.isFilled {
      touched.insert(.field(form.id, field.name))
    }
  }

  /// Goes along the steps up to the one at which the walk stops, and says whether it is among them.
  ///
  /// Those that are not among the walk's were passed over because their guard did not hold.
  @discardableResult
  private mutating func trace(
    _ steps: [Step], in facts: Facts, held: Set<Step.ID>, stop: Step.ID
  ) -> Bool {
    for step in steps {
      let holds = held.contains(step.id)
      test(step, in: facts, holds: holds)
      guard holds else { continue }
      touched.insert(step.reached)
      if step.id == stop { return true }
      if case .follow(let playbook) = step.action,
        trace(content.playbooks[playbook]?.steps ?? [], in: facts, held: held, stop: stop)
      {
        return true
      }
    }
    return false
  }

  private mutating func test(_ step: Step, in facts: Facts, holds: Bool) {
    guard let own = checklist.guards[step.id] else { return }
    let values = own.slots.map { facts[$0] }
    guard tested[step.id] != values else { return }
    tested[step.id] = values
    touched.insert(.guard(step.id, held: holds))
    touched.formUnion(own.deciding(in: facts).map { .part(step.id, $0) })
  }
}

extension Walk.Stop {
  /// The step at which the walk stops.
  fileprivate var step: Step.ID {
    switch self {
    case .ask(let step, _), .lookUp(let step, _): step.id
    case .end(let ending): ending.id
    }
  }
}

extension Ticket.Field {
  /// Whether the field says something; an empty list says nothing.
  fileprivate var isFilled: Bool {
    switch value {
    case .missing, .list([]): false
    case .text, .choice, .list, .checks: true
    }
  }
}
