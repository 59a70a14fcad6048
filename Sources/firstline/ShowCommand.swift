import ArgumentParser
import Conversation
import Prompts
import Terminal
import Transcripts

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a saved session for a person to read.")

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The session's file.", completion: .file(extensions: ["json"]))
  var file: String

  func run() throws {
    let session = try SessionFile.load(file)
    let languages = try prompts.languages()
    let wording = try languages.read(language.choose(from: languages.locales)).wording
    let own = try session.end.ticket.map { try languages.readOrEnglish($0.locale).wording }
    Printer(traits: output.traits).print(
      SessionView(session: session, wording: wording, ticketWording: own ?? wording).lines)
  }
}
