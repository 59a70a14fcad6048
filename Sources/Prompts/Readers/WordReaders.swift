import Conversation

/// Reads replies.yaml: how the four non-answers are shown and said, the words that need care in replies, and those
/// of replies to the chat itself.
struct ReplyWordsReader {
  /// What the file holds.
  struct Words {
    var nonAnswers: [NonAnswer: Content.NonAnswerWords] = [:]
    let negations: [String]
    let onlyAlone: [String]
    let noPermission: [String]
    let patterns: Patterns
    let dialog: DialogWords
  }

  let nodes: NodeReader

  func read(_ root: Node) -> Words {
    let mapping = MappingReader(root, nodes)
    let places = ["the_first", "the_second", "the_third"]
    mapping.allow(
      [
        "non_answers", "negations", "only_alone", "no_permission", "because", "consent", "refusal",
        "all_of_them", "about_code", "advice_on_code",
      ] + places)
    var words = Words(
      negations: mapping.texts("negations"), onlyAlone: mapping.texts("only_alone"),
      noPermission: mapping.texts("no_permission"),
      patterns: Patterns(
        aboutCode: mapping.text("about_code"), adviceOnCode: mapping.text("advice_on_code")),
      dialog: DialogWords(
        because: mapping.texts("because"), consent: mapping.texts("consent"),
        refusal: mapping.texts("refusal"), places: places.map { mapping.texts($0) },
        all: mapping.texts("all_of_them")))
    guard let node = mapping.requiredNode("non_answers") else { return words }
    let all = MappingReader(node, nodes)
    all.allow(NonAnswer.allCases.map(\.rawValue))
    for nonAnswer in NonAnswer.allCases {
      guard let node = all.requiredNode(nonAnswer.rawValue) else { continue }
      let entry = MappingReader(node, nodes)
      entry.allow(["label", "words"])
      words.nonAnswers[nonAnswer] = Content.NonAnswerWords(
        label: entry.requiredText("label"), words: entry.texts("words"))
    }
    return words
  }
}

/// Reads time.yaml: what words say about time.
struct TimeWordsReader {
  let nodes: NodeReader

  private enum Unit: String, CaseIterable {
    case minute, hour, day, week, month, year

    var seconds: Int {
      switch self {
      case .minute: 60
      case .hour: 3_600
      case .day: 86_400
      case .week: 604_800
      case .month: 2_592_000
      case .year: 31_536_000
      }
    }
  }

  func read(_ root: Node) -> TimeWords {
    let plain: [String: TimeWords.Meaning] = [
      "from": .from, "since": .since, "after": .after, "despite": .despite,
      "denied": .denied,
      "thereafter": .thereafter, "onward": .onward, "last_worked": .lastWorked,
      "event": .event, "done": .done, "reason": .reason,
      "vague": .vague, "vague_length": .vagueLength, "during": .during, "ago": .ago,
      "takes": .takes, "now": .now,
      "utc": .zone(minutes: 0),
      "other_zones": .zone(minutes: nil), "filler": .filler,
      "through": .through, "hour_mark": .hourMark, "minute_mark": .minuteMark,
      "half_mark": .halfMark,
      "month_mark": .monthMark, "day_mark": .dayMark, "ordinal": .ordinal,
      "am": .halfOfDay(isAfternoon: false), "pm": .halfOfDay(isAfternoon: true),
    ]
    let numbered: [String: (Int) -> TimeWords.Meaning] = [
      "numbers": { .number($0) }, "days": { .day($0) }, "parts_of_day": { .partOfDay($0) },
      "weekdays": { .weekday($0) }, "months": { .month($0) }, "lengths": { .length($0) },
      "past": { .past($0) }, "zones": { .zone(minutes: $0) },
    ]
    let mapping = MappingReader(root, nodes)
    mapping.allow(plain.keys.sorted() + numbered.keys.sorted() + ["units"])
    var meanings: [String: TimeWords.Meaning] = [:]
    var places: [String: Finding.Place] = [:]
    func add(_ node: Node, _ meaning: TimeWords.Meaning) {
      for (word, node) in nodes.texts(node) {
        if let first = places[word] {
          nodes.report(.duplicate(kind: "word", name: word, first: first), at: node)
        }
        places[word] = nodes.file.place(of: node.mark)
        meanings[word] = meaning
      }
    }
    for (key, meaning) in plain.sorted(by: { $0.key < $1.key }) {
      if let node = mapping.node(key) { add(node, meaning) }
    }
    for (key, meaning) in numbered.sorted(by: { $0.key < $1.key }) {
      guard let node = mapping.node(key) else { continue }
      for pair in nodes.pairs(node) {
        if let number = nodes.number(pair.keyNode) { add(pair.value, meaning(number)) }
      }
    }
    if let node = mapping.node("units") {
      for pair in nodes.pairs(node) {
        let unit: Unit? = nodes.word(pair.keyNode, kind: "unit of time")
        if let unit { add(pair.value, .unit(unit.seconds)) }
      }
    }
    return TimeWords(meanings)
  }
}
