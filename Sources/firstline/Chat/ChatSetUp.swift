import Conversation
import FoundationEssentials
import Prompts
import Terminal
import Transcripts

/// Builds every chat: for a new case, and for one that begins with the turns of an earlier session.
struct ChatSetUp {
  let agent: AgentOptions
  /// The name and the salt of a session that begins; nil for new ones.
  var session: String?
  var salt: String?
  let output: OutputOptions
  let languages: Languages
  let set: PromptSet

  /// The header of a session that begins now.
  ///
  /// With turns of an earlier session come their own times, so the zone in which replies are read is that one's.
  func header(beginningWith turns: Int = 0, of earlier: Session.Header? = nil) -> Session.Header {
    let clock = agent.clock
    return Session.Header(
      session: session ?? clock.newSessionID(), engine: Firstline.version,
      promptsDigest: sha256(set.fingerprint), locale: set.content.locale,
      agent: agent.name,
      started: clock.now, utcOffset: earlier?.utcOffset ?? clock.offset,
      beginning: earlier.map { Session.Beginning(session: $0.session, turns: turns) },
      salt: salt ?? Clock.newSalt())
  }

  /// The header of a session for a problem that was mentioned in another one.
  ///
  /// - Parameters:
  ///   - session: The name of the other session.
  ///   - number: Which case of the sitting it is, from 2.
  ///   - locale: The language of the chat.
  /// - Returns: The header, with a name of its own.
  func header(following session: String, number: Int, locale: String) -> Session.Header {
    let clock = agent.clock
    return Session.Header(
      session: self.session.map { "\($0).\(number)" } ?? clock.newSessionID(),
      engine: Firstline.version, promptsDigest: sha256(set.fingerprint), locale: locale,
      agent: agent.name, started: clock.now, utcOffset: clock.offset,
      follows: session, salt: salt.map { "\($0).\(number)" } ?? Clock.newSalt())
  }

  /// Holds a conversation from where it is to its end.
  ///
  /// - Parameters:
  ///   - conversation: The case.
  ///   - recorder: Its record so far.
  ///   - file: The session's file; nil for a new one in the folder for sessions.
  ///   - opening: What is said before anything else.
  /// - Returns: How the program ends.
  /// - Throws: A `TranscriptError` when the session's name cannot be a file's, or the file is another session's.
  func hold(
    _ conversation: Conversation, _ recorder: Recorder, in file: SessionFile? = nil,
    opening: [Line] = []
  ) throws -> ExitStatus {
    let session = recorder.session
    var keeper = SessionKeeper(
      try file ?? SessionFile(session: session.header.session, in: agent.folder))
    keeper.save(session)
    // A full disk may get better; another session's file must be left alone from the start.
    if let problem = keeper.problem, problem.isAboutAnotherSession { throw problem }

    let traits = output.traits
    let printer = Printer(traits: traits)
    printer.print(opening)
    var loop = ChatLoop(
      conversation: conversation, recorder: recorder, keeper: keeper, setUp: self,
      printer: printer, reader: reader(traits, printer), clock: agent.clock,
      isAttended: traits.inputIsTerminal, isPlain: traits.isPlain,
      redactor: Redactor(
        after: session.end.redactions, sparing: Redactor.codes(of: set.content)),
      sitting: Sitting(goingOnWith: session))
    return loop.run()
  }

  private func reader(_ traits: TerminalTraits, _ printer: Printer) -> any LineReader {
    let signals = Signals()
    let editor = ExternalEditor(environment: agent.environment)
    if traits.canEdit, let signals,
      let reader = EditLineReader(
        program: "firstline", traits: traits, signals: signals, printer: printer, editor: editor,
        history: HistoryFile(path: agent.historyPath))
    {
      return reader
    }
    return StreamReader(
      signals: signals, prompter: traits.inputIsTerminal ? printer : nil, editor: editor,
      marksPastes: traits.understandsEscapes)
  }

  /// The line that offers an unfinished session of the agent to whoever sits at the terminal, if there is one.
  var offer: [Line] {
    let now = agent.clock.now
    guard output.traits.inputIsTerminal,
      let session = SessionShelf(folder: agent.folder).offer(to: agent.name, at: now)
    else { return [] }
    let values = [
      "session": session.header.session,
      "time": session.sitting.since.localDescription(offset: agent.clock.offset),
    ]
    return [Line(set.wording[.unfinishedOffer, values], .muted)]
  }
}
