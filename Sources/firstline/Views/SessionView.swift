import Conversation
import Prompts
import Terminal
import Transcripts

/// A saved session as a person reads it: each question with what was said and what was understood.
struct SessionView {
  let session: Session
  let wording: Wording
  /// The words within the ticket, in its language.
  let ticketWording: Wording

  var lines: [Line] {
    let header = session.header
    let about = "\(header.session), \(header.agent), \(header.started), firstline \(header.engine)"
    var lines = [Line(about, .heading)]
    if let beginning = header.beginning {
      let values = ["turns": String(beginning.turns), "session": beginning.session]
      lines.append(Line(wording[.beginsWith, values], .muted))
    }
    lines += session.end.updates.map { update in
      Line(wording[.updated, ["time": update.at.description, "reason": update.reason]], .muted)
    }
    lines += session.turns.flatMap(lines(for:))
    if let ticket = session.end.ticket {
      lines += [.empty] + TicketView(ticket: ticket, wording: wording, own: ticketWording).lines
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
        "  \(answer.slot) = \(answer.value.name) (\(evidence(of: answer, in: turn)))", .success,
        indent: 4)
    }
    return lines + turn.effects.map { Line("  \($0)", .warning, indent: 4) }
  }

  /// Where an answer came from, with the words of a longer reply that said it.
  private func evidence(of answer: RecordedAnswer, in turn: Session.Turn) -> String {
    let origin = wording[origin(of: answer)]
    guard turn.kind == .reply, let words = answer.words(of: turn.said) else { return origin }
    return "\(origin): “\(words.shortened)”"
  }

  private func origin(of answer: RecordedAnswer) -> Phrase {
    switch answer.origin {
    case .asked: .originAsked
    case .volunteered: .originVolunteered
    case .corrected: .originCorrected
    case .lookedUp: .originLookedUp
    }
  }

  /// The line that the agent typed.
  private func typed(_ turn: Session.Turn) -> String {
    switch turn.kind {
    case .reply: turn.said
    case .back: "/back"
    case .change: "/change \(turn.slot?.text ?? "") \(turn.said)"
    case .note: "/note \(turn.said)"
    case .language: "/language \(turn.said)"
    }
  }
}
