/// The cues of the content, found in a text in one pass.
///
/// Every phrase of a cue or a group is a way through a tree of words. A cue of several parts is put together from the
/// places of its parts.
struct CueIndex: Equatable, Sendable {
  /// Words that stand together: a node of the tree for a phrase, and a number below zero for a group.
  private typealias Element = Int32

  /// A part of a cue behind its first.
  private struct Part: Equatable {
    let element: Element
    /// Whether other words may stand before it.
    let hasGap: Bool
  }

  private struct Pattern: Equatable {
    let cue: Int
    let rest: [Part]
    /// The next pattern that begins with the same element, and -1 when there is none.
    let next: Int
  }

  /// How many other words `..` stands for at most.
  private static let longestGap = 5

  private(set) var cues: [Cue] = []
  private(set) var vocabulary = Vocabulary()
  /// The node to which the first word of a phrase leads, by the word's number.
  private var roots: [Int32] = []
  /// The node that a word leads to from another node.
  private var children: [UInt64: Int32] = [:]
  /// The first pattern that begins with the phrase of a node, and -1 when there is none.
  private var phrasePatterns: [Int] = [-1]
  /// The first pattern that begins with a group, by the group's number.
  private var groupPatterns: [Int] = []
  /// Whether the phrase of a node is a part of a cue, at its beginning or behind it.
  private var isPart: [Bool] = [false]
  /// The groups that have the phrase of a node.
  private var groupsAtNode: [[Int]] = [[]]
  /// Whether words lead on from a node.
  private var leadsOn: [Bool] = [false]
  /// The slots of the cues, and each cue's place among them.
  private(set) var slots: [Slot.ID] = []
  private(set) var slotOfCue: [Int] = []
  private var groups: [String: Int] = [:]
  private var tones: [Int: Lexicon.Tone] = [:]
  private var patterns: [Pattern] = []

  init(_ lexicon: Lexicon, and names: [Cue]) {
    let count = lexicon.cues.count + names.count
    children.reserveCapacity(count)
    patterns.reserveCapacity(count)
    cues.reserveCapacity(count)
    for (name, phrases) in lexicon.groups.sorted(by: { $0.key < $1.key }) {
      groups[name] = addGroup(phrases)
    }
    for tone in Lexicon.Tone.allCases { tones[addGroup(lexicon.tones[tone] ?? [])] = tone }
    for cue in names + lexicon.cues where !cue.phrase.isEmpty { add(cue) }
    for word in lexicon.ordinary { vocabulary.addOrdinary(word) }
  }

  // MARK: - Building

  private mutating func addGroup(_ phrases: [String]) -> Int {
    let group = groupPatterns.count
    groupPatterns.append(-1)
    for phrase in phrases {
      let node = insert(phrase)
      if node != 0 { groupsAtNode[Int(node)].append(group) }
    }
    return group
  }

  /// Takes a phrase up, and gives the node at which it ends; 0 when it has no words.
  private mutating func insert(_ phrase: String) -> Int32 {
    var node: Int32 = 0
    for word in Self.words(of: phrase) {
      node = child(of: node, word == "#" ? Vocabulary.manyID : vocabulary.id(adding: word))
    }
    return node
  }

