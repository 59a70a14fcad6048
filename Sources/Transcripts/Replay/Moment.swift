package import Conversation

extension Replay {
  /// The conversation of a replay as it was after one event.
  package struct Moment: Sendable {
    package let conversation: Conversation
    /// The slots that are not known only because the record has no reply to their question.
    package let assumed: Set<Slot.ID>
  }
}
