import Conversation
import Prompts
import Terminal
import Transcripts

/// How the results of a replay look: the sessions that differ with each difference, and a line of figures.
struct ReplayView {
  let reports: [ReplayReport]

  var lines: [Line] {
    differences + [summary]
  }

  /// What is said before a chat goes on from some turns of a session.
  func opening(after turns: Int, of session: String, wording: Wording) -> [Line] {
    let values = ["turns": String(turns), "session": session]
    return differences + [Line(wording[.beginsWith, values], .muted)]
  }

  private var differences: [Line] {
    reports.filter { !$0.differences.isEmpty }.flatMap { report in
      [Line(report.path, .heading)]
        + report.differences.flatMap { DifferenceView(difference: $0).lines }
    }
  }

  private var summary: Line {
    let failed = reports.filter(\.hasFailed).count
    let reworded = reports.filter { !$0.differences.isEmpty }.count - failed
    let updated = reports.filter(\.isUpdated).count
    let sessions = reports.count == 1 ? "1 session" : "\(reports.count) sessions"
    let done = updated > 0 ? " \(updated) updated." : ""
    return Line(
      "\(sessions) replayed: \(failed) differ, \(reworded) in wording only.\(done)",
      failed > 0 && updated == 0 ? .danger : .success)
  }
}

/// How one difference looks: what it is and where, what was, and what is.
struct DifferenceView {
  let difference: Difference

  var lines: [Line] {
    let meaning: Meaning = difference.isFailure ? .danger : .muted
    return [
      Line("  \(difference.kind.rawValue, meaning) at \(place)"),
      Line("    was  \(before)", indent: 9),
      Line("    is   \(after)", indent: 9),
    ]
  }

  /// The turn and the step, and the field or slot where there is one.
  private var place: String {
    let turn = difference.turn == 0 ? "end" : "turn \(difference.turn)"
    let what = [difference.step?.text, difference.field].compactMap(\.self)
    return "\(turn): \(what.joined(separator: ", "))"
  }

  /// Whether it is about a question that was asked either then or now.
  private var isAboutOneQuestion: Bool { difference.kind == .route && difference.turn > 0 }

  private var before: String {
    difference.before ?? (isAboutOneQuestion ? "not asked" : "nothing")
  }

  private var after: String {
    if let after = difference.after {
      let isNew = isAboutOneQuestion && difference.before == nil
      return isNew ? "asked for more: \(after), answered with \"unknown\"" : after
    }
    return isAboutOneQuestion ? "not asked" : "nothing"
  }
}
