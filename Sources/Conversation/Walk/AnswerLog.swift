/// The answers of a case, each with what it replaced, so that they can be taken back in turn.
struct AnswerLog: Sendable {
  /// The answers of one event, which come and go together.
  private struct Entry {
    let answers: [Answer]
    let replaced: [Slot.ID: Answer]
    /// What was left open before the event.
    let openBefore: Open

    /// Whether the agent gave one of the answers.
    var isAgents: Bool { answers.contains { $0.origin != .lookedUp } }
  }

  /// What was said and settles nothing yet.
  struct Open: Sendable {
    /// The two choices of a slot that a text may mean.
    var near: [Slot.ID: [Choice.ID]] = [:]
    /// The problems of one text of which none is taken yet.
    var problems: [Problem] = []
    /// The words of the problems that were mentioned besides the one of the case.
    var alsoMentioned: [String] = []
  }

  /// The latest answer for each slot that has one.
  private(set) var answers: [Slot.ID: Answer] = [:]
  /// The slots whose answer was taken back, so that the next one is a correction.
  private(set) var takenBack: Set<Slot.ID> = []
  /// What was said and settles nothing yet.
  private(set) var open = Open()
  private var entries: [Entry] = []

  /// Adds the answers of one event, with what the event leaves open.
  mutating func add(_ new: [Answer], open: Open) {
    var replaced: [Slot.ID: Answer] = [:]
    for answer in new {
      replaced[answer.slot] = answers[answer.slot]
      answers[answer.slot] = answer
    }
    entries.append(Entry(answers: new, replaced: replaced, openBefore: self.open))
    self.open = open
  }

  /// Takes back the agent's latest answers and says whose they were; nil when there are none.
  ///
  /// What the outside world said since then goes with them: it would only be looked up again.
  mutating func takeBackLatest() -> [Slot.ID]? {
    guard let index = entries.lastIndex(where: \.isAgents) else { return nil }
    var slots: [Slot.ID] = []
    for entry in entries[index...].reversed() {
      for answer in entry.answers { answers[answer.slot] = entry.replaced[answer.slot] }
      slots = entry.answers.map(\.slot) + slots
    }
    open = entries[index].openBefore
    entries.removeSubrange(index...)
    takenBack.formUnion(slots)
    return slots
  }

  /// Drops what the outside world said about a slot.
  mutating func forgetLookUp(of slot: Slot.ID) {
    guard answers[slot]?.origin == .lookedUp else { return }
    answers[slot] = nil
    entries.removeAll { $0.answers.map(\.slot) == [slot] }
  }
}
