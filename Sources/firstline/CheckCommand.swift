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
      or the bound was hit. Warnings about translations do not change that.
      """)

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "The most merged cases of one exploration.")
  var maxStates = 2_000_000

  @Option(help: "The folder for each finding's conversation as a session.", completion: .directory)
  var counterexamples: String?

  @Flag(help: "Print the findings and figures as JSON.")
  var json = false

  @Option(
    help: "Record that all translations to this language are right for today's English texts.")
  var acceptTranslations: String?

  func run() throws {
    let languages = try prompts.languages()
    let set = try languages.read(Language.english)
    if let acceptTranslations {
      try accept(acceptTranslations, in: languages)
      return
    }
    let started = Clock.processSeconds
    let proof = set.content.prove(maxStates: maxStates)
    let seconds = Clock.processSeconds - started
    let report = CheckReport(
      proof: proof, findings: set.findings(of: proof),
      warnings: TranslationCheck(languages.folder).warnings, seconds: seconds)
    if let counterexamples { try save(report.findings, of: set, in: counterexamples) }
    if json {
      print(prettyJSON(of: report))
    } else {
      Printer(traits: output.traits).print(CheckView(report: report, content: set.content).lines)
    }
    let hasFailed = !report.findings.isEmpty || proof.isCutShort
    throw ExitCode((hasFailed ? ExitStatus.found : .fine).code)
  }

  private func accept(_ name: String, in languages: Languages) throws {
    let locales = languages.folder.locales
    guard let locale = Language.locale(named: name, among: locales),
      let record = TranslationCheck(languages.folder).acceptedRecord(of: locale)
    else { throw NoSuchLanguage(name: name, locales: locales) }
    try replace("\(languages.path)/\(record.path)", with: record.text)
  }

  private func save(_ findings: [ProofFinding], of set: PromptSet, in folder: String) throws {
    for (number, found) in findings.enumerated() where !found.path.isEmpty {
      let header = set.header(of: "finding-\(number + 1)", by: "check")
      let session = Session(holding: found.path, with: set.content, header: header)
      try SessionFile(session: header.session, in: folder).save(session)
    }
  }
}
