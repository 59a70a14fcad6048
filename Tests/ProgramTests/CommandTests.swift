import Conversation
import Testing
import Transcripts

/// What can be typed besides replies.
struct CommandTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// The lines that come of the last line of input, without the question that is asked again.
  private func answer(to line: String, after replies: [String] = []) throws -> [String] {
    let (before, after) = (try Sandbox().chat(replies), try Sandbox().chat(replies + [line]))
    let lines = after.lines.dropLast(3).dropFirst(before.lines.count - 3)
    return Array(lines.prefix { !$0.isEmpty })
  }

  @Test(arguments: [
    ("/xyzzy", ["There is no command /xyzzy. /help lists them."]),
    ("/bakc", ["There is no command /bakc. Did you mean /back? /help lists them."]),
    ("/back", ["There is nothing to take back."]),
    ("/redo", ["There is nothing to bring back."]),
    (
      "/change",
      ["Name what to change, such as /change scope, or with the new value: /change scope one user."]
    ),
    (
      "/change scope",
      ["There is no answer for “scope” that could be changed. /case lists what is known."]
    ),
    (
      "/what-if scope",
      ["Name what might be another and its value, such as /what-if scope one user."]
    ),
    (
      "/why-not",
      [
        "Name an outcome or an ending: resolved, known_incident, escalated, referred, abandoned, or an id such as case/known_incident."
      ]
    ),
    ("/park", ["Write the other problem behind /park."]),
    ("/park The printer is offline", ["Parked for later: “The printer is offline”"]),
    ("/cases", ["Now: nothing said yet (session s1)"]),
    (
      "/change scope all",
      ["There is no answer for “scope” that could be changed. /case lists what is known."]
    ),
    ("/note", ["Write the remark behind /note."]),
    ("/note  Called back.", ["Kept with the case: Called back."]),
    ("", ["Nothing was said yet."]),
    (
      "?",
      [
        "Say it in your own words; long pastes are fine.", "Or say: unknown, n/a, skip, later.",
        "Everything said here is not asked again, and the message often holds the code that explains the problem.",
      ]
    ),
    (
      "/why",
      [
        "Everything said here is not asked again, and the message often holds the code that explains the problem.",
        "Asked in every case that comes this far.",
      ]
    ),
    (
      "/save",
      [
        "\"\" cannot be a session's name. Use at most 80 letters, digits, full stops, hyphens and underscores, and no full stop first."
      ]
    ),
  ])
  func `A command at the first question says what came of it`(line: String, lines: [String]) throws
  {
    #expect(try answer(to: line) == lines)
  }

  @Test func `A command is known in large letters and with a wide question mark`() throws {
    #expect(try answer(to: "/BACK") == ["There is nothing to take back."])
    #expect(try answer(to: "？") == answer(to: "?"))
  }

  @Test func `What is taken back is asked again`() throws {
    let result = try sandbox.chat([Script.locked, "/back", Script.locked, "1"])
    #expect(result.lines.contains { $0.hasPrefix("Taken back: What happens, Service, ") })
    #expect(
      result.lines.count { $0 == "What happens? Paste the exact message and any error code." } == 2)
    #expect(try sandbox.session().end.outcome == .resolved)
    #expect(try sandbox.session().turns.map(\.kind) == [.reply, .back, .reply, .reply])
  }

  @Test func `What is changed counts from then on`() throws {
    let result = try sandbox.chat([Script.locked, "/change error_codes AADSTS50011", "1"])
    #expect(result.status == 0)
    let session = try sandbox.session()
    #expect(session.end.outcome == .referred)
    let turn = try #require(session.turns.at(1))
    #expect(turn.kind == .change)
    #expect(turn.slot == "error_codes")
    #expect(turn.said == "AADSTS50011")
  }

  @Test func `Why a question is asked names the answers that led to it and the source`() throws {
    let lines = try answer(to: "/why", after: [Script.locked])
    #expect(lines.count == 3)
    #expect(lines.dropFirst().first == "Asked because of Error codes: AADSTS50126.")
    #expect(lines.last?.hasPrefix("Source: Microsoft Learn, ") == true)
  }

  @Test func `The case lists what is known, what is noted and what a ticket lacks`() throws {
    let lines = try answer(to: "/case", after: [Script.locked, "/note Called back."])
    #expect(
      lines.prefix(8) == [
        "What is known:", "  What happens: \(Script.locked)", "  Service: Microsoft Teams",
        "  Since when: 2026-03-02 09:00 UTC", "  Who is affected: One user",
        "  Error codes: AADSTS50126", "Notes:", "  Called back.",
      ])
    #expect(lines.last?.contains(" of 14 facts for a ticket are missing: Contact phone, ") == true)
  }

  @Test func `The ticket can be looked at before it is due`() throws {
    let lines = try answer(to: "/ticket", after: [Script.locked])
    #expect(lines.first == "Ticket for the Microsoft 365 admin center, new service request")
    #expect(lines.contains("  Microsoft Teams: \(Script.locked)"))
    #expect(lines.last?.hasPrefix("Missing: Contact phone, ") == true)
  }

  @Test func `Help lists every command`() throws {
    let lines = try answer(to: "/help")
    for command in ["?", "/back", "/change", "/case", "/why", "/ticket", "/note", "/save", "/quit"]
    {
      #expect(lines.contains { $0.hasPrefix(command) }, "\(command)")
    }
  }

  @Test func `Leaving keeps the session and reads no further`() throws {
    let result = try sandbox.chat(["It fails", "/quit", "Teams"])
    #expect(result.status == 0)
    #expect(
      result.lines.suffix(2) == [
        "Outcome: unfinished (the case is still open)", "Saved: sessions/s1.json",
      ])
    #expect(try sandbox.session().turns.map(\.said) == ["It fails"])
  }

  @Test func `A session that is saved elsewhere goes on there`() throws {
    let result = try sandbox.chat(["It fails", "/save other/s2.json", "Teams"])
    #expect(result.lines.contains("Saved: other/s2.json"))
    #expect(result.lines.last == "Saved: other/s2.json")
    #expect(
      try SessionFile.load(sandbox.path(of: "other/s2.json")).turns.map(\.said) == [
        "It fails", "Teams",
      ])
    #expect(try sandbox.session().turns.map(\.said) == ["It fails"])
  }

  @Test func `A reply that begins with the path of a resource is no command`() throws {
    let path = "/subscriptions/0f8fad5b-d9cb-469f-a165-70867728950e/resourceGroups/rg-web"
    _ = try sandbox.chat(["\(path) does not answer"])
    #expect(try sandbox.session().turns.map(\.said) == ["\(path) does not answer"])
  }
}
