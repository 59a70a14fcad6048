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
      Answers are matched by the step that asked for them. Exits with 1 when anything but the \
      wording differs.
      """)

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print the differences as JSON.")
  var json = false

  @Argument(help: "Sessions, and folders of sessions.", completion: .file(extensions: ["json"]))
  var paths: [String]

  func run() throws {
    let content = try prompts.read().content
    let reports = try SessionFile.find(in: paths).map { path in
      let session = try SessionFile.load(path)
      let replay = Replay.run(session, with: content, header: session.header)
      return ReplayReport(path: path, differences: replay.differences)
    }
    if json {
      print(prettyJSON(of: reports))
    } else {
      Printer(traits: output.traits).print(ReplayView(reports: reports).lines)
    }
    let hasFailed = reports.contains { $0.differences.contains(where: \.isFailure) }
    throw ExitCode((hasFailed ? ExitStatus.found : .fine).code)
  }
}

/// What came of one session's replay.
struct ReplayReport: Encodable {
  let path: String
  let differences: [Difference]
}
