import ArgumentParser

struct Firstline: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "firstline",
    abstract: "Guided questions for first-line support, up to a solution or a complete ticket.",
    discussion: """
      Exit codes: 0 fine; 1 a replay, an impact, a check or verify found something; 2 usage; 65 wrong content \
      or transcript; 73 the session could not be saved; 128 and the signal's number when one ended \
      the program.
      """,
    version: version,
    subcommands: [
      ChatCommand.self, ResumeCommand.self, ShowCommand.self, TicketCommand.self,
      ReplayCommand.self, ImpactCommand.self, CheckCommand.self, CoverageCommand.self,
      GraphCommand.self, UnderstandCommand.self, VerifyCommand.self, RedactCommand.self,
    ],
    defaultSubcommand: ChatCommand.self)
}
