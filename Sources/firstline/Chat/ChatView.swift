import Conversation
import Prompts
import Terminal
import Transcripts

/// What the chat prints for each effect of the conversation.
struct ChatView {
  let wording: Wording

  /// The lines for the effects of an event, given the conversation after it and what was typed.
  func lines(for effects: [Effect], in conversation: Conversation, reply: String) -> [Line] {
    let isRejected = effects.contains { effect in
      switch effect {
      case .rejected, .talked: true
      default: false
      }
    }
    return effects.flatMap {
      lines(for: $0, in: conversation, reply: reply, isRepeated: isRejected)
    }
  }

  private func lines(
    for effect: Effect, in conversation: Conversation, reply: String, isRepeated: Bool
  ) -> [Line] {
    let view = CaseView(conversation: conversation, wording: wording)
    switch effect {
    case .ask(let question):
      let question = QuestionView(question: question, wording: wording)
      return isRepeated ? question.linesWithoutInstruction : question.lines
    case .lookUp:
      return []
    case .settled(let answers):
      // What was asked for and answered needs no echo.
      let changed = answers.filter { $0.origin == .corrected }
      let noted = answers.filter { $0.origin == .volunteered || $0.origin == .lookedUp }
      let carried = answers.filter { $0.origin == .carried }
      return [(Phrase.changed, changed), (.noted, noted), (.carried, carried)].filter {
        !$1.isEmpty
      }.map {
        Line(wording[$0, ["facts": view.facts($1)]], .success)
      }
    case .withdrew(let slots):
      return [Line(wording[.withdrew, ["facts": view.labels(slots)]], .warning)]
    case .restored(let slots):
      return [Line(wording[.restored, ["facts": view.labels(slots)]], .success)]
    case .tookBack(let slots):
      return [Line(wording[.tookBack, ["facts": view.labels(slots)]], .muted)]
    case .redid(let answers):
      return [Line(wording[.redid, ["facts": view.facts(answers)]], .success)]
    case .rejected(let rejection, let slot, let offersNonAnswers):
      return RejectionView(
        rejection: rejection, reply: reply, content: conversation.content,
        slot: conversation.content.slots[slot], wording: wording, offset: conversation.offset
      ).lines(offeringNonAnswers: offersNonAnswers)
    case .talked(let talk):
      return TalkView(talk: talk, conversation: conversation, wording: wording).lines
    case .keptNote(let note):
      return [Line(wording[.keptNote, ["note": note.shortened]], .success)]
    case .parked(let words):
      return [Line(wording[.parked, ["problem": words.shortened]], .success)]
    case .unparked(let words):
      return [Line(wording[.unparked, ["problem": words.shortened]], .muted)]
    case .turned(let part, let locale):
      let phrase = part == .chat ? Phrase.chatLanguage : .ticketLanguage
      return [Line(wording[phrase, ["language": Language.name(of: locale)]], .success)]
    case .refused(let refusal):
      return [Line(sentence(refusal, in: conversation), .warning)]
    case .conclude(let conclusion):
      return [.empty] + Line.block(conclusion.text)
    }
  }

  /// A suggestion to put behind a sentence, and nothing when there is none.
  func didYouMean(_ near: [String]) -> String {
    near.isEmpty ? "" : " " + wording[.didYouMean, ["choices": wording.list(near)]]
  }

  /// The line that names the outcome of a session.
  func outcomeLine(_ end: Session.End) -> Line {
    if let ticket = end.ticket, !ticket.missing.isEmpty {
      return Line(wording[.outcomeEscalatedIncomplete], .warning)
    }
    return switch end.outcome {
    case .resolved: Line(wording[.outcomeResolved], .success)
    case .knownIncident: Line(wording[.outcomeKnownIncident], .success)
    case .escalated: Line(wording[.outcomeEscalated], .strong)
    case .referred: Line(wording[.outcomeReferred], .strong)
    case .abandoned: Line(wording[.outcomeAbandoned], .warning)
    case nil: Line(wording[.unfinished], .warning)
    }
  }

  private func sentence(_ refusal: Refusal, in conversation: Conversation) -> String {
    switch refusal {
    case .nothingToUndo: wording[.nothingToUndo]
    case .nothingToRedo: wording[.nothingToRedo]
    case .hasEnded, .isLookingUp: wording[.hasEnded]
    case .notSettled(let slot):
      wording[
        .notSettled,
        [
          "slot": slot.text,
          "near": didYouMean(
            nearestSpellings(to: slot.text, among: conversation.answers.keys.map(\.text).sorted())),
        ]]
    case .emptyNote: wording[.emptyNote]
    case .emptyProblem: wording[.emptyProblem]
    }
  }
}
