import Conversation
import Terminal
import Transcripts

/// How an impact looks: the figures of all sessions, then the sessions by what brings their change about.
struct ImpactView {
  /// The most sessions that are named for one cause.
  private static let named = 5

  let impact: Impact

  var lines: [Line] {
    summary + impact.groups.flatMap(lines(for:))
  }

  private var summary: [Line] {
    let (changed, reworded) = (impact.changed.count, impact.reworded.count)
    let same = impact.sessions.count - changed - reworded
    var lines = [
      Line(
        "\(sessions(impact.sessions.count)): \(share(changed)) change, \(share(reworded)) in wording only, "
          + "\(share(same)) stay the same.", changed > 0 ? .danger : .success)
    ]
    guard changed > 0 else { return lines }
    let more = impact.sessions.count { $0.questions > 0 }
    let fewer = impact.sessions.count { $0.questions < 0 }
    let kinds = impact.kinds.map { "\($0.kind.rawValue) in \(share($0.sessions))" }
    lines += [
      Line(
        "  \(mean(impact.sessions)); more in \(share(more)), fewer in \(share(fewer))"),
      Line("  Differences: \(kinds.joined(separator: ", "))"),
    ]
    return lines + moves("Severity", impact.severityMoves) + moves("Outcome", impact.outcomeMoves)
  }

  private func moves(_ name: String, _ moves: [Impact.MoveCount]) -> [Line] {
    guard !moves.isEmpty else { return [] }
    let list = moves.map { "\($0.move.from ?? "none") -> \($0.move.to ?? "none"): \($0.sessions)" }
    return [Line("  \(name): \(list.joined(separator: ", "))")]
  }

  private func lines(for group: Impact.Group) -> [Line] {
    let cause = group.cause
    let what = [cause.step?.text, cause.field].compactMap(\.self).joined(separator: ", ")
    let line = cause.line.map { "\($0.file):\($0.line): " } ?? ""
    let kinds = group.sessions.kinds.map { "\($0.kind.rawValue) in \($0.sessions)" }
    let rest = group.sessions.count - Self.named
    let meaning: Meaning = cause.kind == .wording ? .muted : .danger
    return [
      .empty,
      Line(
        "\(line, .heading)\(cause.kind.rawValue, meaning)"
          + " at \(what): \(share(group.sessions.count)) of all"),
      Line("  \(mean(group.sessions)); \(kinds.joined(separator: ", "))"),
    ] + group.sessions.prefix(Self.named).map { Line("  \($0.path)", .muted) }
      + (rest > 0 ? [Line("  and \(sessions(rest)) more, which --json lists", .muted)] : [])
  }

  private func sessions(_ count: Int) -> String {
    count == 1 ? "1 session" : "\(count) sessions"
  }

  /// A number of sessions with its share of all.
  private func share(_ count: Int) -> String {
    let all = max(impact.sessions.count, 1)
    let percent = (count * 200 + all) / (all * 2)
    return "\(count) (\(count > 0 && percent == 0 ? "under 1" : String(percent)) %)"
  }

  /// The mean change in the number of questions, such as "0.18 more questions a session".
  private func mean(_ sessions: [SessionImpact]) -> String {
    let hundredths = Int((sessions.meanQuestions * 100).rounded())
    guard hundredths != 0 else { return "as many questions as before" }
    let size = abs(hundredths)
    let number = "\(size / 100).\(size % 100 < 10 ? "0" : "")\(size % 100)"
    return "\(number) \(hundredths > 0 ? "more" : "fewer") questions a session"
  }
}
