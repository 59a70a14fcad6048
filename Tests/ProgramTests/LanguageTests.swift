import Conversation
import Foundation
import Testing
import Transcripts

/// Holding a case in another language; the small content is translated in part.
struct LanguageTests {
  private let sandbox: Sandbox
  private let prompts: String

  init() throws {
    sandbox = try Sandbox()
    prompts = try sandbox.paintContent()
    for (file, text) in Self.chinese {
      try sandbox.write(text.utf8, to: "paint/locales/zh-Hans/\(file)")
    }
  }

  private static let chinese = [
    "slots.yaml": """
    slots:
      problem: {label: 问题, question: 发生了什么？}
      colour: {label: 颜色, question: 什么颜色？, choices: {red: 红色, blue: 蓝色, green: 绿色}}
      codes: {label: 代码, question: 什么代码？}
    """,
    "case.yaml": """
    steps:
      - {end: blue_is_fine, text: 蓝色没有问题。}
      - {end: handed_over, text: 请移交。}
    """,
    "handoff.yaml": """
    label: 原因
    question: 为什么移交？
    categories: {bug: 缺陷, other: 其他}
    """,
    "forms/portal.yaml": """
    title: 门户
    opening: 打开它。
    fields:
      problem: {label: 问题}
      colour: {label: 颜色}
      checks: {label: 检查}
    """,
    "chat.yaml": """
    welcome: "Firstline，会话 {session}。"
    chat_language: "现在用{language}交谈。"
    outcome_resolved: "结果：已解决"
    saved: "已保存：{path}"
    ticket_title: "{form}的工单"
    ticket_none: 无
    """,
  ]

  private func chat(
    _ replies: [String], _ more: [String] = [], session: String = "s1", lang: String? = nil
  ) throws -> Program.Result {
    let input = replies.map { $0 + "\n" }.joined()
    return try sandbox.run(
      sandbox.chatArguments(session, prompts: prompts) + more, input: input.utf8,
      environment: lang.map { ["LANG": $0] } ?? [:])
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try sandbox.run([arguments[0], "--prompts", prompts] + arguments.dropFirst())
  }

  private static let escalation = ["漏水", "绿色", "T1001", "缺陷"]

