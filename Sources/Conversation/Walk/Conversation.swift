/// One case with the content that it is worked with: a value that events change and effects come out of.
package struct Conversation: Sendable {
  /// The content in the language of the chat.
  package private(set) var content: Content
  /// The content in the language of the ticket; nil while that is the chat's.
  private(set) var ticketContent: Content?
  /// Seconds by which the agent's clock is ahead of UTC.
  package let offset: Int
  /// The remarks of the agent.
  package private(set) var notes: [String] = []
  /// The problems that the agent left for later, besides those that an answer left aside.
  var leftForLater: [String] = []
  /// The walk with the answers as they are.
  package private(set) var walk: Walk
  var log = AnswerLog()
  /// The steps that have asked the outside world without a reply.
  private(set) var lookedUp: Set<Step.ID> = []
  /// The slots that some walk of this case has counted; only they can be withdrawn.
  var hasCounted: Set<Slot.ID> = []
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

  /// The latest answer for each slot that has one, whether it counts or not.
  package var answers: [Slot.ID: Answer] { log.answers }

  package var hasEnded: Bool {
    if case .end = walk.stop { true } else { false }
  }

  /// The slots whose answers counted once, and have been passed over by the walk as it is now.
  ///
  /// They are out of the ticket, still in the record, and back when the branch returns.
  package var withdrawn: [Slot.ID] {
    let position = walk.position(in: content)
    return answers.keys.filter { slot in
      walk.facts[slot] == nil && hasCounted.contains(slot)
        && content.lastPositions[slot].map { $0 < position } ?? true
    }.sorted()
  }

  /// Takes an event in and says what is to be done about it.
  package mutating func apply(_ event: Event) -> [Effect] {
    switch event {
    case .started: [next]
    case .said(let reply, let now, let isLiteral): said(reply, at: now, isLiteral: isLiteral)
    case .wentBack: wentBack()
    case .redid: redid()
    case .changed(let slot, let reply, let now): changed(slot, to: reply, at: now)
    case .noted(let note): noted(note.trimmed)
    case .parked(let words): leave(words.trimmed)
    case .carried(let answers): take(carriedOver: answers)
    case .turned(let part, let locale, let content): turned(part, to: locale, content)
    case .lookedUp(let step, let value): lookedUp(step, value)
    }
  }

  // MARK: - Events

  private mutating func said(_ reply: String, at now: Instant, isLiteral: Bool) -> [Effect] {
    guard case .ask(let step, let inquiry) = walk.stop else {
      return [.refused(hasEnded ? .hasEnded : .isLookingUp)]
    }
    let slot = inquiry.slot
    let (reply, parked) = park(besidesCaseIn: reply, to: slot)
    if let parked, reply.trimmed.isEmpty { return parked + [next] }
    return (parked ?? []) + said(reply, to: step, about: slot, at: now, isLiteral: isLiteral)
  }

  private mutating func said(
    _ reply: String, to step: Step, about slot: Slot, at now: Instant, isLiteral: Bool
  ) -> [Effect] {
    let reading = read(reply, for: slot, at: now)
    if case .failure = reading, let effects = took(problemIn: reply, to: slot) { return effects }
    if !slot.isName(reply) {
      if let talk = content.talk(in: reply, asked: slot) { return [.talked(talk), next] }
      if !isLiteral, let effects = putRight(reply, reading, at: now) { return effects }
    }
    switch reading {
    case .failure where !step.role.isEmpty && content.deniesPermission(reply):
      // Whoever may not do it can only have it done or leave it open.
      return [.rejected(.notPermitted(role: step.role), of: slot.id, offersNonAnswers: true), next]
    case .failure(let rejection):
      misses += 1
      return [.rejected(rejection, of: slot.id, offersNonAnswers: misses >= 3), next]
    case .success(let value):
      let origin: Answer.Origin = log.takenBack[slot.id] == nil ? .asked : .corrected
      // The words of a label are the content's and say nothing about the case.
      if slot.isName(reply) {
        return record([Answer(slot: slot.id, value: value, origin: origin)])
      }
      let listener = Listener(content: content, now: now, offset: offset)
      let understanding = listener.understanding(of: reply)
      var problems = problems(in: reply, to: slot)
      let heard = problems.takeUp(listener.facts(in: reply, understanding))
      let own = heard.first { $0.slot == slot.id && $0.value == value }
      // Where the whole reply is the answer, there is no need to say which words are.
      let span = own?.span == 0..<reply.utf8.count ? nil : own?.span
      let answer = Answer(slot: slot.id, value: value, origin: origin, span: span)
      // What was not known may be said later, in answer to something else.
      let settled = Set(answers.filter { $1.value.isFinal }.keys).union([slot.id])
      return record(
        [answer] + heard.filter { !settled.contains($0.slot) }, near: understanding.near,
        problems: problems)
    }
  }

  /// Takes up what a reply puts right, and nil when it puts nothing right.
  private mutating func putRight(
    _ reply: String, _ reading: Result<Value, Rejection>, at now: Instant
  ) -> [Effect]? {
    let listener = Listener(content: content, now: now, offset: offset)
    let reader = CorrectionReader(
      listener: listener, answers: answers, isReply: (try? reading.get()).map(\.isChosen) ?? false)
    let corrections = reader.corrections(in: reply)
    guard !corrections.isEmpty else { return nil }
    for correction in corrections { forgetLookUps(behind: correction.slot) }
    return record(corrections)
  }

  private mutating func noted(_ note: String) -> [Effect] {
    guard !note.isEmpty else { return [.refused(.emptyNote)] }
    notes.append(note)
    // A ticket that is filled already has to take the remark up.
    return [.keptNote(note)] + (hasEnded ? [next] : [])
  }

  /// Goes on with the same content in another language, which changes no answer and no step.
  private mutating func turned(_ part: Part, to locale: String, _ content: Content?) -> [Effect] {
    if let content {
      switch part {
      case .chat: self.content = content
      case .ticket: ticketContent = content
      }
      walk = Walk(through: self.content, with: answers, lookedUp: lookedUp)
    }
    return [.turned(part, to: locale), next]
  }

  private mutating func lookedUp(_ id: Step.ID, _ value: Value?) -> [Effect] {
    guard case .lookUp(let step, _) = walk.stop, step.id == id, let slot = step.inquiry?.slot
    else { return [] }
    lookedUp.insert(id)
    guard let value, slot.accepts(value) else { return walkAgain() }
    return record([Answer(slot: slot.id, value: value, origin: .lookedUp)])
  }

  // MARK: - What events share

  func read(
    _ reply: String, for slot: Slot, at now: Instant
  ) -> Result<Value, Rejection> {
    ReplyReader(content: content, slot: slot, now: now, offset: offset, listed: listed(slot))
      .read(reply)
  }

  /// Keeps the answers of one event, with what else its words may mean.
  ///
  /// - Parameters:
  ///   - new: The answers.
  ///   - near: The two choices of a slot that the words may mean.
  ///   - problems: The problems that the words speak of.
  ///   - taken: The one of the open problems that the agent wants first.
  /// - Returns: What is to be done, the next question at the end.
  mutating func record(
    _ new: [Answer], near: [Slot.ID: [Choice.ID]] = [:], problems: [Problem] = [],
    taking taken: Problem? = nil
  ) -> [Effect] {
    let new = new.map(log.replacing)
    let pick = pick(by: new, taking: taken)
    let parkedBefore = parked
    var open = log.open
    open.near.merge(near) { $1 }
    open.problems = problems.isEmpty ? pick.left : problems
    open.parked += pick.others
    log.add(new + pick.answers, open: open)
    return [.settled(new + pick.answers)] + parking(since: parkedBefore) + walkAgain()
  }

  /// Drops what the outside world said after a slot was settled: it was asked about another case.
  mutating func forgetLookUps(behind slot: Slot.ID) {
    var behind = walk.steps.drop { $0.inquiry?.slot.id != slot }.dropFirst()
    if case .ask(let step, _) = walk.stop, walk.facts[slot] != nil { behind.append(step) }
    for step in behind {
      guard case .lookUp(_, let inquiry) = step.action else { continue }
      lookedUp.remove(step.id)
      log.forgetLookUp(of: inquiry.slot.id)
    }
  }

  mutating func walkAgain() -> [Effect] {
    misses = 0
    walk = Walk(through: content, with: answers, lookedUp: lookedUp)
    hasCounted.formUnion(walk.facts.values.keys)
    // A look-up may bring back at once what is behind it.
    if case .lookUp = walk.stop { return [next] }
    let withdrawn = self.withdrawn
    let lost = withdrawn.filter { !reportedWithdrawn.contains($0) }
    let back = reportedWithdrawn.filter { walk.facts[$0] != nil }.sorted()
    reportedWithdrawn = Set(withdrawn)
    return (lost.isEmpty ? [] : [.withdrew(lost)]) + (back.isEmpty ? [] : [.restored(back)]) + [
      next
    ]
  }
}
