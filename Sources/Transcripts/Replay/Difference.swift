package import Conversation

/// One way in which a session went otherwise when it was replayed.
package struct Difference: Equatable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// Another step was asked, or concluded the case.
    case route
    /// A reply was understood differently.
    case answer
    /// The engine did something else besides asking, as far as no other route or answer explains it.
    case effect
    case severity
    case outcome
    case ticket
    /// The agent saw another text for the same step.
    case wording
  }

  package let kind: Kind
  /// The recorded turn, from 1, and 0 for the end.
  ///
  /// For a question that was not asked then, it is the turn that the question comes before now: one more than
  /// the last when it comes after all.
  package let turn: Int
  /// The step as it is called now, and as it was called for one that is not asked any more.
  package let step: Step.ID?
  /// The ticket's field, the slot of an answer, or the name of an effect.
  package let field: String?
  /// What the record says; nil for nothing.
  package let before: String?
  /// What the replay gave; nil for nothing.
  package let after: String?

  /// Whether a replay with this difference has failed: another wording alone fails nothing.
  package var isFailure: Bool { kind != .wording }

  init(
    _ kind: Kind, turn: Int, step: Step.ID?, field: String? = nil, before: String?,
    after: String?
  ) {
    self.kind = kind
    self.turn = turn
    self.step = step
    self.field = field
    self.before = before
    self.after = after
  }
}

/// Says in which ways a session went otherwise than another, in the order of the turns, the end last.
package func differences(between old: Session, and new: Session) -> [Difference] {
  let turns = Alignment(old, new).differences
  let isExplained = turns.contains { $0.kind == .route || $0.kind == .answer }
  let lookUps = isExplained ? nil : lookUpDifference(between: old.end, and: new.end)
  return turns + endDifferences(between: old.end, and: new.end) + [lookUps].compactMap(\.self)
}

private func endDifferences(
  between old: Session.End, and new: Session.End
) -> [Difference] {
  var found: [Difference] = []
  func compare(_ kind: Difference.Kind, _ before: String?, _ after: String?) {
    if before != after {
      found.append(Difference(kind, turn: 0, step: new.ending, before: before, after: after))
    }
  }
  compare(.outcome, old.outcome?.rawValue, new.outcome?.rawValue)
  // Where the outcome differs, so do the step that concluded and whether there is a ticket.
  if old.outcome == new.outcome {
    compare(.route, old.ending?.text, new.ending?.text)
    compare(.ticket, old.ticket?.form.text, new.ticket?.form.text)
  }
  compare(.severity, old.severity?.rawValue, new.severity?.rawValue)
  if let ticket = old.ticket, let newTicket = new.ticket {
    found += differences(between: ticket, and: newTicket, step: new.ending)
  }
  return found
}
