extension Conversation {
  /// Sets right what an earlier sitting, held again, has left: a case is a set of answers and has no position.
  ///
  /// - Parameters:
  ///   - assumed: The slots that were only answered to get on with; they are open again.
  ///   - known: The answers of the earlier sitting that no question of today has asked for on the way; each
  ///     counts once the walk comes by its step. Those of slots that have an answer are passed over.
  package mutating func settle(forgetting assumed: Set<Slot.ID>, knowing known: [Answer]) {
    for slot in assumed { log.forget(slot) }
    for answer in known where answers[answer.slot] == nil { log.add([answer], open: log.open) }
    _ = walkAgain()
  }

  /// Whether the walk, as it is now, has left the slot's last step behind without counting its answer.
  package func isPassedOver(_ slot: Slot.ID) -> Bool {
    let position = walk.position(in: content)
    return walk.facts[slot] == nil && content.lastPositions[slot].map { $0 < position } ?? true
  }
}
