import Conversation
import Testing

/// Holds conversations over some content, as the program does it without any source connected.
struct Talk {
  /// Monday, 2 March 2026, 10:00 in UTC.
  static let now = Instant(seconds: 1_772_445_600)

  let content: Content

  init(_ content: Content) {
    self.content = content
  }

  /// A conversation that has begun.
  func begun() -> Conversation {
    var conversation = Conversation(content: content)
    _ = conversation.apply(.started)
    Self.answerLookUps(&conversation)
    return conversation
  }

  /// A conversation whose answers to earlier questions are unknown, so that a slot is asked for.
  func conversation(asking slot: Slot.ID) throws -> Conversation {
    var conversation = begun()
    while let question = conversation.pendingQuestion, question.slot.id != slot {
      say("unknown", in: &conversation)
    }
    try #require(conversation.pendingQuestion?.slot.id == slot)
    return conversation
  }

  /// Says a reply, and that no source knows anything.
  @discardableResult
  func say(_ reply: String, in conversation: inout Conversation) -> [Effect] {
    let effects = conversation.apply(.said(reply, at: Self.now))
    Self.answerLookUps(&conversation)
    return effects
  }

  private static func answerLookUps(_ conversation: inout Conversation) {
    while case .lookUp(let step, _) = conversation.walk.stop {
      _ = conversation.apply(.lookedUp(step.id, nil))
    }
  }
}

extension CodeTable {
  /// What an agent types for the code with this key: a number needs a word that makes it a code.
  func spoken(_ key: String) -> String {
    [hearing.labels.first, prefix + key].compactMap(\.self).joined(separator: " ")
  }
}
