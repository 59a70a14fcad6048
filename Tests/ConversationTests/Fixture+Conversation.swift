import Testing

@testable import Conversation

extension Fixture {
  /// The answers to the spine's questions up to the hand-off category, in order, for a case about mail.
  static let mailReplies: [Event] = [
    say("exchange"), say("everyone"), say("2 hours ago"), say("5.7.1"),
    .lookedUp("case/incident", .choice("no")), say("inbound"), say("failed"), say(tenantID),
    say("Mail bounces"),
  ]

  static let tenantID = "0f8fad5b-d9cb-469f-a165-70867728950e"

  static func say(_ reply: String) -> Event { .said(reply, at: now) }

  static func change(_ slot: Slot, to reply: String) -> Event {
    .changed(slot.id, to: reply, at: now)
  }

  /// A conversation to which these events have happened.
  static func conversation(
    after events: [Event] = [], content: Content = content
  ) -> Conversation {
    var conversation = Conversation(content: content)
    for event in events { _ = conversation.apply(event) }
    return conversation
  }

  static func facts(_ values: [Slot.ID: Value], content: Content = content) -> Facts {
    var facts = Facts(content: content)
    for (slot, value) in values { facts[slot] = value }
    return facts
  }

  /// The walk with these values as answers.
  static func walk(
    _ values: [Slot.ID: Value], content: Content = content, lookedUp: Set<Step.ID> = []
  ) -> Walk {
    let answers = Dictionary(
      uniqueKeysWithValues: values.map { slot, value in
        (slot, Answer(slot: slot, value: value, origin: .asked))
      })
    return Walk(through: content, with: answers, lookedUp: lookedUp)
  }

  /// The effect that puts this question, when no text of it depends on facts.
  static func asks(_ step: Step, _ inquiry: Step.Inquiry) -> Effect {
    .ask(
      Question(
        step: step.id, slot: inquiry.slot,
        instruction: inquiry.instruction.filled(with: facts([:])),
        text: inquiry.text.filled(with: facts([:])), why: inquiry.why, source: step.source,
        role: step.role,
        options: inquiry.slot.choices.filter(\.isOffered).map {
          Question.Option(choice: $0, evidence: [])
        }))
  }

  /// The effect that asks the spine's question for a slot.
  static func asks(_ slot: Slot) -> Effect { asks(ask(slot), inquiry(slot)) }

  static func settled(
    _ slot: Slot, _ value: Value, _ origin: Answer.Origin = .asked, replacing: Value? = nil
  ) -> Effect {
    .settled([Answer(slot: slot.id, value: value, origin: origin, replaced: replacing)])
  }

  static func reader(_ slot: Slot, offset: Int = 0) -> ReplyReader {
    ReplyReader(content: content, slot: slot, now: now, offset: offset)
  }
}

extension Conversation {
  /// The step that waits for a reply or the outside world, or that has ended the case.
  var stopID: Step.ID {
    switch walk.stop {
    case .ask(let step, _), .lookUp(let step, _): step.id
    case .end(let ending): ending.id
    }
  }
}
