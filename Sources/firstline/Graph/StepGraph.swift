import Conversation
import Prompts
import Terminal
import Transcripts

/// The steps of one area as boxes and arrows: a straight line of what is asked and done, with exits to endings.
///
/// An arrow with words is taken when they hold; else the step that it leads to is passed over. So there is one
/// arrow to each step, and an area stays as wide as its exits.
struct StepGraph: Equatable {
  struct Node: Equatable {
    enum Kind: Equatable {
      case start, question, instruction, lookUp, follow, goOn
      case ending(Outcome)
    }

    let kind: Kind
    /// The steps of the box: several where questions follow each other that are always asked.
    fileprivate(set) var entries: [Entry]
    /// Further words below, or nothing.
    let detail: String
  }

  struct Entry: Equatable {
    let title: String
    /// Where the step stands, as file:line:column, or nothing.
    var place = ""
    /// How many sessions touch the step, when sessions were given.
    var sessions: Int?
  }

  struct Edge: Equatable {
    /// The places of the nodes in the list.
    let from, to: Int
    /// The guard of the step that it leads to, or nothing.
    let words: String
    /// In how many sessions the guard held and did not hold, when sessions were given and there is a guard.
    let counts: Counts?
    /// Whether it leaves the straight line for an ending.
    let isExit: Bool
  }

  struct Counts: Equatable {
    let held, notHeld: Int
  }

  let title: String
  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []

  /// Draws the steps of an area with the counts of sessions, if there are any.
  init(of area: Area, in set: PromptSet, counting coverage: Coverage?) {
    title = area.title
    let words = GuardWords(content: set.content, wording: set.wording)
    let sessions = coverage.map { coverage in
      Dictionary(uniqueKeysWithValues: coverage.tallies.map { ($0.item, $0.sessions) })
    }
    nodes = [
      Node(kind: .start, entries: [Entry(title: area.start)], detail: words.text(of: area.entry))
    ]
    var last = 0
    /// What is asked just before, where the box asks for nothing else.
    var lastSlot: Slot.ID?
    for step in area.steps {
      let entry = Entry(
        title: title(of: step, in: set.content),
        place: set.places[step.id].map { "\($0.file):\($0.line):\($0.column)" } ?? "",
        sessions: sessions.map { $0[step.reached] ?? 0 })
      let isGuarded = step.when != .always
      if !isGuarded, step.nodeKind == .question, nodes.last?.kind == .question {
        nodes[last].entries.append(entry)
        lastSlot = nil
      } else {
        let counts = sessions.map { sessions in
          Counts(
            held: sessions[.guard(step.id, held: true)] ?? 0,
            notHeld: sessions[.guard(step.id, held: false)] ?? 0)
        }
        let isExit = isGuarded && step.isEnding
        edges.append(
          Edge(
            from: last, to: nodes.count, words: words.text(of: step.when, after: lastSlot),
            counts: isGuarded ? counts : nil, isExit: isExit))
        if !isExit { last = nodes.count }
        let detail = step.detail == entry.title ? "" : step.detail
        nodes.append(Node(kind: step.nodeKind, entries: [entry], detail: detail))
        if !isExit { lastSlot = step.inquiry?.slot.id }
      }
    }
    guard let after = area.after else { return }
    edges.append(Edge(from: last, to: nodes.count, words: "", counts: nil, isExit: false))
    nodes.append(Node(kind: .goOn, entries: [Entry(title: after)], detail: ""))
  }

  private func title(of step: Step, in content: Content) -> String {
    if let inquiry = step.inquiry { return inquiry.slot.label }
    if case .follow(let playbook) = step.action, let title = content.playbooks[playbook]?.title {
      return title
    }
    let name = step.id.text.split(separator: "/").last.map(String.init) ?? step.id.text
    return name.split(separator: "_").joined(separator: " ")
  }
}

extension Step {
  fileprivate var isEnding: Bool { if case .ending = action { true } else { false } }

  fileprivate var nodeKind: StepGraph.Node.Kind {
    switch action {
    case .question: .question
    case .instruction: .instruction
    case .lookUp: .lookUp
    case .follow: .follow
    case .ending(let ending): .ending(ending.outcome)
    }
  }

  fileprivate var detail: String {
    switch action {
    case .ending(let ending): ending.outcome.rawValue.split(separator: "_").joined(separator: " ")
    case .follow(let playbook): "playbook \(playbook)"
    case .question, .instruction, .lookUp: ""
    }
  }
}
