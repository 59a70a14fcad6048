import Terminal

/// How the results of verifying look: a line for each session, and a line of figures.
struct VerifyView {
  let reports: [VerifyReport]

  var lines: [Line] { reports.map(line) + [summary] }

  private func line(for report: VerifyReport) -> Line {
    if let problem = report.problem { return Line(problem, .danger) }
    if let altered = report.altered {
      return Line("\(report.path): \(sentence(altered))", .danger)
    }
    let turns = report.turns == 1 ? "1 turn" : "\(report.turns ?? 0) turns"
    let seal = "\(report.path): the chain holds over \(turns), last seal \(report.seal ?? "")."
    return Line(seal + removals(report.removed ?? 0), .success)
  }

  private func sentence(_ altered: VerifyReport.Altered) -> String {
    switch altered.turn {
    case let turn?: "turn \(turn) was altered after it was written."
    case nil where altered.part == "header": "the header was altered after it was written."
    case nil: "what follows the turns was altered after it was written."
    }
  }

  private func removals(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: " 1 value was removed afterwards."
    default: " \(count) values were removed afterwards."
    }
  }

  private var summary: Line {
    let altered = reports.count { $0.altered != nil }
    let unreadable = reports.count { $0.problem != nil }
    let sessions = reports.count == 1 ? "1 session" : "\(reports.count) sessions"
    return Line(
      "\(sessions) verified: \(altered) altered, \(unreadable) not readable.",
      altered + unreadable > 0 ? .danger : .success)
  }
}
