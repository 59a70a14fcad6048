import ArgumentParser
import Conversation
import Prompts
import Transcripts

struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Work a case: from what the customer said to a solution or a ticket.",
    discussion: """
      On a pipe, each line is one reply. The session is saved after every reply; the end of the \
      input leaves it unfinished. A change that withdraws answers, or changes severity, form or \
      outcome, takes one more line: yes makes it, an empty line leaves everything as it was. So does \
      a problem that was parked, once the case has ended: yes begins it as a session of its own, and \
      with --session NAME that is NAME.2.
      """)

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var chat: ChatOptions

  func run() throws {
    let languages = try prompts.languages()
    let setUp = ChatSetUp(
      agent: chat.agent, session: chat.session, salt: chat.salt, output: output,
      languages: languages, set: try languages.read(language.choose(from: languages.locales)))
    let header = setUp.header()
    let status = try setUp.hold(
      Conversation(content: setUp.set.content, offset: header.utcOffset), Recorder(header),
      opening: setUp.offer)
    throw ExitCode(status.code)
  }
}
