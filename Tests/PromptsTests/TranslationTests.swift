import Conversation
import Testing

@testable import Prompts

/// Texts of another language laid over the English ones.
struct TranslationTests {
  private static let files = [
    "locales/zh-Hans/slots.yaml": """
    slots:
      problem: {label: 问题, question: 发生了什么？, not_applicable: [没有]}
      colour:
        choices: {red: 红色, blue: {label: 蓝色, words: [蓝]}}
    """,
    "locales/zh-Hans/playbooks/paint.yaml": """
    playbook: paint
    steps:
      - end: stirred
        text: 搅拌有效。
      - do: stir
        text: |
          请先
          搅拌。
    """,
    "locales/zh-Hans/time.yaml": "since: [自]",
    "locales/zh-Hans/chat.yaml": "noted: 已记录",
    "locales/zh-Hans/replies.yaml": """
    non_answers:
      unknown: {label: 不清楚, words: [不知道]}
    """,
  ]

  private func read(_ locale: String) throws -> PromptSet {
    try Minimal.read(replacing: Self.files, locale: locale).set()
  }

  @Test func `Each language has its own labels and texts`() throws {
    let (english, chinese) = (try read("en"), try read("zh-Hans"))
    #expect(english.content.locale == "en")
    #expect(chinese.content.locale == "zh-Hans")
    #expect(english.content.slots["problem"]?.label == "Problem")
    #expect(chinese.content.slots["problem"]?.label == "问题")
    #expect(chinese.content.slots["colour"]?.choices.map(\.label) == ["红色", "蓝色"])
    #expect(english.content.nonAnswers[.unknown]?.label == "not known")
    #expect(chinese.content.nonAnswers[.unknown]?.label == "不清楚")
    #expect(english.wording[.noted] == "Text")
    #expect(chinese.wording[.noted] == "已记录")
  }

  @Test
  func
    `A step is found by its name, wherever it stands, and its Chinese lines join without a space`()
    throws
  {
    let steps = try #require(try read("zh-Hans").content.playbooks["paint"]).steps
    #expect(steps.map(\.id) == ["paint/stir", "paint/stirred"])
    #expect(steps[0].inquiry?.instruction == "请先搅拌。")
    guard case .ending(let ending) = steps[1].action else { return }
    #expect(ending.text == "搅拌有效。")
  }

