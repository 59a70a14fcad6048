import Testing

@testable import Conversation

extension Fixture {
  static let content = makeContent()

  /// The shared content, with other steps where a test needs them.
  static func makeContent(spine: Playbook = spine, playbooks: [Playbook] = [mailFlow]) -> Content {
    Content(
      slots: slots, spine: spine,
      lastEnding: Step.Ending(id: "case/end", outcome: .abandoned, text: "No hand-off."),
      playbooks: playbooks, codeTables: [signInCodes, mailCodes], severity: severity,
      handOff: handOff, forms: [form], nonAnswers: nonAnswers, onlyAlone: ["no"],
      timeWords: timeWords,
      lexicon: lexicon, dialogWords: dialogWords)
  }

  static let dialogWords = DialogWords(
    because: ["because", "因为"], consent: ["yes", "是的"], refusal: ["no", "不要"],
    places: [["first", "第一个"], ["second", "第二个"]], all: ["both", "两个都"])

  static let lexicon = Lexicon(
    cues: [
      Cue("jams", slot: "area", choice: "mail_flow", .strong),
      Cue("drops", slot: "area", choice: "access", .strong),
      Cue("letters", slot: "service", choice: "exchange", .likely),
      Cue("invoices", slot: "service", choice: "teams", .likely),
    ],
    tones: [
      .denial: ["not", "不是"], .correction: ["no", "i meant", "sorry", "我是说"],
      .addition: ["also", "and also"],
    ],
    talk: [
      .greeting: ["hello", "hi", "你好"], .thanks: ["thanks"], .filler: ["there"],
      .why: ["why do you ask"], .what: ["what is that", "what is a {slot}", "{slot} 是什么"],
    ], tellsApart: ["service", "area"])

  static let signInCodes = CodeTable(
    id: "sign-in", shape: .prefixed("AADSTS"), link: "https://login.example/{key}",
    implies: ["service": "entra", "area": "access", "trace": "failed"],
    entries: [
      entry("50126", meaning: "Wrong password", .user),
      entry("90000", through: "90099", meaning: "Passing trouble", .wait),
    ])

  static let mailCodes = CodeTable(
    id: "mail", shape: .enhancedStatus, link: "https://mail.example/{key}",
    implies: ["service": "exchange"],
    entries: [
      entry("5.7.1", meaning: "Not permitted", .admin),
      entry("5.7.500", through: "5.7.699", meaning: "Spam limits", .vendor),
    ])

  static func entry(
    _ key: String, through: String? = nil, meaning: String, _ acts: Actor
  ) -> CodeTable.Entry {
    CodeTable.Entry(
      key: key, through: through, meaning: meaning, acts: acts, advice: "Advice for \(key).",
      source: "source")
  }

  static let severity = DecisionTable(
    inputs: ["scope"],
    rows: [
      DecisionTable.Row(
        conditions: [`is`(scope, "all")], severity: .a, reason: "Nobody can work."),
      DecisionTable.Row(
        conditions: [`is`(scope, "some")], severity: .b, reason: "Part of the work stands still."),
      DecisionTable.Row(
        conditions: [Condition(slot: "scope", test: .notAmong(["all", "some"]))], severity: .c,
        reason: "One user, or nobody knows."),
    ])

  static let handOff = HandOff(
    slot: "category",
    evidence: [
      evidence("unavailable", .speaksAgainst, when(`is`(scope, "one")), "Only one user"),
      evidence("unavailable", .speaksFor, when(`is`(scope, "all")), "All users"),
      evidence("bug", .speaksAgainst, when(`is`(scope, "all")), "More than a bug"),
      evidence("bug", .speaksAgainst, when(`is`(trace, "delivered")), "It was delivered"),
      evidence("bug", .speaksFor, when(`is`(trace, "failed")), "The trace failed"),
    ])

  static func evidence(
    _ category: Choice.ID, _ side: HandOff.Evidence.Side, _ when: Guard, _ text: String
  ) -> HandOff.Evidence {
    HandOff.Evidence(category: category, side: side, when: when, text: text)
  }

  static let form = Form(
    id: "portal", title: "Portal", opening: "Support > New request",
    fields: [
      field("title", .text(Template(pieces: [.place("summary", .words)])), isRequired: true),
      field("severity", .severity, isRequired: true),
      field("service", .slot("service"), isRequired: true),
      field("began", .slot("began"), isRequired: true),
      field("tenant_id", .slot("tenant"), isRequired: true),
      field("error_codes", .slot("error_codes")),
      field("count", .slot("count")),
      field("checks", .checks),
    ])

  static func field(
    _ name: String, _ source: Form.Source, isRequired: Bool = false
  ) -> Form.Field {
    Form.Field(
      name: name, label: "Label of \(name)", source: source, isRequired: isRequired,
      limit: name == "title" ? 255 : nil)
  }

  static let nonAnswers: [NonAnswer: Content.NonAnswerWords] = [
    .unknown: Content.NonAnswerWords(label: "I don't know", words: ["no idea", "dunno"]),
    .notApplicable: Content.NonAnswerWords(label: "Does not apply", words: ["n/a"]),
    .declined: Content.NonAnswerWords(label: "Won't say", words: ["skip"]),
    .later: Content.NonAnswerWords(label: "Later", words: ["not yet"]),
  ]

  static let timeWords = TimeWords([
    "since": .since, "from": .since, "for": .during, "ago": .ago, "now": .now,
    "minutes": .unit(60), "hour": .unit(3_600), "hours": .unit(3_600), "days": .unit(86_400),
    "weeks": .unit(604_800), "today": .day(0), "yesterday": .day(-1), "tomorrow": .day(1),
    "morning": .partOfDay(8), "evening": .partOfDay(18), "am": .halfOfDay(isAfternoon: false),
    "pm": .halfOfDay(isAfternoon: true), "monday": .weekday(0), "friday": .weekday(4),
    "sunday": .weekday(6), "january": .month(1), "february": .month(2), "march": .month(3),
    "december": .month(12), "an": .number(1), "half an hour": .length(1_800), "two": .number(2),
    "utc": .zone(minutes: 0), "z": .zone(minutes: 0),
    "at": .filler, "about": .filler, "on": .filler, "the": .filler, "in": .filler,
  ])
}
