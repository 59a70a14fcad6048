package import Conversation

extension Session {
  /// Holds the conversation that leads to a finding, so that it can be shown, replayed and kept as a test.
  ///
  /// - Parameters:
  ///   - path: The answers, of which each is given when its step asks.
  ///   - content: The content that the path was found in.
  ///   - header: The header of the session, whose start is the time of every turn.
  package init(holding path: [Proof.PathStep], with content: Content, header: Header) {
    var conversation = Conversation(content: content, offset: header.utcOffset)
    var recorder = Recorder(header)
    func apply(_ event: Event) {
      recorder.record(event, effects: conversation.apply(event), at: header.started)
    }
    apply(.started)
    for step in path {
      if case .lookUp(let lookUp, _) = conversation.walk.stop { apply(.lookedUp(lookUp.id, nil)) }
      apply(.said(content.reply(meaning: step.value, of: step.slot), at: header.started))
    }
    if case .lookUp(let lookUp, _) = conversation.walk.stop { apply(.lookedUp(lookUp.id, nil)) }
    self = recorder.session
  }
}

extension Content {
  /// A reply that means a value.
  fileprivate func reply(meaning value: Value, of slot: Slot.ID) -> String {
    switch value {
    case .choice(let id): slots[slot]?.choice(id)?.label ?? id.text
    case .text: "It fails"
    case .number, .time, .codes, .guid, .nonAnswer: value.name
    }
  }
}
