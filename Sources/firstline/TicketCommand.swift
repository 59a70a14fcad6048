import ArgumentParser
import Prompts
import Terminal
import Transcripts

struct TicketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ticket", abstract: "Print the ticket of an escalated session again.")

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print the ticket as JSON.")
  var json = false

  @Argument(help: "The session's file.", completion: .file(extensions: ["json"]))
  var file: String

  func run() throws {
    guard let ticket = try SessionFile.load(file).end.ticket else { throw NoTicket(path: file) }
    if json {
      print(prettyJSON(of: ticket))
    } else {
      let wording = try prompts.read().wording
      Printer(traits: output.traits).print(TicketView(ticket: ticket, wording: wording).lines)
    }
  }
}

/// The session did not end in an escalation.
struct NoTicket: Error {
  let path: String
}
