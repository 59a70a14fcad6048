package import Conversation

extension Replay {
  /// A session that somebody goes on with, and what has become of what was known.
  package struct Resumed: Sendable {
    package let conversation: Conversation
    /// The record, which goes on behind the turn that says who went on.
    package let recorder: Recorder
    /// The answers that still stand.
    package let kept: [Answer]
    /// The answers whose words say something else to the prompts of today.
    package let readOtherwise: [Answer]
    /// The slots whose answer nothing of today can be made of, so that they are asked for when they are needed.
    package let askedAgain: [Slot.ID]
    /// The slots that are asked for now before the place where the session was left, and were not asked for then.
    package let askedAnew: [Slot.ID]
    /// The slots whose answer does not count with the prompts of today.
    package let withdrawn: [Slot.ID]
  }

  /// Goes on with a session with today's prompts.
  ///
  /// The replies are repeated as in any replay. What the prompts of today do not ask for on the way is kept as it was
  /// understood then; what only stands in for a reply is asked for.
  ///
  /// - Parameters:
  ///   - session: The record; its turns stay as they are.
  ///   - content: Today's prompts.
  ///   - languages: The same in the languages that the agent may turn to, by locale.
  ///   - resumption: Who goes on, and with what.
  ///   - now: When.
  /// - Returns: The case as it stands, and what has become of each answer.
  package static func resume(
    _ session: Session, with content: Content, languages: [String: Content] = [:],
    by resumption: Session.Resumption, at now: Instant
  ) -> Resumed {
    let run = Run.whole(session, with: content, languages, header: session.header)
    var conversation = run.conversation
    let standing = session.standing
    conversation.settle(
      forgetting: run.assumed, knowing: standing.compactMap { Answer($0, in: content) })

    var (kept, readOtherwise): ([Answer], [Answer]) = ([], [])
    var (askedAgain, withdrawn): ([Slot.ID], [Slot.ID]) = ([], [])
    for recorded in standing {
      let slot = recorded.slot
      guard let answer = conversation.answers[slot] else {
        if content.slots[slot] == nil { withdrawn.append(slot) } else { askedAgain.append(slot) }
        continue
      }
      // What was mentioned and has never counted is not missed now.
      let hasCounted = recorded.origin == .asked || conversation.withdrawn.contains(slot)
      if hasCounted, conversation.isPassedOver(slot) {
        withdrawn.append(slot)
      } else if answer.value.name != recorded.value.name {
        readOtherwise.append(answer)
      } else {
        kept.append(answer)
      }
    }
    let askedAnew = run.assumed.filter {
      conversation.answers[$0] == nil && !askedAgain.contains($0)
    }
    .sorted()

    var recorder = run.recorder
    recorder.goOn(with: session)
    recorder.record(.started, effects: conversation.apply(.started), at: now)
    recorder.resume(
      resumption, answers: readOtherwise.map(RecordedAnswer.init),
      effects: ResumptionEffect.names(askedAgain: askedAgain, withdrawn: withdrawn), at: now)
    return Resumed(
      conversation: conversation, recorder: recorder, kept: kept, readOtherwise: readOtherwise,
      askedAgain: askedAgain, askedAnew: askedAnew, withdrawn: withdrawn)
  }
}

/// What a resumption may do to an answer, as its turn names it.
enum ResumptionEffect: String, CaseIterable {
  case asksAgain = "asks_again: "
  case dropped = "dropped: "

  static func names(askedAgain: [Slot.ID], withdrawn: [Slot.ID]) -> [String] {
    askedAgain.map { asksAgain.rawValue + $0.text } + withdrawn.map { dropped.rawValue + $0.text }
  }

  /// Whether an effect of a turn is one of these.
  static func isOne(_ effect: String) -> Bool {
    allCases.contains { effect.hasPrefix($0.rawValue) }
  }
}

extension Recorder {
  /// Takes up a resumption as the record has it: what it did then, it cannot do again.
  mutating func resume(again turn: Session.Turn) {
    guard let resumption = turn.resumption else { return }
    resume(
      resumption, answers: turn.answers, effects: turn.effects.filter(ResumptionEffect.isOne),
      at: turn.at)
  }
}

extension Answer {
  /// An answer of a record, and nil when the slot cannot have it any more, or the outside world gave it.
  fileprivate init?(_ recorded: RecordedAnswer, in content: Content) {
    guard let slot = content.slots[recorded.slot], recorded.origin != .lookedUp,
      let value = Value(named: recorded.value.name, of: slot, in: content)
    else { return nil }
    self.init(slot: slot.id, value: value, origin: recorded.origin)
  }
}
