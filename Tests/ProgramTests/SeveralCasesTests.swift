import Conversation
import Testing
import Transcripts

/// Several problems in one sitting, and what leads away from the pending question and back.
struct SeveralCasesTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private static let two = [
    "AADSTS50126 in Teams for one user since 9am, and also mail from outside bounces in Outlook",
    "the first", "works now",
  ]
  private static let offer =
    "Another problem was mentioned: “mail from outside bounces in Outlook”. "
    + "Start it as a case of its own? Say yes, or press Enter to leave it."

  @Test func `What was mentioned besides becomes a case of its own`() throws {
    let result = try sandbox.chat(Self.two + ["yes", "/cases", "since 8am"])
    #expect(result.lines.contains("Parked for later: “mail from outside bounces in Outlook”"))
    #expect(result.lines.contains(Self.offer))
    #expect(
      result.lines.contains(
        "A case of its own: “mail from outside bounces in Outlook” (session s1.2)"))
    #expect(
      result.lines.contains { $0.hasPrefix("Done: AADSTS50126") && $0.hasSuffix(": resolved") })
    let (first, second) = (try sandbox.session(), try sandbox.session("s1.2"))
    #expect(first.end.outcome == .resolved)
    #expect(
      first.end.parked
        == [Session.Parked(words: "mail from outside bounces in Outlook", session: "s1.2")])
    #expect(second.header.follows == "s1")
    #expect(second.turns.at(0)?.said == "mail from outside bounces in Outlook")
    #expect(second.turns.count == 2)
  }

  @Test(arguments: ["", "no", "不用"])
  func `What is not wanted stays in the record`(reply: String) throws {
    let result = try sandbox.chat(Self.two + [reply, "never read"])
    #expect(
      result.lines.last
        == "Not started: “mail from outside bounces in Outlook”. It stays in the record.")
    #expect(
      try sandbox.session().end.parked
        == [Session.Parked(words: "mail from outside bounces in Outlook")])
    #expect(try sandbox.names(in: "sessions") == ["s1.json"])
    let shown = try sandbox.run(["show", "--prompts", Program.prompts, sandbox.file()])
    #expect(shown.lines.contains("Parked: “mail from outside bounces in Outlook”"))
  }

  @Test func `The end of the input leaves what is parked in the record`() throws {
    let result = try sandbox.chat(Self.two)
    #expect(result.status == 0)
    #expect(result.lines.last == Self.offer)
    #expect(result.lines.count { $0 == "Outcome: resolved" } == 1)
  }

  @Test func `The facts of the customer go on to the next case`() throws {
    let first =
      "In Teams for one user since 9am: AADSTS50126, "
      + "tenant ID 1b4e28ba-2fa1-11d2-883f-0016d3cca427"
    let result = try sandbox.chat(
      [first, "/park Outlook does not open", "/park The printer is offline", "works now", "yes"])
    #expect(
      result.lines.contains(
        "Known from the case before: Tenant ID: 1b4e28ba-2fa1-11d2-883f-0016d3cca427"))
    let second = try sandbox.session("s1.2")
    #expect(second.turns.map(\.kind) == [.carry, .reply])
    #expect(second.turns.at(0)?.answers.map(\.origin) == [.carried])
    let replay = try sandbox.run(["replay", "--prompts", Program.prompts, "sessions"])
    #expect(replay.status == 0, "\(replay)")
  }

  @Test func `One case after the other is offered`() throws {
    let result = try sandbox.chat(
      [
        "AADSTS50126 in Teams for one user since 9am", "/park AADSTS50126 in Outlook since 8am",
        "/park The printer is offline", "works now", "yes", "one user", "works now", "yes",
      ])
    let third = try sandbox.session("s1.3")
    #expect(third.turns.at(0)?.said == "The printer is offline")
    #expect(third.header.follows == "s1")
    #expect(
      try sandbox.session().end.parked.map(\.session) == ["s1.2", "s1.3"], "\(result)")
  }

  @Test func `A later remark about another problem is parked and the reply counts`() throws {
    let result = try sandbox.chat(
      ["AADSTS50126 in Teams for one user since 9am", "works now. Also OneDrive does not sync"])
    #expect(result.lines.contains("Parked for later: “OneDrive does not sync”"))
    let turn = try #require(try sandbox.session().turns.last)
    #expect(turn.answers.map(\.slot) == ["code_fix"])
    #expect(turn.effects == ["parked: OneDrive does not sync", "concluded: case/fixed_by_code"])
  }

  @Test(arguments: [
    "/help", "/ticket", "/case", "/cases", "/why", "/why-not escalated", "?", "why do you ask?",
    "what is a tenant id?", "/what-if service outlook", "/park The printer is offline", "hello",
  ])
  func `What leads away comes back to the question once`(line: String) throws {
    let question =
      "Since when? For example \"since 9:30\", \"yesterday evening\" or \"2 hours ago\"."
    let before = try Sandbox().chat(["It fails in Teams"])
    let after = try sandbox.chat(["It fails in Teams", line])
    #expect(before.lines.count { $0 == question } == 1)
    #expect(after.lines.count { $0 == question } == 2)
    let last = try #require(after.lines.lastIndex(of: question))
    let end = try #require(after.lines.firstIndex { $0.hasPrefix("Outcome: unfinished") })
    #expect(end == last + 2)
  }

  @Test(arguments: ["/help", "/ticket", "/case", "/why", "?", "/note a remark", "/park A printer"])
  func `What leads away from a question of the chat itself comes back to that`(line: String) throws
  {
    let replies = ["It fails in Teams", "since 9am", "one user", "/change scope"]
    let question =
      "Who is affected is now: One user. Give the new value, or Enter to leave it as it is."
    let after = try sandbox.chat(replies + [line, "2"])
    #expect(after.lines.count { $0 == question } == 2)
    #expect(after.lines.contains("Changed: Who is affected: Some users"))
  }
}
