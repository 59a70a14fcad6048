import ArgumentParser
import Conversation
import FoundationEssentials
import Prompts
import Terminal
import Transcripts

/// How a chat is held and where its session goes.
struct ChatOptions: ParsableArguments {
  @Option(help: "The folder for sessions; else the user's data folder.", completion: .directory)
  var saveTo: String?

  @Option(help: "The agent's name in the session; else the user's.")
  var agent: String?

  @Option(help: "The time of the whole run, such as 2026-03-02T09:15:00Z; else the clock's.")
  var now: Instant?

  @Option(help: "The session's name, which is also that of its file; else a new one.")
  var session: String?

  @Option(help: "The salt of the session's seals, for a run that is to be repeated; else random.")
  var salt: String?

  var clock: Clock { Clock(fixed: now) }

  /// The agent that is named, and else the user.
  var agentName: String {
    agent ?? environment["USER"] ?? environment["LOGNAME"] ?? "agent"
  }

  /// The folder for sessions: the one that is named, and else the one that the XDG base directory specification gives
  /// programs for their data.
  var folder: String {
    saveTo ?? userFolder("XDG_DATA_HOME", else: "/.local/share") + "/firstline/sessions"
  }

  /// The file for what was typed, in the folder that the same specification gives for state.
  var historyPath: String {
    userFolder("XDG_STATE_HOME", else: "/.local/state") + "/firstline/history"
  }

  var environment: [String: String] { ProcessInfo.processInfo.environment }

  private func userFolder(_ variable: String, else place: String) -> String {
    // The specification says to pass over a path that is not absolute.
    let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return named ?? (environment["HOME"] ?? ".") + place
  }
}

extension ChatOptions {
  /// The options of a chat in a session that is there already.
  init(saveTo: String?, agent: String?, now: Instant?) {
    self.init()
    (self.saveTo, self.agent, self.now, session) = (saveTo, agent, now, nil)
  }
}

/// Builds every chat: for a new case, and for one that begins with the turns of an earlier session.
struct ChatSetUp {
  let options: ChatOptions
  let output: OutputOptions
  let languages: Languages
  let set: PromptSet

  /// The header of a session that begins now.
  ///
  /// With turns of an earlier session come their own times, so the zone in which replies are read is that one's.
  func header(beginningWith turns: Int = 0, of earlier: Session.Header? = nil) -> Session.Header {
    let clock = options.clock
    return Session.Header(
      session: options.session ?? clock.newSessionID(), engine: Firstline.version,
      promptsDigest: sha256(set.fingerprint), locale: set.content.locale,
      agent: options.agentName,
      started: clock.now, utcOffset: earlier?.utcOffset ?? clock.offset,
      beginning: earlier.map { Session.Beginning(session: $0.session, turns: turns) },
      salt: options.salt ?? Clock.newSalt())
  }

  /// The header of a session for a problem that was mentioned in another one.
  ///
  /// - Parameters:
  ///   - session: The name of the other session.
  ///   - number: Which case of the sitting it is, from 2.
  ///   - locale: The language of the chat.
  /// - Returns: The header, with a name of its own.
  func header(following session: String, number: Int, locale: String) -> Session.Header {
    let clock = options.clock
    return Session.Header(
      session: options.session.map { "\($0).\(number)" } ?? clock.newSessionID(),
      engine: Firstline.version, promptsDigest: sha256(set.fingerprint), locale: locale,
      agent: options.agentName, started: clock.now, utcOffset: clock.offset,
      follows: session, salt: options.salt.map { "\($0).\(number)" } ?? Clock.newSalt())
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
      try file ?? SessionFile(session: session.header.session, in: options.folder))
    keeper.save(session)
    // A full disk may get better; another session's file must be left alone from the start.
    if let problem = keeper.problem, problem.isAboutAnotherSession { throw problem }

    let traits = output.traits
    let printer = Printer(traits: traits)
    printer.print(opening)
    var loop = ChatLoop(
      conversation: conversation, recorder: recorder, keeper: keeper, setUp: self,
      printer: printer, reader: reader(traits, printer), clock: options.clock,
      isAttended: traits.inputIsTerminal, isPlain: traits.isPlain,
      redactor: Redactor(
        after: session.end.redactions, sparing: Redactor.codes(of: set.content)))
    return loop.run()
  }

  private func reader(_ traits: TerminalTraits, _ printer: Printer) -> any LineReader {
    let signals = Signals()
    let editor = ExternalEditor(environment: options.environment)
    if traits.canEdit, let signals,
      let reader = EditLineReader(
        program: "firstline", traits: traits, signals: signals, printer: printer, editor: editor,
        history: HistoryFile(path: options.historyPath))
    {
      return reader
    }
    return StreamReader(
      signals: signals, prompter: traits.inputIsTerminal ? printer : nil, editor: editor,
      marksPastes: traits.understandsEscapes)
  }

  /// The line that offers an unfinished session of the agent to whoever sits at the terminal, if there is one.
  var offer: [Line] {
    let now = options.clock.now
    guard output.traits.inputIsTerminal,
      let session = SessionShelf(folder: options.folder).offer(to: options.agentName, at: now)
    else { return [] }
    let values = [
      "session": session.header.session,
      "time": session.sitting.since.localDescription(offset: options.clock.offset),
    ]
    return [Line(set.wording[.unfinishedOffer, values], .muted)]
  }
}
