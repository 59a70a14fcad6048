import Conversation

/// Says which fields of a ticket are filled otherwise, and which are only worded otherwise.
func differences(
  between old: Ticket, and new: Ticket, step: Step.ID?
) -> [Difference] {
  var found: [Difference] = []
  func compare(
    _ kind: Difference.Kind, _ field: String, _ before: String?, _ after: String?
  ) {
    if before != after {
      found.append(
        Difference(kind, turn: 0, step: step, field: field, before: before, after: after))
    }
  }
  let added = new.fields.filter { old[$0.name] == nil }
  for name in (old.fields + added).map(\.name) {
    let (before, after) = (old[name], new[name])
    let isSame = before?.meaning == after?.meaning
    compare(isSame ? .wording : .ticket, name, before?.words, after?.words)
  }
  compare(
    .ticket, "notes", old.notes.joined(separator: "\n"), new.notes.joined(separator: "\n"))
  compare(
    .ticket, "missing", old.missing.joined(separator: "\n"), new.missing.joined(separator: "\n"))
  compare(.wording, "severity_reason", old.severityReason, new.severityReason)
  compare(.wording, "form_title", old.formTitle, new.formTitle)
  compare(.wording, "opening", old.opening, new.opening)
  return found
}

extension Ticket.Value {
  /// What the value says to a program: the same for two wordings of one choice, check or non-answer.
  fileprivate var meaning: [String] {
    switch self {
    case .text(let text): ["text", text]
    case .choice(let id, _): ["choice", id.text]
    case .list(let list): ["list"] + list
    case .checks(let checks): ["checks"] + checks.flatMap { [$0.step.text, $0.result] }
    case .missing: []
    }
  }

  /// What the value says to people, and nil where nothing is known.
  fileprivate var words: String? {
    switch self {
    case .text(let text), .choice(_, let text): text
    case .list(let list): list.joined(separator: ", ")
    case .checks(let checks):
      checks.map { "\($0.title): \($0.result)" }.joined(separator: "\n")
    case .missing(let text): text.isEmpty ? nil : text
    }
  }
}
