import Conversation

extension Session {
  /// The answers that count or may count at the end of the record, in the order in which their slots came up.
  var standing: [RecordedAnswer] {
    var order: [Slot.ID] = []
    var answers: [Slot.ID: [RecordedAnswer]] = [:]
    var gone: Set<Slot.ID> = []
    for turn in turns {
      for slot in turn.takenBack { _ = answers[slot]?.popLast() }
      for answer in turn.answers {
        if answers[answer.slot] == nil { order.append(answer.slot) }
        answers[answer.slot, default: []].append(answer)
        gone.remove(answer.slot)
      }
      for effect in turn.effects {
        let parts = effect.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { continue }
        let slot = Slot.ID(parts[1])
        switch parts[0] {
        case "withdrew:", "dropped:": gone.insert(slot)
        case "restored:": gone.remove(slot)
        case "asks_again:": answers[slot] = []
        default: break
        }
      }
    }
    return order.filter { !gone.contains($0) }.compactMap { answers[$0]?.last }
  }
}
