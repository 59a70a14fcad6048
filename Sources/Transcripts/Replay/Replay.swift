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
  ///   - header: The header of the session that comes out.
  /// - Returns: The session that comes out, with the recorded times, and how it differs from the record.
  package static func run(
    _ session: Session, with content: Content, header: Session.Header
  ) -> (session: Session, differences: [Difference]) {
    var run = Run(of: session, with: content, header: header)
    run.drive()
    let replayed = run.result.session
    return (replayed, differences(between: session, and: replayed))
  }

  /// Replays a session and keeps the conversation as it was after every event that the record vouches for.
  package static func moments(
    of session: Session, with content: Content
  ) -> (moments: [Moment], differences: [Difference]) {
    var run = Run(of: session, with: content, header: session.header, keepsMoments: true)
    run.drive()
    let differences = differences(between: session, and: run.result.session)
    return (Array(run.vouchedMoments), differences)
  }

  /// A replay on its way.
  private struct Run {
    private var conversation: Conversation
    private var recorder: Recorder
    private var recording: Recording
    private var now: Instant
    private var turnsLeft: Int
    private let isFinished: Bool
    /// What the record vouches for when it is not finished: after its last turn the agent was gone.
    private var atLastTurn: Recorder
    private let keepsMoments: Bool
    private var moments: [Moment] = []
    private var momentsAtLastTurn = 0
    /// The slots that were last answered for want of a reply in the record.
    private var assumed: Set<Slot.ID> = []

    init(
      of session: Session, with content: Content, header: Session.Header,
      keepsMoments: Bool = false
    ) {
      conversation = Conversation(content: content, offset: session.header.utcOffset)
      recorder = Recorder(header)
      recording = Recording(session)
      now = session.header.started
      turnsLeft = session.turns.count + Replay.extraTurns
      isFinished = session.end.outcome != nil
      atLastTurn = recorder
      self.keepsMoments = keepsMoments
    }

    var result: Recorder { isFinished ? recorder : atLastTurn }

    var vouchedMoments: ArraySlice<Moment> {
      isFinished ? moments[...] : moments.prefix(momentsAtLastTurn)
    }

    mutating func drive() {
      apply(.started)
      keepLastTurn()
      while turnsLeft > 0 {
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
            apply(.said(NonAnswer.unknown.rawValue, at: now), isAssumed: true)
          }
        case .end(let ending):
          guard let turn = recording.takeTurn(at: ending.id, about: nil) else { return }
          repeatTurn(turn)
        }
      }
    }

    private mutating func repeatTurn(_ turn: Session.Turn) {
      now = turn.at
      switch turn.kind {
      case .reply: apply(.said(turn.said, at: now))
      case .note: apply(.noted(turn.said))
      case .change: apply(.changed(turn.slot ?? "", to: turn.said, at: now))
      case .back: goBack(past: turn.takenBack)
      }
      if !isFinished { keepLastTurn() }
    }

    private mutating func keepLastTurn() {
      atLastTurn = recorder
      momentsAtLastTurn = moments.count
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
      if keepsMoments { keepMoment(of: effects, isAssumed: isAssumed) }
      switch event {
      case .started, .lookedUp: break
      case .said, .wentBack, .changed, .noted: turnsLeft -= 1
      }
      return effects
    }

    private mutating func keepMoment(of effects: [Effect], isAssumed: Bool) {
      for slot in effects.flatMap(\.answers).map(\.slot) {
        if isAssumed { assumed.insert(slot) } else { assumed.remove(slot) }
      }
      moments.append(Moment(conversation: conversation, assumed: assumed))
    }
  }
}
