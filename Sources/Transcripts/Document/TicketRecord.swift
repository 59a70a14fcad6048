package import Conversation

/// A filled escalation as it stands in a session file, with all that it takes to print it.
package struct TicketRecord: Equatable, Sendable {
  /// One field of the form with what it is filled with.
  package struct Field: Equatable, Sendable {
    /// The field's key in the file, such as `tenant_id`.
    package let name: String
    /// The field's name in the portal.
    package let label: String
    package let value: Value
  }

  /// What a field is filled with.
  package enum Value: Equatable, Sendable {
    case text(String)
    case choice(Choice.ID, label: String)
    case list([String])
    case checks([Check])
    /// Nothing is known; the text is how the non-answer is shown, or empty when nobody asked.
    case missing(String)
  }

  /// One check that was done, with its result.
  package struct Check: Equatable, Sendable, Codable {
    package let step: Step.ID
    package let title: String
    package let result: String
  }

  package let form: Form.ID
  package let formTitle: String
  /// How to get to the form in the portal.
  package let opening: String
  /// The fields in the form's order.
  package let fields: [Field]
  /// The names of the required fields that have no value.
  package let missing: [String]
  /// Why the severity is what it is, or nothing while it is not known.
  package let severityReason: String
  package let notes: [String]

  /// What the field with this name is filled with.
  package subscript(_ name: String) -> Value? {
    fields.first { $0.name == name }?.value
  }
}

extension TicketRecord {
  /// Takes over a filled ticket.
  package init(_ ticket: Ticket) {
    form = ticket.form
    formTitle = ticket.formTitle
    opening = ticket.opening
    fields = ticket.entries.map { entry in
      Field(name: entry.name, label: entry.label, value: Value(entry.value))
    }
    missing = ticket.missing
    severityReason = ticket.severityReason
    notes = ticket.notes
  }
}

extension TicketRecord.Value {
  fileprivate init(_ value: Ticket.Value) {
    switch value {
    case .text(let text): self = .text(text)
    case .choice(let id, let label): self = .choice(id, label: label)
    case .list(let list): self = .list(list)
    // Two kinds of empty list would be the same in the file and different when it is read again.
    case .checks([]): self = .list([])
    case .checks(let checks):
      self = .checks(
        checks.map { TicketRecord.Check(step: $0.step, title: $0.title, result: $0.result) })
    case .missing(let text): self = .missing(text)
    }
  }
}
