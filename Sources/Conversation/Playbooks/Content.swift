/// All that the assistant knows and says: the checked content of one prompts folder in one language.
package struct Content: Equatable, Sendable {
  package let slots: [Slot.ID: Slot]
  /// The steps that every case goes through.
  package let spine: Playbook
  /// What concludes a case that comes to the end of the spine, so that every walk ends.
  package let lastEnding: Step.Ending
  package let playbooks: [Playbook.ID: Playbook]
  package let codeTables: [CodeTable]
  let codeIndex: CodeIndex
  /// How the ids in a text are told apart.
  package let identifierRules: IdentifierRules
  package let severity: DecisionTable
  package let handOff: HandOff
  package let forms: [Form.ID: Form]
  /// What no conversation may come to.
  package let rules: [Rule]
  /// How each non-answer is shown and said.
  package let nonAnswers: [NonAnswer: NonAnswerWords]
  /// The words that mean a choice only as the whole reply or before a mark, such as "yes".
  let onlyAlone: Set<String>
  /// The words that deny what the next word or two say, such as "not".
  let negations: Set<String>
  /// How agents say that they may not do something, as replies are compared with it.
  let noPermission: [String]
  package let timeWords: TimeWords
  /// The language of the texts, such as `en` or `zh-Hans`.
  package let locale: String
  /// The steps in the order of the walk.
  let order: StepOrder
  /// Where the walk passes each step.
  let positions: [Step.ID: Int]
  /// Where the last step stands that asks for a slot.
  let lastPositions: [Slot.ID: Int]
  /// The words by which free text is understood.
  let cues: CueIndex
  /// The slots of choices that listen, those first that cues of others look at.
  let weighed: [Slot]
  /// What the value of one slot by itself says about another.
  let usual: [Cue]
  let together: [Together]
  /// What agents say besides facts.
  let talk: TalkReader
  /// The slots in which several problems of one text differ.
  let tellsApart: [Slot.ID]
  /// The sentences that are put together while a case goes on.
  let patterns: Patterns
  /// The words of replies to the chat itself.
  package let dialogWords: DialogWords
  /// What a choice is called in reports for other programs, where that is not its id.
  package let reportNames: [Slot.ID: [Choice.ID: String]]
  /// The slots that listen, in the order in which the content declares them.
  package let listening: [Slot]

  /// How a non-answer is shown and said.
  package struct NonAnswerWords: Equatable, Sendable {
    package let label: String
    package let words: [String]
    /// The label and the words as replies are compared with them.
    let plainNames: [String]

    package init(label: String, words: [String]) {
      self.label = label
      self.words = words
      plainNames = ([label] + words).map(Token.plain).filter { !$0.isEmpty }
    }
  }

  package init(
    slots: [Slot], spine: Playbook, lastEnding: Step.Ending, playbooks: [Playbook] = [],
    codeTables: [CodeTable] = [], identifierRules: IdentifierRules = IdentifierRules(),
    severity: DecisionTable = DecisionTable(inputs: [], rows: []),
    handOff: HandOff, forms: [Form] = [], rules: [Rule] = [],
    nonAnswers: [NonAnswer: NonAnswerWords] = [:],
    negations: [String] = [], onlyAlone: [String] = [], noPermission: [String] = [],
    timeWords: TimeWords = TimeWords(), lexicon: Lexicon = Lexicon(),
    dialogWords: DialogWords = DialogWords(), patterns: Patterns = Patterns(),
    locale: String = "en"
  ) {
    self.slots = Dictionary(slots.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.spine = spine
    self.lastEnding = lastEnding
    self.playbooks = Dictionary(
      playbooks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.codeTables = codeTables
    codeIndex = CodeIndex(codeTables)
    self.identifierRules = identifierRules
    self.severity = severity
    self.handOff = handOff
    self.forms = Dictionary(forms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.rules = rules
    self.nonAnswers = nonAnswers
    self.onlyAlone = Set(onlyAlone.map(Token.plain))
    self.negations = Set(negations.map(Token.plain))
    self.noPermission = noPermission.map(Token.plain)
    self.timeWords = timeWords
    self.locale = locale
    order = StepOrder(
      spine: spine.steps, playbooks: self.playbooks, lastEnding: lastEnding)
    positions = order.positions
    lastPositions = order.lastPositions
    listening = slots.filter(\.listens)
    cues = CueIndex(lexicon, and: listening.flatMap { $0.nameCues(withIDs: false) })
    weighed = lexicon.inOrder(listening.filter { !$0.choices.isEmpty })
    usual = lexicon.cues.filter(\.phrase.isEmpty)
    together = lexicon.together
    talk = TalkReader(lexicon.talk)
    tellsApart = lexicon.tellsApart
    self.patterns = patterns
    self.dialogWords = dialogWords
    reportNames = lexicon.reportNames
  }
}
