import Transcripts

extension Coverage.Kind {
  var words: String {
    switch self {
    case .step: "steps"
    case .choice: "choices"
    case .nonAnswer: "non-answers"
    case .guard: "guards, held and not held"
    case .part: "parts of guards that alone decided"
    case .reason: "parts of reasons to hand over that alone decided"
    case .severityRow: "rows of the severity table"
    case .ending: "endings"
    case .field: "fields of forms"
    }
  }

  var word: String {
    switch self {
    case .step: "step"
    case .choice: "choice"
    case .nonAnswer: "non-answer"
    case .guard: "guard"
    case .part: "part of a guard"
    case .reason: "part of a reason"
    case .severityRow: "severity"
    case .ending: "ending"
    case .field: "field"
    }
  }
}

extension Coverage.Item {
  /// The item in a line with others, such as "scope: unknown".
  var words: String {
    switch self {
    case .guard(_, let held): "\(name): \(held ? "held" : "did not hold")"
    default: value.map { "\(name): \($0)" } ?? name
    }
  }
}

extension [Coverage.Item] {
  /// What of items with one name no session touches; nothing where that is all of it.
  var untouchedWords: String {
    let values = map { item in
      if case .guard(_, let held) = item { held ? "never held" : "always held" } else { item.value }
    }
    // A step to which no walk came has a guard that neither held nor did not.
    let isNeverTested = first?.kind == .guard && count == 2
    return isNeverTested ? "never tested" : values.compactMap(\.self).joined(separator: ", ")
  }
}
