import ArgumentParser
import Conversation
import FoundationEssentials
import Prompts
import Terminal

/// Where the content comes from.
struct PromptsOptions: ParsableArguments {
  @Option(
    help: "The folder with the content; else FIRSTLINE_PROMPTS, ./prompts, or the installed one.",
    completion: .directory)
  var prompts: String?

  /// Finds and reads the content.
  func read() throws -> PromptSet {
    let locator = PromptsLocator(
      option: prompts, environment: ProcessInfo.processInfo.environment,
      program: programPath)
    let path = try locator.locate()
    switch PromptsReader(PromptsFolder(path: path)).read() {
    case .content(let set): return set
    case .wrong(let findings): throw WrongContent(path: path, findings: findings)
    }
  }

  /// The program's own file, so that an installed program finds the content installed beside it.
  private var programPath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? ""
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
