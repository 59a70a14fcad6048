/// Explores one property after another.
struct Prover {
  let content: Content
  private let maxStates: Int
  private let domains: [Domain]
  var violations: [Proof.Violation] = []
  private(set) var figures = Proof.Figures()
  private(set) var isCutShort = false

  init(content: Content, maxStates: Int) {
    self.content = content
    self.maxStates = maxStates
    domains = content.domains
  }

  /// Counts the conversations, and finds the steps that none of them comes to.
  mutating func proveRoute() {
    let exploration = explore(watching: nil)
    let entries = content.order.entries
    if !exploration.isCutShort {
      // A playbook that is followed twice has its steps in two places, of which one is enough.
      var known = Set(exploration.reached.keys.map { entries[$0].step.id })
      for step in entries.map(\.step) where known.insert(step.id).inserted {
        if case .ending = step.action {
          violations.append(.unreachableEnding(step.id))
        } else {
          violations.append(.deadStep(step.id))
        }
      }
    }
    let ends = exploration.arrivals.map { exploration.nodes[$0.node] }
    figures.steps = entries.count
    figures.states = exploration.states
    figures.edges = exploration.edges
    figures.conversations = exploration.arrivals.reduce(0) { $0 + $1.tally.conversations }
    figures.shortest = Int(ends.map(\.shortest).min() ?? 0)
    figures.longest = Int(ends.map(\.longest).max() ?? 0)
    let answers: BigCount = exploration.arrivals.reduce(0) { $0 + $1.tally.answers }
    figures.mean = answers.ratio(to: figures.conversations)
  }

  /// Finds the endings with a ticket that lacks what nobody was asked for.
  mutating func proveFields() {
    // Several fields can need the same answers.
    var explored: [Watch: Exploration] = [:]
    for form in content.forms.values.sorted(by: { $0.id < $1.id }) {
      for field in form.fields where field.isRequired {
        guard let watch = Watch.missing(field.source, of: form.id, in: content) else { continue }
        let exploration = explored[watch] ?? explore(watching: watch)
        explored[watch] = exploration
        report(exploration) { ending, path in
          .missingField(form.id, field: field.name, ending: ending, path: path)
        }
      }
    }
  }

  /// Finds the endings that a rule forbids.
  mutating func proveRules() {
    for rule in content.rules {
      report(explore(watching: .breach(of: rule, in: content))) { ending, path in
        .brokenRule(rule, ending: ending, path: path)
      }
    }
  }

  /// Finds what is wrong with the severity table.
  mutating func proveTable() {
    if let found = content.severity.violations(in: content, maxCombinations: maxStates) {
      violations += found
    } else {
      isCutShort = true
    }
  }

  /// Explores the steps in the order of the content, or in another one.
  mutating func explore(watching watch: Watch?, along order: StepOrder? = nil) -> Exploration {
    let space = StateSpace(order ?? content.order, domains: domains, watching: watch)
    let exploration = Exploration(space, watching: watch, maxStates: maxStates)
    figures.allStates += exploration.states
    isCutShort = isCutShort || exploration.isCutShort
    return exploration
  }

  /// Reports the shortest conversation to each ending that is wrong.
  private mutating func report(
    _ exploration: Exploration, as violation: (Step.ID, [Proof.PathStep]) -> Proof.Violation
  ) {
    var shortest: [Step.ID: Int] = [:]
    for arrival in exploration.arrivals {
      guard let ending = exploration.ending(of: arrival) else { continue }
      let length = { (node: Int) in exploration.nodes[node].shortest }
      if shortest[ending.id].map({ length(arrival.node) < length($0) }) ?? true {
        shortest[ending.id] = arrival.node
      }
    }
    for (ending, node) in shortest.sorted(by: { $0.key < $1.key }) {
      violations.append(violation(ending, exploration.path(to: node)))
    }
  }
}
