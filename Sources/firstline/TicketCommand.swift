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
    // What is printed as it was recorded needs no content.
    if json, language.locale == nil, let ticket = session.end.ticket {
      print(prettyJSON(of: ticket))
      return
    }
    let languages = try prompts.languages()
    let locale = try language.choose(from: languages.locales)
    let wording = try languages.read(locale).wording
    guard let recorded = session.end.ticket else {
      throw NoTicket(sentence: wording[.noTicket, ["path": file]])
    }
    let wanted = language.locale == nil ? recorded.locale : locale
    guard let ticket = try self.ticket(recorded, of: session, in: wanted, languages) else {
      throw NoTicket(sentence: wording[.ticketGoesOtherwise, ["path": file]])
    }
    if json {
      print(prettyJSON(of: ticket))
    } else {
      let own = try languages.readOrEnglish(ticket.locale).wording
      Printer(traits: output.traits).print(
        TicketView(ticket: ticket, wording: wording, own: own).lines)
    }
  }

  /// The ticket in the language that was asked for, for which the session is held again; nil when it goes otherwise.
  private func ticket(
    _ recorded: Ticket, of session: Session, in locale: String, _ languages: Languages
  ) throws -> Ticket? {
    guard locale != recorded.locale else { return recorded }
    let content = try languages.read(locale).content
    let (replayed, differences) = Replay.run(session, with: content, header: session.header)
    return differences.contains(where: \.isFailure) ? nil : replayed.end.ticket
  }
}

/// There is no ticket to print; the sentence says why.
struct NoTicket: Error {
  let sentence: String
}
