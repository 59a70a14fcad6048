/// One case with the content that it is worked with: a value that events change and effects come out of.
package struct Conversation: Sendable {
  /// The answers of one event, so that it can be undone as one.
  private struct Entry {
    let replaced: [Slot.ID: Answer]
    let answers: [Answer]

    /// Whether the agent gave one of the answers.
    var isAgents: Bool { answers.contains { $0.origin != .lookedUp } }
  }

  package let content: Content
  /// Seconds by which the agent's clock is ahead of UTC.
  package let offset: Int
  package private(set) var answers: [Slot.ID: Answer] = [:]
  package private(set) var notes: [String] = []
  /// The walk with the answers as they are.
  package private(set) var walk: Walk
  private var entries: [Entry] = []
  private var lookedUp: Set<Step.ID> = []
  /// The slots whose answer was taken back, so that the next one is a correction.
  private var takenBack: Set<Slot.ID> = []
  /// The slots that some walk of this case has counted; only they can be withdrawn.
  private var hasCounted: Set<Slot.ID> = []
  /// The withdrawn slots that the agent knows of.
  private var reportedWithdrawn: Set<Slot.ID> = []
  /// How many replies in a row could not be used.
  private var misses = 0

  /// Begins a case about which nothing is known.
  package init(content: Content, offset: Int = 0) {
    self.content = content
    self.offset = offset
    walk = Walk(through: content, with: [:])
  }

  /// The question that waits for a reply, and nil when the outside world is asked or the case has ended.
  package var pendingQuestion: Question? {
    if case .ask(let step, let inquiry) = walk.stop { question(step, inquiry) } else { nil }
  }

  package var hasEnded: Bool {
    if case .end = walk.stop { true } else { false }
  }

  /// The slots whose answers counted once and do not at present.
  ///
  /// They are out of the ticket, still in the record, and back when the branch returns.
  package var withdrawn: [Slot.ID] {
    answers.keys.filter { walk.facts[$0] == nil && hasCounted.contains($0) }.sorted()
  }

  /// Takes an event in and says what is to be done about it.
  package mutating func apply(_ event: Event) -> [Effect] {
    switch event {
    case .started:
      return [next()]
    case .said(let reply, let now):
      return said(reply, at: now)
    case .wentBack:
      return wentBack()
    case .changed(let slot, let reply, let now):
      return changed(slot, to: reply, at: now)
    case .noted(let note):
      guard !note.trimmed.isEmpty else { return [.refused(.emptyNote)] }
      notes.append(note.trimmed)
      // A ticket that is filled already has to take the remark up.
      return [.keptNote(note.trimmed)] + (hasEnded ? [next()] : [])
    case .lookedUp(let step, let value):
      return replied(to: step, with: value)
    }
  }

  // MARK: - Events

  private mutating func said(_ reply: String, at now: Instant) -> [Effect] {
    guard case .ask(_, let inquiry) = walk.stop else {
      return [.refused(hasEnded ? .hasEnded : .isLookingUp)]
    }
    let slot = inquiry.slot
    switch read(reply, for: slot, at: now) {
    case .failure(let rejection):
      misses += 1
      return [.rejected(rejection, of: slot.id, offersNonAnswers: misses >= 3), next()]
    case .success(let value):
      let origin: Answer.Origin = takenBack.contains(slot.id) ? .corrected : .asked
      let listener = Listener(content: content, now: now, offset: offset)
      let settled = Set(answers.keys).union([slot.id])
      return record(
        [Answer(slot: slot.id, value: value, origin: origin)]
          + listener.volunteered(in: reply, settled: settled))
    }
  }

  private mutating func changed(_ id: Slot.ID, to reply: String, at now: Instant) -> [Effect] {
    guard let slot = content.slots[id], answers[id] != nil else {
      return [.refused(.notSettled(id))]
    }
    switch read(reply, for: slot, at: now) {
    case .failure(let rejection):
      return [.rejected(rejection, of: id, offersNonAnswers: false), next()]
    case .success(let value):
      forgetLookUps(behind: id)
      return record([Answer(slot: id, value: value, origin: .corrected)])
    }
  }

  private mutating func replied(to id: Step.ID, with value: Value?) -> [Effect] {
    guard case .lookUp(let step, _) = walk.stop, step.id == id, let slot = step.inquiry?.slot
    else { return [] }
    lookedUp.insert(id)
    guard let value, slot.accepts(value) else { return walkAgain() }
    return record([Answer(slot: slot.id, value: value, origin: .lookedUp)])
  }

  private mutating func wentBack() -> [Effect] {
    // What the outside world said goes with the reply before it: it would only be looked up again.
    guard let index = entries.lastIndex(where: \.isAgents) else {
      return [.refused(.nothingToUndo)]
    }
    var slots: [Slot.ID] = []
    for entry in entries[index...].reversed() {
      for answer in entry.answers { answers[answer.slot] = entry.replaced[answer.slot] }
      slots = entry.answers.map(\.slot) + slots
    }
    entries.removeSubrange(index...)
    takenBack.formUnion(slots)
    hasCounted.subtract(slots.filter { answers[$0] == nil })
    slots.forEach { forgetLookUps(behind: $0) }
    return [.tookBack(slots)] + walkAgain()
  }

  // MARK: - Steps that events share

  private func read(
    _ reply: String, for slot: Slot, at now: Instant
  ) -> Result<Value, Rejection> {
    ReplyReader(content: content, slot: slot, now: now, offset: offset).read(reply)
  }

  /// Drops what the outside world said after a slot was settled: it was asked about another case.
  private mutating func forgetLookUps(behind slot: Slot.ID) {
    var behind = walk.steps.drop { $0.inquiry?.slot.id != slot }.dropFirst()
    if case .ask(let step, _) = walk.stop, walk.facts[slot] != nil { behind.append(step) }
    for step in behind {
      guard case .lookUp(_, let inquiry) = step.action else { continue }
      lookedUp.remove(step.id)
      guard answers[inquiry.slot.id]?.origin == .lookedUp else { continue }
      answers[inquiry.slot.id] = nil
      entries.removeAll { $0.answers.map(\.slot) == [inquiry.slot.id] }
    }
  }

  private mutating func record(_ new: [Answer]) -> [Effect] {
    var replaced: [Slot.ID: Answer] = [:]
    for answer in new {
      replaced[answer.slot] = answers[answer.slot]
      answers[answer.slot] = answer
    }
    entries.append(Entry(replaced: replaced, answers: new))
    return [.settled(new)] + walkAgain()
  }

  private mutating func walkAgain() -> [Effect] {
    misses = 0
    walk = Walk(through: content, with: answers, lookedUp: lookedUp)
    hasCounted.formUnion(walk.facts.values.keys)
    // A look-up may bring back at once what is behind it.
    if case .lookUp = walk.stop { return [next()] }
    let lost = withdrawn.filter { !reportedWithdrawn.contains($0) }
    reportedWithdrawn = Set(withdrawn)
    return (lost.isEmpty ? [] : [.withdrew(lost)]) + [next()]
  }

  private func next() -> Effect {
    switch walk.stop {
    case .ask(let step, let inquiry): .ask(question(step, inquiry))
    case .lookUp(let step, let source): .lookUp(step.id, source: source)
    case .end(let ending): .conclude(conclusion(ending))
    }
  }

  private func question(_ step: Step, _ inquiry: Step.Inquiry) -> Question {
    let slot = inquiry.slot
    return Question(
      step: step.id, slot: slot, instruction: inquiry.instruction.filled(with: walk.facts),
      text: inquiry.text.filled(with: walk.facts), why: inquiry.why, source: step.source,
      options: slot.choices.filter(\.isOffered).map { choice in
        Question.Option(
          choice: choice,
          evidence: slot.id == content.handOff.slot
            ? content.handOff.evidence(on: choice.id, given: walk.facts) : [])
      })
  }

  private func conclusion(_ ending: Step.Ending) -> Conclusion {
    Conclusion(
      step: ending.id, outcome: ending.outcome, text: ending.text.filled(with: walk.facts),
      severity: content.severity.row(for: walk.facts),
      ticket: ending.form.flatMap { content.forms[$0] }.map(ticket))
  }

  /// The ticket as it would be filled now.
  package func ticket(on form: Form) -> Ticket {
    Ticket(form: form, walk: walk, notes: notes, content: content)
  }
}
