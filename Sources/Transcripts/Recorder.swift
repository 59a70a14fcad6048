package import Conversation

/// Turns what happens to a conversation into a session, event by event.
///
/// It has no clock and no disk: whoever holds the conversation passes on every event with its effects.
package struct Recorder: Sendable {
  private var header: Session.Header
  private var headerLink: String
  private var link: String
  private var turns: [Session.Turn] = []
  private var end = Session.End()
  /// What the agent has before them.
  private var pending = (step: Step.ID(""), shown: "")
  /// The source that was asked last.
  private var source = ""
  /// What look-ups have brought about since the last turn.
  private var carried: [String] = []
  /// The cloud before each answer to its question, so that steps back restore it.
  private var earlierClouds: [String?] = []

  package init(_ header: Session.Header) {
    self.header = header
    headerLink = Seal.link(of: header)
    link = headerLink
  }

  /// The session so far, sealed.
  package var session: Session {
    Session(
      header: header, turns: turns, end: end,
      seal: Seal.link(after: link, header: headerLink, over: end, with: header.salts))
  }

  /// Takes up one event with what the conversation made of it.
  ///
  /// What was typed becomes a turn, also when it changed nothing.
  package mutating func record(_ event: Event, effects: [Effect], at now: Instant) {
    switch event {
    case .started:
      break
    case .lookedUp(let step, let value):
      // A reply that nobody waits for has no effects.
      guard !effects.isEmpty else { return }
      end.lookUps.append(Session.LookUp(step: step, source: source, reply: value?.name))
      carried += effects.flatMap(\.names)
    case .said(let reply, _, let isLiteral):
      append(.reply, said: reply, isLiteral: isLiteral, effects: effects, at: now)
    case .wentBack:
      append(.back, said: "", effects: effects, at: now)
    case .changed(let slot, let reply, _):
      append(.change, said: reply, slot: slot, effects: effects, at: now)
    case .redid:
      append(.redo, said: "", effects: effects, at: now)
    case .noted(let note):
      append(.note, said: note, effects: effects, at: now)
    case .parked(let words):
      append(.park, said: words, effects: effects, at: now)
    case .carried:
      append(.carry, said: "", effects: effects, at: now)
    case .turned(let part, let locale, _):
      append(.language, said: part.saying(locale), effects: effects, at: now)
    }
    for effect in effects { follow(effect) }
  }

  private mutating func append(
    _ kind: Session.Turn.Kind, said: String, slot: Slot.ID? = nil, isLiteral: Bool = false,
    effects: [Effect], at now: Instant
  ) {
    var turn = Session.Turn(
      number: turns.count + 1, at: now, step: pending.step, shown: pending.shown, kind: kind,
      said: said, slot: slot, answers: effects.flatMap(\.answers).map(RecordedAnswer.init),
      effects: carried + effects.flatMap(\.names), lookUps: end.lookUps,
      reading: isLiteral ? .literal : nil)
    add(&turn)
  }

  private mutating func add(_ turn: inout Session.Turn) {
    // Each turn is sealed once, when it comes: a long session costs no more a turn than a short one.
    turn.seal = Seal.link(after: link, over: turn, at: turn.number, with: header.salts)
    link = turn.seal
    turns.append(turn)
    end.lookUps = []
    end.redactions += Redactor.marks(in: turn.said).filter { !end.redactions.contains($0) }
    carried = []
  }

  /// Goes on with a session whose turns this recorder has followed with the prompts of today.
  ///
  /// What is recorded stays as it is, with its seals; only what the agent has before them is today's.
  mutating func goOn(with session: Session) {
    (header, turns) = (session.header, session.turns)
    headerLink = Seal.link(of: header)
    link = turns.last?.seal ?? headerLink
    (end.redactions, end.updates) = (session.end.redactions, session.end.updates)
    end.keepLinks(of: session.end)
  }

  /// Takes up that the session was gone on with.
  ///
  /// - Parameters:
  ///   - resumption: By whom, and with what.
  ///   - answers: Those that are read otherwise than they were.
  ///   - effects: What the change of the prompts has done to the case.
  ///   - now: When.
  mutating func resume(
    _ resumption: Session.Resumption, answers: [RecordedAnswer], effects: [String],
    at now: Instant
  ) {
    var turn = Session.Turn(
      number: turns.count + 1, at: now, step: pending.step, shown: pending.shown, kind: .resume,
      said: "", answers: answers, effects: carried + effects, lookUps: end.lookUps,
      resumption: resumption)
    add(&turn)
  }

  private mutating func follow(_ effect: Effect) {
    switch effect {
    case .ask(let question):
      pending = (question.step, question.shown)
      reopen()
    case .lookUp(let step, let source):
      pending = (step, "")
      self.source = source
      reopen()
    case .conclude(let conclusion):
      pending = (conclusion.step, conclusion.text)
      end.outcome = conclusion.outcome
      end.ending = conclusion.step
      end.severity = conclusion.severity?.severity
      end.ticket = conclusion.ticket
    case .settled(let answers):
      takeUpCloud(answers)
    case .redid(let answers):
      takeUpCloud(answers)
    case .parked(let words):
      end.parked.append(Session.Parked(words: words))
    case .unparked(let words):
      end.parked.removeAll { $0.words == words }
    case .tookBack(let slots):
      if slots.contains("cloud") { end.cloud = earlierClouds.popLast() ?? nil }
    case .withdrew, .restored, .rejected, .talked, .keptNote, .refused, .turned:
      break
    }
  }

  private mutating func takeUpCloud(_ answers: [Answer]) {
    guard let value = answers.last(where: { $0.slot == "cloud" })?.value else { return }
    earlierClouds.append(end.cloud)
    end.cloud = value.isKnown ? value.name : nil
  }

  /// Notes that a parked problem has become a case of its own.
  package mutating func link(_ words: String, to session: String) {
    end.link(words, to: session)
  }

  /// Forgets a conclusion that no longer holds.
  private mutating func reopen() {
    (end.outcome, end.ending, end.severity, end.ticket) = (nil, nil, nil, nil)
  }
}

extension Part {
  /// The wish for a language as a turn keeps it.
  func saying(_ locale: String) -> String { self == .ticket ? "ticket \(locale)" : locale }

  /// The wish that a turn keeps.
  package static func wish(in said: String) -> (part: Part, locale: String) {
    let words = said.split(separator: " ").map(String.init)
    return (words.first == "ticket" ? .ticket : .chat, words.last ?? "")
  }
}
