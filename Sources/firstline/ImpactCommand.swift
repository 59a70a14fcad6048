import ArgumentParser
import Prompts
import Terminal
import Transcripts

struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Say what a change of the content does to saved sessions.",
    discussion: """
      Every session is held with both versions, and the two are compared with each other: whatever \
      content it was recorded with. Exits with 1 when anything but the wording changes.
      """)

  @OptionGroup var output: OutputOptions

  @Option(
    help: "The content before: a folder, or a git revision of the folder that --to is.",
    completion: .directory)
  var from: String

  @Option(
    name: [.customLong("to"), .customLong("prompts")],
    help: "The folder with the content after; else the one that a chat would use.",
    completion: .directory)
  var to: String?

  @Flag(help: "Print the figures, and the differences of each session, as JSON.")
  var json = false

  @Argument(help: "Sessions, and folders of sessions.", completion: .file(extensions: ["json"]))
  var sessions: [String]

  func run() throws {
    let place = try PromptsOptions.locate(to)
    let folder = PromptsFolder(path: place)
    let new = try PromptSet.read(folder, from: place)
    // What the chat says is no part of a case, and an older chat said less than today's needs.
    let (files, name) = try old(beside: place)
    let old = try PromptSet.read(files.taking("chat.yaml", from: folder), from: name)
    let change = ContentChange(from: old.version, to: new.version)
    let impact = Impact(
      sessions: try SessionFile.find(in: sessions).map { path in
        change.impact(on: try SessionFile.load(path), path: path)
      })
    if json {
      print(prettyJSON(of: impact))
    } else {
      Printer(traits: output.traits).print(ImpactView(impact: impact).lines)
    }
    throw ExitCode((impact.changed.isEmpty ? ExitStatus.fine : .found).code)
  }

  /// The content before, with its name; what is both a prompts folder and a revision is taken for the folder.
  private func old(beside folder: String) throws -> (files: PromptsFolder, name: String) {
    if PromptsFolder.exists(at: from) { return (PromptsFolder(path: from), from) }
    let files = try GitPrompts(folder: folder).read(from)
    guard files.hasCase else { throw NoPromptsThen(revision: from, folder: folder) }
    return (files, "\(folder) at \(from)")
  }
}

/// The revision is there, and has no content.
struct NoPromptsThen: Error {
  let revision: String
  let folder: String
}

extension PromptSet {
  /// The content with the places that an impact names.
  fileprivate var version: ContentVersion {
    ContentVersion(
      content: content,
      places: ContentVersion.Places(
        steps: places.mapValues(\.contentLine),
        slots: declarations.slots.mapValues(\.contentLine),
        severityRows: declarations.severityRows.map(\.contentLine),
        fields: declarations.fields.mapValues { $0.mapValues(\.contentLine) }))
  }
}

extension Finding.Place {
  fileprivate var contentLine: ContentLine { ContentLine(file: file, line: line) }
}
