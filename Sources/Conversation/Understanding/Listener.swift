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
    heard(in: text).filter { !settled.contains($0.slot) }
  }

  /// The facts in a text about slots that listen, each with the words that say it.
  func heard(in text: String) -> [Answer] {
    facts(in: text, understanding(of: text))
  }

  /// The facts in a text that is understood already.
  func facts(in text: String, _ understanding: Understanding) -> [Answer] {
    let identifiers = content.identifiers(in: text)
    return content.listening.compactMap { slot in
      guard let fact = fact(about: slot, understanding, identifiers) else { return nil }
      return Answer(slot: slot.id, value: fact.value, origin: .volunteered, span: fact.span)
    }
  }

  private func fact(
    about slot: Slot, _ understanding: Understanding, _ identifiers: [IdentifierFind]
  ) -> (value: Value, span: Range<Int>?)? {
    switch slot.kind {
    case .choice:
      guard let reading = understanding.readings[slot.id], reading.isClear,
        let best = reading.candidates.first?.choice
      else { return nil }
      return (.choice(best), reading.bytes(of: best) ?? understanding.codeFinds.bytes)
    case .time:
      guard let began = understanding.began, began.isPlain, let instant = began.instant else {
        return nil
      }
      return (.time(instant), began.bytes)
    case .codes:
      let codes = understanding.codes
      return codes.isEmpty ? nil : (.codes(codes), understanding.codeFinds.bytes)
    case .text, .guid:
      return content.identifier(for: slot, in: identifiers).map { value in
        (value, identifiers.first { $0.slot == slot.id }?.bytes)
      }
    case .number:
      return nil
    }
  }

  /// All that a text says about the slots that listen.
  package func understanding(of text: String) -> Understanding {
    let bytes = ByteText(text)
    let tokens = Token.all(in: text)
    let finds = content.codeFinds(in: bytes)
    return Understanding(
      readings: Understander(content: content).readings(
        of: text, tokens: tokens, implied: implied(by: finds.distinctCodes)),
      codeFinds: finds,
      began: TimeReader(words: content.timeWords, now: now, offset: offset).mention(in: tokens),
      incidentIDs: content.incidentIDs(in: bytes))
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
