import Conversation
import Prompts
import Terminal

/// What the chat prints for each effect of the conversation.
struct ChatView {
  let wording: Wording

  /// The lines for the effects of an event, given the conversation after it and what was typed.
  func lines(for effects: [Effect], in conversation: Conversation, reply: String) -> [Line] {
    let isRejected = effects.contains { if case .rejected = $0 { true } else { false } }
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
      let echoed = answers.filter { $0.origin == .volunteered || $0.origin == .lookedUp }
      guard !echoed.isEmpty else { return [] }
      return [Line(wording[.noted, ["facts": view.facts(echoed)]], .success)]
    case .withdrew(let slots):
      return [Line(wording[.withdrew, ["facts": view.labels(slots)]], .warning)]
    case .tookBack(let slots):
      return [Line(wording[.tookBack, ["facts": view.labels(slots)]], .muted)]
    case .rejected(let rejection, let slot, let offersNonAnswers):
      return RejectionView(
        rejection: rejection, reply: reply, content: conversation.content,
        slot: conversation.content.slots[slot], wording: wording, offset: conversation.offset
      ).lines(offeringNonAnswers: offersNonAnswers)
    case .keptNote(let note):
      return [Line(wording[.keptNote, ["note": note.shortened]], .success)]
    case .refused(let refusal):
      return [Line(sentence(refusal), .warning)]
    case .conclude(let conclusion):
      return [.empty] + Line.block(conclusion.text)
    }
  }

  /// The line that names the outcome of a session; nil stands for one that has not ended.
  func outcomeLine(_ outcome: Outcome?) -> Line {
    switch outcome {
    case .resolved: Line(wording[.outcomeResolved], .success)
    case .knownIncident: Line(wording[.outcomeKnownIncident], .success)
    case .escalated: Line(wording[.outcomeEscalated], .strong)
    case .referred: Line(wording[.outcomeReferred], .strong)
    case .abandoned: Line(wording[.outcomeAbandoned], .warning)
    case nil: Line(wording[.unfinished], .warning)
    }
  }

  private func sentence(_ refusal: Refusal) -> String {
    switch refusal {
    case .nothingToUndo: wording[.nothingToUndo]
    case .hasEnded, .isLookingUp: wording[.hasEnded]
    case .notSettled(let slot): wording[.notSettled, ["slot": slot.text]]
    case .emptyNote: wording[.emptyNote]
    }
  }
}
