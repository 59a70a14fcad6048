/// The answers of a case, each with what it replaced, so that they can be taken back in turn and given again.
struct AnswerLog: Sendable {
  /// The answers of one event, which come and go together.
  private struct Entry {
    let answers: [Answer]
    var replaced: [Slot.ID: Answer] = [:]
    /// What was left open before the event.
    let openBefore: Open

    /// Whether the agent gave one of the answers.
    var isAgents: Bool { answers.contains { $0.origin != .lookedUp } }
  }

  /// What one step back took away.
  private struct Undone {
    let entries: [Entry]
    let open: Open
    let takenBack: [Slot.ID: Value]

    var slots: [Slot.ID] { entries.flatMap { $0.answers.map(\.slot) } }
  }

  /// What was said and settles nothing yet.
  struct Open: Sendable {
    /// The two choices of a slot that a text may mean.
    var near: [Slot.ID: [Choice.ID]] = [:]
    /// The problems of one text of which none is taken yet.
    var problems: [Problem] = []
    /// The words of the problems that were mentioned besides the one of the case.
    var parked: [String] = []
  }

  /// The latest answer for each slot that has one.
  private(set) var answers: [Slot.ID: Answer] = [:]
  /// What was taken back last of each slot, so that the next answer to it is a correction.
  private(set) var takenBack: [Slot.ID: Value] = [:]
  /// What was said and settles nothing yet.
  private(set) var open = Open()
  private var entries: [Entry] = []
  /// What was taken back since the agent's latest answer, the last step back at the end.
  private var undone: [Undone] = []

  /// The slots that ``redo()`` would settle again; nil when there is nothing to give again.
  var undoneSlots: [Slot.ID]? { undone.last?.slots }

  /// The answer with the value that it takes the place of, when it is a correction.
  func replacing(_ answer: Answer) -> Answer {
    guard answer.origin == .corrected else { return answer }
    var answer = answer
    answer.replaced = answers[answer.slot]?.value ?? takenBack[answer.slot]
    return answer
  }

  /// Adds the answers of one event, with what the event leaves open.
  ///
  /// What was taken back before an agent's answer cannot be given again.
  mutating func add(_ new: [Answer], open: Open) {
    let entry = Entry(answers: new, openBefore: self.open)
    if entry.isAgents { undone = [] }
    settle(entry)
    self.open = open
  }

  private mutating func settle(_ entry: Entry) {
    var entry = entry
    entry.replaced = [:]
    for answer in entry.answers {
      entry.replaced[answer.slot] = answers[answer.slot]
      answers[answer.slot] = answer
    }
    entries.append(entry)
  }

  /// Takes back the agent's latest answers and says whose they were; nil when there are none.
  ///
  /// What the outside world said since then goes with them: it would only be looked up again.
  mutating func takeBackLatest() -> [Slot.ID]? {
    guard let index = entries.lastIndex(where: \.isAgents) else { return nil }
    let latest = Undone(entries: Array(entries[index...]), open: open, takenBack: takenBack)
    for slot in latest.slots { takenBack[slot] = answers[slot]?.value }
    for entry in latest.entries.reversed() {
      for answer in entry.answers { answers[answer.slot] = entry.replaced[answer.slot] }
    }
    open = entries[index].openBefore
    entries.removeSubrange(index...)
    undone.append(latest)
    return latest.slots
  }

  /// Gives again what the last step back took away, and says what that was.
  mutating func redo() -> [Answer] {
    guard let last = undone.popLast() else { return [] }
    for entry in last.entries { settle(entry) }
    open = last.open
    takenBack = last.takenBack
    return last.entries.flatMap(\.answers)
  }

  /// Drops what the outside world said about a slot.
  mutating func forgetLookUp(of slot: Slot.ID) {
    if answers[slot]?.origin == .lookedUp { forget(slot) }
  }

  /// Drops the answer for a slot, as though nobody had ever given it.
  mutating func forget(_ slot: Slot.ID) {
    answers[slot] = nil
    entries.removeAll { $0.answers.map(\.slot) == [slot] }
  }
}
