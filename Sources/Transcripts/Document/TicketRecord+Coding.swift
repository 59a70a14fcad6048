import Conversation

extension TicketRecord: Codable {
  /// A key that every ticket has, or that of a form's field.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    static let form = Key(stringValue: "form")
    static let formTitle = Key(stringValue: "form_title")
    static let opening = Key(stringValue: "opening")
    static let fields = Key(stringValue: "fields")
    static let missing = Key(stringValue: "missing")
    static let severityReason = Key(stringValue: "severity_reason")
    static let notes = Key(stringValue: "notes")
    static let ids = Key(stringValue: "ids")
    static let nonAnswers = Key(stringValue: "non_answers")

    static let own = Set(
      [form, formTitle, opening, fields, missing, severityReason, notes, ids, nonAnswers]
        .map(\.stringValue))
  }

  /// The form's field names with their labels, in order: an object has none.
  private struct Line: Codable {
    let name: String
    let label: String
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    form = try container.decode(Form.ID.self, forKey: .form)
    formTitle = try container.decode(String.self, forKey: .formTitle)
    opening = try container.decode(String.self, forKey: .opening)
    missing = try container.decode([String].self, forKey: .missing)
    severityReason = try container.decode(String.self, forKey: .severityReason)
    notes = try container.decode([String].self, forKey: .notes)
    let ids = try container.decode([String: Choice.ID].self, forKey: .ids)
    let nonAnswers =
      try container.decodeIfPresent([String: String].self, forKey: .nonAnswers) ?? [:]
    fields = try container.decode([Line].self, forKey: .fields).map { line in
      let key = Key(stringValue: line.name)
      let value: Value =
        if try Key.own.contains(line.name) || container.decodeNil(forKey: key) {
          .missing(nonAnswers[line.name] ?? "")
        } else if let text = try? container.decode(String.self, forKey: key) {
          ids[line.name].map { .choice($0, label: text) } ?? .text(text)
        } else if let list = try? container.decode([String].self, forKey: key) {
          .list(list)
        } else {
          .checks(try container.decode([Check].self, forKey: key))
        }
      return Field(name: line.name, label: line.label, value: value)
    }
  }

  /// Writes each field under its own name, and choices by label there and by id in `ids`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    var ids: [String: Choice.ID] = [:]
    var nonAnswers: [String: String] = [:]
    // A ticket's own keys win over a field of the same name, so that the file can always be read.
    for field in fields where !Key.own.contains(field.name) {
      let key = Key(stringValue: field.name)
      switch field.value {
      case .text(let text):
        try container.encode(text, forKey: key)
      case .choice(let id, let label):
        ids[field.name] = id
        try container.encode(label, forKey: key)
      case .list(let list):
        try container.encode(list, forKey: key)
      case .checks(let checks):
        try container.encode(checks, forKey: key)
      case .missing(let text):
        if !text.isEmpty { nonAnswers[field.name] = text }
        try container.encodeNil(forKey: key)
      }
    }
    try container.encode(form, forKey: .form)
    try container.encode(formTitle, forKey: .formTitle)
    try container.encode(opening, forKey: .opening)
    try container.encode(fields.map { Line(name: $0.name, label: $0.label) }, forKey: .fields)
    try container.encode(missing, forKey: .missing)
    try container.encode(severityReason, forKey: .severityReason)
    try container.encode(notes, forKey: .notes)
    try container.encode(ids, forKey: .ids)
    if !nonAnswers.isEmpty { try container.encode(nonAnswers, forKey: .nonAnswers) }
  }
}
