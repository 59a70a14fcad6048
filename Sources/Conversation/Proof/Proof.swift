/// What an exploration of all conversations has found.
package struct Proof: Sendable {
  /// Something that is wrong with the content.
  package enum Violation: Equatable, Sendable {
    /// No conversation comes to the step.
    case deadStep(Step.ID)
    /// No conversation concludes here.
    case unreachableEnding(Step.ID)
    /// A ticket can be handed over without this required field ever having been asked for.
    case missingField(Form.ID, field: String, ending: Step.ID, path: [PathStep])
    /// A conversation can come to what a rule forbids.
    case brokenRule(Rule, ending: Step.ID, path: [PathStep])
    /// No row of the severity table applies to these inputs.
    case tableGap([PathStep])
    /// Two rows of the severity table, counted from 1, apply to these inputs.
    case tableOverlap(Int, Int, [PathStep])
    /// More of an input gives less severity.
    case tableNotMonotonic(less: [PathStep], more: [PathStep])
  }

  /// One answer of a conversation.
  package struct PathStep: Equatable, Sendable {
    /// The step that asks, and nil for the input of a table.
    package let step: Step.ID?
    package let slot: Slot.ID
    package let value: Value

    package init(step: Step.ID?, slot: Slot.ID, value: Value) {
      self.step = step
      self.slot = slot
      self.value = value
    }
  }

  /// How much there was to explore.
  package struct Figures: Equatable, Sendable {
    package var steps = 0
    /// The merged cases of the exploration of the route alone.
    package var states = 0
    package var edges = 0
    /// The merged cases of all explorations, one for each property.
    package var allStates = 0
    /// The number of distinct conversations.
    package var conversations: BigCount = 0
    package var shortest = 0
    package var longest = 0
    package var mean = 0.0
  }

  package let violations: [Violation]
  package let figures: Figures
  /// Whether a bound was hit, so that what was not found may still be there.
  package let isCutShort: Bool
}

extension Content {
  /// Explores every conversation that the content can have.
  ///
  /// Each property is explored by itself, so that only what it depends on is carried along. An exploration of
  /// more than `maxStates` merged cases is cut short, and the proof says so.
  package func prove(maxStates: Int = 2_000_000) -> Proof {
    var prover = Prover(content: self, maxStates: maxStates)
    prover.proveRoute()
    prover.proveFields()
    prover.proveRules()
    return Proof(
      violations: prover.violations + severity.violations(in: self), figures: prover.figures,
      isCutShort: prover.isCutShort)
  }
}

/// Explores one property after another.
private struct Prover {
  let content: Content
  let maxStates: Int
  var violations: [Proof.Violation] = []
  var figures = Proof.Figures()
  var isCutShort = false

  init(content: Content, maxStates: Int) {
    self.content = content
    self.maxStates = maxStates
  }

  private mutating func explore(
    watching watch: Exploration.Watch
  ) -> (exploration: Exploration, space: StateSpace) {
    let space = StateSpace(content, watching: watch)
    let exploration = Exploration(space, maxStates: maxStates)
    figures.allStates += exploration.states
    isCutShort = isCutShort || exploration.isCutShort
    return (exploration, space)
  }

  mutating func proveRoute() {
    let (exploration, _) = explore(watching: Exploration.Watch())
    for (position, entry) in content.order.entries.enumerated()
    where !exploration.reached.contains(position) && !exploration.isCutShort {
      if case .ending = entry.step.action {
        violations.append(.unreachableEnding(entry.step.id))
      } else {
        violations.append(.deadStep(entry.step.id))
      }
    }
    let ends = exploration.arrivals.map { exploration.nodes[$0.node] }
    figures.steps = content.order.entries.count
    figures.states = exploration.states
    figures.edges = exploration.edges
    figures.conversations = ends.reduce(0) { $0 + $1.count }
    figures.shortest = ends.map(\.shortest).min() ?? 0
    figures.longest = ends.map(\.longest).max() ?? 0
    let total = ends.reduce(0) { $0 + $1.total }
    figures.mean = total.approximation / max(1, figures.conversations.approximation)
  }

  mutating func proveFields() {
    var required: [Slot.ID: [(form: Form.ID, field: String)]] = [:]
    for form in content.forms.values.sorted(by: { $0.id < $1.id }) {
      for field in form.fields where field.isRequired {
        let slots: [Slot.ID] =
          switch field.source {
          case .slot(let slot): [slot]
          case .severity: content.severity.inputs
          case .text, .checks: []
          }
        for slot in slots { required[slot, default: []].append((form.id, field.name)) }
      }
    }
    for (slot, fields) in required.sorted(by: { $0.key < $1.key }) {
      let (exploration, space) = explore(watching: Exploration.Watch(slots: [slot]))
      for (form, field) in fields {
        let lacking = exploration.arrivals.filter { arrival in
          arrival.ending.form == form
            && space.number(of: slot).map { arrival.state[$0] == 0 } ?? true
        }
        report(lacking, in: exploration) { ending, path in
          .missingField(form, field: field, ending: ending, path: path)
        }
      }
    }
  }

  mutating func proveRules() {
    for rule in content.rules {
      let conditions = Set(rule.when.conditions + rule.unless.conditions)
      let (exploration, space) = explore(watching: Exploration.Watch(conditions: conditions))
      let broken = exploration.arrivals.filter { arrival in
        rule.isBroken(
          by: arrival.ending.outcome, facts: space.facts(of: arrival.state, in: content))
      }
      report(broken, in: exploration) { ending, path in
        .brokenRule(rule, ending: ending, path: path)
      }
    }
  }

  /// Reports the shortest conversation to each ending among some arrivals.
  private mutating func report(
    _ arrivals: [Exploration.Arrival], in exploration: Exploration,
    as violation: (Step.ID, [Proof.PathStep]) -> Proof.Violation
  ) {
    for (ending, arrivals) in Dictionary(grouping: arrivals, by: \.ending.id)
      .sorted(by: { $0.key < $1.key })
    {
      let shortest = arrivals.min {
        let (left, right) = (exploration.nodes[$0.node], exploration.nodes[$1.node])
        return (left.shortest, $0.node) < (right.shortest, $1.node)
      }
      guard let shortest else { continue }
      let path = exploration.path(to: shortest.node).map {
        Proof.PathStep(step: $0.step, slot: $0.slot, value: $0.value)
      }
      violations.append(violation(ending, path))
    }
  }
}
