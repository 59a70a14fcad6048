import ArgumentParser
import Conversation
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
    let session = try SessionFile.load(file)
    let languages = try prompts.languages()
    let agents = try languages.read(language.choose(from: languages.locales)).wording
    guard let recorded = session.end.ticket else {
      throw NoTicket(sentence: agents[.noTicket, ["path": file]])
    }
    let wanted = language.locale == nil ? nil : try language.choose(from: languages.locales)
    guard let ticket = try self.ticket(recorded, of: session, in: wanted, languages) else {
      throw NoTicket(sentence: agents[.ticketGoesOtherwise, ["path": file]])
    }
    if json {
      print(prettyJSON(of: ticket))
    } else {
      let own = try languages.readOrEnglish(ticket.locale).wording
      Printer(traits: output.traits).print(
        TicketView(ticket: ticket, wording: agents, own: own).lines)
    }
  }

  /// The ticket in the language that was asked for, for which the session is held again; nil when it goes otherwise.
  private func ticket(
    _ recorded: Ticket, of session: Session, in locale: String?, _ languages: Languages
  ) throws -> Ticket? {
    guard let locale, locale != recorded.locale else { return recorded }
    let content = try languages.read(locale).content
    let (replayed, differences) = Replay.run(session, with: content, header: session.header)
    return differences.contains(where: \.isFailure) ? nil : replayed.end.ticket
  }
}

/// There is no ticket to print; the sentence says why.
struct NoTicket: Error {
  let sentence: String
}
