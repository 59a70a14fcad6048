package import Conversation

extension Session {
  /// Holds the conversation that leads to a finding, so that it can be shown, replayed and kept as a test.
  ///
  /// - Parameters:
  ///   - path: The answers, of which each is given when its step asks.
  ///   - content: The content that the path was found in.
  ///   - header: The header of the session, whose start is the time of every turn.
  package init(holding path: [Proof.PathStep], with content: Content, header: Header) {
    var held = HeldConversation(content, header: header)
    for step in path { held.answer(step.value, to: step.slot) }
    self = held.session
  }
}

/// A conversation that is held by giving values, with its record.
struct HeldConversation {
  private(set) var conversation: Conversation
  private var recorder: Recorder
  private let now: Instant

  init(_ content: Content, header: Session.Header) {
    conversation = Conversation(content: content, offset: header.utcOffset)
    recorder = Recorder(header)
    now = header.started
    apply(.started)
    passLookUp()
  }

  var session: Session { recorder.session }

  /// Replies to the question that waits with what means a value of its slot.
  mutating func answer(_ value: Value, to slot: Slot.ID) {
    let reply = conversation.content.reply(meaning: value, of: slot, at: now)
    apply(.said(reply, at: now))
    passLookUp()
  }

  private mutating func apply(_ event: Event) {
    recorder.record(event, effects: conversation.apply(event), at: now)
  }

  /// Has the agent asked instead of the outside world.
  private mutating func passLookUp() {
    if case .lookUp(let step, _) = conversation.walk.stop { apply(.lookedUp(step.id, nil)) }
  }
}

extension Content {
  /// A reply that means a value.
  fileprivate func reply(meaning value: Value, of slot: Slot.ID, at now: Instant) -> String {
    switch value {
    case .choice(let id): slots[slot]?.choice(id)?.label ?? id.text
    case .text: "It fails"
    case .time: now.description
    case .number, .codes, .guid, .nonAnswer: value.name
    }
  }
}
