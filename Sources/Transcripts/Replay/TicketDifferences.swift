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
  let isTranslated = old.locale != new.locale
  let added = new.fields.filter { old[$0.name] == nil }
  for name in (old.fields + added).map(\.name) {
    let (before, after) = (old[name], new[name])
    let isSame = before?.meaning(isTranslated) == after?.meaning(isTranslated)
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
  ///
  /// Of a text and of a check's result, that is nothing when it is compared with one in another language: what
  /// they are made of are answers, and those are compared too.
  fileprivate func meaning(_ isTranslated: Bool) -> [String] {
    switch self {
    case .text(let text): ["text", isTranslated ? "" : text]
    case .choice(let id, _): ["choice", id.text]
    case .list(let list): ["list"] + list
    case .checks(let checks):
      ["checks"] + checks.flatMap { [$0.step.text, isTranslated ? "" : $0.result] }
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
