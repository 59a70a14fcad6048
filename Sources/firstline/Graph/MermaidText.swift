import Conversation
import Terminal

/// A graph in the language of Mermaid.
struct MermaidText {
  let graph: StepGraph

  var text: String {
    let nodes = graph.nodes.enumerated().map { node($1, number: $0) }
    let classes = Outcome.allCases.map { "classDef \($0.rawValue) fill:\($0.colour),color:#000000" }
    let lines = nodes + graph.edges.map(edge) + classes
    return "%% \(VisibleText.of(graph.title))\nflowchart TD\n"
      + lines.map { "  \($0)" }.joined(separator: "\n")
  }

  private func node(_ node: StepGraph.Node, number: Int) -> String {
    let (open, close) = node.kind.brackets
    let outcome = if case .ending(let outcome) = node.kind { ":::\(outcome.rawValue)" } else { "" }
    return "n\(number)\(open)\(quoted(node.lines))\(close)\(outcome)"
  }

  private func edge(_ edge: StepGraph.Edge) -> String {
    let arrow = edge.lines.isEmpty ? "-->" : "-.->|\(quoted(edge.lines))|"
    return "n\(edge.from) \(arrow) n\(edge.to)"
  }

  /// Lines as one string, in which Mermaid and the page around it take every character for itself.
  private func quoted(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      line.reduce(into: "") { text, character in
        switch character {
        case "#", "\"", "&", "<", ">", "|", "`", "\\":
          text += character.unicodeScalars.map { "#\($0.value);" }.joined()
        default: text.append(character)
        }
      }
    }
    return "\"\(escaped.joined(separator: "<br/>"))\""
  }
}

extension StepGraph.Node.Kind {
  fileprivate var brackets: (String, String) {
    switch self {
    case .start, .goOn: ("([", "])")
    case .question: ("(", ")")
    case .instruction: ("[", "]")
    case .lookUp: ("[(", ")]")
    case .follow: ("[[", "]]")
    case .ending: ("{{", "}}")
    }
  }
}

extension Outcome {
  fileprivate var colour: String {
    switch self {
    case .resolved: "#c8f0c8"
    case .knownIncident: "#c8e0f8"
    case .escalated: "#ffc8a8"
    case .referred: "#e4c8ec"
    case .abandoned: "#dddddd"
    }
  }
}
