import ArgumentParser
import Conversation
import FoundationEssentials
import Prompts
import Terminal
import Transcripts

struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Work a case: from what the customer said to a solution or a ticket.",
    discussion: """
      On a pipe, each line is one reply. The session is saved after every reply; the end of the \
      input leaves it unfinished.
      """)

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "The folder for sessions; else the user's data folder.", completion: .directory)
  var saveTo: String?

  @Option(help: "The agent's name in the session; else the user's.")
  var agent: String?

  @Option(help: "The time of the whole run, such as 2026-03-02T09:15:00Z; else the clock's.")
  var now: Instant?

  @Option(help: "The session's name, which is also that of its file; else a new one.")
  var session: String?

  func run() throws {
    let set = try prompts.read()
    let clock = Clock(fixed: now)
    let header = Session.Header(
      session: session ?? clock.newSessionID(), engine: Firstline.version,
      promptsDigest: sha256(set.fingerprint), locale: "en", agent: agent ?? userName,
      started: clock.now, utcOffset: clock.offset)
    let recorder = Recorder(header)
    var keeper = SessionKeeper(
      try SessionFile(session: header.session, in: saveTo ?? dataFolder))
    keeper.save(recorder.session)
    // A full disk may get better; another session's file must be left alone from the start.
    if let problem = keeper.problem, problem.isAboutAnotherSession { throw problem }

    let traits = output.traits
    let printer = Printer(traits: traits)
    var loop = ChatLoop(
      conversation: Conversation(content: set.content, offset: header.utcOffset),
      recorder: recorder, keeper: keeper, wording: set.wording,
      printer: printer, reader: reader(traits, printer), clock: clock,
      isAttended: traits.inputIsTerminal)
    let status = loop.run()
    throw ExitCode(status.code)
  }

  private func reader(_ traits: TerminalTraits, _ printer: Printer) -> any LineReader {
    let signals = Signals()
    if traits.canEdit, let signals,
      let reader = EditLineReader(
        program: "firstline", traits: traits, signals: signals, printer: printer)
    {
      return reader
    }
    return StreamReader(signals: signals, prompter: traits.inputIsTerminal ? printer : nil)
  }

  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  private var userName: String { environment["USER"] ?? environment["LOGNAME"] ?? "agent" }

  /// The folder that the XDG base directory specification gives programs for their data.
  private var dataFolder: String {
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (data ?? (environment["HOME"] ?? ".") + "/.local/share") + "/firstline/sessions"
  }
}
