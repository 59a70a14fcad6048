import Conversation
import Testing

@testable import Transcripts

/// A small help desk: six questions, one look-up, one check, three endings.
struct Desk {
  static let service = Slot(
    id: "service", label: "Service",
    kind: .choice([
      Choice(id: "mail", label: "Mail", words: ["outlook"]), Choice(id: "chat", label: "Chat"),
    ]), listens: true)
  static let cloud = Slot(
    id: "cloud", label: "Cloud",
    kind: .choice([
      Choice(id: "worldwide", label: "Worldwide"), Choice(id: "china", label: "China"),
    ]))
  static let users = Slot(id: "users", label: "Users", kind: .number)
  static let health = Slot(
    id: "health", label: "Service health",
    kind: .choice([
      Choice(id: "incident", label: "An incident"), Choice(id: "clear", label: "Nothing"),
    ]))
  static let codes = Slot(id: "codes", label: "Error codes", kind: .codes, listens: true)
  static let trace = Slot(
    id: "trace", label: "Message trace",
    kind: .choice([
      Choice(id: "delivered", label: "Delivered"), Choice(id: "failed", label: "Failed"),
    ]))
  static let began = Slot(id: "began", label: "Since when", kind: .time)
  static let tenant = Slot(id: "tenant", label: "Tenant", kind: .guid)

  var slots = [service, cloud, users, health, codes, trace, began, tenant]
  var steps: [Step] = [
    ask(service, "Which service is it?"),
    ask(cloud, "Which cloud is it?"),
    Step(
      id: "case/health",
      action: .lookUp(
        source: "health feed", Step.Inquiry(slot: health, text: "What does the health page say?"))),
    Step(
      id: "case/known", when: only(health, "incident"),
      action: .ending(
        Step.Ending(id: "case/known", outcome: .knownIncident, text: "Follow the incident."))),
    ask(users, "How many users are hit?"),
    Step(
      id: "case/trace", when: only(service, "mail"),
      action: .instruction(
        Step.Inquiry(slot: trace, instruction: "Run a message trace.", text: "What does it say?"))),
    Step(
      id: "case/solved", when: only(trace, "delivered"),
      action: .ending(
        Step.Ending(id: "case/solved", outcome: .resolved, text: "The mail has arrived."))),
    ask(codes, "Is there an error code?"),
    ask(began, "Since when?"),
    ask(tenant, "What is the tenant id?"),
  ]
  var evidence: [HandOff.Evidence] = []
  var severity = DecisionTable(
    inputs: ["users"],
    rows: [
      DecisionTable.Row(
        conditions: [Condition(slot: "users", test: .atLeast(50))], severity: .a,
        reason: "Fifty users or more."),
      DecisionTable.Row(conditions: [], severity: .c, reason: "Few users."),
    ])
  var form = Form(
    id: "portal", title: "Portal", opening: "Open the portal.",
    fields: [
      Form.Field(name: "service", label: "Product", source: .slot("service"), isRequired: true),
      Form.Field(name: "affected", label: "Users", source: .slot("users")),
      Form.Field(name: "began_utc", label: "Began (UTC)", source: .slot("began")),
      Form.Field(name: "tenant_id", label: "Tenant id", source: .slot("tenant"), isRequired: true),
      Form.Field(name: "error_codes", label: "Codes", source: .slot("codes")),
      Form.Field(name: "checks_done", label: "Checks", source: .checks),
      Form.Field(name: "severity", label: "Severity", source: .severity, isRequired: true),
      Form.Field(name: "region", label: "Region", source: .slot("region")),
    ])

  var dialogWords = DialogWords()

  var content: Content { content(playbooks: []) }

  func content(playbooks: [Playbook]) -> Content {
    Content(
      slots: slots, spine: Playbook(id: "case", title: "Case", steps: steps),
      lastEnding: Step.Ending(
        id: "case/escalate", outcome: .escalated, text: "Paste the ticket.", form: form.id),
      playbooks: playbooks,
      codeTables: [
        CodeTable(id: "smtp", shape: .enhancedStatus, link: "", implies: [:], entries: [])
      ],
      severity: severity, handOff: HandOff(slot: "category", evidence: evidence), forms: [form],
      nonAnswers: [.unknown: Content.NonAnswerWords(label: "Not known", words: ["no idea"])],
      timeWords: TimeWords(["ago": .ago, "hours": .unit(3_600)]), dialogWords: dialogWords)
  }

  static func ask(_ slot: Slot, _ text: String, playbook: String = "case") -> Step {
    Step(
      id: Step.ID("\(playbook)/\(slot.id)"),
      action: .question(Step.Inquiry(slot: slot, text: Template(pieces: [.literal(text)]))))
  }

  static func only(_ slot: Slot, _ name: String) -> Guard {
    Guard(alternatives: [[Condition(slot: slot.id, test: .among([name]))]])
  }

  func position(of step: Step.ID) -> Int {
    steps.firstIndex { $0.id == step } ?? steps.endIndex
  }
}

let header = Session.Header(
  session: "s-1", engine: "1.0", promptsDigest: "d1", locale: "en", agent: "kim",
  started: Instant(seconds: 1_772_442_000), utcOffset: 3_600, salt: "salt")

/// A sitting of an agent who types one thing a minute.
struct Sitting {
  private var conversation: Conversation
  private(set) var recorder = Recorder(header)
  private var now = header.started
  /// What the outside world replies.
  var health: Value? = .choice("clear")

  init(_ desk: Desk = Desk()) {
    conversation = Conversation(content: desk.content, offset: header.utcOffset)
    apply(.started)
  }

  /// A sitting in which these replies were typed.
  init(_ desk: Desk = Desk(), saying replies: [String]) {
    self.init(desk)
    for reply in replies { say(reply) }
  }

  var session: Session { recorder.session }

  mutating func say(_ reply: String, isLiteral: Bool = false) {
    act { .said(reply, at: $0, isLiteral: isLiteral) }
  }
  mutating func goBack() { act { _ in .wentBack } }
  mutating func redo() { act { _ in .redid } }
  mutating func park(_ words: String) { act { _ in .parked(words) } }
  mutating func carry(_ answers: [Answer]) { act { _ in .carried(answers) } }
  mutating func link(_ words: String, to session: String) { recorder.link(words, to: session) }
  mutating func note(_ note: String) { act { _ in .noted(note) } }
  mutating func change(_ slot: Slot.ID, to reply: String) {
    act { .changed(slot, to: reply, at: $0) }
  }

  private mutating func act(_ event: (Instant) -> Event) {
    now = Instant(seconds: now.seconds + 60)
    apply(event(now))
    while case .lookUp(let step, _) = conversation.walk.stop { apply(.lookedUp(step.id, health)) }
  }

  private mutating func apply(_ event: Event) {
    recorder.record(event, effects: conversation.apply(event), at: now)
  }
}

extension Sitting {
  static let tenant = "11111111-2222-3333-4444-555555555555"

  /// Seven replies that end in a ticket.
  static let escalating = ["mail", "1", "60", "failed", "550 5.7.1 denied", "2 hours ago", tenant]
  static let escalated = Sitting(saying: escalating).session
  static let resolved = Sitting(saying: ["mail", "1", "60", "delivered"]).session
}

extension Session: CustomTestStringConvertible {
  public var testDescription: String {
    "\(turns.count) turns, \(end.outcome?.rawValue ?? "unfinished")"
  }
}
