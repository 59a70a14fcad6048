import ArgumentParser
import Conversation
import Prompts
import Terminal
import Transcripts

struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with an unfinished session, also with changed content or as another agent.",
    discussion: """
      Says what is kept of the answers, what is asked again and what does not count any more, and goes \
      on in the same file. Without a session, the unfinished one is taken, and several are listed. A \
      file from elsewhere, which a colleague has handed over, is copied to the own folder first. An \
      escalated session can be gone on with by its name, until the customer has been told.
      """)

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var output: OutputOptions

  @OptionGroup var agent: AgentOptions

  @Flag(help: "Take the unfinished session that was written last.")
  var last = false

  @Argument(
    help: "The session's name, its beginning or its end; or a session file.",
    completion: .file(extensions: ["json"]))
  var session: String?

  func validate() throws {
    if last, session != nil { throw ValidationError("--last is for want of a session's name.") }
  }

  func run() throws {
    let languages = try prompts.languages()
    let shelf = SessionShelf(folder: agent.folder)
    let (path, isFromElsewhere) = try shelf.choose(session, takesLast: last)
    let writer = Writer(agent: agent.name, since: agent.clock.now)
    let (file, session) = try shelf.open(path, isFromElsewhere: isFromElsewhere, by: writer)
    let set = try languages.readOrEnglish(session.header.locale)
    let resumption = Session.Resumption(
      agent: agent.name, engine: Firstline.version, promptsDigest: sha256(set.fingerprint))
    let resumed = Replay.resume(
      session, with: set.content, languages: try languages.contents(for: session), by: resumption,
      at: agent.clock.now)
    let setUp = ChatSetUp(agent: agent, output: output, languages: languages, set: set)
    let view = ResumeView(
      session: session, resumed: resumed, resumption: resumption, clockOffset: agent.clock.offset,
      wording: try languages.readOrEnglish(resumed.conversation.content.locale).wording)
    let status = try setUp.hold(
      resumed.conversation, resumed.recorder, in: file, opening: view.lines)
    throw ExitCode(status.code)
  }
}
