import ArgumentParser
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
    let wording = try prompts.read().wording
    Printer(traits: output.traits).print(SessionView(session: session, wording: wording).lines)
  }
}
