/// Finds what a text says about slots that it was not asked about.
package struct Listener {
  package let content: Content
  let now: Instant
  /// Seconds by which the agent's clock is ahead of UTC.
  let offset: Int

  package init(content: Content, now: Instant, offset: Int) {
    self.content = content
    self.now = now
    self.offset = offset
  }

  /// The facts in a text about slots that listen, without the slots that are settled already.
  func volunteered(in text: String, settled: Set<Slot.ID>) -> [Answer] {
    let understanding = understanding(of: text)
    var values: [Slot.ID: Value] = [:]
    let identifiers = content.identifiers(in: text)
    for slot in content.listening {
      switch slot.kind {
      case .choice:
        if let reading = understanding.readings[slot.id], reading.isClear,
          let best = reading.candidates.first
        {
          values[slot.id] = .choice(best.choice)
        }
      case .time:
        if let began = understanding.began, began.isPlain, let instant = began.instant {
          values[slot.id] = .time(instant)
        }
      case .codes:
        if !understanding.codes.isEmpty { values[slot.id] = .codes(understanding.codes) }
      case .text, .guid:
        values[slot.id] = content.identifier(for: slot, in: identifiers)
      case .number:
        continue
      }
    }
    return content.listening.compactMap { slot in
      guard !settled.contains(slot.id), let value = values[slot.id] else { return nil }
      return Answer(slot: slot.id, value: value, origin: .volunteered)
    }
  }

  /// All that a text says about the slots that listen.
  package func understanding(of text: String) -> Understanding {
    let codes = content.errorCodes(in: text)
    let words = Token.all(in: text)
    return Understanding(
      readings: Understander(content: content).readings(of: text, implied: implied(by: codes)),
      codes: codes,
      began: TimeReader(words: content.timeWords, now: now, offset: offset).mention(in: words),
      incidentIDs: content.incidentIDs(in: text))
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
