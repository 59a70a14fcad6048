// Several problems in one text: none is taken silently. The question that tells them apart is asked, and what it
// leaves aside waits, in the agent's words, until the case is done.

extension Conversation {
  /// The problems that wait until the case is done, in the agent's words.
  package var parked: [String] { log.open.parked + leftForLater }

  /// The problems that a reply speaks of; none when it speaks of one, or when it is known what the case is about.
  func problems(in reply: String, to slot: Slot) -> [Problem] {
    guard slot.kind == .text, content.tellsApart.allSatisfy({ answers[$0] == nil }) else {
      return []
    }
    return ProblemReader(content: content).problems(in: reply)
  }

  /// The open problems of which a slot's answer takes some and leaves others.
  func problems(toldApartBy slot: Slot) -> [Problem] {
    let problems = log.open.problems
    return content.tellsApart.contains(slot.id) && problems.tellApart(slot.id) ? problems : []
  }

  /// The choices as they are listed: where problems are told apart, those of the problems.
  func listed(_ slot: Slot) -> [Choice] {
    let offered = slot.choices.filter(\.isOffered)
    let problems = problems(toldApartBy: slot)
    let own = problems.compactMap { $0.facts[slot.id] }.compactMap(slot.choice)
    guard !problems.isEmpty, own.count == problems.count else { return offered }
    return own.enumerated().filter { index, choice in
      !own[..<index].contains { $0.id == choice.id }
    }.map(\.element)
  }

  /// The two choices that may be meant by what was said before.
  func near(_ slot: Slot) -> [Choice.ID] {
    guard slot.listens, answers[slot.id] == nil, problems(toldApartBy: slot).isEmpty else {
      return []
    }
    return log.open.near[slot.id] ?? []
  }

  /// What some answers make of the open problems.
  struct Pick {
    /// What else is known of the problem that is taken.
    var answers: [Answer] = []
    /// The problems that are still to be told apart.
    var left: [Problem] = []
    /// The words of those that are left aside.
    var others: [String] = []
  }

  /// Takes the problem that some answers mean, or the one that is named, and leaves the others aside.
  func pick(by new: [Answer], taking taken: Problem? = nil) -> Pick {
    var pick = Pick(left: log.open.problems)
    if let taken {
      pick.others = pick.left.filter { $0 != taken }.map(\.words)
      pick.left = [taken]
    }
    for answer in new where pick.left.tellApart(answer.slot) {
      guard content.tellsApart.contains(answer.slot) else { continue }
      let taken = pick.left.filter { .choice($0.facts[answer.slot] ?? "") == answer.value }
      pick.others += pick.left.filter { !taken.contains($0) }.map(\.words)
      pick.left = taken
    }
    guard pick.left.count == 1, let problem = pick.left.first else { return pick }
    pick.left = []
    let facts = content.tellsApart.compactMap { slot in
      problem.facts[slot].map { (slot, Value.choice($0)) }
    }
    // Their words stand in an earlier reply, so they have no place in this one.
    pick.answers = (facts + problem.answers.map { ($0.slot, $0.value) }).map { slot, value in
      Answer(slot: slot, value: value, origin: .volunteered)
    }.filter { answer in
      answers[answer.slot]?.value.isFinal != true && !new.contains { $0.slot == answer.slot }
    }
    return pick
  }
}
