import ArgumentParser
import Conversation
import Prompts
import Terminal
import Transcripts

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Hold saved sessions again with today's content, and say what is not the same.",
    discussion: """
      Answers are matched by the step that asked for them; what a session has no answer to is \
      answered with "unknown". Each is held in its own language unless --locale names one. Exits with 1 when anything but the wording differs. No file is \
      changed without --update.
      """)

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print the differences as JSON.")
  var json = false

  @Option(
    help: "Also write the results to this file as JUnit XML, one test case for each session.",
    completion: .file(extensions: ["xml"]))
  var junit: String?

  @Flag(help: "Make the sessions that differ, if only in wording, anew as they go today.")
  var update = false

  @Option(help: "With --update: why the differences are right. It is kept in the sessions.")
  var reason: String?

  @Option(help: "Repeat so many turns of one session, and go on from there in a chat.")
  var until: Int?

  @OptionGroup(title: "The chat after --until") var chat: ChatOptions

  @Argument(help: "Sessions, and folders of sessions.", completion: .file(extensions: ["json"]))
  var paths: [String]

  func validate() throws {
    if let problem = usageProblem { throw ValidationError(problem.sentence) }
  }

  func run() throws {
    let languages = try prompts.languages()
    let files = try SessionFile.find(in: paths)
    if let until { throw ExitCode(try goOn(from: until, in: files, languages).code) }
    var reports = try files.map { path in
      let session = try SessionFile.load(path)
      let (set, others) = try self.languages(of: session, languages)
      let replay = Replay.run(
        session, with: set.content, languages: others, header: session.header)
      return ReplayReport(path: path, differences: replay.differences)
    }
    // Not before all of them have been read: one that is broken keeps all others as they are.
    if update {
      for index in reports.indices where !reports[index].differences.isEmpty {
        reports[index].isUpdated = try remake(reports[index].path, languages)
      }
    }
    if let junit { try write(JUnitReport(reports: reports).text, to: junit) }
    if json {
      print(prettyJSON(of: reports))
    } else {
      Printer(traits: output.traits).print(ReplayView(reports: reports).lines)
    }
    let hasFailed = reports.contains { $0.hasFailed && !$0.isUpdated }
    throw ExitCode((hasFailed ? ExitStatus.found : .fine).code)
  }
}
