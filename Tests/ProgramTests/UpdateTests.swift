import Conversation
import Testing
import Transcripts

/// Sessions that are made anew as they go today.
struct UpdateTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.chat(Script.resolved)
    _ = try sandbox.chat(Script.unfinished, session: "s2")
    _ = try sandbox.chat([], session: "s3")
  }

  private func update(_ prompts: String, _ reason: String = "Urgency counts.") throws
    -> Program.Result
  {
    try sandbox.run([
      "replay", "--prompts", prompts, "--update", "--reason", reason, "--now",
      "2026-04-01T08:00:00Z", "sessions",
    ])
  }

  private func asking() throws -> String {
    try sandbox.prompts(
      changing: "case.yaml", "  - ask: error_codes\n",
      to:
        "  - ask: error_codes\n  - {ask: urgency, label: Urgency, question: How urgent?, type: text}\n"
    )
  }

  @Test func `A session that differs is made anew with the reason, and no other is touched`() throws
  {
    let others = try ["s2", "s3"].map { try sandbox.read(sandbox.file($0)) }
    let prompts = try asking()
    let result = try update(prompts)
    #expect(result.status == 0)
    #expect(
      result.text == """
        sessions/s1.json
          route at turn 2: case/urgency
            was  not asked
            is   asked for more: case/urgency, answered with "unknown"
        3 sessions replayed: 1 differ, 0 in wording only. 1 updated.

        """)
    let session = try sandbox.session()
    #expect(session.end.updates.map(\.at.description) == ["2026-04-01T08:00:00Z"])
    #expect(session.end.updates.map(\.reason) == ["Urgency counts."])
    #expect(session.end.updates.map(\.differences) == [["route": 1]])
    #expect(session.turns.map(\.said) == [Script.locked, "unknown", "1"])
    #expect(try ["s2", "s3"].map { try sandbox.read(sandbox.file($0)) } == others)
    #expect(try sandbox.names(in: "sessions") == ["s1.json", "s2.json", "s3.json"])
    let shown = try sandbox.run(["show", "--prompts", prompts, sandbox.file()])
    #expect(shown.lines.at(1) == "Updated 2026-04-01T08:00:00Z: Urgency counts.")
    let again = try sandbox.run(["replay", "--prompts", prompts, "sessions"])
    #expect(again.text == "3 sessions replayed: 0 differ, 0 in wording only.\n")
  }

  @Test func `Another wording is updated too`() throws {
    let prompts = try sandbox.prompts(
      changing: "slots.yaml", "question: What happens?", to: "question: What is wrong?")
    let result = try update(prompts, "Shorter.")
    #expect(result.status == 0)
    #expect(result.lines.last == "3 sessions replayed: 0 differ, 2 in wording only. 2 updated.")
    #expect(try sandbox.session().turns.first?.shown.hasPrefix("What is wrong?") == true)
  }

  @Test func `Nothing is made anew without being asked for`() throws {
    let before = try ["s1", "s2", "s3"].map { try sandbox.read(sandbox.file($0)) }
    let prompts = try asking()
    for more in [["--json"], ["--junit", "a.xml"], []] {
      let result = try sandbox.run(["replay", "--prompts", prompts] + more + ["sessions"])
      #expect(result.status == 1)
    }
    #expect(try ["s1", "s2", "s3"].map { try sandbox.read(sandbox.file($0)) } == before)
  }

  @Test func `One broken file keeps all others as they are`() throws {
    let before = try sandbox.read(sandbox.file())
    try sandbox.write(Array("{}".utf8), to: "sessions/z.json")
    #expect(try update(asking()).status == 65)
    #expect(try sandbox.read(sandbox.file()) == before)
  }

  @Test func `Programs are told what was updated`() throws {
    let result = try sandbox.run([
      "replay", "--prompts", try asking(), "--update", "--reason", "So.", "--json", "sessions",
    ])
    #expect(result.lines.count { $0 == "    \"updated\" : true" } == 1)
    #expect(result.lines.count { $0 == "    \"updated\" : false" } == 2)
  }
}
