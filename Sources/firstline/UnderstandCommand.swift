import ArgumentParser
import Conversation
import Prompts
import Terminal

struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand",
    abstract: "Say what is understood from a text: service, area, scope, since when, codes.",
    discussion: """
      Without --json, one text is read: the argument, or all of the standard input for "-" or none. \
      With --json and no argument, every line of the standard input is a report, as a JSON string or as plain text.
      """)

  @OptionGroup var prompts: PromptsOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print one JSON object for each report.")
  var json = false

  @Flag(help: "Show which words led where.")
  var explain = false

  @Option(help: "The time it is taken to be, such as 2026-03-02T09:15:00Z.")
  var now: Instant?

  @Argument(help: "The text, or - for the standard input.")
  var text: String?

  func run() throws {
    let content = try prompts.read().content
    let clock = Clock(fixed: now)
    let listener = Listener(content: content, now: clock.now, offset: clock.offset)
    if json {
      if let text, text != "-" {
        print(UnderstoodReport(text, listener, isExplained: explain).line)
      } else {
        while let line = readLine() {
          let text = UnderstoodReport.text(in: line)
          print(UnderstoodReport(text, listener, isExplained: explain).line)
        }
      }
      return
    }
    var said = text ?? "-"
    if said == "-" {
      said = ""
      while let line = readLine(strippingNewline: false) { said += line }
    }
    let view = UnderstandingView(
      text: said, understanding: listener.understanding(of: said), content: content,
      offset: clock.offset)
    Printer(traits: output.traits).print(explain ? view.explained : [view.line])
  }
}
