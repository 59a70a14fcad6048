/// Weighs what the words of a text say about the slots of choices that listen.
struct Understander {
  let content: Content

  /// What a choice needs for its confidence to be high even when nothing speaks against it.
  private static let doubt = 10
  /// What the family of an error code counts; less than a name.
  private static let ofCode = 36
  /// What words count behind an "and also", in hundredths.
  private static let added = 50
  /// What the choice that is named first has more.
  private static let firstNamed = 8

  /// What a text says about each slot that listens, its tokens being known or not.
  func readings(
    of text: String, tokens: [Token]? = nil, implied: [Slot.ID: Value] = [:],
    mendingSpelling: Bool = true
  ) -> [Slot.ID: Understanding.Reading] {
    let findings = content.cues.find(
      in: text, tokens: tokens ?? Token.all(in: text), mendingSpelling: mendingSpelling)
    var readings: [Slot.ID: Understanding.Reading] = [:]
    for slot in content.weighed {
      var evidence = evidence(for: slot, in: findings, given: readings)
      if case .choice(let choice) = implied[slot.id] {
        evidence.append(
          Understanding.Evidence(
            source: .code, choice: choice, weight: Self.ofCode))
      }
      if !evidence.isEmpty { readings[slot.id] = reading(of: evidence, slot: slot.id) }
    }
    return readings
  }

  // MARK: - Evidence

  private func evidence(
    for slot: Slot, in findings: CueIndex.Findings, given: [Slot.ID: Understanding.Reading]
  ) -> [Understanding.Evidence] {
    let index = content.cues
    guard let place = index.slots.firstIndex(of: slot.id) else {
      return usual(for: slot, given: given)
    }
    let quiet = quietClauses(in: findings)
    // What is said in addition is another problem more often than more about the first.
    let addition = findings.tones[.addition, default: []].map(\.lowerBound).min() ?? Int.max
    let denied = Set(findings.tones[.denial, default: []].map(\.upperBound))
    var best: [Int: (weight: Int, words: Range<Int>)] = [:]
    var hasName = false
    for occurrence in findings.occurrences where index.slotOfCue[occurrence.cue] == place {
      let start = occurrence.words.lowerBound
      let strength = index.cues[occurrence.cue].strength
      var weight = strength.weight
      if quiet.contains(findings.words.clauses[start]) { weight /= 8 }
      if start > addition { weight = weight * Self.added / 100 }
      let isFirstName = strength == .names && !hasName && weight > 0
      if isFirstName { weight += Self.firstNamed }
      guard abs(weight) > abs(best[occurrence.cue]?.weight ?? 0),
        strength != .names || !denied.contains(start),
        holds(index.cues[occurrence.cue].when, in: given)
      else { continue }
      hasName = hasName || isFirstName
      best[occurrence.cue] = (weight, occurrence.words)
    }
    // In the order of the text, so that of two equal choices the one that is said first comes first.
    let inOrder = best.sorted {
      ($0.value.words.lowerBound, $0.key) < ($1.value.words.lowerBound, $1.key)
    }
    let pieces = inOrder.map { number, found in
      Understanding.Evidence(
        source: .words(
          index.cues[number].phrase, bytes: findings.words.bytes(of: found.words)),
        choice: index.cues[number].choice, weight: found.weight)
    }
    return distinct(pieces) + usual(for: slot, given: given)
  }

  /// The evidence without what says the same of the same words as something weightier.
  private func distinct(_ evidence: [Understanding.Evidence]) -> [Understanding.Evidence] {
    var places: [Understanding.Place: Int] = [:]
    var distinct: [Understanding.Evidence] = []
    for piece in evidence {
      guard let place = piece.place else { continue }
      if let index = places[place] {
        if abs(piece.weight) > abs(distinct[index].weight) { distinct[index] = piece }
      } else {
        places[place] = distinct.count
        distinct.append(piece)
      }
    }
    return distinct
  }

  /// The clauses that say that something works.
  private func quietClauses(in findings: CueIndex.Findings) -> Set<Int> {
    func clauses(_ tone: Lexicon.Tone) -> [Int] {
      findings.tones[tone, default: []].map { findings.words.clauses[$0.lowerBound] }
    }
    return Set(clauses(.fine)).subtracting(clauses(.failing))
  }

  private func holds(_ when: Mention?, in given: [Slot.ID: Understanding.Reading]) -> Bool {
    guard let when else { return true }
    return given[when.slot]?.candidates.first?.choice == when.choice
  }

  /// What another slot speaks for by itself: cues without words.
  private func usual(
    for slot: Slot, given: [Slot.ID: Understanding.Reading]
  ) -> [Understanding.Evidence] {
    content.usual.compactMap { cue in
      guard cue.slot == slot.id, let when = cue.when, holds(when, in: given) else { return nil }
      return Understanding.Evidence(
        source: .slot(when), choice: cue.choice, weight: cue.strength.weight)
    }
  }

  // MARK: - Weighing

  private func reading(of evidence: [Understanding.Evidence], slot: Slot.ID)
    -> Understanding.Reading
  {
    var weights: [Choice.ID: Int] = [:]
    var order: [Choice.ID] = []
    for piece in evidence {
      if weights[piece.choice] == nil { order.append(piece.choice) }
      weights[piece.choice, default: 0] += piece.weight
    }
    for together in content.together where together.slot == slot {
      let named = together.of.compactMap { weights[$0] }.filter { $0 >= Cue.Strength.names.weight }
      if named.count >= together.atLeast, let most = named.max() {
        if weights[together.choice] == nil { order.append(together.choice) }
        // More than any of them, so that a tie is none.
        weights[together.choice, default: 0] += most + Self.firstNamed
      }
    }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let candidates = weights.filter { $0.value > 0 }
      .sorted { ($1.value, places[$0.key] ?? 0) < ($0.value, places[$1.key] ?? 0) }
      .map { Understanding.Candidate(choice: $0.key, weight: $0.value) }
    let said = evidence.filter(\.source.isSaid)
    return Understanding.Reading(
      candidates: candidates, evidence: evidence,
      confidence: share(of: candidates.first, in: evidence),
      clarity: share(of: candidates.first, in: said),
      said: said.filter { $0.choice == candidates.first?.choice }.map(\.weight).reduce(0, +))
  }

  /// How much of the evidence speaks for a candidate, from 0 to 1; squares, so that a clear lead counts as one.
  private func share(
    of candidate: Understanding.Candidate?, in evidence: [Understanding.Evidence]
  ) -> Double {
    var weights: [Choice.ID: Int] = [:]
    for piece in evidence { weights[piece.choice, default: 0] += piece.weight }
    let squares = weights.values.map { max(0, $0) * max(0, $0) }.reduce(0, +)
    let own = candidate.flatMap { weights[$0.choice] }.map { max(0, $0) } ?? 0
    return Double(own * own) / Double(squares + Self.doubt * Self.doubt)
  }
}

extension Cue.Strength {
  /// How much a cue of this strength counts.
  var weight: Int {
    switch self {
    case .names: 48
    case .strong: 36
    case .likely: 12
    case .hint: 4
    case .against: -24
    }
  }
}
