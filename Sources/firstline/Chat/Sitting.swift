import Conversation
import Prompts
import Terminal
import Transcripts

/// The cases of one sitting besides the present one.
struct Sitting {
  /// A problem that was mentioned and is no case yet.
  struct Parked: Equatable {
    let words: String
    /// The session in which it was mentioned.
    let session: String
  }

  /// A case that is done with.
  struct Finished {
    var recorder: Recorder
    var keeper: SessionKeeper

    /// Notes that a problem which was mentioned in it has become a case of its own.
    mutating func link(_ words: String, to session: String) {
      recorder.link(words, to: session)
      keeper.save(recorder.session)
    }
  }

  /// The problems that earlier cases of the sitting left.
  var parked: [Parked] = []
  var finished: [Finished] = []
  /// The problems that the agent does not want to begin.
  var declined: [String] = []
  /// The problems of a session that is gone on with which have become sessions before.
  let begun: Set<String>

  init(goingOnWith session: Session) {
    begun = Set(session.end.parked.filter { $0.session != nil }.map(\.words))
  }
}

extension ChatLoop {
  /// The problems that wait for a case of their own, in the order in which they were mentioned.
  private var parked: [Sitting.Parked] {
    let session = recorder.session.header.session
    return sitting.parked
      + conversation.parked.filter { !sitting.begun.contains($0) }
      .map { Sitting.Parked(words: $0, session: session) }
  }

  /// The first problem that may be begun now.
  private var offered: Sitting.Parked? {
    conversation.hasEnded ? parked.first { !sitting.declined.contains($0.words) } : nil
  }

  /// Asks whether to begin another case, when one waits and the present one is done.
  mutating func offerNext() {
    guard waiting == nil, let problem = offered else { return }
    waiting = .start(problem)
    showQuestion()
  }

  mutating func decline(_ problem: Sitting.Parked) {
    sitting.declined.append(problem.words)
    printer.print([Line(wording[.notStarted, ["problem": problem.words.shortened]], .muted)])
  }

  /// Goes on to the next problem that waits, and says whether there is one.
  mutating func goOn(after problem: Sitting.Parked) -> Bool {
    waiting = nil
    offerNext()
    return waiting != nil
  }

  /// Begins a session with a parked problem and with what holds for the customer's cases.
  mutating func begin(_ problem: Sitting.Parked) {
    let header = setUp.header(
      following: problem.session, number: sitting.finished.count + 2,
      locale: conversation.content.locale)
    let file: SessionFile
    do throws(TranscriptError) {
      file = try SessionFile(session: header.session, in: setUp.agent.folder)
    } catch {
      return printer.print([Line(error.message(in: locale), .danger)])
    }
    var next = Conversation(content: conversation.content, offset: conversation.offset)
    var record = Recorder(header)
    var events = [Event.started, .said(problem.words, at: clock.now)]
    let known = conversation.carriesOver
    if !known.isEmpty { events.insert(.carried(known), at: 1) }
    var effects: [Effect] = []
    for event in events {
      effects = effects.filter { !$0.isQuestion } + next.apply(event, in: &record, at: clock.now)
    }
    var newKeeper = SessionKeeper(file)
    newKeeper.save(record.session)
    if let problem = newKeeper.problem, problem.isAboutAnotherSession {
      return printer.print([Line(problem.message(in: locale), .danger)])
    }
    leavePresent(for: problem, in: header.session)
    (conversation, recorder, keeper) = (next, record, newKeeper)
    (misses, hasShownEnd) = (0, false)
    let values = ["problem": problem.words.shortened, "session": header.session]
    printer.print([.empty, Line(wording[.caseBegins, values], .heading)])
    printer.print(view.lines(for: effects, in: conversation, reply: problem.words))
    if let trouble = keeper.takeNewProblem() {
      printer.print([Line(trouble.message(in: locale), .danger)])
    }
  }

  /// Leaves the present case, and notes where the problem was mentioned which session it has now.
  private mutating func leavePresent(for problem: Sitting.Parked, in session: String) {
    sitting.parked = parked.filter { $0 != problem }
    sitting.finished.append(Sitting.Finished(recorder: recorder, keeper: keeper))
    for index in sitting.finished.indices
    where sitting.finished[index].recorder.session.header.session == problem.session {
      sitting.finished[index].link(problem.words, to: session)
    }
  }

  /// The problems that wait, each in a line.
  var parkedLines: [Line] {
    parked.map { Line(wording[.caseParked, ["problem": $0.words.shortened]], .plain, indent: 2) }
  }

  /// What `/cases` prints: the present case, those that wait, and those that are done.
  var caseLines: [Line] {
    let session = recorder.session
    let title = session.title.isEmpty ? wording[.casesUnsaid] : session.title
    let now = ["problem": title, "session": session.header.session]
    return sitting.finished.map { finished in
      let session = finished.recorder.session
      let outcome = session.end.outcome.map { wording[$0.name] } ?? ""
      let values = [
        "problem": session.title, "session": session.header.session, "outcome": outcome,
      ]
      return Line(wording[.casesFinished, values], .muted, indent: 2)
    } + [Line(wording[.casesPresent, now], .strong, indent: 2)] + parkedLines
  }
}

extension Session {
  /// What the case is called in a list: the agent's first words.
  fileprivate var title: String {
    (turns.first { $0.kind == .reply && !$0.answers.isEmpty } ?? turns.first)?.said.shortened ?? ""
  }
}

extension Conversation {
  /// Applies an event and what follows from it outside, and records both.
  mutating func apply(_ event: Event, in recorder: inout Recorder, at now: Instant) -> [Effect] {
    var effects: [Effect] = []
    var events = [event]
    while let event = events.popLast() {
      let made = apply(event)
      recorder.record(event, effects: made, at: now)
      for effect in made {
        // No source is connected, so the outside world never knows and the agent is asked.
        if case .lookUp(let step, _) = effect { events.append(.lookedUp(step, nil)) }
      }
      effects += made
    }
    return effects
  }
}
