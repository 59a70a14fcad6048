import Conversation
import Testing
import Transcripts

/// Chats that begin with the first turns of a session.
struct UntilTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.chat(Script.escalated)
  }

  private func goOn(
    after turns: String, saying replies: [String], prompts: String = Program.prompts,
    from paths: [String] = ["sessions/s1.json"]
  ) throws -> Program.Result {
    try sandbox.run(
      [
        "replay", "--prompts", prompts, "--until", turns, "--save-to", "more", "--session", "s2",
        "--agent", "kim", "--now", "2026-03-05T12:00:00Z",
      ] + paths, input: replies.map { $0 + "\n" }.joined().utf8)
  }

  @Test func `The chat goes on behind the turns that are repeated`() throws {
    let result = try goOn(after: "2", saying: ["sign in", "/quit"])
    #expect(result.status == 0)
    #expect(
      result.lines.prefix(4) == [
        "Turns repeated from session s1: 2",
        "Firstline, session s2. Say what happens; /help lists the commands.", "",
        "What does not work?",
      ])
    #expect(
      result.lines.suffix(2) == [
        "Outcome: unfinished (the case is still open)", "Saved: more/s2.json",
      ])
  }

  @Test func `The session is a new one that says with what it begins`() throws {
    let before = try sandbox.read(sandbox.file())
    _ = try goOn(after: "2", saying: ["Something else"])
    let (old, new) = (
      try sandbox.session(), try SessionFile.load(sandbox.path(of: "more/s2.json"))
    )
    #expect(new.header.session == "s2")
    #expect(new.header.agent == "kim")
    #expect(new.header.started.description == "2026-03-05T12:00:00Z")
    #expect(new.header.beginning == Session.Beginning(session: "s1", turns: 2))
    #expect(new.turns.map(\.said) == old.turns.prefix(2).map(\.said) + ["Something else"])
    #expect(
      new.turns.map(\.at.description) == [
        "2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z", "2026-03-05T12:00:00Z",
      ])
    #expect(new.turns.prefix(2).map(\.answers) == old.turns.prefix(2).map(\.answers))
    #expect(try sandbox.read(sandbox.file()) == before)
    let shown = try sandbox.run(["show", "--prompts", Program.prompts, "more/s2.json"])
    #expect(shown.lines.at(1) == "Turns repeated from session s1: 2")
    let replay = try sandbox.run(["replay", "--prompts", Program.prompts, "more"])
    #expect(replay.text == "1 session replayed: 0 differ, 0 in wording only.\n")
  }

  @Test func `A whole session can be repeated, and none of it`() throws {
    let whole = try goOn(after: "20", saying: [])
    #expect(whole.lines.contains("Outcome: escalated (the ticket is ready to paste)"), "\(whole)")
    let none = try goOn(after: "0", saying: ["It fails"], from: ["sessions"])
    #expect(none.status == 73)
    #expect(none.text == "")
    #expect(none.errorText.hasPrefix("NOT SAVED: there is a file more/s2.json already"))
  }

  @Test func `What goes otherwise in the turns that are repeated is told first`() throws {
    let prompts = try sandbox.prompts(
      changing: "slots.yaml", "question: What happens?", to: "question: What is wrong?")
    let result = try goOn(after: "1", saying: [], prompts: prompts)
    #expect(
      result.lines.prefix(5) == [
        "sessions/s1.json", "  wording at turn 1: case/what_happens",
        "    was  What happens? Paste the exact message and any error code.",
        "    is   What is wrong? Paste the exact message and any error code.",
        "Turns repeated from session s1: 1",
      ])
  }

  @Test func `More turns than there are, or several sessions, are refused`() throws {
    let result = try goOn(after: "21", saying: [])
    #expect(result.status == 2)
    #expect(
      result.errorText
        == "sessions/s1.json has 20 turns. Give --until a number from 0 to 20.\n")
    _ = try sandbox.chat([], session: "s3")
    let several = try goOn(after: "1", saying: [], from: ["sessions"])
    #expect(several.status == 2)
    #expect(
      several.errorText
        == "--until goes on from one session, and there are 2. Name the file of one.\n")
  }
}
