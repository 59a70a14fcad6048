/// The fields that one portal asks for, in its order.
package struct Form: Equatable, Sendable {
  package typealias ID = Identifier<Form>

  /// What a field is filled with.
  package enum Source: Equatable, Sendable {
    case slot(Slot.ID)
    case text(Template)
    /// A text with the checks that were done at its end, under a heading.
    case textWithChecks(Template, heading: String)
    case severity
    case checks
  }

  /// One field of a form.
  package struct Field: Equatable, Sendable {
    /// The field's name in the ticket's JSON, such as `tenant_id`.
    package let name: String
    /// The field's name in the portal.
    package let label: String
    package let source: Source
    /// Whether the ticket is incomplete without it.
    package let isRequired: Bool
    /// The most characters that the portal takes, when it has a limit.
    package let limit: Int?

    package init(
      name: String, label: String, source: Source, isRequired: Bool = false, limit: Int? = nil
    ) {
      self.name = name
      self.label = label
      self.source = source
      self.isRequired = isRequired
      self.limit = limit
    }
  }

  package let id: ID
  package let title: String
  /// How to get to the form in the portal.
  package let opening: String
  package let fields: [Field]

  package init(id: ID, title: String, opening: String, fields: [Field]) {
    self.id = id
    self.title = title
    self.opening = opening
    self.fields = fields
  }
}
