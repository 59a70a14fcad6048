import Conversation
import Prompts
import Terminal

/// What a change would bring about, as the chat says it before the change is made.
struct PreviewView {
  let preview: Preview
  let conversation: Conversation
  let wording: Wording

  private var view: CaseView { CaseView(conversation: conversation, wording: wording) }

  /// The new values, and everything else that becomes another.
  var lines: [Line] {
    let heading = wording[.previewWouldBe, ["facts": view.facts(preview.answers)]]
    let found = consequences.map { Line("  " + $0.text, $0.meaning, indent: 4) }
    return [Line(heading, .heading)]
      + (found.isEmpty ? [Line("  " + wording[.previewNothing], .muted)] : found)
  }

  private var consequences: [(text: String, meaning: Meaning)] {
    var found: [(text: String, meaning: Meaning)] = []
    func add(_ phrase: Phrase, _ slots: [Slot.ID], _ meaning: Meaning) {
      guard !slots.isEmpty else { return }
      found.append((wording[phrase, ["facts": view.labels(slots)]], meaning))
    }
    func add(_ phrase: Phrase, from before: String, to after: String) {
      found.append((wording[phrase, ["before": before, "after": after]], .warning))
    }
    add(.previewWithdrawn, preview.withdrawn, .warning)
    add(.previewRestored, preview.restored, .success)
    add(.previewAskedAgain, preview.askedAgain, .warning)
    add(.previewAskedNext, [preview.askedNext].compactMap(\.self), .plain)
    if let severity = preview.severity {
      add(.previewSeverity, from: words(severity.before), to: words(severity.after))
    }
    if let outlook = preview.outlook {
      add(.previewOutlook, from: words(outlook.before), to: words(outlook.after))
    }
    if let form = preview.form { add(.previewForm, from: form.before, to: form.after) }
    if !preview.fields.isEmpty {
      let fields = ["fields": wording.list(preview.fields)]
      found.append((wording[.previewFields, fields], .muted))
    }
    return found
  }

  private func words(_ severity: Severity?) -> String {
    severity?.rawValue ?? wording[.notKnownYet]
  }

  private func words(_ outlook: Preview.Outlook) -> String {
    let names = wording.list(outlook.outcomes.map { wording[$0.name] })
    guard let ending = outlook.ending else { return wording[.outlookOpen, ["outcomes": names]] }
    return "\(names) (\(ending))"
  }
}

extension Outcome {
  /// What the outcome is called in a sentence.
  var name: Phrase {
    switch self {
    case .resolved: .nameResolved
    case .knownIncident: .nameKnownIncident
    case .escalated: .nameEscalated
    case .referred: .nameReferred
    case .abandoned: .nameAbandoned
    }
  }
}
