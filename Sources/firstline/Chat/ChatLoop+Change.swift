import Conversation
import Prompts
import Terminal

// Changing an answer: what it would bring about is said before, and the agent decides.

extension ChatLoop {
  /// Changes an answer, or asks for the new value when none is given.
  mutating func change(_ name: String, reply: String) {
    guard !name.isEmpty else {
      printer.print([Line(wording[.changeUsage], .warning)])
      return
    }
    let slot = conversation.content.slot(named: name)
    guard reply.isEmpty else { return change(slot, to: reply) }
    guard conversation.answers[slot] != nil else {
      printer.print(view.lines(for: [.refused(.notSettled(slot))], in: conversation, reply: name))
      return
    }
    waiting = .value(of: slot)
    showQuestion()
  }

  mutating func change(_ slot: Slot.ID, to reply: String) {
    let event = Event.changed(slot, to: reply, at: clock.now)
    if case .value? = waiting {
      // What cannot be used is asked for again, and is no reply to the question of the case.
      let trial = conversation.preview(supposing: slot, is: reply, at: clock.now)
      if trial.preview != nil { waiting = nil }
    }
    perform(event, typed: reply)
  }

  /// Shows what a change would bring about, on a copy.
  mutating func suppose(_ name: String, reply: String) {
    guard !name.isEmpty, !reply.isEmpty else {
      printer.print([Line(wording[.whatIfUsage], .warning)])
      return
    }
    let slot = conversation.content.slot(named: name)
    let (preview, effects) = conversation.preview(supposing: slot, is: reply, at: clock.now)
    if let preview {
      printer.print(lines(of: preview))
    } else {
      let reasons = effects.filter { !$0.isQuestion }
      printer.print(view.lines(for: reasons, in: conversation, reply: reply))
    }
    showQuestion(isRepeated: true)
  }

  /// Holds an event back that changes more than one answer, and says what; false when there is nothing to ask.
  mutating func holdsBack(_ event: Event, typed: String) -> Bool {
    switch event {
    case .said, .changed: break
    default: return false
    }
    guard let preview = conversation.preview(of: event), preview.matters else { return false }
    waiting = .consent(to: event, typed: typed, preview)
    printer.print(lines(of: preview))
    showQuestion()
    return true
  }

  private func lines(of preview: Preview) -> [Line] {
    PreviewView(preview: preview, conversation: conversation, wording: wording).lines
  }
}

extension Effect {
  /// Whether the effect puts the question of the case, or its conclusion.
  var isQuestion: Bool {
    switch self {
    case .ask, .conclude: true
    default: false
    }
  }
}

extension Content {
  /// The slot that an agent means: by its id, or by its label where that is one word.
  func slot(named name: String) -> Slot.ID {
    let id = Slot.ID(name.lowercased())
    if slots[id] != nil { return id }
    let labelled = slots.values.filter { $0.label.lowercased() == name.lowercased() }
    return labelled.map(\.id).min() ?? Slot.ID(name)
  }
}
