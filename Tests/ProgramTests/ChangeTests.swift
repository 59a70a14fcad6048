import Conversation
import Testing
import Transcripts

/// Changing what was said: what it would bring about is told before, and the agent decides.
struct ChangeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// A case about mail, up to what the message trace says.
  private static let mail = [
    "Mail is not delivered for some users since 8am", "none", "nothing", "nothing there",
    "worldwide", "to outside", "2",
  ]

  /// The lines that come of some last lines of input, up to the end of the session.
  private func answer(to lines: String..., after replies: [String] = mail) throws -> [String] {
    let before = try Sandbox().chat(replies)
    let all = try sandbox.chat(replies + lines)
    return Array(all.lines.dropFirst(before.lines.count - 3).dropLast(3))
  }

  private func replays() throws -> Bool {
    try sandbox.run(["replay", "--prompts", Program.prompts, sandbox.file()]).status == 0
  }

  private static let preview = [
    "With Problem area: Calls or meetings:",
    "  Would not count any more: Mail delivery diagnostic, Mail direction",
    "  Asked next: Kind of call",
    "  Ticket fields that change: Description, Mail direction, Checks done",
    "Change it? Say yes, or press Enter to leave it as it is.",
  ]

  @Test func `A change that matters is told before it is made`() throws {
    let lines = try answer(to: "/change area calls", "yes")
    #expect(Array(lines.prefix(5)) == Self.preview)
    #expect(
      Array(lines.dropFirst(5).prefix(2)) == [
        "Changed: Problem area: Calls or meetings",
        "Does not count any more: Mail delivery diagnostic, Mail direction",
      ])
    let turn = try #require(try sandbox.session().turns.last)
    #expect(turn.kind == .change)
    #expect(turn.answers.at(0)?.was == .text("mail_flow"))
    #expect(try replays())
  }

  @Test(arguments: ["", "no", "不要", "/back"])
  func `What is not agreed to leaves everything as it was`(reply: String) throws {
    let lines = try answer(to: "/change area calls", reply)
    #expect(Array(lines.prefix(6)) == Self.preview + ["Left as it was."])
    let session = try sandbox.session()
    #expect(session.turns.count == Self.mail.count)
    #expect(session.turns.allSatisfy { $0.kind == .reply })
  }

  @Test func `A reply that is neither yes nor no changes nothing and is asked for again`() throws {
    let lines = try answer(to: "/change area calls", "perhaps", "/ticket", "yes")
    #expect(
      Array(lines.dropFirst(5).prefix(2)) == [
        "Say yes or no.", "Change it? Say yes, or press Enter to leave it as it is.",
      ])
    #expect(lines.count { $0.hasPrefix("Change it?") } == 3)
    #expect(try sandbox.session().turns.last?.kind == .change)
  }

  @Test func `A change that matters little is made at once`() throws {
    let lines = try answer(to: "/change changed settings")
    #expect(lines.first == "Changed: Changed before: A setting or a policy")
  }

  @Test func `Plain words that put something right are asked about too`() throws {
    let lines = try answer(to: "sorry, I meant Teams calls drop", "yes")
    #expect(lines.first?.hasPrefix("With Service: Microsoft Teams") == true)
    #expect(lines.contains { $0.hasPrefix("Changed: Service: Microsoft Teams") })
    #expect(try replays())
  }

  @Test func `Without a value the question of the slot is asked`() throws {
    let lines = try answer(to: "/change changed", "nonsense", "/why", "2")
    let asked =
      "Changed before is now: Nothing that anybody knows of. "
      + "Give the new value, or Enter to leave it as it is."
    #expect(
      lines.prefix(3) == ["", "What changed shortly before?", "  1  Nothing that anybody knows of"])
    #expect(lines.count { $0 == asked } == 3)
    #expect(lines.contains("Changed: Changed before: A setting or a policy"))
    let session = try sandbox.session()
    #expect(session.turns.suffix(2).map(\.kind) == [.change, .change])
    #expect(session.turns.suffix(2).map(\.said) == ["nonsense", "2"])
    #expect(try replays())
  }

  @Test(arguments: ["", "/back"])
  func `The question of a slot can be left`(reply: String) throws {
    let lines = try answer(to: "/change changed", reply)
    #expect(lines.contains("Left as it was."))
    #expect(try sandbox.session().turns.count == Self.mail.count)
  }

  @Test func `What might be is shown and not kept`() throws {
    let lines = try answer(to: "/what-if area calls")
    #expect(Array(lines.prefix(3)) == Array(Self.preview.prefix(3)))
    #expect(!lines.contains { $0.hasPrefix("Change it?") })
    #expect(try sandbox.session().turns.count == Self.mail.count)
  }

  @Test func `A reason is kept and shown`() throws {
    _ = try answer(to: "/change changed settings because the admin remembered a rule")
    let answer = try #require(try sandbox.session().turns.last?.answers.at(0))
    #expect(answer.because == "the admin remembered a rule")
    let shown = try sandbox.run(["show", "--prompts", Program.prompts, sandbox.file()])
    #expect(
      shown.lines.contains(
        "  changed = settings (corrected; before: nothing; because: the admin remembered a rule)"))
  }

  @Test func `Steps back and forth replay`() throws {
    let lines = try answer(to: "/back", "/back", "/redo", "/redo", "/redo")
    #expect(lines.contains("Back again: Mail direction: From our users to outside"))
    #expect(
      lines.contains(
        "Back again: Mail delivery diagnostic: Nothing found, or its advice did not help"))
    #expect(lines.contains("There is nothing to bring back."))
    #expect(
      try sandbox.session().turns.suffix(5).map(\.kind) == [.back, .back, .redo, .redo, .redo])
    #expect(try replays())
  }

  @Test func `Why a case does not end otherwise is said with the words that decided it`() throws {
    let lines = try answer(to: "/why-not known_incident")
    #expect(
      lines.first
        == "case/known_incident (- Link the case to it. Do not open a ticket: the vendor is …): needs Service health: “An open incident or advisory fits”. "
        + "Service health is Nothing that concerns this, from “nothing there”.")
    let unknown = try Sandbox().chat(["/why-not escalate"]).lines
    #expect(unknown.contains("No case ends with “escalate”. Did you mean escalated?"))
  }

  @Test func `In Chinese everything is said in Chinese`() throws {
    let lines = try sandbox.chat(
      [
        "一些用户从早上 8 点起发不出邮件", "没有", "没有", "没有相关事件", "全球", "从我们的用户发到外部", "2",
        "/change area 通话或会议 因为听错了", "是", "/why-not known_incident",
      ], ["--locale", "zh-Hans"]
    ).lines
    #expect(lines.contains("如果改为“问题类别：通话或会议”："))
    #expect(lines.contains("要更改吗？回答“是”，或按 Enter 保持原样。"))
    #expect(
      lines.contains {
        $0.hasSuffix("需要 服务运行状况：“有相符的未结束事件或公告”。服务运行状况是没有与此有关的内容，来自“没有相关事件”。")
      })
    #expect(try sandbox.session().turns.last?.answers.at(0)?.because == "听错了")
  }
}
