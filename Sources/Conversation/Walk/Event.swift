/// Everything that can happen to a conversation.
package enum Event: Equatable, Sendable {
  case started
  /// The agent replied to the pending question; a literal reply puts nothing right of what was said before.
  case said(String, at: Instant, isLiteral: Bool = false)
  /// The agent wants the latest reply undone.
  case wentBack
  /// The agent wants what was undone last back.
  case redid
  /// The agent replaces the answer to a slot that is settled.
  case changed(Slot.ID, to: String, at: Instant)
  /// The agent keeps a remark with the case.
  case noted(String)
  /// The agent leaves another problem for later, in these words.
  case parked(String)
  /// What an earlier case of the customer has settled for this one too.
  case carried([Answer])
  /// The agent wants the chat or the ticket in another language; without that language's texts, only the wish is
  /// kept.
  case turned(Part, to: String, Content?)
  /// The outside world replied to a look-up; nil when it does not know.
  case lookedUp(Step.ID, Value?)
}

/// What of a case has a language of its own.
package enum Part: String, Sendable {
  case chat
  case ticket
}

/// Everything that whoever holds the conversation has to do.
package enum Effect: Equatable, Sendable {
  /// Put the question to the agent.
  case ask(Question)
  /// Ask the outside world, and report with ``Event/lookedUp(_:_:)``.
  case lookUp(Step.ID, source: String)
  /// Keep these answers; those that were volunteered deserve to be echoed.
  case settled([Answer])
  /// Say that these answers do not count at present.
  case withdrew([Slot.ID])
  /// Say that these answers, withdrawn before, count again.
  case restored([Slot.ID])
  /// Say that these answers are undone.
  case tookBack([Slot.ID])
  /// Say that these answers, undone before, are back.
  case redid([Answer])
  /// Say why the reply cannot be used; non-answers are offered to an agent who tried three times.
  case rejected(Rejection, of: Slot.ID, offersNonAnswers: Bool)
  /// Answer what was said besides facts, such as a greeting or a question back.
  case talked(Talk)
  /// Say that the remark is kept.
  case keptNote(String)
  /// Say that this problem waits until the case is done.
  case parked(String)
  /// Say that this problem does not wait any more: what had parked it is undone.
  case unparked(String)
  /// Say that this part of the case is in another language now.
  case turned(Part, to: String)
  /// Say that there is nothing to do, for this reason.
  case refused(Refusal)
  /// Conclude the case.
  case conclude(Conclusion)
}

/// What the agent said besides facts.
package enum Talk: Equatable, Sendable {
  case greeting
  case thanks
  /// The agent asks why the pending question is asked.
  case asksWhy
  /// The agent asks what the pending question means.
  case asksWhat
  /// The agent asks about something else that a case can know; with what it is good for.
  case asksAbout(Slot.ID, why: String)
}

/// Why an event changes nothing.
package enum Refusal: Equatable, Sendable {
  case nothingToUndo
  case nothingToRedo
  case hasEnded
  /// The outside world is being asked, so that no question waits for a reply.
  case isLookingUp
  /// The slot does not exist, or has no answer that could be changed.
  case notSettled(Slot.ID)
  case emptyNote
  /// Nothing was said about the problem that is to be parked.
  case emptyProblem
}

/// A question as it is put to the agent.
package struct Question: Equatable, Sendable {
  /// A choice with what speaks for and against it.
  package struct Option: Equatable, Sendable {
    package let choice: Choice
    package let evidence: [HandOff.Evidence]
  }

  package let step: Step.ID
  package let slot: Slot
  /// What to do before answering, or nothing.
  package let instruction: String
  package let text: String
  package let why: String
  package let source: String
  /// The admin role that the step needs, or nothing.
  package let role: String
  package let options: [Option]
  /// The two choices that may be meant by what was said before, the likelier first; empty when nothing suggests two.
  package let near: [Choice.ID]
  /// The problems that were mentioned together and that the answer tells apart, in the agent's words.
  package let problems: [String]

  package init(
    step: Step.ID, slot: Slot, instruction: String, text: String, why: String, source: String,
    role: String, options: [Option], near: [Choice.ID] = [], problems: [String] = []
  ) {
    self.step = step
    self.slot = slot
    self.instruction = instruction
    self.text = text
    self.why = why
    self.source = source
    self.role = role
    self.options = options
    self.near = near
    self.problems = problems
  }
}

/// How a case ended, with the ticket of an escalation.
package struct Conclusion: Equatable, Sendable {
  package let step: Step.ID
  package let outcome: Outcome
  package let text: String
  package let severity: DecisionTable.Row?
  package let ticket: Ticket?
}
