/// The words by which free text is understood, as the content lists them.
package struct Lexicon: Equatable, Sendable {
  /// How a clause speaks of what it names.
  package enum Tone: String, CaseIterable, Sendable {
    /// What the clause names works.
    case fine
    /// Something in the clause does not work, whatever else it says.
    case failing
    /// What follows is set against what stands before.
    case contrast
    /// What follows at once is denied, as in "not Outlook".
    case denial
    /// What follows puts right what was said before, as in "I meant Teams".
    case correction
    /// What follows is said besides what stands before, as in "and also".
    case addition
  }

  /// What agents say besides facts.
  package enum Talk: String, CaseIterable, Sendable {
    case greeting
    case thanks
    /// Words that say nothing beside a greeting or thanks, such as "there".
    case filler
    /// Questions why something is asked.
    case why
    /// Questions what is meant; `{slot}` stands for what the case can know.
    case what
  }

  /// The cues, in the order of the content.
  package let cues: [Cue]
  /// The phrases that a name in braces stands for in a cue.
  package let groups: [String: [String]]
  package let tones: [Tone: [String]]
  /// Words that are spelt like a word of a cue and are no misspelling of it.
  package let ordinary: [String]
  /// What a choice is called in reports for other programs, where that is not its id.
  package let reportNames: [Slot.ID: [Choice.ID: String]]
  /// The choice that several named choices of a slot mean together.
  package let together: [Together]
  /// The phrases of each kind of talk; a reply is talk when it is nothing else.
  package let talk: [Talk: [String]]
  /// The slots in which several problems of one text differ.
  package let tellsApart: [Slot.ID]

  package init(
    cues: [Cue] = [], groups: [String: [String]] = [:], tones: [Tone: [String]] = [:],
    ordinary: [String] = [], reportNames: [Slot.ID: [Choice.ID: String]] = [:],
    together: [Together] = [], talk: [Talk: [String]] = [:], tellsApart: [Slot.ID] = []
  ) {
    self.cues = cues
    self.groups = groups
    self.tones = tones
    self.ordinary = ordinary
    self.reportNames = reportNames
    self.together = together
    self.talk = talk
    self.tellsApart = tellsApart
  }
}

extension Lexicon {
  /// The slots so ordered that each comes behind those that its cues look at; in a circle the order stays.
  func inOrder(_ slots: [Slot]) -> [Slot] {
    var looksAt: [Slot.ID: Set<Slot.ID>] = [:]
    for cue in cues {
      if let when = cue.when { looksAt[cue.slot, default: []].insert(when.slot) }
    }
    var rest = slots
    var ordered: [Slot] = []
    while !rest.isEmpty {
      let waiting = Set(rest.map(\.id))
      let next = rest.firstIndex { waiting.isDisjoint(with: looksAt[$0.id] ?? []) } ?? 0
      ordered.append(rest.remove(at: next))
    }
    return ordered
  }
}

/// Some words that speak for one choice of a slot.
package struct Cue: Equatable, Sendable {
  /// How much a cue says.
  package enum Strength: String, CaseIterable, Sendable {
    /// The choice's own name; nothing else is called that.
    case names
    /// Rarely said of anything else.
    case strong
    /// Said of this more often than of other things.
    case likely
    /// Says little by itself.
    case hint
    /// Said where the choice is not meant.
    case against
  }

  /// The words; `{name}` is any phrase of a group, `..` up to five other words, `#` a number of at least two.
  package let phrase: String
  package let slot: Slot.ID
  package let choice: Choice.ID
  package let strength: Strength
  /// What another slot has to be for the cue to count, such as a service for an area.
  package let when: Mention?

  package init(
    _ phrase: String, slot: Slot.ID, choice: Choice.ID, _ strength: Strength, when: Mention? = nil
  ) {
    self.phrase = phrase
    self.slot = slot
    self.choice = choice
    self.strength = strength
    self.when = when
  }
}

/// One choice of one slot.
package struct Mention: Hashable, Sendable {
  package let slot: Slot.ID
  package let choice: Choice.ID

  package init(slot: Slot.ID, choice: Choice.ID) {
    self.slot = slot
    self.choice = choice
  }
}

/// A choice that is meant where several others of its slot are named.
package struct Together: Equatable, Sendable {
  package let slot: Slot.ID
  package let choice: Choice.ID
  package let of: [Choice.ID]
  package let atLeast: Int

  package init(slot: Slot.ID, choice: Choice.ID, of: [Choice.ID], atLeast: Int) {
    self.slot = slot
    self.choice = choice
    self.of = of
    self.atLeast = atLeast
  }
}

extension Slot {
  /// What the choices are called, as cues; their ids only in a reply to the slot's own question.
  ///
  /// Within a text, an id such as "other" says nothing.
  func nameCues(withIDs: Bool) -> [Cue] {
    choices.filter { withIDs || $0.listens }.flatMap { choice in
      ([choice.label] + choice.words + (withIDs ? [choice.id.text] : [])).map {
        Cue($0, slot: id, choice: choice.id, .names)
      }
    }
  }
}
