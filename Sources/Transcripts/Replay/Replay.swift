package import Conversation

/// Holds a recorded session again with other content, and says what is not the same.
package enum Replay {
  /// How many turns more than the record has a replay may take.
  static let extraTurns = 200

  /// Replays a session.
  ///
  /// Each question gets the recorded reply to the same step, read as of the recorded time and zone. One that
  /// the record has no reply to is answered with `unknown`, and is a ``Difference/Kind/route`` difference; so is
  /// a recorded reply that is not asked for. Look-ups get the recorded replies. The replay of a session that
  /// is not finished stops where the record does.
  ///
  /// - Parameters:
  ///   - session: The record.
  ///   - content: Today's prompts.
  ///   - languages: The same in the languages that the agent may turn to, by locale; a wish for another is kept and
  ///     changes nothing.
  ///   - header: The header of the session that comes out.
  /// - Returns: The session that comes out, with the recorded times, and how it differs from the record.
  package static func run(
    _ session: Session, with content: Content, languages: [String: Content] = [:],
    header: Session.Header
  ) -> (session: Session, differences: [Difference]) {
    let replayed = Run.whole(session, with: content, languages, header: header).recorder.session
    return (replayed, differences(between: session, and: replayed))
  }

  /// Replays a session and keeps the conversation as it was after every event that the record vouches for.
  package static func moments(
    of session: Session, with content: Content
  ) -> (moments: [Moment], differences: [Difference]) {
    let run = Run.whole(
      session, with: content, [:], header: session.header, keepsMoments: true)
    return (run.moments, differences(between: session, and: run.recorder.session))
  }

  /// Replays the first turns of a session, so that somebody can go on from there.
  ///
  /// - Parameters:
  ///   - count: How many turns; all of them when the session has no more.
  ///   - session: The record.
  ///   - content: Today's prompts.
  ///   - languages: The same in the languages that the agent may turn to, by locale.
  ///   - header: The header of the session that begins with these turns.
  /// - Returns: The conversation and its record after those turns, and how they differ from the record.
  package static func first(
    _ count: Int, of session: Session, with content: Content,
    languages: [String: Content] = [:], header: Session.Header
  ) -> (conversation: Conversation, recorder: Recorder, differences: [Difference]) {
    var part = session
    if count < session.turns.count {
      part.turns = Array(session.turns.prefix(count))
      part.end = Session.End(lookUps: session.turns[count].lookUps)
    }
    let run = Run.whole(part, with: content, languages, header: header)
    let found = differences(between: part, and: run.recorder.session)
    // A record that was cut does not say whether the case had ended there.
    let isCut = count < session.turns.count
    return (run.conversation, run.recorder, found.filter { !isCut || $0.turn > 0 })
  }

  /// A replay on its way.
  struct Run {
    private(set) var conversation: Conversation
    private(set) var recorder: Recorder
    private let languages: [String: Content]
    private var recording: Recording
    private var now: Instant
    private var turnsLeft: Int
    /// Whether all that was said comes from the record, and not from what stands in for it.
    private var isVouchedFor = true
    private let keepsMoments: Bool
    private(set) var moments: [Moment] = []
    /// The slots that were last answered for want of a reply in the record.
    private(set) var assumed: Set<Slot.ID> = []

    private init(
      of session: Session, with content: Content, _ languages: [String: Content],
      header: Session.Header, keepsMoments: Bool
    ) {
      self.languages = languages
      conversation = Conversation(content: content, offset: session.header.utcOffset)
      recorder = Recorder(header)
      recording = Recording(session)
      now = session.header.started
      turnsLeft = session.turns.count + Replay.extraTurns
      self.keepsMoments = keepsMoments
    }

    /// The run as it is at the end.
    ///
    /// For a record that is not finished, that is where the record stops: then the agent was gone.
    static func whole(
      _ session: Session, with content: Content, _ languages: [String: Content],
      header: Session.Header, keepsMoments: Bool = false
    ) -> Run {
      var run = Run(
        of: session, with: content, languages, header: header, keepsMoments: keepsMoments)
      run.apply(.started)
      guard session.end.outcome == nil else {
        while run.step() {}
        return run
      }
      var last = run
      while run.step() { if run.isVouchedFor { last = run } }
      return last
    }

    /// Goes on by one event, and says whether there was one.
    private mutating func step() -> Bool {
      guard turnsLeft > 0 else { return false }
      switch conversation.walk.stop {
      case .lookUp(let step, _):
        let reply = recording.takeReply(to: step.id)
        let value = reply.flatMap { reply in
          step.inquiry.flatMap { Value(named: reply, of: $0.slot, in: conversation.content) }
        }
        apply(.lookedUp(step.id, value))
      case .ask(let step, let inquiry):
        if let turn = recording.takeTurn(at: step.id, about: inquiry.slot.id) {
          repeatTurn(turn)
        } else {
          isVouchedFor = false
          apply(.said(NonAnswer.unknown.rawValue, at: now), isAssumed: true)
        }
      case .end(let ending):
        guard let turn = recording.takeTurn(at: ending.id, about: nil) else { return false }
        repeatTurn(turn)
      }
      return true
    }

    private mutating func repeatTurn(_ turn: Session.Turn) {
      isVouchedFor = true
      now = turn.at
      switch turn.kind {
      case .reply: apply(.said(turn.said, at: now, isLiteral: turn.reading == .literal))
      case .note: apply(.noted(turn.said))
      case .park: apply(.parked(turn.said))
      case .carry: apply(.carried(turn.carried(in: conversation.content)))
      case .redo: apply(.redid)
      case .change: apply(.changed(turn.slot ?? "", to: turn.said, at: now))
      case .language:
        let (part, locale) = Part.wish(in: turn.said)
        apply(.turned(part, to: locale, languages[locale]))
      case .back: goBack(past: turn.takenBack)
      case .resume: recorder.resume(again: turn)
      }
    }

    /// Takes back what the record took back, and with it what has been answered in between today.
    private mutating func goBack(past slots: [Slot.ID]) {
      guard slots.isEmpty || slots.contains(where: { conversation.answers[$0] != nil }) else {
        return
      }
      while turnsLeft > 0 {
        guard case .tookBack(let taken)? = apply(.wentBack).first,
          !taken.contains(where: slots.contains),
          slots.contains(where: { conversation.answers[$0] != nil })
        else { return }
      }
    }

    @discardableResult
    private mutating func apply(_ event: Event, isAssumed: Bool = false) -> [Effect] {
      let effects = conversation.apply(event)
      recorder.record(event, effects: effects, at: now)
      for slot in effects.flatMap(\.answers).map(\.slot) {
        if isAssumed { assumed.insert(slot) } else { assumed.remove(slot) }
      }
      if keepsMoments { moments.append(Moment(conversation: conversation, assumed: assumed)) }
      switch event {
      case .started, .lookedUp: break
      case .said, .wentBack, .redid, .changed, .noted, .parked, .carried, .turned:
        turnsLeft -= 1
      }
      return effects
    }
  }
}

extension Session.Turn {
  /// The answers that the turn took over from an earlier case, as far as their slots can still have them.
  fileprivate func carried(in content: Content) -> [Answer] {
    answers.compactMap { answer in
      content.slots[answer.slot].flatMap { Value(named: answer.value.name, of: $0, in: content) }
        .map { Answer(slot: answer.slot, value: $0, origin: .carried) }
    }
  }
}
