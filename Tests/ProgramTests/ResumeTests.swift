import Conversation
import Foundation
import Testing
import Transcripts

/// Sessions that are gone on with after a break.
struct ResumeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func resume(
    _ arguments: [String], saying replies: [String] = [], agent: String = "pat",
    prompts: String = Program.prompts, folder: String = "sessions"
  ) throws -> Program.Result {
    try sandbox.run(
      [
        "resume", "--prompts", prompts, "--save-to", folder, "--agent", agent, "--now",
        "2026-03-05T12:00:00Z",
      ] + arguments, input: replies.map { $0 + "\n" }.joined().utf8)
  }

  @Test func `The unfinished session goes on in its own file`() throws {
    _ = try sandbox.chat(["It fails", "Teams"])
    _ = try sandbox.chat(Script.resolved, session: "s2")
    let before = try sandbox.session()
    let result = try resume([], saying: ["since 9:30"])
    #expect(result.status == 0)
    #expect(
      result.lines.prefix(5) == [
        "Going on with session s1 of 2026-03-02 10:00 UTC; turns so far: 2.",
        "Kept: What happens: It fails; Service: Microsoft Teams",
        "Firstline, session s1. Say what happens; /help lists the commands.", "",
        "Since when? For example \"since 9:30\", \"yesterday evening\" or \"2 hours ago\".",
      ])
    #expect(result.lines.last == "Saved: sessions/s1.json")
    let after = try sandbox.session()
    #expect(Array(after.turns.prefix(2)) == before.turns)
    #expect(after.turns.dropFirst(2).map(\.kind) == [.resume, .reply])
    #expect(after.turns.last?.answers.map(\.slot.text) == ["began"])
    #expect(try sandbox.names(in: "sessions") == ["s1.json", "s2.json"])
    let replay = try sandbox.run(["replay", "--prompts", Program.prompts, "sessions"])
    #expect(replay.text == "2 sessions replayed: 0 differ, 0 in wording only.\n")
    let shown = try sandbox.run(["show", "--prompts", Program.prompts, sandbox.file()])
    #expect(shown.lines.contains { $0.hasPrefix("Gone on with by pat; prompts ") }, "\(shown)")
  }

  @Test func `A problem that was parked before the break becomes a case of its own after it`()
    throws
  {
    _ = try sandbox.chat([Script.locked, "/park The printer is silent"])
    let result = try resume(["s1"], saying: ["1", "yes"])
    #expect(result.status == 0, "\(result)")
    let names = try sandbox.names(in: "sessions")
    #expect(names.count == 2, "\(names)")
    let linked = try #require(names.first { $0 != "s1.json" })
    let session = try sandbox.session(String(linked.dropLast(5)))
    #expect(session.header.follows == "s1")
    #expect(session.turns.first?.said == "The printer is silent")
    #expect(try sandbox.session().end.parked.map(\.session) == [session.header.session])
  }

  @Test func `A problem that has become a case is kept so, and not offered again`() throws {
    _ = try sandbox.chat(
      Script.escalated.prefix(1) + ["/park The printer is silent"]
        + Script.escalated.dropFirst() + ["yes"])
    #expect(try sandbox.session().end.parked.map(\.session) == ["s1.2"])
    let result = try resume(["s1"], saying: ["/cases"])
    #expect(result.status == 0, "\(result)")
    #expect(!result.text.contains("The printer is silent"), "\(result)")
    #expect(try sandbox.session().end.parked.map(\.session) == ["s1.2"])
  }

  @Test func `What became of the answers is said when the prompts have changed`() throws {
    _ = try sandbox.chat(["It fails", "Teams"])
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "  - ask: error_codes\n",
      to:
        "  - ask: error_codes\n  - {ask: urgency, label: Urgency, question: How urgent?, type: text}\n"
    )
    let result = try resume(["s1"], prompts: prompts)
    #expect(result.status == 0)
    #expect(result.lines.contains("The questions have changed since then."), "\(result)")
    #expect(result.lines.contains("Kept: What happens: It fails; Service: Microsoft Teams"))
  }

  @Test func `Several unfinished sessions are listed, the latest first`() throws {
    _ = try sandbox.chat(["It fails"])
    _ = try sandbox.chat(["It fails", "Teams"], session: "s2")
    for (name, time) in [("s1", 1_000.0), ("s2", 2_000)] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: time)],
        ofItemAtPath: sandbox.path(of: sandbox.file(name)))
    }
    let result = try resume([])
    #expect(result.status == 2)
    #expect(result.text == "")
    #expect(
      result.errorText == """
        2 sessions are unfinished. Name one, or take the first with --last:
          firstline resume s2  (pat, 2026-03-02T10:00:00Z, 2 turns)
          firstline resume s1  (pat, 2026-03-02T10:00:00Z, 1 turn)

        """)
    let last = try resume(["--last"])
    #expect(last.lines.last == "Saved: sessions/s2.json")
  }

  @Test func `A session is found by an end of its name`() throws {
    _ = try sandbox.chat(["It fails"], session: "20260302T100000-abc123")
    #expect(try resume(["abc123"]).status == 0)
    let none = try resume(["xyz"])
    #expect(none.status == 2)
    #expect(
      none.errorText
        == "There is no session \"xyz\" in sessions. firstline resume lists those that are unfinished.\n"
    )
    #expect(
      try resume([], folder: "empty").errorText
        == "There is no unfinished session in empty. Begin one with firstline chat.\n")
  }

  @Test func `A finished session is not gone on with, an escalated one is`() throws {
    _ = try sandbox.chat(Script.resolved)
    let result = try resume(["s1"])
    #expect(result.status == 1)
    #expect(
      result.errorText
        == "sessions/s1.json is finished, so there is nothing to go on with. Read it with firstline show, and "
        + "begin a new session for what has come since.\n")
    _ = try sandbox.chat(Script.escalated, session: "s2")
    let ticket = try sandbox.session("s2").end.ticket
    #expect(try resume(["s2"]).status == 0)
    #expect(try sandbox.session("s2").end.ticket == ticket)
  }

  @Test func `A session that a colleague hands over goes on in a copy`() throws {
    _ = try sandbox.chat(["It fails", "Teams"])
    let before = try sandbox.read(sandbox.file())
    let result = try resume([sandbox.file()], saying: ["sign in"], agent: "kim", folder: "mine")
    #expect(result.status == 0)
    #expect(result.lines.at(1) == "Taken over from pat by kim.")
    #expect(result.lines.last == "Saved: mine/s1.json")
    #expect(try sandbox.read(sandbox.file()) == before)
    let session = try SessionFile.load(sandbox.path(of: "mine/s1.json"))
    #expect(session.header.agent == "pat")
    #expect(session.sitting.agent == "kim")
    #expect(session.turns.count == 4)
    let again = try resume([sandbox.file()], agent: "kim", folder: "mine")
    #expect(again.status == 73)
    #expect(
      again.errorText
        == "NOT TAKEN OVER: there is a session s1 in your folder already, and it was left as it is: mine/s1.json. "
        + "Go on with it by firstline resume s1.\n")
    #expect(try SessionFile.load(sandbox.path(of: "mine/s1.json")) == session)
  }

  @Test(arguments: ["en", "zh_CN.UTF-8"])
  func `The second program is told who holds the session`(language: String) throws {
    _ = try sandbox.chat(["It fails"])
    let writer = Writer(agent: "kim", process: 77, since: Instant(seconds: 1_772_442_000))
    let held = try SessionFile.resume(sandbox.path(of: sandbox.file()), by: writer)
    let result = try sandbox.run(
      ["resume", "--prompts", Program.prompts, "--save-to", "sessions", "s1"],
      environment: ["LC_ALL": language])
    #expect(result.status == 73)
    #expect(
      result.errorText
        == (language == "en"
          ? "NOT RESUMED: kim (process 77, since 2026-03-02T09:00:00Z) is writing sessions/s1.json. Close the "
            + "session there, and resume it again; nothing was changed.\n"
          : "未恢复：kim（进程 77，自 2026-03-02T09:00:00Z 起）正在写入 sessions/s1.json。请先在那里关闭会话，再恢复一次；"
            + "未作任何改动。\n"))
    withExtendedLifetime(held.file) {}
  }
}
