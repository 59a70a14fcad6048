package import Conversation

extension Ticket: Codable, SessionPart {
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
    static let labels = Key(stringValue: "labels")
    static let nonAnswers = Key(stringValue: "non_answers")
    static let locale = Key(stringValue: "locale")

    static let own = Set(
      [
        form, formTitle, opening, fields, missing, severityReason, notes, labels, nonAnswers,
        locale,
      ]
      .map(\.stringValue))
  }

  /// The form's field names with their labels, in order: an object has none.
  private struct Line: Decodable {
    let name: String
    let label: String
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let labels = try container.decode([String: String].self, forKey: .labels)
    let nonAnswers =
      try container.decodeIfPresent([String: String].self, forKey: .nonAnswers) ?? [:]
    let fields = try container.decode([Line].self, forKey: .fields).map { line in
      let key = Key(stringValue: line.name)
      let value: Value =
        if try Key.own.contains(line.name) || container.decodeNil(forKey: key) {
          .missing(nonAnswers[line.name] ?? "")
        } else if let text = try? container.decode(String.self, forKey: key) {
          labels[line.name].map { .choice(Choice.ID(text), label: $0) } ?? .text(text)
        } else if let list = try? container.decode([String].self, forKey: key) {
          .list(list)
        } else {
          .checks(try container.decode([Check].self, forKey: key))
        }
      return Field(name: line.name, label: line.label, value: value)
    }
    self.init(
      form: try container.decode(Form.ID.self, forKey: .form),
      formTitle: try container.decode(String.self, forKey: .formTitle),
      opening: try container.decode(String.self, forKey: .opening), fields: fields,
      missing: try container.decode([String].self, forKey: .missing),
      severityReason: try container.decode(String.self, forKey: .severityReason),
      notes: try container.decode([String].self, forKey: .notes),
      locale: try container.decodeIfPresent(String.self, forKey: .locale) ?? Self.english)
  }

  /// The language of a ticket that names none.
  private static let english = "en"

  /// Has each field under its own name; a choice is there by its id, for programs, and in `labels` by its label.
  var tree: JSONTree {
    var members: [String: JSONTree] = [:]
    var labels: [String: JSONTree] = [:]
    var nonAnswers: [String: JSONTree] = [:]
    for field in fields {
      switch field.value {
      case .text(let text):
        members[field.name] = .text(text)
      case .choice(let id, let label):
        members[field.name] = .text(id.text)
        labels[field.name] = .text(label)
      case .list(let list):
        members[field.name] = JSONTree(list)
      case .checks(let checks):
        members[field.name] = JSONTree(checks)
      case .missing(let text):
        if !text.isEmpty { nonAnswers[field.name] = .text(text) }
        members[field.name] = .null
      }
    }
    let own: KeyValuePairs<Key, JSONTree?> = [
      .form: .text(form.text), .formTitle: .text(formTitle), .opening: .text(opening),
      .fields: .list(
        fields.map { .object(["name": .text($0.name), "label": .text($0.label)]) }),
      .missing: JSONTree(missing), .severityReason: .text(severityReason),
      .notes: JSONTree(notes), .labels: .object(labels),
      .nonAnswers: nonAnswers.isEmpty ? nil : .object(nonAnswers),
      .locale: locale == Self.english ? nil : .text(locale),
    ]
    // A ticket's own keys win over a field of the same name, so that the file can always be read.
    for (key, value) in own { members[key.stringValue] = value }
    return .object(members)
  }
}

extension Ticket.Check: Codable, SessionPart {
  private enum CodingKeys: String, CodingKey {
    case step, title, result
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      step: try container.decode(Step.ID.self, forKey: .step),
      title: try container.decode(String.self, forKey: .title),
      result: try container.decode(String.self, forKey: .result))
  }

  var tree: JSONTree {
    JSONTree([
      CodingKeys.step: .text(step.text), .title: .text(title), .result: .text(result),
    ])
  }
}
