import Conversation
import Prompts
import Terminal

/// What the chat itself asks, before the question of the case is answered.
enum Waiting {
  /// The new value of a slot.
  case value(of: Slot.ID)
  /// Whether to make a change that matters.
  case consent(to: Event, typed: String, Preview)
  /// Whether to begin a case with another problem.
  case start(Sitting.Parked)
}

extension ChatLoop {
  /// Takes a line as the reply to what the chat itself asks.
  ///
  /// - Returns: Whether the conversation goes on; nil when the line is something else, such as a look at the ticket,
  ///   after which the question still waits.
  mutating func take(_ line: String, for waiting: Waiting) -> Bool? {
    switch (SlashCommand(line), waiting) {
    case (.reply(let reply), _):
      return take(reply: reply, for: waiting)
    case (.back, .value), (.back, .consent):
      leaveAsItWas()
      return true
    case (.change, .value), (.change, .consent), (.redo, .value), (.redo, .consent):
      self.waiting = nil
      printer.print([Line(wording[.leftAsItWas], .muted)])
      return nil
    case (.back, .start), (.redo, .start), (.change, .start):
      self.waiting = nil
      return nil
    default:
      return nil
    }
  }

  private mutating func take(reply: String, for waiting: Waiting) -> Bool {
    let consent = reply.trimmed.isEmpty ? false : dialogWords.isConsent(reply)
    switch (waiting, consent) {
    case (.value(let slot), _):
      if reply.trimmed.isEmpty { leaveAsItWas() } else { change(slot, to: reply) }
    case (.consent(let event, let typed, _), true?):
      self.waiting = nil
      perform(event, typed: typed, isAgreed: true)
    case (.consent(.said(let words, let now, _), let typed, _), false?)
    where !reply.trimmed.isEmpty:
      self.waiting = nil
      perform(.said(words, at: now, isLiteral: true), typed: typed, isAgreed: true)
    case (.consent, false?):
      leaveAsItWas()
    case (.consent, nil) where isReplyToQuestion(reply):
      self.waiting = nil
      printer.print([Line(wording[.leftAsItWas], .muted)])
      perform(.said(reply, at: clock.now), typed: reply)
    case (.start(let problem), true?):
      self.waiting = nil
      begin(problem)
    case (.start(let problem), false?):
      decline(problem)
      return goOn(after: problem)
    case (.consent, nil), (.start, nil):
      misses += 1
      printer.print([Line(wording[.consentUsage], .warning)])
      showQuestion()
    }
    return true
  }

  /// Whether a reply can only be meant for the question of the case: free words could be meant for anything.
  private func isReplyToQuestion(_ reply: String) -> Bool {
    guard let question = conversation.pendingQuestion, question.slot.kind != .text else {
      return false
    }
    var copy = conversation
    let effects = copy.apply(.said(reply, at: clock.now))
    return effects.contains { if case .settled = $0 { true } else { false } }
  }

  private mutating func leaveAsItWas() {
    waiting = nil
    printer.print([Line(wording[.leftAsItWas], .muted)])
    showQuestion(isRepeated: true)
  }

  private var dialogWords: DialogWords { conversation.content.dialogWords }

  /// What the chat itself asks, in lines.
  func lines(for waiting: Waiting) -> [Line] {
    switch waiting {
    case .value(let slot):
      guard let question = conversation.question(about: slot) else { return [] }
      let view = CaseView(conversation: conversation, wording: wording)
      let now = conversation.answers[slot].map { view.words($0.value, of: slot) } ?? ""
      let values = ["slot": question.slot.label, "value": now.shortened]
      return QuestionView(question: question, wording: wording).linesWithoutInstruction
        + [Line(wording[.changeAsks, values], .muted)]
    case .consent(.said, _, _):
      return [Line(wording[.correctionConsent], .strong)]
    case .consent:
      return [Line(wording[.changeConsent], .strong)]
    case .start(let problem):
      return [.empty, Line(wording[.offerNext, ["problem": problem.words.shortened]], .strong)]
    }
  }
}
