import Conversation

/// Holds conversations that touch what no session touches.
///
/// Each goes the shortest way to something that is untouched, and from there on chooses what is untouched too, as
/// long as that does not end the case.
package struct Completion {
  private let checklist: Checklist
  private let ways: Ways
  private var touched: Set<Coverage.Item>
  /// How often each value was chosen, so that all of them come round.
  private var uses: [Coverage.Item: Int] = [:]

  /// Begins with what some sessions touch already.
  package init(of checklist: Checklist, touched: Set<Coverage.Item>) {
    self.checklist = checklist
    self.touched = touched
    let content = checklist.content
    ways = Ways(through: content)
  }

  /// Holds the sessions, each with a header for the name that it gets.
  ///
  /// Rows of the severity table and fields of forms are touched by the way, and have no session of their own.
  package mutating func sessions(header: (String) -> Session.Header) -> [Session] {
    var sessions: [Session] = []
    for item in checklist.items where !touched.contains(item) {
      guard let path = path(to: item) else { continue }
      // A code can say more than the path needs, such as the area, so it is left out where that is enough.
      for path in [path.withoutCodes, path] {
        let session = session(along: path, header: header(item.sessionName))
        let footprint = Footprint(of: session, on: checklist).touched
        guard footprint.contains(item) else { continue }
        touched.formUnion(footprint)
        sessions.append(session)
        break
      }
    }
    return sessions
  }

  private var content: Content { checklist.content }

  /// The answers that lead to an item and touch it, and nil when nothing does.
  private func path(to item: Coverage.Item) -> [Proof.PathStep]? {
    switch item {
    case .step(let id), .ending(let id), .guard(let id, held: true): ways.toSteps[id]
    case .guard(let id, held: false): ways.pastSteps[id]
    case .choice(let slot, let choice): path(answering: .choice(choice), of: slot)
    case .nonAnswer(let slot, let nonAnswer): path(answering: .nonAnswer(nonAnswer), of: slot)
    case .part(let id, let part):
      content.steps.first { $0.id == id }?.when.narrowed(to: part)
        .flatMap { ways.path(through: content, before: id, where: $0) }
    case .reason(let index, let part):
      content.handOff.evidence[index].when.narrowed(to: part).flatMap(pathToReasons)
    case .severityRow, .field: nil
    }
  }

  /// The answers that lead to the question for a reason to hand over where a guard holds.
  private func pathToReasons(where guarded: Guard) -> [Proof.PathStep]? {
    content.steps.lazy.filter { $0.inquiry?.slot.id == content.handOff.slot }.compactMap {
      ways.path(through: content, before: $0.id, where: $0.when.and(guarded))
    }.first
  }

  private func path(answering value: Value, of slot: Slot.ID) -> [Proof.PathStep]? {
    let asking = content.steps.first {
      $0.inquiry?.slot.id == slot && ways.toSteps[$0.id] != nil
    }
    guard let asking, let way = ways.toSteps[asking.id] else { return nil }
    return way + [Proof.PathStep(step: asking.id, slot: slot, value: value)]
  }

  private mutating func session(
    along path: [Proof.PathStep], header: Session.Header
  ) -> Session {
    var held = HeldConversation(content, header: header)
    for step in path { held.answer(step.value, to: step.slot) }
    while case .ask(_, let inquiry) = held.conversation.walk.stop {
      guard let next = next(after: held, asked: inquiry.slot) else { break }
      held = next
    }
    return held.session
  }

  /// Answers a question: with what is untouched, what does not end the case, and what was chosen least.
  private mutating func next(after held: HeldConversation, asked slot: Slot) -> HeldConversation? {
    let options = (ways.values[slot.id] ?? []).map { value in
      var next = held
      next.answer(value, to: slot.id)
      let item = Coverage.Item(slot.id, value)
      let isNew = item.map { !touched.contains($0) } ?? false
      let ends = next.conversation.hasEnded && !next.isHandOff
      let used = item.flatMap { uses[$0] } ?? 0
      return (next: next, item: item, rank: (ends ? 2 : 0) + (isNew ? 0 : 1), used: used)
    }
    guard let best = options.min(by: { ($0.rank, $0.used) < ($1.rank, $1.used) }) else {
      return nil
    }
    if let item = best.item { uses[item, default: 0] += 1 }
    return best.next
  }
}

extension [Proof.PathStep] {
  /// The same answers, with codes that are not known.
  fileprivate var withoutCodes: Self {
    map { step in
      guard case .codes = step.value else { return step }
      return Proof.PathStep(step: step.step, slot: step.slot, value: .nonAnswer(.unknown))
    }
  }
}

extension HeldConversation {
  /// Whether the conversation has ended in a ticket.
  fileprivate var isHandOff: Bool {
    if case .end(let ending) = conversation.walk.stop {
      ending.outcome == .escalated
    } else {
      false
    }
  }
}

extension GuardPart {
  /// The part as an end of the name of a session.
  fileprivate var sessionName: String {
    let place = alternative == 0 ? "" : "-\(alternative + 1)"
    return (value.map { "\(slot)-\($0)" } ?? slot.text) + place
  }
}

extension Coverage.Item {
  /// What a slot that is settled with a value touches, and nil for a value that is no item.
  fileprivate init?(_ slot: Slot.ID, _ value: Value) {
    switch value {
    case .choice(let choice): self = .choice(slot, choice)
    case .nonAnswer(let nonAnswer): self = .nonAnswer(slot, nonAnswer)
    case .text, .number, .time, .codes, .guid: return nil
    }
  }

  /// The item as the name of a session.
  fileprivate var sessionName: String {
    let name =
      switch self {
      case .step(let id), .ending(let id), .guard(let id, held: true): id.text
      case .guard(let id, held: false): "not-\(id)"
      case .choice(let slot, let choice): "\(slot)-\(choice)"
      case .nonAnswer(let slot, let nonAnswer): "\(slot)-\(nonAnswer.rawValue)"
      case .part(let id, let part): "\(id)-by-\(part.sessionName)"
      case .reason(let index, let part): "reason-\(index + 1)-by-\(part.sessionName)"
      case .severityRow(let row): "row-\(row)"
      case .field(let form, let field): "\(form)-\(field)"
      }
    return String(name.map { $0 == "/" ? "-" : $0 })
  }
}
