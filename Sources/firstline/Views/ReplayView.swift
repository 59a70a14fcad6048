import Conversation
import Terminal
import Transcripts

/// How the results of a replay look: the sessions that differ with each difference, and a line of figures.
struct ReplayView {
  let reports: [ReplayReport]

  var lines: [Line] {
    reports.flatMap(lines(for:)) + [summary]
  }

  private func lines(for report: ReplayReport) -> [Line] {
    guard !report.differences.isEmpty else { return [] }
    return [Line(report.path, .heading)] + report.differences.flatMap(lines(for:))
  }

  private func lines(for difference: Difference) -> [Line] {
    let place = difference.turn == 0 ? "end" : "turn \(difference.turn)"
    let what = [difference.step?.text, difference.field].compactMap(\.self).joined(separator: ", ")
    let meaning: Meaning = difference.isFailure ? .danger : .muted
    return [
      Line("  \(difference.kind.rawValue, meaning) at \(place): \(what)"),
      Line("    was  \(difference.before ?? "nothing")", indent: 9),
      Line("    is   \(difference.after ?? "nothing")", indent: 9),
    ]
  }

  private var summary: Line {
    let failed = reports.filter { $0.differences.contains(where: \.isFailure) }.count
    let reworded = reports.filter { !$0.differences.isEmpty }.count - failed
    let sessions = reports.count == 1 ? "1 session" : "\(reports.count) sessions"
    return Line(
      "\(sessions) replayed: \(failed) differ, \(reworded) in wording only.",
      failed > 0 ? .danger : .success)
  }
}
