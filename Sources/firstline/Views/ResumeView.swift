import Conversation
import Prompts
import Terminal
import Transcripts

/// What is said before a session is gone on with: whose it was, and what has become of what was known.
struct ResumeView {
  let session: Session
  let resumed: Replay.Resumed
  let resumption: Session.Resumption
  /// Seconds by which the clock of whoever goes on is ahead of UTC.
  let clockOffset: Int
  let wording: Wording

  var lines: [Line] {
    let view = CaseView(conversation: resumed.conversation, wording: wording)
    let (agent, since) = session.sitting
    let offset = session.header.utcOffset
    var lines = [
      Line(
        wording[
          .resumes,
          [
            "session": session.header.session, "time": since.localDescription(offset: offset),
            "turns": String(session.turns.count),
          ]], .muted)
    ]
    if agent != resumption.agent {
      lines.append(Line(wording[.takenOver, ["from": agent, "to": resumption.agent]], .muted))
    }
    if offset != clockOffset {
      let zone = since.localDescription(offset: offset).split(separator: " ").last ?? "UTC"
      lines.append(Line(wording[.zoneOfSession, ["zone": String(zone)]], .warning))
    }
    if hasOtherPrompts { lines.append(Line(wording[.promptsChanged], .warning)) }
    if !resumed.kept.isEmpty {
      lines.append(Line(wording[.kept, ["facts": view.facts(resumed.kept)]], .success))
    }
    if !resumed.readOtherwise.isEmpty {
      let facts = view.facts(resumed.readOtherwise)
      lines.append(Line(wording[.readOtherwise, ["facts": facts]], .warning))
    }
    let lists: [(Phrase, [Slot.ID])] = [
      (.askedAgain, resumed.askedAgain), (.askedAnew, resumed.askedAnew),
      (.withdrew, resumed.withdrawn),
    ]
    for (phrase, slots) in lists where !slots.isEmpty {
      lines.append(Line(wording[phrase, ["facts": view.labels(slots)]], .warning))
    }
    return lines
  }

  /// Whether the prompts are others than those with which the session was held last.
  private var hasOtherPrompts: Bool {
    let last = session.turns.last { $0.resumption != nil }?.resumption?.promptsDigest
    return resumption.promptsDigest != last ?? session.header.promptsDigest
  }
}
