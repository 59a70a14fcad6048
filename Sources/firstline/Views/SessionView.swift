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
    if let follows = header.follows {
      lines.append(Line(wording[.follows, ["session": follows]], .muted))
    }
    lines += session.end.updates.map { update in
      Line(wording[.updated, ["time": update.at.description, "reason": update.reason]], .muted)
    }
    lines += session.turns.flatMap(lines(for:))
    if !session.end.parked.isEmpty { lines.append(.empty) }
    lines += session.end.parked.map(line(for:))
    if let ticket = session.end.ticket {
      lines += [.empty] + TicketView(ticket: ticket, wording: wording, own: ticketWording).lines
    }
    return lines + [.empty, ChatView(wording: wording).outcomeLine(session.end)]
  }

  private func line(for parked: Session.Parked) -> Line {
    guard let session = parked.session else {
      return Line(wording[.caseParked, ["problem": parked.words.shortened]], .warning)
    }
    return Line(
      wording[.parkedBecame, ["problem": parked.words.shortened, "session": session]], .muted)
  }

  private func lines(for turn: Session.Turn) -> [Line] {
    var lines = [Line.empty, Line("\(turn.number). \(turn.step)  \(turn.at)", .muted)]
    lines += turn.shown.split(separator: "\n").map { Line(StyledText(String($0)), indent: 2) }
    // What an earlier case has settled was not typed.
    let typed = turn.kind == .carry ? nil : typed(turn)
    let said = typed?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    lines += said.map { Line("> \(String($0), .strong)", indent: 2) }
    if let resumption = turn.resumption {
      let values = [
        "agent": resumption.agent, "prompts": String(resumption.promptsDigest.prefix(12)),
      ]
      lines.append(Line(wording[.resumedBy, values], .muted, indent: 2))
    }
    lines += turn.answers.map { answer in
      Line(
        "  \(answer.slot) = \(answer.value.name) (\(evidence(of: answer, in: turn)))", .success,
        indent: 4)
    }
    return lines + turn.effects.map { Line("  \($0)", .warning, indent: 4) }
  }

  /// Where an answer came from, with the words of a longer reply that said it, and what it took the place of.
  private func evidence(of answer: RecordedAnswer, in turn: Session.Turn) -> String {
    var origin = wording[origin(of: answer)]
    if turn.kind == .reply, let words = answer.words(of: turn.said) {
      origin += ": “\(words.shortened)”"
    }
    let before = answer.was.map { wording[.valueBefore, ["value": $0.name.shortened]] }
    let reason = answer.because.map { wording[.changeReason, ["reason": $0]] }
    return [origin, before, reason].compactMap(\.self).joined(separator: "; ")
  }

  private func origin(of answer: RecordedAnswer) -> Phrase {
    switch answer.origin {
    case .asked: .originAsked
    case .volunteered: .originVolunteered
    case .corrected: .originCorrected
    case .lookedUp: .originLookedUp
    case .carried: .originCarried
    }
  }

  /// The line that the agent typed.
  private func typed(_ turn: Session.Turn) -> String {
    switch turn.kind {
    case .reply: turn.said
    case .back: "/back"
    case .redo: "/redo"
    case .park: "/park \(turn.said)"
    case .carry: ""
    case .change: "/change \(turn.slot?.text ?? "") \(turn.said)"
    case .note: "/note \(turn.said)"
    case .language: "/language \(turn.said)"
    case .resume: "firstline resume"
    }
  }
}
