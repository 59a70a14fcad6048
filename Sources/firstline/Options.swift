import ArgumentParser
import Conversation
import FoundationEssentials
import Prompts
import Terminal
import Transcripts

/// Where the content comes from.
struct PromptsOptions: ParsableArguments {
  @Option(
    help: "The folder with the content; else FIRSTLINE_PROMPTS, ./prompts, or the installed one.",
    completion: .directory)
  var prompts: String?

  /// Finds and reads the content.
  func read() throws -> PromptSet {
    let path = try Self.locate(prompts)
    return try PromptSet.read(PromptsFolder(path: path), from: path)
  }

  /// The folder that an option names, and else the one that is found.
  static func locate(_ option: String?) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    return try PromptsLocator(option: option, environment: environment, program: programPath)
      .locate()
  }

  /// The program's own file, so that an installed program finds the content installed beside it.
  private static var programPath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? ""
  }
}

extension PromptSet {
  /// Reads content, from a place that is named when something is wrong with it.
  static func read(_ folder: PromptsFolder, from place: String) throws -> PromptSet {
    switch PromptsReader(folder).read() {
    case .content(let set): return set
    case .wrong(let findings): throw WrongContent(path: place, findings: findings)
    }
  }
}

extension PromptSet {
  /// 5 January 2026, 09:00 UTC.
  private static let moment = Instant(seconds: 1_767_603_600)

  /// The header of a session that a command holds, at one moment, so that every run gives the same bytes.
  func header(of session: String, by command: String) -> Session.Header {
    Session.Header(
      session: session, engine: Firstline.version, promptsDigest: sha256(fingerprint),
      locale: "en", agent: command, started: Self.moment, utcOffset: 0)
  }
}

/// The content is wrong, and what about it.
struct WrongContent: Error {
  let path: String
  let findings: [Finding]
}

/// How text is printed.
struct OutputOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never; auto honours NO_COLOR.")
  var color: ColourChoice = .auto

  var traits: TerminalTraits {
    TerminalTraits.detect(environment: ProcessInfo.processInfo.environment, colour: color)
  }
}

extension ColourChoice: ExpressibleByArgument {}

extension Instant: ExpressibleByArgument {
  /// Takes a time of the command line, such as `2026-03-02T09:15:00Z`.
  init?(argument: String) {
    self.init(iso8601: argument)
  }
}
