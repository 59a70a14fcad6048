/// Finds what a text says about slots that it was not asked about.
struct Listener {
  let content: Content
  let now: Instant
  /// Seconds by which the agent's clock is ahead of UTC.
  let offset: Int

  /// The facts in a text about slots that listen, without the slots that are settled already.
  func volunteered(in text: String, settled: Set<Slot.ID>) -> [Answer] {
    var values: [Slot.ID: Value] = [:]
    for (slot, choices) in content.phrases.choices(in: Token.all(in: text))
    where choices.count == 1 {
      values[slot] = .choice(choices[0])
    }
    let identifiers = content.identifiers(in: text)
    for slot in content.listening {
      switch slot.kind {
      case .time:
        let reader = TimeReader(words: content.timeWords, now: now, offset: offset)
        if case .time(let instant) = reader.read(text, as: .mentioned) {
          values[slot.id] = .time(instant)
        }
      case .codes:
        let codes = content.errorCodes(in: text)
        if codes.isEmpty { continue }
        values[slot.id] = .codes(codes)
        // Words say more about a case than the family of its code.
        values.merge(implied(by: codes)) { said, _ in said }
      case .text, .guid:
        values[slot.id] = content.identifier(for: slot, in: identifiers)
      case .choice, .number:
        continue
      }
    }
    return content.listening.compactMap { slot in
      guard !settled.contains(slot.id), let value = values[slot.id] else { return nil }
      return Answer(slot: slot.id, value: value, origin: .volunteered)
    }
  }

  /// What the families of the codes say, where they agree.
  func implied(by codes: [ErrorCode]) -> [Slot.ID: Value] {
    var implied: [Slot.ID: Set<Choice.ID>] = [:]
    for code in codes {
      for (slot, choice) in content.codeTable(of: code)?.implies ?? [:] {
        implied[slot, default: []].insert(choice)
      }
    }
    return implied.compactMapValues { choices in
      choices.count == 1 ? choices.first.map { .choice($0) } : nil
    }
  }
}
