import Conversation
import Testing
import Transcripts

/// What the chat makes of plain words that are more, or less, than an answer.
struct TalkTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// The lines of a chat without the numbered choices.
  private func lines(_ replies: [String], _ more: String...) throws -> [String] {
    try sandbox.chat(replies, more).lines.filter { line in
      !line.isEmpty && !line.hasPrefix(" ")
    }.dropFirst().dropLast(2).map { $0 }
  }

  private static let first = "What happens? Paste the exact message and any error code."
  private static let began =
    "Since when? For example \"since 9:30\", \"yesterday evening\" or \"2 hours ago\"."

  @Test func `What was said before is put right in plain words`() throws {
    let lines = try lines([
      "Outlook fails for one user", "no, Teams not Outlook", "it is not one user, all users",
    ])
    #expect(
      lines == [
        Self.first, "Noted: Service: Exchange Online; Who is affected: One user", Self.began,
        "Changed: Service: Microsoft Teams", Self.began,
        "Changed: Who is affected: Everybody at this customer", Self.began,
      ])
    let turns = try sandbox.session().turns
    #expect(turns.at(1)?.answers.map(\.origin) == [.corrected])
    let result = try sandbox.run(["replay", "--prompts", Program.prompts, sandbox.file()])
    #expect(result.status == 0)
  }

  @Test func `What was said before is put right in Chinese`() throws {
    let lines = try lines(["Outlook 打不开，一个用户", "不是 Outlook，是 Teams"], "--locale", "zh-Hans")
    #expect(lines.contains("已更改：服务：Microsoft Teams"))
  }

  @Test func `The record and its view name the words behind an answer`() throws {
    _ = try sandbox.chat(["The new 邮件 in teams fails for one user"])
    let answer = try sandbox.session().turns.at(0)?.answers.first { $0.slot == "service" }
    #expect(answer?.span == [18, 23])
    let shown = try sandbox.run(["show", "--prompts", Program.prompts, sandbox.file()]).lines
    #expect(shown.contains("  service = teams (volunteered: “teams”)"))
    #expect(shown.contains("  scope = one_user (volunteered: “one user”)"))
  }

  @Test func `A greeting and thanks are answered and are not the problem`() throws {
    let lines = try lines(["hello", "thanks"])
    #expect(
      lines == [
        Self.first, "Hello! Let us look at it together.", Self.first, "You are welcome.",
        Self.first,
      ])
    #expect(try sandbox.session().turns.map(\.effects) == [["greeted"], ["thanked"]])
  }

  @Test func `A question back is explained and the question asked once more`() throws {
    let lines = try lines(["It fails in Teams", "why do you ask?", "what is a tenant id?"])
    #expect(
      lines.suffix(5) == [
        "The time shows whether an incident or a change fits, and support finds log entries by it.",
        "Asked in every case that comes this far.", Self.began,
        "Tenant ID: The vendor's systems know the customer by this id and not by name.", Self.began,
      ])
  }

  @Test func `A question back in Chinese is explained in Chinese`() throws {
    let lines = try lines(["Teams 打不开", "租户 ID 是什么？", "为什么问这个？"], "--locale", "zh-Hans")
    #expect(lines.contains { $0.hasPrefix("租户 ID：") })
    #expect(lines.contains("每个走到这里的案例都会问。"))
  }

  @Test func `Of several problems the agent takes one and the other is parked`() throws {
    let lines = try lines(["mail is not delivered, and also Teams calls drop", "2"])
    #expect(
      lines == [
        Self.first, "Which service is it about?",
        "Several problems were mentioned: “mail is not delivered”, “Teams calls drop”. "
          + "Which of them first? The others are parked for a case afterwards.",
        "Noted: Problem area: Calls or meetings",
        "Parked for later: “mail is not delivered”", Self.began,
        "Outcome: unfinished (the case is still open)",
      ])
    let turns = try sandbox.session().turns
    #expect(turns.at(0)?.answers.map(\.slot) == ["what_happens"])
    #expect(turns.at(0)?.effects == ["several_problems: 2"])
  }
}
