/// The cues of the content, found in a text in one pass.
///
/// Every phrase of a cue or a group is a way through a tree of words. A cue of several parts is put together from the
/// places of its parts.
struct CueIndex: Equatable, Sendable {
  /// Words that stand together: a node of the tree for a phrase, and a number below zero for a group.
  typealias Element = Int32

  /// A part of a cue behind its first.
  struct Part: Equatable {
    let element: Element
    /// Whether other words may stand before it.
    let hasGap: Bool
  }

  struct Pattern: Equatable {
    let cue: Int
    /// Where the parts behind its first stand among those of all patterns.
    let rest: Range<Int>
    /// The next pattern that begins with the same element, and -1 when there is none.
    let next: Int
  }

  /// How many other words `..` stands for at most.
  static let longestGap = 5

  private(set) var cues: [Cue] = []
  private(set) var vocabulary = Vocabulary()
  /// The node to which the first word of a phrase leads, by the word's number.
  private(set) var roots: [Int32] = []
  /// The node that a word leads to from another node.
  private(set) var children: WordTree
  /// The first pattern that begins with the phrase of a node, and -1 when there is none.
  private(set) var phrasePatterns: [Int] = [-1]
  /// The first pattern that begins with a group, by the group's number.
  private(set) var groupPatterns: [Int] = []
  /// Whether the phrase of a node is a part of a cue, at its beginning or behind it.
  private(set) var isPart: [Bool] = [false]
  /// The groups that have the phrase of a node.
  private(set) var groupsAtNode: [[Int]] = [[]]
  /// Whether words lead on from a node.
  private(set) var leadsOn: [Bool] = [false]
  /// The slots of the cues, and each cue's place among them.
  private(set) var slots: [Slot.ID] = []
  private(set) var slotOfCue: [Int] = []
  private(set) var groups: [String: Int] = [:]
  private(set) var tones: [Int: Lexicon.Tone] = [:]
  private(set) var patterns: [Pattern] = []
  private(set) var parts: [Part] = []

  init(_ lexicon: Lexicon, and names: [Cue]) {
    let count = lexicon.cues.count + names.count
    children = WordTree(capacity: count)
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
    } else {
      let child = children.child(of: node, word)
      if child >= 0 { return child }
    }
    let child = Int32(phrasePatterns.count)
    phrasePatterns.append(-1)
    isPart.append(false)
    groupsAtNode.append([])
    leadsOn.append(false)
    leadsOn[Int(node)] = true
    if node == 0 { roots[Int(word)] = child } else { children.add(child, of: node, word) }
    return child
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
    let rest = self.parts.count..<(self.parts.count + parts.count - 1)
    self.parts += parts.dropFirst()
    patterns.append(Pattern(cue: cues.count, rest: rest, next: next))
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
}
