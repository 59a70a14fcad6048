// Cues in a text, found in one pass.

extension CueIndex {
  /// One place of a text in which a cue stands.
  struct Occurrence: Equatable {
    /// The cue's number.
    let cue: Int
    /// The words, from the first to the last of the cue.
    let words: Range<Int>
    /// How many words belong to the cue.
    let length: Int
    /// Whether every word stands there as the cue has it.
    let isExact: Bool
  }

  /// What was found in a text.
  struct Findings {
    var words: Words
    var occurrences: [Occurrence] = []
    /// The places of each tone.
    var tones: [Lexicon.Tone: [Range<Int>]] = [:]
  }

  /// Where an element stands.
  private struct Place {
    let element: Element
    let words: Range<Int>
    let isExact: Bool
  }

  /// The places of all elements, in the order of where they begin.
  private struct Places {
    var all: [Place] = []
    /// Where the places begin that begin at a word.
    var starts: [Int] = []
    /// Whether an element stands anywhere, by the node's or the group's number.
    var hasNode: [Bool]
    var hasGroup: [Bool]

    mutating func add(_ place: Place) {
      if place.element < 0 {
        hasGroup[Int(-1 - place.element)] = true
      } else {
        hasNode[Int(place.element)] = true
      }
      all.append(place)
    }

    func has(_ element: Element) -> Bool {
      element < 0 ? hasGroup[Int(-1 - element)] : hasNode[Int(element)]
    }

    func beginning(at word: Int) -> ArraySlice<Place> { all[starts[word]..<starts[word + 1]] }
  }

  /// The cues in a text in the order of where they begin, without those within a longer one of the same slot.
  ///
  /// A misspelt word counts as the word it is likely to be, unless a caller would rather ask.
  func find(in text: String, tokens: [Token], mendingSpelling: Bool = true) -> Findings {
    var findings = Findings(
      words: Words(tokens, in: text, vocabulary: vocabulary, mendingSpelling: mendingSpelling))
    var places = Places(
      hasNode: Array(repeating: false, count: phrasePatterns.count),
      hasGroup: Array(repeating: false, count: groupPatterns.count))
    places.starts.reserveCapacity(findings.words.count + 1)
    for index in 0..<findings.words.count {
      places.starts.append(places.all.count)
      if !findings.words.forms[index].isEmpty {
        collect(from: 0, index..<index, isExact: true, in: findings.words, into: &places)
      }
    }
    places.starts.append(places.all.count)
    for place in places.all where place.element < 0 {
      if let tone = tones[Int(-1 - place.element)] {
        findings.tones[tone, default: []].append(place.words)
      }
    }
    findings.words.split(before: findings.tones[.contrast, default: []].map(\.lowerBound))
    findings.occurrences = occurrences(of: places, in: findings.words)
    return findings
  }

  /// Whether a text holds the name of a choice, as it is spelt.
  func isName(_ text: String) -> Bool {
    find(in: text, tokens: Token.all(in: text), mendingSpelling: false).occurrences
      .contains { cues[$0.cue].strength == .names }
  }

  /// Goes on from a node with the word behind a range.
  private func collect(
    from node: Int32, _ range: Range<Int>, isExact: Bool, in words: Words,
    into places: inout Places
  ) {
    if node != 0 {
      if isPart[Int(node)] { places.add(Place(element: node, words: range, isExact: isExact)) }
      for group in groupsAtNode[Int(node)] {
        places.add(Place(element: Int32(-1 - group), words: range, isExact: isExact))
      }
    }
    let end = range.upperBound
    guard leadsOn[Int(node)], end < words.count,
      words.clauses[end] == words.clauses[range.lowerBound]
    else { return }
    let forms = words.forms[end]
    func goOn(with word: Int32, isSame: Bool) {
      guard word >= 0 else { return }
      let child = node == 0 ? root(word) : children.child(of: node, word)
      guard child >= 0 else { return }
      collect(
        from: child, range.lowerBound..<(end + 1), isExact: isExact && isSame, in: words,
        into: &places)
    }
    goOn(with: forms.exact, isSame: true)
    goOn(with: forms.first, isSame: false)
    goOn(with: forms.second, isSame: false)
  }

  private func root(_ word: Int32) -> Int32 {
    Int(word) < roots.count ? roots[Int(word)] : -1
  }

  private func occurrences(of places: Places, in words: Words) -> [Occurrence] {
    var found: [Occurrence] = []
    /// Where the longest cue of a slot ends that began earlier.
    var covered = Array(repeating: 0, count: slots.count)
    var longest: [Occurrence?] = Array(repeating: nil, count: slots.count)
    for start in 0..<words.count {
      let here = occurrences(at: start, of: places, in: words)
      guard !here.isEmpty else { continue }
      for slot in slots.indices { longest[slot] = nil }
      for occurrence in here where occurrence.length == occurrence.words.count {
        let slot = slotOfCue[occurrence.cue]
        guard let best = longest[slot] else {
          longest[slot] = occurrence
          continue
        }
        if (best.length, best.isExact ? 1 : 0) < (occurrence.length, occurrence.isExact ? 1 : 0) {
          longest[slot] = occurrence
        }
      }
      for occurrence in here {
        let slot = slotOfCue[occurrence.cue]
        if occurrence.length == occurrence.words.count, let best = longest[slot] {
          guard occurrence.length == best.length, occurrence.isExact == best.isExact,
            occurrence.words.upperBound > covered[slot]
          else { continue }
        }
        found.append(occurrence)
      }
      for (slot, best) in longest.enumerated() {
        if let best { covered[slot] = max(covered[slot], best.words.upperBound) }
      }
    }
    return found
  }

  /// The cues that begin at a word, in the order of the content.
  private func occurrences(at start: Int, of places: Places, in words: Words) -> [Occurrence] {
    var here: [Occurrence] = []
    for place in places.beginning(at: start) {
      var number =
        place.element < 0
        ? groupPatterns[Int(-1 - place.element)] : phrasePatterns[Int(place.element)]
      while number >= 0 {
        if let occurrence = match(patterns[number], from: place, places, in: words) {
          here.append(occurrence)
        }
        number = patterns[number].next
      }
    }
    return here.count > 1 ? here.sorted { $0.cue < $1.cue } : here
  }

  private func match(
    _ pattern: Pattern, from first: Place, _ places: Places, in words: Words
  ) -> Occurrence? {
    // Most cues that begin here go on with something that the text does not have.
    for number in pattern.rest where !places.has(parts[number].element) { return nil }
    var end = first.words.upperBound
    var length = first.words.count
    var isExact = first.isExact
    for number in pattern.rest {
      guard let next = place(of: parts[number], behind: end, places, in: words) else { return nil }
      end = next.words.upperBound
      length += next.words.count
      isExact = isExact && next.isExact
    }
    return Occurrence(
      cue: pattern.cue, words: first.words.lowerBound..<end, length: length, isExact: isExact)
  }

  /// The nearest place of a part behind a word, the longest of several.
  private func place(of part: Part, behind end: Int, _ places: Places, in words: Words) -> Place? {
    for start in end...(end + (part.hasGap ? Self.longestGap : 0)) {
      guard start < words.count, words.clauses[start] == words.clauses[end - 1] else { return nil }
      var longest: Place?
      for place in places.beginning(at: start) where place.element == part.element {
        if place.words.count > longest?.words.count ?? 0 { longest = place }
      }
      if let longest { return longest }
    }
    return nil
  }
}
