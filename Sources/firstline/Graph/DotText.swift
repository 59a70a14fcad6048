import Conversation
import Terminal

/// A graph in the language of Graphviz.
struct DotText {
  let graph: StepGraph

  var text: String {
    let nodes = graph.nodes.enumerated().map { node($1, number: $0) }
    let lines = Self.settings(title: quoted([graph.title] + legend)) + nodes
    return (["digraph steps {"] + (lines + graph.edges.map(edge)).map { "  \($0)" } + ["}"])
      .joined(separator: "\n")
  }

  private static func settings(title: String) -> [String] {
    [
      "graph [label=\(title), labelloc=t, rankdir=TB, nodesep=0.25, ranksep=0.22]",
      "graph [fontname=Helvetica, fontsize=11]",
      "node [fontname=Helvetica, fontsize=11, margin=\"0.12,0.05\", height=0.3]",
      "node [style=filled, fillcolor=white]",
      "edge [fontname=Helvetica, fontsize=10, arrowsize=0.6, color=gray40]",
    ]
  }

  private var legend: [String] {
    [
      "Rounded: questions. Folded: something to do. Cylinder: look-up. Double: playbook. Oval: ending.",
      "A dashed arrow is taken when its words hold; else the step is passed over."
        + (graph.hasCounts ? " In brackets: sessions." : ""),
    ]
  }

  /// The boxes beside the straight line.
  private var exits: Set<Int> { Set(graph.edges.filter(\.isExit).map(\.to)) }

  private func node(_ node: StepGraph.Node, number: Int) -> String {
    var attributes = ["label=\(quoted(node.lines))"] + node.kind.dot
    if !exits.contains(number) { attributes.append("group=line") }
    if let place = node.entries.first?.place, !place.isEmpty {
      attributes.append("tooltip=\(quoted([place]))")
    }
    if node.isUntouched { attributes.append("style=\"filled,dashed\"") }
    return "n\(number) [\(attributes.joined(separator: ", "))]"
  }

  private func edge(_ edge: StepGraph.Edge) -> String {
    var attributes = [edge.isExit ? "weight=1" : "weight=100"]
    if !edge.lines.isEmpty {
      // Left-aligned, away from the arrow.
      attributes += [
        "label=\(quoted(edge.lines.map { " \($0) " }, lineEnd: "\\l"))", "style=dashed",
      ]
    }
    return "n\(edge.from) -> n\(edge.to) [\(attributes.joined(separator: ", "))]"
  }

  /// Lines as one string; Graphviz reads entities in it, and a backslash as the beginning of an escape.
  private func quoted(_ lines: [String], lineEnd: String = "\\n") -> String {
    let escaped = lines.map { line in
      VisibleText.of(line).reduce(into: "") { text, character in
        switch character {
        case "\\": text += "\\\\"
        case "\"": text += "\\\""
        case "&": text += "&amp;"
        default: text.append(character)
        }
      }
    }
    return "\"\(escaped.joined(separator: lineEnd) + (lineEnd == "\\l" ? lineEnd : ""))\""
  }
}

extension StepGraph.Node.Kind {
  fileprivate var dot: [String] {
    switch self {
    case .start, .goOn: ["shape=plaintext", "fillcolor=none"]
    case .question: ["shape=box", "style=\"filled,rounded\""]
    case .instruction: ["shape=note", "fillcolor=lightyellow"]
    case .lookUp: ["shape=cylinder", "fillcolor=aliceblue"]
    case .follow: ["shape=box", "peripheries=2"]
    case .ending(let outcome): ["shape=oval", "fillcolor=\(outcome.colour)"]
    }
  }
}

extension Outcome {
  fileprivate var colour: String {
    switch self {
    case .resolved: "palegreen"
    case .knownIncident: "lightblue"
    case .escalated: "lightsalmon"
    case .referred: "plum"
    case .abandoned: "lightgray"
    }
  }
}
