import Conversation
import Prompts
import Terminal
import Transcripts

/// A saved session as a person reads it: each question with what was said and what was understood.
struct SessionView {
  let session: Session
  let wording: Wording

  var lines: [Line] {
    let header = session.header
    let about = "\(header.session), \(header.agent), \(header.started), firstline \(header.engine)"
    var lines = [Line(about, .heading)]
    if let beginning = header.beginning {
      let turns = beginning.turns == 1 ? "1 turn" : "\(beginning.turns) turns"
      lines.append(Line("Begins with \(turns) of session \(beginning.session).", .muted))
    }
    lines += session.end.updates.map { Line("Updated \($0.at): \($0.reason)", .muted) }
    lines += session.turns.flatMap(lines(for:))
    if let ticket = session.end.ticket {
      lines += [.empty] + TicketView(ticket: ticket, wording: wording).lines
    }
    return lines + [.empty, ChatView(wording: wording).outcomeLine(session.end)]
  }

  private func lines(for turn: Session.Turn) -> [Line] {
    var lines = [Line.empty, Line("\(turn.number). \(turn.step)  \(turn.at)", .muted)]
    lines += turn.shown.split(separator: "\n").map { Line(StyledText(String($0)), indent: 2) }
    let said = typed(turn).split(separator: "\n", omittingEmptySubsequences: false)
    lines += said.map { Line("> \(String($0), .strong)", indent: 2) }
    lines += turn.answers.map { answer in
      Line(
        "  \(answer.slot) = \(answer.value.name) (\(answer.origin.rawValue))", .success, indent: 4)
    }
    return lines + turn.effects.map { Line("  \($0)", .warning, indent: 4) }
  }

  /// The line that the agent typed.
  private func typed(_ turn: Session.Turn) -> String {
    switch turn.kind {
    case .reply: turn.said
    case .back: "/back"
    case .change: "/change \(turn.slot?.text ?? "") \(turn.said)"
    case .note: "/note \(turn.said)"
    }
  }
}
