/// A filled escalation in the order of one portal's form.
package struct Ticket: Equatable, Sendable {
  /// One field of the form with what it is filled with.
  package struct Entry: Equatable, Sendable {
    package let name: String
    package let label: String
    package let value: Value
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
  }

  package let form: Form.ID
  package let formTitle: String
  package let opening: String
  package let entries: [Entry]
  /// The names of the required fields that have no value.
  package let missing: [String]
  /// Why the severity is what it is, or nothing while it is not known.
  package let severityReason: String
  /// What the agent noted besides the answers.
  package let notes: [String]

  /// The entry with this name.
  package subscript(_ name: String) -> Entry? {
    entries.first { $0.name == name }
  }
}
