/// A filled escalation in the order of one portal's form.
package struct Ticket: Equatable, Sendable {
  /// One field of the form with what it is filled with.
  package struct Field: Equatable, Sendable {
    /// The field's name in the ticket's JSON, such as `tenant_id`.
    package let name: String
    /// The field's name in the portal.
    package let label: String
    package let value: Value

    package init(name: String, label: String, value: Value) {
      self.name = name
      self.label = label
      self.value = value
    }
  }

  /// What a field is filled with.
  package enum Value: Equatable, Sendable {
    case text(String)
    /// A choice, by its id for programs and by its label for people.
    case choice(Choice.ID, label: String)
    case list([String])
    case checks([Check])
    /// Nothing is known; the text is how the non-answer is shown, or empty when nobody asked.
    case missing(String)
  }

  /// One check that was done, with its result.
  package struct Check: Equatable, Sendable {
    package let step: Step.ID
    package let title: String
    package let result: String

    package init(step: Step.ID, title: String, result: String) {
      self.step = step
      self.title = title
      self.result = result
    }
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
  /// What the agent noted besides the answers.
  package let notes: [String]
  /// The language of the labels and texts.
  package let locale: String

  package init(
    form: Form.ID, formTitle: String, opening: String, fields: [Field], missing: [String],
    severityReason: String, notes: [String], locale: String = "en"
  ) {
    self.form = form
    self.formTitle = formTitle
    self.opening = opening
    self.fields = fields
    self.missing = missing
    self.severityReason = severityReason
    self.notes = notes
    self.locale = locale
  }

  /// What the field with this name is filled with, and nil when the form has no such field.
  package subscript(_ name: String) -> Value? {
    fields.first { $0.name == name }?.value
  }
}
