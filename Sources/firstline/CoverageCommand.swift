import ArgumentParser
import Conversation
import Prompts
import Terminal
import Transcripts

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Say what of today's content saved sessions touch, and what no session touches.",
    discussion: """
      The sessions are held again as in a replay. Counted are steps, choices and non-answers of \
      what is asked, guards that held and that did not, rows of the severity table, endings, and \
      fields that were filled in a ticket.
      """)

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print also what each session touches alone.")
  var bySession = false

  @Option(
    help: "The folder for sessions that touch what no session touches.", completion: .directory)
  var complete: String?

  @Flag(help: "Print every item with its place and count, and every session, as JSON.")
  var json = false

  @Argument(help: "Sessions, and folders of sessions.", completion: .file(extensions: ["json"]))
  var paths: [String]

  func run() throws {
    let set = try prompts.read()
    let checklist = Checklist(of: set.content)
    let coverage = try Coverage(of: checklist, byFilesIn: paths)
    if let complete { try save(in: complete, completing: coverage, of: set, checklist) }
    let report = CoverageReport(coverage: coverage, set: set)
    if json {
      print(prettyJSON(of: report))
    } else {
      let view = CoverageView(report: report, listsSessions: bySession)
      Printer(traits: output.traits).print(view.lines)
    }
  }

  private func save(
    in folder: String, completing coverage: Coverage, of set: PromptSet, _ checklist: Checklist
  ) throws {
    var completion = Completion(of: checklist, touched: coverage.touched)
    let sessions = completion.sessions { name in
      set.header(of: name, by: "coverage")
    }
    for session in sessions {
      try SessionFile(session: session.header.session, in: folder).save(session)
    }
  }
}