  @Test func `A chat in Chinese asks, understands and ends in Chinese`() throws {
    let result = try chat(["漏水", "蓝色"], ["--locale", "zh"])
    #expect(result.errorText == "")
    #expect(
      result.lines == [
        "Firstline，会话 s1。", "", "发生了什么？", "", "什么颜色？", "  1  红色", "  2  蓝色", "  3  绿色", "",
        "蓝色没有问题。", "", "结果：已解决", "已保存：sessions/s1.json",
      ])
    #expect(try sandbox.session().header.locale == "zh-Hans")
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", "zh-Hans"), ("zh_SG", "zh-Hans"), ("zh_TW.UTF-8", "en"), ("de_DE.UTF-8", "en"),
    ("C", "en"), ("", "en"),
  ])
  func `The environment names the language`(lang: String, locale: String) throws {
    _ = try chat(["漏水"], lang: lang)
    #expect(try sandbox.session().header.locale == locale)
  }

  @Test func `LC_ALL counts before LC_MESSAGES, and both before LANG`() throws {
    let all = ["LANG": "de_DE", "LC_MESSAGES": "zh_CN", "LC_ALL": "en_GB"]
    for (name, locale) in [("s1", "en"), ("s2", "zh-Hans")] {
      var environment = all
      if name == "s2" { environment["LC_ALL"] = "" }
      _ = try sandbox.run(sandbox.chatArguments(name, prompts: prompts), environment: environment)
      #expect(try sandbox.session(name).header.locale == locale)
    }
  }

  @Test func `A language that there is not is a wrong use`() throws {
    let result = try chat([], ["--locale", "fr"])
    #expect(result.status == 2)
    #expect(
      result.errorText == "There is no language \"fr\" in the content. There are: en, zh-Hans.\n")
  }

  @Test func `The language changes in the middle of a session, and the record replays`() throws {
    let result = try chat(["It drips", "/language 中文", "/language nowhere", "/language", "蓝色"])
    #expect(
      result.lines.dropFirst(8) == [
        "现在用简体中文交谈。", "", "什么颜色？", "  1  红色", "  2  蓝色", "  3  绿色",
        "†There is no language “nowhere”. There are: English, 简体中文.",
        "†Name a language: English, 简体中文. /language ticket LANGUAGE is for the ticket alone.",
        "", "什么颜色？", "  1  红色", "  2  蓝色", "  3  绿色", "", "蓝色没有问题。", "", "结果：已解决",
        "已保存：sessions/s1.json",
      ])
    let turn = try sandbox.session().turns[1]
    #expect(turn.kind == .language)
    #expect(turn.said == "zh-Hans")
    #expect(
      try run("replay", "sessions").text == "1 session replayed: 0 differ, 0 in wording only.\n")
    #expect(try run("show", "sessions/s1.json").lines.contains("> /language zh-Hans"))
  }

  @Test func `A session of one language replays in another with no difference but wording`() throws
  {
    _ = try chat(Self.escalation, ["--locale", "zh"], session: "chinese")
    _ = try chat(["It drips", "green", "T1001", "bug"], session: "english")
    _ = try chat(
      ["It drips", "/language zh", "红色", "/back", "绿色", "T1001", "/language ticket en", "缺陷"],
      session: "both")
    #expect(try sandbox.session("chinese").end.outcome == .escalated)
    for locale in ["en", "zh"] {
      let result = try run("replay", "--locale", locale, "sessions")
      #expect(result.status == 0)
      #expect(result.lines.last == "3 sessions replayed: 0 differ, 2 in wording only.")
    }
    #expect(
      try run("replay", "sessions").text == "3 sessions replayed: 0 differ, 0 in wording only.\n")
  }

  @Test func `A ticket is in the language that the agent chooses for it`() throws {
    let replies = Self.escalation.dropLast() + ["/language ticket en", "缺陷"]
    _ = try chat(Array(replies), ["--locale", "zh"])
    #expect(
      try run("ticket", "sessions/s1.json").lines == [
        "Ticket for the Portal", "How to open it:", "  Open it.", "Problem", "  漏水", "Colour",
        "  Green", "Checks", "  none", "Every required field is filled.",
      ])
    let chinese = try run("ticket", "--locale", "zh", "sessions/s1.json").lines
    #expect(
      chinese.filter { !$0.hasPrefix("†") } == [
        "门户的工单", "  打开它。", "问题", "  漏水", "颜色", "  绿色", "检查", "  无",
      ])
    #expect(
      try run("ticket", "--json", "--locale", "zh", "sessions/s1.json").text.contains(
        "\"locale\" : \"zh-Hans\""))
  }

  @Test func `A ticket of a case that goes otherwise today stays in its language`() throws {
    _ = try chat(Self.escalation, ["--locale", "zh"])
    try sandbox.changePaint("case.yaml", "when: {colour: blue}", to: "when: {colour: green}")
    let result = try run("ticket", "--locale", "en", "sessions/s1.json")
    #expect(result.status == 1)
    #expect(
      result.errorText
        == "sessions/s1.json goes otherwise with today's content, so its ticket cannot be made in "
        + "another language. firstline replay says how.\n")
  }

  @Test func `Missing and stale translations are warnings that fail nothing`() throws {
    let first = try run("check")
    #expect(first.status == 0)
    #expect(
      first.lines.contains(
        "replies.yaml:1:1: warning: Not translated to zh-Hans: all of this file, 4 texts."))
    let accepted = try run("check", "--accept-translations", "中文")
    #expect(accepted.status == 0)
    #expect(accepted.output == [])
    let before = try sandbox.read("paint/locales/zh-Hans/translated.txt")
    try sandbox.changePaint("slots.yaml", "Which colour?", to: "What colour?")
    let stale = try run("check")
    #expect(stale.status == 0)
    #expect(
      stale.lines.contains(
        "locales/zh-Hans/slots.yaml:3:33: warning: The English text has changed since this was translated. "
          + "Compare them, then run firstline check --accept-translations zh-Hans."))
    #expect(try run("check", "--json").text.contains("\"warnings\" : ["))
    #expect(try sandbox.read("paint/locales/zh-Hans/translated.txt") == before)
  }

  @Test func `A session cannot be made anew in another language`() throws {
    let result = try run("replay", "--update", "--reason", "x", "--locale", "zh", "sessions")
    #expect(result.status == 2)
    #expect(
      result.errorText.hasPrefix(
        "Error: --update makes sessions anew in their own language, so it cannot be used with --locale."
      ))
  }

  @Test func `What keeps a session from being saved is said in the chat's language`() throws {
    try sandbox.write([], to: "sessions/s1.json.d/x")
    _ = try chat(["漏水"], ["--locale", "zh"])
    let again = try sandbox.run(
      sandbox.chatArguments(prompts: prompts), environment: ["LANG": "zh_CN.UTF-8"])
    #expect(again.status == 73)
    #expect(again.errorText.hasPrefix("未保存：已有文件 sessions/s1.json，未作任何改动。"))
  }
}
