// Taking back, giving again and replacing: all three are the same walk with other answers.

extension Conversation {
  mutating func wentBack() -> [Effect] {
    let parkedBefore = parked
    guard let slots = log.takeBackLatest() else { return [.refused(.nothingToUndo)] }
    hasCounted.subtract(slots.filter { answers[$0] == nil })
    slots.forEach { forgetLookUps(behind: $0) }
    return [.tookBack(slots)] + parking(since: parkedBefore) + walkAgain()
  }

  mutating func redid() -> [Effect] {
    let parkedBefore = parked
    guard let slots = log.undoneSlots else { return [.refused(.nothingToRedo)] }
    slots.forEach { forgetLookUps(behind: $0) }
    return [.redid(log.redo())] + parking(since: parkedBefore) + walkAgain()
  }

  mutating func changed(_ id: Slot.ID, to reply: String, at now: Instant) -> [Effect] {
    guard let slot = content.slots[id], answers[id] != nil else {
      return [.refused(.notSettled(id))]
    }
    return replace(slot, with: reply, at: now)
  }

  /// Settles a slot with what a reply means, whether it was settled before or not.
  mutating func replace(_ slot: Slot, with reply: String, at now: Instant) -> [Effect] {
    // The reason belongs to free words, and a name is all that it says.
    let isWhole = slot.kind == .text || slot.isName(reply)
    let (value, reason) = isWhole ? (reply, nil) : content.dialogWords.cut(reply)
    switch read(value, for: slot, at: now) {
    case .failure(let rejection):
      return [.rejected(rejection, of: slot.id, offersNonAnswers: false), next]
    case .success(let value):
      forgetLookUps(behind: slot.id)
      return record([Answer(slot: slot.id, value: value, origin: .corrected, reason: reason)])
    }
  }
}
