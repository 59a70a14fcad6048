/// What a change of an answer brings about besides the new value.
package struct Preview: Equatable, Sendable {
  /// One thing before and after the change.
  package struct Change<Value: Equatable & Sendable>: Equatable, Sendable {
    package let before: Value
    package let after: Value

    /// Nil when nothing changes.
    init?(_ before: Value, _ after: Value) {
      guard before != after else { return nil }
      (self.before, self.after) = (before, after)
    }
  }

  /// How a case may end.
  package struct Outlook: Equatable, Sendable {
    /// The ending of a case that has ended.
    package let ending: Step.ID?
    /// The outcomes that are possible, in a fixed order; the one of a case that has ended.
    package let outcomes: [Outcome]
  }

  /// The new answers.
  package let answers: [Answer]
  /// The slots that were settled and have to be asked again.
  package let askedAgain: [Slot.ID]
  /// The slot that is asked next, when it is another one than before.
  package let askedNext: Slot.ID?
  /// The slots whose answers do not count any more.
  package let withdrawn: [Slot.ID]
  /// The slots whose answers count again.
  package let restored: [Slot.ID]
  package let severity: Change<Severity?>?
  package let outlook: Change<Outlook>?
  /// The title of the form that the ticket is on.
  package let form: Change<String>?
  /// The labels of the ticket's fields that are filled otherwise, on the same form.
  package let fields: [String]

  /// Whether something of what was known or ahead is lost or another, so that the agent is asked before.
  package var matters: Bool {
    !askedAgain.isEmpty || !withdrawn.isEmpty || !restored.isEmpty || severity != nil
      || outlook != nil || form != nil
  }

  /// Compares a case with what became of it.
  package init(of answers: [Answer], from before: Conversation, to after: Conversation) {
    let askable = after.askable
    self.answers = answers
    askedAgain = before.answers.keys.filter { after.answers[$0] == nil }.sorted()
    let next = after.pendingQuestion?.slot.id
    askedNext = next == before.pendingQuestion?.slot.id ? nil : next
    // What no step ahead can ask for is lost, also when the walk has not passed it yet.
    withdrawn = before.walk.facts.values.keys.filter { slot in
      after.walk.facts[slot] == nil && after.answers[slot] != nil && !askable.contains(slot)
    }.sorted()
    restored = before.withdrawn.filter { after.walk.facts[$0] != nil || askable.contains($0) }
    severity = Change(before.severity(), after.severity(with: askable))
    outlook = Change(before.outlook, after.outlook)
    let (form, newForm) = (before.formAhead, after.formAhead)
    self.form = Change(form?.title ?? "", newForm?.title ?? "")
    fields =
      if let form, let newForm, form.id == newForm.id {
        before.ticket(on: form).labelsThatDiffer(
          from: after.ticket(on: newForm), isWhole: after.hasEnded || !before.hasEnded)
      } else {
        []
      }
  }
}

extension Conversation {
  /// What an event would change of what was answered before; nil when it corrects nothing.
  package func preview(of event: Event) -> Preview? {
    let (preview, effects) = trial { $0.apply(event) }
    let pending = pendingQuestion?.slot.id
    // The answer to the pending question takes nothing away, also when it was taken back before.
    return effects.corrections.contains { $0.slot != pending } ? preview : nil
  }

  /// What it would mean for a slot to have another value, on a copy; without a preview, the effects say why not.
  package func preview(
    supposing id: Slot.ID, is reply: String, at now: Instant
  ) -> (preview: Preview?, effects: [Effect]) {
    guard let slot = content.slots[id] else { return (nil, [.refused(.notSettled(id))]) }
    return trial { $0.replace(slot, with: reply, at: now) }
  }

  private func trial(
    _ change: (inout Conversation) -> [Effect]
  ) -> (preview: Preview?, effects: [Effect]) {
    var copy = self
    let effects = change(&copy)
    let corrections = effects.corrections
    guard !corrections.isEmpty else { return (nil, effects) }
    // Nobody outside is asked for a preview, so the agent would be.
    while case .lookUp(let step, _) = copy.walk.stop { _ = copy.apply(.lookedUp(step.id, nil)) }
    return (Preview(of: corrections, from: self, to: copy), effects)
  }

  /// The severity as far as it is known, with the answers to some slots that wait for their step.
  fileprivate func severity(with ahead: Set<Slot.ID> = []) -> Severity? {
    var facts = walk.facts
    for slot in ahead where facts[slot] == nil { facts[slot] = answers[slot]?.value }
    return content.severity.row(for: facts)?.severity
  }

  var outlook: Preview.Outlook {
    if case .end(let ending) = walk.stop {
      return Preview.Outlook(ending: ending.id, outcomes: [ending.outcome])
    }
    let possible = Set(prospects.filter(\.isPossible).map(\.ending.outcome))
    return Preview.Outlook(ending: nil, outcomes: Outcome.allCases.filter(possible.contains))
  }
}

extension [Effect] {
  fileprivate var corrections: [Answer] {
    flatMap { effect -> [Answer] in
      if case .settled(let answers) = effect { answers } else { [] }
    }.filter { $0.origin == .corrected }
  }
}

extension Ticket {
  /// The labels of the fields that another ticket on the same form fills otherwise.
  ///
  /// When that one is not whole, what it lacks or lists in part may still come.
  fileprivate func labelsThatDiffer(from other: Ticket, isWhole: Bool) -> [String] {
    zip(fields, other.fields).filter { old, new in
      switch new.value {
      case .missing, .checks: isWhole && old.value != new.value
      case .text, .choice, .list: old.value != new.value
      }
    }.map(\.1.label)
  }
}
