import ArgumentParser
import Conversation
import Prompts
import Terminal
import Transcripts

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that every conversation the content can have ends well.",
    discussion: """
      Explores all of them, by merging cases that no later test tells apart, and prints each \
      finding with the shortest conversation that shows it. Exits with 1 when there is a finding \
      or the bound was hit.
      """)

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "The most merged cases of one exploration.")
  var maxStates = 2_000_000

  @Option(help: "The folder for each finding's conversation as a session.", completion: .directory)
  var counterexamples: String?

  @Flag(help: "Print the findings and figures as JSON.")
  var json = false

  func run() throws {
    let set = try prompts.read()
    let started = Clock.processSeconds
    let proof = set.content.prove(maxStates: maxStates)
    let report = CheckReport(
      proof: proof, findings: set.findings(of: proof), seconds: Clock.processSeconds - started)
    if let counterexamples { try save(report.findings, of: set, in: counterexamples) }
    if json {
      print(prettyJSON(of: report))
    } else {
      Printer(traits: output.traits).print(CheckView(report: report, content: set.content).lines)
    }
    let hasFailed = !report.findings.isEmpty || proof.isCutShort
    throw ExitCode((hasFailed ? ExitStatus.found : .fine).code)
  }

  private func save(_ findings: [ProofFinding], of set: PromptSet, in folder: String) throws {
    for (number, found) in findings.enumerated() where !found.path.isEmpty {
      let header = set.header(of: "finding-\(number + 1)", by: "check")
      let session = Session(holding: found.path, with: set.content, header: header)
      try SessionFile(session: header.session, in: folder).save(session)
    }
  }
}
