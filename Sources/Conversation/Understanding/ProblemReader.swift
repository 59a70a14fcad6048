/// One of several problems in a text.
struct Problem: Equatable, Sendable {
  /// What the text says about it.
  let words: String
  /// Where they stand in the text, in UTF-8 bytes.
  let bytes: Range<Int>
  /// What tells it apart from the others.
  let facts: [Slot.ID: Choice.ID]
  /// What else these words say.
  var answers: [Answer] = []
}

/// Finds the problems of a text that speaks of several, as in "mail is not delivered, and also Teams calls drop".
struct ProblemReader {
  let content: Content

  /// Longer texts are pasted, and the lines of a page are no problems of their own.
  private static let longest = 1_000

  /// A stretch of the text that says one thing.
  private struct Stretch {
    var bytes: Range<Int>
    /// Whether it is announced as something besides what stands before.
    let isAdded: Bool
    var facts: [Slot.ID: Choice.ID] = [:]
  }

  /// The problems, in the order of the text; none when it speaks of one.
  func problems(in text: String) -> [Problem] {
    guard text.utf8.count <= Self.longest, !content.tellsApart.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    let quotesMessage = text.unicodeScalars.contains { "\"“「".unicodeScalars.contains($0) }
    let hasMessage = quotesMessage || !content.codeFinds(in: text).isEmpty
    var found: [Stretch] = []
    for var stretch in stretches(of: text) {
      let part = String(decoding: bytes[stretch.bytes], as: UTF8.self)
      stretch.facts = facts(in: part)
      // The sentences of an error message name this and that, and are about one problem.
      let mayBeOther = !found.isEmpty && (stretch.isAdded || !hasMessage)
      let isOther = mayBeOther && found.allSatisfy { areApart($0, stretch) }
      if found.isEmpty || isOther {
        if !stretch.facts.isEmpty { found.append(stretch) }
      } else {
        let last = found.count - 1
        // What says nothing else goes on with what stands before.
        found[last].bytes = found[last].bytes.lowerBound..<stretch.bytes.upperBound
        found[last].facts.merge(stretch.facts) { first, _ in first }
      }
    }
    guard found.count > 1 else { return [] }
    return found.map { stretch in
      Problem(
        words: String(decoding: bytes[stretch.bytes], as: UTF8.self).trimmed,
        bytes: stretch.bytes, facts: stretch.facts)
    }
  }

  /// What a reply says about another problem than the one of the case, where it announces it as another.
  ///
  /// - Parameters:
  ///   - text: The reply.
  ///   - known: What tells the case's own problem apart.
  /// - Returns: The problem; its place begins where the words that announce it do.
  func problem(in text: String, besides known: [Slot.ID: Choice.ID]) -> Problem? {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.longest, known.count == content.tellsApart.count, !known.isEmpty
    else { return nil }
    let stretches = stretches(of: text)
    guard let index = stretches.firstIndex(where: \.isAdded) else { return nil }
    // What follows is said about the same problem.
    let place = stretches[index].bytes.lowerBound..<(stretches.last?.bytes.upperBound ?? 0)
    let words = String(decoding: bytes[place], as: UTF8.self).trimmed
    let facts = self.facts(in: words)
    let isOther = content.tellsApart.allSatisfy { facts[$0] != nil && facts[$0] != known[$0] }
    guard isOther else { return nil }
    // The word that announces it is no part of it, and none of what is left either.
    let start = index == 0 ? 0 : stretches[index - 1].bytes.upperBound
    return Problem(words: words, bytes: start..<bytes.count, facts: facts)
  }

  /// What some words say about what tells problems apart.
  private func facts(in words: String) -> [Slot.ID: Choice.ID] {
    let readings = Understander(content: content).readings(of: words)
    return readings.reduce(into: [:]) { facts, reading in
      guard content.tellsApart.contains(reading.key), reading.value.isClear else { return }
      facts[reading.key] = reading.value.candidates.first?.choice
    }
  }

  /// Whether two stretches are about two problems: all that tells apart differs, or one is announced as another.
  private func areApart(_ first: Stretch, _ second: Stretch) -> Bool {
    let differing = content.tellsApart.filter { slot in
      guard let one = first.facts[slot], let other = second.facts[slot] else { return false }
      return one != other
    }
    return differing.count == content.tellsApart.count || second.isAdded && !differing.isEmpty
  }

  /// The clauses of a text, cut again before words such as "also".
  private func stretches(of text: String) -> [Stretch] {
    let findings = content.cues.find(in: text, tokens: Token.all(in: text))
    let words = findings.words
    var ends: [Int: Int] = [:]
    for range in findings.tones[.addition, default: []] {
      ends[range.lowerBound] = max(ends[range.lowerBound] ?? 0, range.upperBound)
    }
    var stretches: [Stretch] = []
    var start = 0
    var isAdded = false
    func finish(at end: Int) {
      guard start < end else { return }
      stretches.append(Stretch(bytes: words.bytes(of: start..<end), isAdded: isAdded))
    }
    for index in 0..<words.count where index >= start {
      let isNewClause = index > 0 && words.clauses[index] != words.clauses[index - 1]
      if let end = ends[index] {
        finish(at: index)
        (start, isAdded) = (end, true)
      } else if isNewClause, index > start {
        finish(at: index)
        (start, isAdded) = (index, false)
      }
    }
    finish(at: words.count)
    return stretches
  }
}

extension [Problem] {
  /// Gives each problem what its own words say, and gives back what the words of none of them say alone.
  mutating func takeUp(_ heard: [Answer]) -> [Answer] {
    guard !isEmpty else { return heard }
    return heard.filter { fact in
      guard !tellApart(fact.slot) else { return false }
      // What all of them say is known whichever is taken.
      if allSatisfy({ $0.facts[fact.slot] != nil }) { return true }
      guard let span = fact.span,
        let index = firstIndex(where: {
          $0.bytes.lowerBound <= span.lowerBound && span.upperBound <= $0.bytes.upperBound
        })
      else { return true }
      self[index].answers.append(fact)
      return false
    }
  }

  /// Whether the problems differ in a slot.
  func tellApart(_ slot: Slot.ID) -> Bool {
    guard let first = first?.facts[slot] else { return contains { $0.facts[slot] != nil } }
    return contains { $0.facts[slot] != first }
  }
}
