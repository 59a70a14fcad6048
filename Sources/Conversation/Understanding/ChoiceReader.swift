/// Reads which of some choices a reply means: a number, a label, a beginning, or words.
struct ChoiceReader {
  let slot: Slot
  let choices: [Choice]
  /// The choices that have a number.
  let listed: [Choice]
  let content: Content

  func read(_ reply: String) -> Result<Value, Rejection> {
    let tokens = Token.all(in: reply)
    let words = tokens.filter { $0.kind != .mark }
    if words.count == 1, words[0].kind == .number {
      return numbered(tokens[0].text == "-" ? "0" : words[0].text)
    }
    let plain = words.map(\.text).joined(separator: " ")
    if let result = single(choices.filter { $0.plainNames.contains(plain) }.map(\.id)) {
      return result
    }
    if let nonAnswer = content.nonAnswer(saying: plain) { return .success(.nonAnswer(nonAnswer)) }
    let beginning = choices.filter { $0.plainNames.contains { $0.hasPrefix(plain) } }
    if let result = single(beginning.map(\.id)) { return result }
    if let result = single(mentioned(in: reply, tokens)) { return result }
    if let nonAnswer = content.nonAnswer(within: plain) { return .success(.nonAnswer(nonAnswer)) }
    return .failure(.notAChoice(near: nearest(to: plain)))
  }

  /// The choices that words within a reply mean; where the slot has cues, the weightiest.
  private func mentioned(in reply: String, _ tokens: [Token]) -> [Choice.ID] {
    if slot.listens {
      let reading = Understander(content: content).readings(of: reply, mendingSpelling: false)[
        slot.id]
      guard let reading, let best = reading.candidates.first, reading.said > 0 else { return [] }
      return reading.isClear
        ? [best.choice] : reading.candidates.filter { $0.weight * 2 >= best.weight }.map(\.choice)
    }
    let index = CueIndex(Lexicon(), and: slot.nameCues(withIDs: true))
    var found: [Choice.ID] = []
    let findings = index.find(in: reply, tokens: tokens, mendingSpelling: false)
    for occurrence in findings.occurrences where isMeant(occurrence.words, in: findings.words) {
      let choice = index.cues[occurrence.cue].choice
      if !found.contains(choice) { found.append(choice) }
    }
    return found
  }

  /// Whether a phrase that stands within a reply says that its choice is meant.
  private func isMeant(_ range: Range<Int>, in words: Words) -> Bool {
    let phrase = words.tokens[range].map(\.text)
    // "no access" is not "no", and "in a hurry" is not "in".
    if phrase.count == 1, content.onlyAlone.contains(phrase[0]) {
      return range.lowerBound == 0 && words.openings.contains(range.upperBound)
    }
    return phrase.contains(where: content.negations.contains)
      || !words.tokens[max(0, range.lowerBound - 2)..<range.lowerBound]
        .contains { content.negations.contains($0.text) }
  }

  private func numbered(_ text: String) -> Result<Value, Rejection> {
    guard let number = Int(text), listed.indices.contains(number - 1) else {
      // A choice can be called by a number, such as "404".
      let named = choices.filter { $0.plainNames.contains(text) }.map(\.id)
      return single(named) ?? .failure(.noSuchNumber(last: listed.count))
    }
    return .success(.choice(listed[number - 1].id))
  }

  /// The one choice that was meant, a rejection when there are several, and nil when there is none.
  private func single(_ found: [Choice.ID]) -> Result<Value, Rejection>? {
    switch found.count {
    case 0: nil
    case 1: .success(.choice(found[0]))
    default: .failure(.ambiguous(found))
    }
  }

  private func nearest(to plain: String) -> [Choice.ID] {
    let spellings = Dictionary(
      choices.flatMap { choice in choice.plainNames.map { ($0, choice.id) } },
      uniquingKeysWith: { first, _ in first })
    var near: [Choice.ID] = []
    for name in nearestSpellings(to: plain, among: spellings.keys.sorted()) {
      if let choice = spellings[name], !near.contains(choice) { near.append(choice) }
    }
    return near
  }
}
