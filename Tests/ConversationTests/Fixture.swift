import Testing

@testable import Conversation

/// A small content that the tests of the core share: mail, Teams and sign-in, in about a dozen steps.
enum Fixture {
  /// Monday, 2 March 2026, 10:00 in UTC.
  static let now = Instant(seconds: 1_772_445_600)

  static let service = Slot(
    id: "service", label: "Service",
    kind: .choice([
      Choice(
        id: "exchange", label: "Exchange Online",
        words: ["mail", "outlook", "e-mail", "meeting invitation", "mail login"]),
      Choice(id: "teams", label: "Microsoft Teams", words: ["teams", "meeting"]),
      Choice(id: "entra", label: "Sign-in", words: ["sign in", "login", "mfa"]),
      Choice(id: "germany", label: "Germany cloud", words: ["blackforest"], isOffered: false),
    ]), listens: true)
  static let area = choices(
    "area", "Area", ["mail_flow": "Mail flow", "access": "Access to all"], listens: true)
  static let scope = Slot(
    id: "scope", label: "Who is affected",
    kind: .choice([
      Choice(id: "one", label: "One user", words: ["single user"]),
      Choice(id: "some", label: "Some users"),
      Choice(id: "all", label: "All users", words: ["everyone", "whole company"]),
    ]), listens: true)
  static let began = Slot(id: "began", label: "Since when", kind: .time, listens: true)
  static let codes = Slot(id: "error_codes", label: "Error codes", kind: .codes, listens: true)
  static let count = Slot(id: "count", label: "How many", kind: .number)
  static let summary = Slot(id: "summary", label: "Summary", kind: .text)
  static let tenant = Slot(id: "tenant", label: "Tenant id", kind: .guid, isSensitive: true)
  static let incident = choices("incident", "Known incident", ["yes": "Yes", "no": "No"])
  static let direction = choices(
    "direction", "Direction", ["inbound": "Into the company", "outbound": "Out of the company"])
  static let trace = choices(
    "trace", "Message trace",
    ["delivered": "Delivered", "failed": "Failed", "none": "Nothing found"])
  static let category = choices(
    "category", "Hand-off category", ["bug": "Bug", "unavailable": "Unavailable", "none": "None"])

  static let slots = [
    service, area, scope, began, codes, count, summary, tenant, incident, direction, trace,
    category,
  ]

  /// A slot whose choices come in the order of their ids and have no further words.
  static func choices(
    _ id: Slot.ID, _ label: String, _ labels: [String: String], listens: Bool = false
  ) -> Slot {
    let choices = labels.sorted { $0.key < $1.key }.map {
      Choice(id: Choice.ID($0.key), label: $0.value)
    }
    return Slot(id: id, label: label, kind: .choice(choices), listens: listens)
  }

  static func `is`(_ slot: Slot, _ values: String...) -> Condition {
    Condition(slot: slot.id, test: .among(values))
  }

  static func when(_ conditions: Condition...) -> Guard { Guard(alternatives: [conditions]) }

  static func ask(_ slot: Slot, when: Guard = .always) -> Step {
    Step(id: Step.ID("case/\(slot.id)"), when: when, action: .question(inquiry(slot)))
  }

  /// A plain question for a slot, in the words of its label.
  static func inquiry(_ slot: Slot) -> Step.Inquiry {
    Step.Inquiry(slot: slot, text: Template(pieces: [.literal(slot.label)]))
  }

  static func end(
    _ name: String, _ outcome: Outcome, when: Guard = .always, text: Template = "",
    form: Form.ID? = nil
  ) -> Step {
    let id = Step.ID("case/\(name)")
    return Step(
      id: id, when: when,
      action: .ending(Step.Ending(id: id, outcome: outcome, text: text, form: form)))
  }

  static let traceInquiry = Step.Inquiry(
    slot: trace, instruction: "Open Message trace.", text: "What does it say?",
    why: "It shows where the mail is.")
  static let traceStep = Step(
    id: "mail-flow/trace", when: when(`is`(direction, "inbound")),
    action: .instruction(traceInquiry), source: "learn/trace")

  static let mailFlow = Playbook(
    id: "mail-flow", title: "Mail is not delivered",
    steps: [
      ask(direction), traceStep,
      end(
        "delivered", .resolved, when: when(`is`(trace, "delivered")),
        text: Template(pieces: [.literal("Delivered: "), .place("direction", .words)])),
    ])

  static let incidentInquiry = Step.Inquiry(slot: incident, text: "Is it known?")
  static let lookUpStep = Step(
    id: "case/incident", when: when(`is`(service, "exchange", "teams")),
    action: .lookUp(source: "health", incidentInquiry))

  static let spine = Playbook(
    id: "case", title: "Case",
    steps: [
      ask(service),
      end("closed_cloud", .referred, when: when(`is`(service, "germany"))),
      ask(scope), ask(began), ask(codes), lookUpStep,
      end("known", .knownIncident, when: when(`is`(incident, "yes"))),
      Step(
        id: "case/mail-flow", when: when(`is`(service, "exchange")), action: .follow("mail-flow")),
      ask(tenant), ask(summary), ask(category),
      end("escalate", .escalated, when: when(`is`(category, "bug", "unavailable")), form: "portal"),
    ])
}
