import Support

@testable import Conversation

/// Small content made by chance, the same for the same seed, with everything in it that a proof has to get right.
///
/// It may be content that the reader would refuse, such as with guards on slots that only a later step asks for: what
/// the walk makes of that, the proof has to make of it too.
struct RandomContent {
  private var random: SplitMix64
  private let slots: [Slot]
  private let playbookCount: Int
  private var stepNumber = 0

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 2...6, using: &random)
    slots = (0..<count).map { number in
      let kinds: [Slot.Kind] = [
        Self.choices(2), Self.choices(3), Self.choices(2), .number, .codes, .text, .time,
      ]
      let kind = kinds[Int.random(in: kinds.indices, using: &random)]
      return Slot(id: Slot.ID("q\(number)"), label: "", kind: kind)
    }
    playbookCount = Int.random(in: 1...2, using: &random)
    self.random = random
  }

  mutating func make() -> Content {
    let playbooks = (0..<playbookCount).map { number in
      let steps = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        chance(4) ? ending(in: "p\(number)") : step(in: "p\(number)", asking: pick(slots))
      }
      return Playbook(id: Playbook.ID("p\(number)"), title: "", steps: steps)
    }
    var spine = slots.map { step(in: "case", asking: $0) }
    // A slot that is asked for twice, an ending in the middle, and playbooks, each of them also twice.
    for _ in 0..<Int.random(in: 0...1, using: &random) {
      insert(step(in: "case", asking: pick(slots)), into: &spine)
    }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      insert(ending(in: "case"), into: &spine)
    }
    for playbook in playbooks + (chance(5) ? [pick(playbooks)] : []) {
      insert(
        Step(id: newID(in: "case"), when: makeGuard(), action: .follow(playbook.id)), into: &spine)
    }
    return Content(
      slots: slots, spine: Playbook(id: "case", title: "", steps: spine),
      lastEnding: ending(newID(in: "case")),
      playbooks: playbooks, codeTables: Self.codeTables, severity: severity(),
      handOff: HandOff(slot: "q0", evidence: []), forms: [form()],
      rules: (0..<Int.random(in: 0...2, using: &random)).map { rule($0) })
  }

  static let codeTables = [
    CodeTable(
      id: "t", shape: .prefixed("T"), link: "", implies: [:],
      entries: [
        CodeTable.Entry(key: "1001", meaning: "", acts: .admin, advice: "", source: ""),
        CodeTable.Entry(key: "1002", meaning: "", acts: .vendor, advice: "", source: ""),
      ])
  ]

  // MARK: - Steps

  private mutating func step(in playbook: String, asking slot: Slot) -> Step {
    let inquiry = Step.Inquiry(slot: slot, text: "")
    let actions: [Step.Action] = [
      .question(inquiry), .question(inquiry), .instruction(inquiry),
      .lookUp(source: "health", inquiry),
    ]
    return Step(id: newID(in: playbook), when: makeGuard(), action: pick(actions))
  }

  private mutating func ending(in playbook: String) -> Step {
    let id = newID(in: playbook)
    let when = chance(20) ? .always : Guard(alternatives: [conditions()])
    return Step(id: id, when: when, action: .ending(ending(id)))
  }

  private mutating func ending(_ id: Step.ID) -> Step.Ending {
    let outcome = chance(2) ? .escalated : pick(Outcome.allCases)
    return Step.Ending(
      id: id, outcome: outcome, text: "", form: outcome == .escalated ? "form" : nil)
  }

  private mutating func newID(in playbook: String) -> Step.ID {
    stepNumber += 1
    return Step.ID("\(playbook)/\(stepNumber)")
  }

  private mutating func insert(_ step: Step, into steps: inout [Step]) {
    steps.insert(step, at: Int.random(in: 0...steps.count, using: &random))
  }

  // MARK: - Guards

  private mutating func makeGuard() -> Guard {
    if chance(2) { return .always }
    return Guard(
      alternatives: (0..<Int.random(in: 1...2, using: &random)).map { _ in conditions() })
  }

  private mutating func conditions() -> [Condition] {
    (0..<(chance(20) ? 0 : Int.random(in: 1...2, using: &random))).map { _ in
      chance(25)
        ? Condition(slot: "nobody_asks", test: .known(true)) : condition(on: pick(slots))
    }
  }

  private mutating func condition(on slot: Slot) -> Condition {
    let names = slot.choices.map(\.id.text) + NonAnswer.allCases.map(\.rawValue)
    var tests: [Condition.Test] = [
      .among(some(names)), .notAmong(some(names)), .known(Bool.random(using: &random)),
    ]
    switch slot.kind {
    case .number: tests.append(.atLeast(Int.random(in: -1...4, using: &random)))
    case .codes: tests += [.acts(some(Self.actors)), .onlyActs(some(Self.actors))]
    case .choice, .text, .time, .guid: break
    }
    return Condition(slot: slot.id, test: pick(tests))
  }

  private static let actors: [Actor] = [.admin, .vendor, .unlisted, .wait]

  // MARK: - What is proved

  private mutating func severity() -> DecisionTable {
    let inputs = some(slots)
    let rows = (0..<3).map { number in
      DecisionTable.Row(
        conditions: inputs.map { condition(on: $0) }, severity: Severity.allCases[number],
        reason: "")
    }
    return DecisionTable(inputs: inputs.map(\.id), rows: rows)
  }

  private mutating func form() -> Form {
    var sources: [Form.Source] = some(slots).map { .slot($0.id) } + [.severity, .checks]
    sources.append(.text(Template(pieces: some(slots).map { .place($0.id, .words) })))
    sources.append(.text("a text without places"))
    if chance(10) { sources.append(.slot("nobody_asks")) }
    return Form(
      id: "form", title: "", opening: "",
      fields: sources.enumerated().map { number, source in
        Form.Field(
          name: "f\(number)", label: "", source: source,
          isRequired: Bool.random(using: &random))
      })
  }

  private mutating func rule(_ number: Int) -> Rule {
    Rule(
      outcomes: some(Outcome.allCases), when: makeGuard(),
      unless: chance(2) ? .always : makeGuard(),
      text: "rule \(number)")
  }

  // MARK: - Chance

  private static func choices(_ count: Int) -> Slot.Kind {
    .choice((0..<count).map { Choice(id: Choice.ID("c\($0)"), label: "") })
  }

  /// Whether something happens that happens once in so many times.
  private mutating func chance(_ once: Int) -> Bool {
    Int.random(in: 0..<once, using: &random) == 0
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &random)]
  }

  /// One or two of the items.
  private mutating func some<Item>(_ items: [Item]) -> [Item] {
    Array(items.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)))
  }
}
