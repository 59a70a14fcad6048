import Conversation
import Testing
import Transcripts

/// Chats on a pipe, each to another end.
struct OutcomeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(arguments: [
    (Script.resolved, Outcome.resolved, "Outcome: resolved"),
    (Script.referred, .referred, "Outcome: referred (not the vendor's to fix)"),
    (
      Script.knownIncident, .knownIncident,
      "Outcome: known_incident (published already; no ticket)"
    ),
    (Script.abandoned, .abandoned, "Outcome: abandoned (nothing was handed over)"),
    (Script.unfinished, nil, "Outcome: unfinished (the case is still open)"),
    ([], nil, "Outcome: unfinished (the case is still open)"),
  ])
  func `A chat without a ticket ends with its outcome and its file`(
    replies: [String], outcome: Outcome?, line: String
  ) throws {
    let result = try sandbox.chat(replies)
    #expect(result.status == 0)
    #expect(result.errorText == "")
    #expect(result.lines.suffix(3) == ["", line, "Saved: sessions/s1.json"])
    let session = try sandbox.session()
    #expect(session.end.outcome == outcome)
    #expect(session.end.ticket == nil)
    #expect(session.turns.map(\.said) == replies)
    #expect(try sandbox.names(in: "sessions") == ["s1.json"])
  }

  @Test func `An escalation ends with its ticket, its file and how to print the ticket again`()
    throws
  {
    let result = try sandbox.chat(Script.escalated)
    #expect(result.status == 0)
    #expect(result.errorText == "")
    #expect(
      result.lines.suffix(5) == [
        "Every required field is filled.", "", "Outcome: escalated (the ticket is ready to paste)",
        "Saved: sessions/s1.json", "Ticket: firstline ticket sessions/s1.json",
      ])
    let session = try sandbox.session()
    #expect(session.end.outcome == .escalated)
    #expect(session.end.ticket?.missing == [])
    #expect(session.end.severity == .a)
    #expect(session.end.cloud == "worldwide")
  }

  @Test func `A chat begins with its session and the first question`() throws {
    let result = try sandbox.chat([])
    #expect(
      result.lines.prefix(3) == [
        "Firstline, session s1. Say what happens; /help lists the commands.", "",
        "What happens? Paste the exact message and any error code.",
      ])
  }

  @Test func `Two runs with one time and one name give the same bytes`() throws {
    let other = try Sandbox()
    for script in [Script.resolved, Script.escalated, Script.unfinished] {
      let name = "n\(script.count)"
      let (first, second) = (
        try sandbox.chat(script, session: name), try other.chat(script, session: name)
      )
      #expect(first == second)
      let (file, otherFile) = (
        try sandbox.read(sandbox.file(name)), try other.read(other.file(name))
      )
      #expect(file == otherFile)
    }
  }

  @Test func `Without a name a session gets one of its own, from the time`() throws {
    let arguments = [
      "chat", "--prompts", Program.prompts, "--save-to", "sessions", "--now",
      "2026-03-02T10:00:00Z",
    ]
    for _ in 1...2 { #expect(try sandbox.run(arguments).status == 0) }
    let names = try sandbox.names(in: "sessions")
    #expect(names.count == 2)
    #expect(names.allSatisfy { $0.hasPrefix("20260302T100000-") && $0.hasSuffix(".json") })
  }

  @Test func `Sessions go to the user's data folder, and the agent is the user`() throws {
    let arguments = ["--prompts", Program.prompts, "--session", "s1"]
    let result = try sandbox.run(arguments)
    let path = sandbox.path(of: "home/.local/share/firstline/sessions/s1.json")
    #expect(result.lines.last == "Saved: \(path)")
    #expect(try SessionFile.load(path).header.agent == "pat")
    let data = sandbox.path(of: "data")
    let moved = try sandbox.run(arguments, environment: ["XDG_DATA_HOME": data])
    #expect(moved.lines.last == "Saved: \(data)/firstline/sessions/s1.json")
  }
}
