// What a conversation puts to the agent: the step at which the walk stops, in words.

extension Conversation {
  /// The question that waits for a reply, and nil when the outside world is asked or the case has ended.
  package var pendingQuestion: Question? {
    if case .ask(let step, let inquiry) = walk.stop { question(step, inquiry) } else { nil }
  }

  /// The question by which a slot is asked, whatever waits for a reply; nil when there is no such slot.
  package func question(about id: Slot.ID) -> Question? {
    guard let slot = content.slots[id] else { return nil }
    let steps = walk.steps + content.order.entries.map(\.step)
    for step in steps {
      if let inquiry = step.inquiry, inquiry.slot.id == id { return question(step, inquiry) }
    }
    // An id that is only heard has no step.
    let text = Template(pieces: [.literal(slot.label)])
    return question(
      Step(id: "", action: .ending(content.lastEnding)), .init(slot: slot, text: text))
  }

  /// The ticket as it would be filled now.
  package func ticket(on form: Form) -> Ticket {
    guard let ticketContent else {
      return Ticket(form: form, walk: walk, notes: notes, content: content)
    }
    return Ticket(
      form: ticketContent.forms[form.id] ?? form,
      walk: Walk(through: ticketContent, with: answers, lookedUp: lookedUp),
      notes: notes,
      content: ticketContent)
  }

  /// The form of the ticket that the case would get as it stands.
  package var formAhead: Form? { content.form(given: walk.facts) }

  /// What is to be done where the walk stops.
  var next: Effect {
    switch walk.stop {
    case .ask(let step, let inquiry): .ask(question(step, inquiry))
    case .lookUp(let step, let source): .lookUp(step.id, source: source)
    case .end(let ending): .conclude(conclusion(ending))
    }
  }

  private func question(_ step: Step, _ inquiry: Step.Inquiry) -> Question {
    Question(
      step: step.id, slot: inquiry.slot,
      instruction: inquiry.instruction.filled(with: walk.factsAtStop),
      text: inquiry.text.filled(with: walk.factsAtStop), why: inquiry.why, source: step.source,
      role: step.role,
      options: listed(inquiry.slot).map { choice in
        Question.Option(choice: choice, evidence: evidence(on: choice, of: inquiry.slot))
      },
      near: near(inquiry.slot), problems: problems(toldApartBy: inquiry.slot).map(\.words))
  }

  private func evidence(on choice: Choice, of slot: Slot) -> [HandOff.Evidence] {
    guard slot.id == content.handOff.slot else { return [] }
    return content.handOff.evidence(on: choice.id, given: walk.facts)
  }

  private func conclusion(_ ending: Step.Ending) -> Conclusion {
    Conclusion(
      step: ending.id, outcome: ending.outcome, text: ending.text.filled(with: walk.factsAtStop),
      severity: content.severity.row(for: walk.facts),
      ticket: ending.form.flatMap { content.forms[$0] }.map(ticket))
  }
}

extension Content {
  /// The form of the first escalation that the facts allow, and nil when the content has none.
  package func form(given facts: Facts) -> Form? {
    for step in spine.steps {
      guard case .ending(let ending) = step.action, let form = ending.form,
        step.when.holds(in: facts)
      else { continue }
      return forms[form]
    }
    return lastEnding.form.flatMap { forms[$0] } ?? forms.values.min { $0.id < $1.id }
  }
}
