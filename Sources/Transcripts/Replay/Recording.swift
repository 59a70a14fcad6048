import Conversation

/// What a recorded session has to say to a conversation that is held again.
struct Recording {
  private var unused: [Session.Turn]
  private var replies: [Step.ID: ArraySlice<String?>]
  private let slots: [Step.ID: Slot.ID]

  init(_ session: Session) {
    unused = session.turns
    slots = session.slots
    let lookUps = session.turns.flatMap(\.lookUps) + session.end.lookUps
    replies = Dictionary(grouping: lookUps, by: \.step).mapValues { $0.map(\.reply)[...] }
  }

  /// Takes the turn that follows when a step asks for a slot, or has concluded the case without one.
  ///
  /// That is the first unused one at this step, or else at a step that asked for this slot. What was not said to a
  /// step, such as a note, another language or a resumption, goes first when it stands before, because it is taken up wherever the
  /// case stands.
  mutating func takeTurn(at step: Step.ID, about slot: Slot.ID?) -> Session.Turn? {
    let match =
      unused.firstIndex { $0.step == step }
      ?? unused.firstIndex { slot != nil && slots[$0.step] == slot }
    let note = unused.firstIndex(where: \.isAside)
    // With nothing else left, they are what the agent did last.
    let isNext = match != nil || slot == nil || unused.allSatisfy(\.isAside)
    guard let index = [match, isNext ? note : nil].compactMap(\.self).min()
    else { return nil }
    return unused.remove(at: index)
  }

  /// What the outside world replied when the step asked it; the last reply stands for all after it.
  mutating func takeReply(to step: Step.ID) -> String? {
    guard let waiting = replies[step], let reply = waiting.first else { return nil }
    if waiting.count > 1 { replies[step]?.removeFirst() }
    return reply
  }
}
