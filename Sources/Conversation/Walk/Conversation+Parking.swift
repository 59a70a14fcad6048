// What is said about another problem waits until the case is done, and can then be a case of its own.

extension Conversation {
  /// What the customer's next case begins with: the answers that hold for all of their cases.
  package var carriesOver: [Answer] {
    answers.values.filter { answer in
      content.slots[answer.slot]?.carriesOver == true && answer.value.isKnown
    }.map { Answer(slot: $0.slot, value: $0.value, origin: .carried) }
      .sorted { $0.slot < $1.slot }
  }

  mutating func leave(_ words: String) -> [Effect] {
    guard !words.isEmpty else { return [.refused(.emptyProblem)] }
    let parkedBefore = parked
    if !parked.contains(words) { leftForLater.append(words) }
    return parking(since: parkedBefore) + [next]
  }

  mutating func take(carriedOver carried: [Answer]) -> [Effect] {
    let known = carried.filter { content.slots[$0.slot]?.accepts($0.value) == true }
    return known.isEmpty ? [next] : record(known)
  }

  /// What has been parked since, and what is not any more.
  func parking(since before: [String]) -> [Effect] {
    before.filter { !parked.contains($0) }.map { .unparked($0) }
      + parked.filter { !before.contains($0) }.map { .parked($0) }
  }

  /// Parks what a reply says about another problem than the case's.
  ///
  /// - Returns: The reply with blanks in the place of what is parked, and the effects; nil when nothing is.
  mutating func park(
    besidesCaseIn reply: String, to slot: Slot
  ) -> (reply: String, effects: [Effect]?) {
    // Free words are kept as a whole, so they lose nothing.
    guard slot.kind != .text, log.open.problems.isEmpty else { return (reply, nil) }
    let known = content.tellsApart.reduce(into: [Slot.ID: Choice.ID]()) { known, slot in
      if case .choice(let choice) = answers[slot]?.value { known[slot] = choice }
    }
    guard let problem = ProblemReader(content: content).problem(in: reply, besides: known) else {
      return (reply, nil)
    }
    let parkedBefore = parked
    if !parked.contains(problem.words) { leftForLater.append(problem.words) }
    // Every other word stays in its place, so that what is understood is found in the reply.
    var bytes = Array(reply.utf8)
    for index in problem.bytes { bytes[index] = 0x20 }
    return (String(decoding: bytes, as: UTF8.self), parking(since: parkedBefore))
  }

  /// Takes the one of several problems that a reply names by its place, and nil when it names none.
  mutating func took(problemIn reply: String, to slot: Slot) -> [Effect]? {
    let problems = problems(toldApartBy: slot)
    guard !problems.isEmpty,
      let place = content.dialogWords.place(in: reply, of: problems.count)
    else { return nil }
    let problem = problems[place]
    let answer = problem.facts[slot.id].map { choice in
      Answer(slot: slot.id, value: .choice(choice), origin: .asked)
    }
    return record([answer].compactMap(\.self), taking: problem)
  }
}
