import ArgumentParser
import Conversation
import Prompts
import Terminal
import Transcripts

struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Print the steps of case.yaml or of one playbook as a graph.",
    discussion: """
      The text is for Graphviz (firstline graph sign-in | dot -Tsvg -o sign-in.svg) or for \
      Mermaid. A dashed arrow is taken when its words hold; else the step is passed over.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dot, mermaid
  }

  @OptionGroup var prompts: PromptsOptions

  @Option(help: "The language of the text: dot or mermaid.")
  var format: Format = .dot

  @Option(
    parsing: .upToNextOption,
    help: "Sessions, and folders of sessions, that are counted on steps and guards.",
    completion: .file(extensions: ["json"]))
  var sessions: [String] = []

  @Argument(help: "A playbook's name; case.yaml when there is none.")
  var area: String?

  func run() throws {
    let set = try prompts.read()
    let area = try Area(named: area, in: set.content)
    let coverage =
      sessions.isEmpty ? nil : try Coverage(of: Checklist(of: set.content), byFilesIn: sessions)
    let graph = StepGraph(of: area, in: set, counting: coverage)
    switch format {
    case .dot: print(DotText(graph: graph).text)
    case .mermaid: print(MermaidText(graph: graph).text)
    }
  }
}