  /// The words of a phrase as texts are split; most phrases are small letters and spaces.
  private static func words(of phrase: String) -> [String] {
    let isPlain = phrase.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x20 }
    if isPlain { return phrase.utf8.split(separator: 0x20).map { String(Substring($0)) } }
    return phrase.split(separator: " ").flatMap { part in
      part == "#"
        ? ["#"] : Token.all(in: String(part)).filter { $0.kind != .mark }.map(\.text)
    }
  }

  private mutating func child(of node: Int32, _ word: Int32) -> Int32 {
    if node == 0 {
      while roots.count <= Int(word) { roots.append(-1) }
      if roots[Int(word)] >= 0 { return roots[Int(word)] }
    } else if let child = children[Self.key(node, word)] {
      return child
    }
    let child = Int32(phrasePatterns.count)
    phrasePatterns.append(-1)
    isPart.append(false)
    groupsAtNode.append([])
    leadsOn.append(false)
    leadsOn[Int(node)] = true
    if node == 0 { roots[Int(word)] = child } else { children[Self.key(node, word)] = child }
    return child
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private mutating func add(_ cue: Cue) {
    var parts: [Part] = []
    if cue.phrase.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ".") }) {
      parts = self.parts(of: cue.phrase)
    } else {
      parts = [Part(element: insert(cue.phrase), hasGap: false)]
    }
    guard let first = parts.first, first.element != 0 else { return }
    for part in parts where part.element > 0 { isPart[Int(part.element)] = true }
    let isGroup = first.element < 0
    let place = isGroup ? Int(-1 - first.element) : Int(first.element)
    let next = isGroup ? groupPatterns[place] : phrasePatterns[place]
    if isGroup {
      groupPatterns[place] = patterns.count
    } else {
      phrasePatterns[place] = patterns.count
    }
    patterns.append(Pattern(cue: cues.count, rest: Array(parts.dropFirst()), next: next))
    cues.append(cue)
    if let slot = slots.firstIndex(of: cue.slot) {
      slotOfCue.append(slot)
    } else {
      slotOfCue.append(slots.count)
      slots.append(cue.slot)
    }
  }

  private mutating func parts(of phrase: String) -> [Part] {
    var parts: [Part] = []
    var hasGap = false
    var words: [Substring] = []
    for word in phrase.split(separator: " ") + [Substring()] {
      let isSpecial = word.isEmpty || word == ".." || word.hasPrefix("{")
      if isSpecial, !words.isEmpty {
        parts.append(Part(element: insert(words.joined(separator: " ")), hasGap: hasGap))
        (hasGap, words) = (false, [])
      }
      if word == ".." {
        hasGap = true
      } else if word.hasPrefix("{") {
        guard let group = groups[String(word.dropFirst().dropLast())] else { continue }
        parts.append(Part(element: Int32(-1 - group), hasGap: hasGap))
        hasGap = false
      } else if !word.isEmpty {
        words.append(word)
      }
    }
    return parts
  }

  // MARK: - Finding

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

    func beginning(at word: Int) -> ArraySlice<Place> { all[starts[word]..<starts[word + 1]] }
  }

  /// The cues in a text in the order of where they begin, without those within a longer one of the same slot.
  ///
  /// A misspelt word counts as the word it is likely to be, unless a caller would rather ask.
  func find(in text: String, tokens: [Token], mendingSpelling: Bool = true) -> Findings {
    var findings = Findings(
      words: Words(tokens, in: text, vocabulary: vocabulary, mendingSpelling: mendingSpelling))
    var places = Places()
    places.starts.reserveCapacity(findings.words.count + 1)
    for index in 0..<findings.words.count {
      places.starts.append(places.all.count)
      if !findings.words.forms[index].isEmpty {
        collect(from: 0, index..<index, isExact: true, in: findings.words, into: &places.all)
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
    into places: inout [Place]
  ) {
    if node != 0 {
      if isPart[Int(node)] { places.append(Place(element: node, words: range, isExact: isExact)) }
      for group in groupsAtNode[Int(node)] {
        places.append(Place(element: Int32(-1 - group), words: range, isExact: isExact))
      }
    }
    let end = range.upperBound
    guard leadsOn[Int(node)], end < words.count,
      words.clauses[end] == words.clauses[range.lowerBound]
    else { return }
    let forms = words.forms[end]
    func goOn(with word: Int32, isSame: Bool) {
      guard word >= 0 else { return }
      let child = node == 0 ? root(word) : children[Self.key(node, word)] ?? -1
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
    var end = first.words.upperBound
    var length = first.words.count
    var isExact = first.isExact
    for part in pattern.rest {
      guard let next = place(of: part, behind: end, places, in: words) else { return nil }
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
