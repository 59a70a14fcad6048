/// One entry of a playbook.
package struct Step: Equatable, Sendable {
  package typealias ID = Identifier<Step>

  /// What a step does when the walk reaches it.
  package enum Action: Equatable, Sendable {
    /// Asks for a slot that is not settled yet.
    case question(Inquiry)
    /// Has the agent do something, and asks how it went.
    case instruction(Inquiry)
    /// Asks the outside world, and the agent when nobody there knows.
    case lookUp(source: String, Inquiry)
    /// Concludes the case.
    case ending(Ending)
    /// Goes through another playbook before the next step.
    case follow(Playbook.ID)
  }

  /// The question that a step puts to the agent.
  package struct Inquiry: Equatable, Sendable {
    package let slot: Slot
    /// What to do before answering; empty for a plain question.
    package let instruction: Template
    package let text: Template
    /// What the answer is needed for, or nothing where it is plain.
    package let why: String

    package init(slot: Slot, instruction: Template = "", text: Template, why: String = "") {
      self.slot = slot
      self.instruction = instruction
      self.text = text
      self.why = why
    }
  }

  /// How a case concludes.
  package struct Ending: Equatable, Sendable {
    package let id: Step.ID
    package let outcome: Outcome
    package let text: Template
    /// The form of the ticket; set for an escalation and for nothing else.
    package let form: Form.ID?

    package init(id: Step.ID, outcome: Outcome, text: Template, form: Form.ID? = nil) {
      self.id = id
      self.outcome = outcome
      self.text = text
      self.form = form
    }
  }

  /// The playbook's name, a slash, and the slot that the step settles or the ending's own name.
  package let id: ID
  package let when: Guard
  package let action: Action
  /// Where the step's facts come from, or nothing.
  package let source: String
  /// The admin role that the step needs, or nothing where none is needed.
  package let role: String

  package init(
    id: ID, when: Guard = .always, action: Action, source: String = "", role: String = ""
  ) {
    self.id = id
    self.when = when
    self.action = action
    self.source = source
    self.role = role
  }

  /// What the step asks the agent, when it asks.
  package var inquiry: Inquiry? {
    switch action {
    case .question(let inquiry), .instruction(let inquiry), .lookUp(_, let inquiry): inquiry
    case .ending, .follow: nil
    }
  }

  /// Whether an answer to this step is a check that the ticket lists.
  package var isCheck: Bool {
    switch action {
    case .instruction, .lookUp: true
    case .question, .ending, .follow: false
    }
  }
}

/// How a case ended.
package enum Outcome: String, CaseIterable, Sendable {
  case resolved
  case knownIncident = "known_incident"
  case escalated
  /// It is not the vendor's to fix.
  case referred
  case abandoned
}

/// An ordered list of steps for one problem area.
package struct Playbook: Equatable, Sendable {
  package typealias ID = Identifier<Playbook>

  package let id: ID
  package let title: String
  package let steps: [Step]

  package init(id: ID, title: String, steps: [Step]) {
    self.id = id
    self.title = title
    self.steps = steps
  }
}
