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

  /// Finds and reads the content, in English.
  func read() throws -> PromptSet {
    try languages().read(Language.english)
  }

  /// Finds the content, to read it in one language or more.
  func languages() throws -> Languages {
    let path = try Self.locate(prompts)
    return Languages(folder: PromptsFolder(path: path), path: path)
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

/// In which language the program speaks to agents.
struct LanguageOptions: ParsableArguments {
  @Option(help: "The language: en or zh-Hans; else that of LC_ALL, LC_MESSAGES or LANG.")
  var locale: String?

  /// The locale of this run.
  ///
  /// - Throws: `NoSuchLanguage` when the option names none; an environment that names none means English.
  func choose(from locales: [String]) throws(NoSuchLanguage) -> String {
    if let locale {
      guard let found = Language.locale(named: locale, among: locales) else {
        throw NoSuchLanguage(name: locale, locales: locales)
      }
      return found
    }
    return Self.ofEnvironment(among: locales)
  }

  /// The locale that the environment names, and English when it names none of these.
  static func ofEnvironment(among locales: [String]) -> String {
    let environment = ProcessInfo.processInfo.environment
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return name.flatMap { Language.locale(named: $0, among: locales) } ?? Language.english
  }
}

/// The content has no texts in the language that was asked for.
struct NoSuchLanguage: Error {
  let name: String
  let locales: [String]
}

/// How text is printed.
struct OutputOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never; auto honours NO_COLOR.")
  var color: ColourChoice = .auto

  @Flag(
    help: "For screen readers: nothing is repainted, and labels are words; also by ACCESSIBLE=1.")
  var plain = false

  var traits: TerminalTraits {
    TerminalTraits.detect(
      environment: ProcessInfo.processInfo.environment, colour: color, isPlain: plain)
  }
}

extension ColourChoice: ExpressibleByArgument {}

extension Instant: ExpressibleByArgument {
  /// Takes a time of the command line, such as `2026-03-02T09:15:00Z`.
  init?(argument: String) {
    self.init(iso8601: argument)
  }
}