  @Test func `What is not translated is English with a mark`() throws {
    let chinese = try read("zh-Hans")
    #expect(chinese.content.slots["count"]?.label == "†Count")
    #expect(chinese.content.playbooks["paint"]?.title == "†Paint")
    #expect(chinese.content.nonAnswers[.later]?.label == "†to follow")
    #expect(chinese.wording[.welcome] == "†Text")
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `The words and labels of every language are understood in each`(locale: String) throws {
    let content = try read(locale).content
    let colours = content.slots["colour"]?.choices ?? []
    let names = colours.map { Set([$0.label] + $0.words) }
    #expect(names == [["Red", "红色"], ["Blue", "蓝色", "蓝"]])
    let unknown = content.nonAnswers[.unknown]
    let saying = Set([unknown?.label ?? ""] + (unknown?.words ?? []))
    #expect(saying == ["not known", "不清楚", "不知道"])
    var conversation = Conversation(content: content)
    _ = conversation.apply(.said("it drips", at: Instant(seconds: 0)))
    _ = conversation.apply(.said("蓝色", at: Instant(seconds: 0)))
    #expect(conversation.answers["colour"]?.value == .choice("blue"))
  }

  @Test func `How a value is shown that does not apply comes in the language's own words`() throws {
    let english = [
      "slots.yaml": try Minimal.text(
        of: "slots.yaml", "type: text, question", is: "type: text, not_applicable: [none], question"
      )
    ]
    let files = Self.files.merging(english) { $1 }
    let words = try ["en", "zh-Hans"].map { locale in
      try Minimal.read(replacing: files, locale: locale).set().content.slots["problem"]?
        .notApplicableWords
    }
    #expect(words == [["none", "没有"], ["没有", "none"]])
  }

  @Test func `A text without words of a language needs no translation and no mark`() throws {
    let text = try Minimal.text(
      of: "case.yaml", "text: Hand it over.", is: "text: '{problem} > {colour}'")
    let set = try Minimal.read(replacing: ["case.yaml": text], locale: "zh-Hans").set()
    #expect(set.content.lastEnding.text == (try Template(parsing: "{problem} > {colour}")))
  }

  @Test(arguments: [
    (
      "slots.yaml", "slots:\n  colur: {label: 颜色}",
      """
      locales/zh-Hans/slots.yaml:2:3: English has no 'colur' here, and a translation adds nothing. \
      Did you mean 'colour'?
            colur: {label: 颜色}
            ^
      """
    ),
    (
      "slots.yaml", "slots:\n  colour: {label: 颜色, type: text}",
      "locales/zh-Hans/slots.yaml:2:23: English has no 'type' here, and a translation adds nothing."
        + "\n      colour: {label: 颜色, type: text}\n                            ^"
    ),
    (
      "slots.yaml", "slots:\n  count: {type: text}",
      """
      locales/zh-Hans/slots.yaml:2:17: 'type' is no text. A translation has texts and words only.
            count: {type: text}
                          ^
      """
    ),
    (
      "slots.yaml", "slots:\n  colour: {choices: {green: 绿色}}",
      """
      locales/zh-Hans/slots.yaml:2:22: English has no 'green' here, and a translation adds nothing.
            colour: {choices: {green: 绿色}}
                               ^
      """
    ),
    (
      "slots.yaml", "slots:\n  colour: {label: ''}",
      """
      locales/zh-Hans/slots.yaml:2:19: 'label' is empty. Give it a text or leave it out.
            colour: {label: ''}
                            ^
      """
    ),
    (
      "playbooks/paint.yaml", "playbook: print",
      """
      locales/zh-Hans/playbooks/paint.yaml:1:11: This is 'paint' in every language.
          playbook: print
                    ^
      """
    ),
    (
      "playbooks/paint.yaml", "steps:\n  - do: stirr\n    text: 搅拌",
      """
      locales/zh-Hans/playbooks/paint.yaml:2:5: English has no 'do: stirr' here, and a translation adds \
      nothing. Did you mean 'do: stir'?
            - do: stirr
              ^
      """
    ),
    (
      "playbooks/paint.yaml", "steps:\n  - text: 搅拌",
      """
      locales/zh-Hans/playbooks/paint.yaml:2:5: Say which step this translates, with 'ask', 'do', \
      'look_up', 'end' or 'follow' and its name.
            - text: 搅拌
              ^
      """
    ),
    (
      "playbooks/paint.yaml", "steps:\n  - {do: stir, text: 搅}\n  - {do: stir, text: 拌}",
      """
      locales/zh-Hans/playbooks/paint.yaml:3:5: There is a translation 'do: stir' already, at \
      locales/zh-Hans/playbooks/paint.yaml:2:5.
            - {do: stir, text: 拌}
              ^
      """
    ),
    (
      "playbooks/paint.yaml", "steps:\n  - {end: stirred, when: {stir: failed}}",
      """
      locales/zh-Hans/playbooks/paint.yaml:2:26: 'when' is no text. A translation has texts and words only.
            - {end: stirred, when: {stir: failed}}
                                   ^
      """
    ),
    (
      "severity.yaml", "rows:\n  - reason: 红\n  - reason: 蓝",
      """
      locales/zh-Hans/severity.yaml:3:5: English has only 1 entry here.
            - reason: 蓝
              ^
      """
    ),
    (
      "chat.yaml", "notd: 记录",
      """
      locales/zh-Hans/chat.yaml:1:1: English has no 'notd' here, and a translation adds nothing. \
      Did you mean 'noted'?
          notd: 记录
          ^
      """
    ),
    (
      "chat.yaml", "noted: '已记录：{facts}'",
      """
      locales/zh-Hans/chat.yaml:1:8: The English text has no '{facts}'.
          noted: '已记录：{facts}'
                 ^
      """
    ),
    (
      "chat.yaml", "noted: '已记录：{facts'",
      """
      locales/zh-Hans/chat.yaml:1:8: A '{' is not closed. Write {slot} for a slot's value.
          noted: '已记录：{facts'
                 ^
      """
    ),
    (
      "playbooks/print.yaml", "title: 打印",
      "locales/zh-Hans/playbooks/print.yaml:1:1: There is no playbooks/print.yaml that this could translate."
    ),
    (
      "time.yaml", "since: [since",
      "locales/zh-Hans/time.yaml:2:1: This is not YAML: did not find expected ',' or ']'."
    ),
  ])
  func `What a translation has beyond texts and words is found in its file`(
    file: String, text: String, finding: String
  ) {
    // The mistake is found whatever language is shown.
    for locale in ["en", "zh-Hans"] {
      let printed = Minimal.read(
        replacing: ["locales/zh-Hans/\(file)": text], locale: locale
      ).printed
      #expect(printed == [finding])
    }
  }

  @Test func `A place of the English text may not be lost`() throws {
    let text = try Minimal.text(of: "case.yaml", "Hand it over.", is: "'Hand {problem} over.'")
    let files = [
      "case.yaml": text, "locales/zh-Hans/case.yaml": "steps:\n  - {end: handed_over, text: 移交}",
    ]
    #expect(
      Minimal.read(replacing: files).printed == [
        """
        locales/zh-Hans/case.yaml:2:30: The English text has '{problem}', and the translation has to have it too.
              - {end: handed_over, text: 移交}
                                         ^
        """
      ])
  }
}
