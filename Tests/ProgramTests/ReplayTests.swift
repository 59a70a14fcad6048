import Foundation
import Testing

/// Sessions that are held again.
struct ReplayTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func replay(_ paths: String..., prompts: String = Program.prompts, more: [String] = [])
    throws -> Program.Result
  {
    try sandbox.run(["replay", "--prompts", prompts] + more + paths)
  }

  @Test func `Sessions of every outcome replay the same with the same content`() throws {
    let scripts = [
      Script.resolved, Script.referred, Script.knownIncident, Script.abandoned, Script.escalated,
      Script.unfinished, [],
      [Script.locked, "/back", Script.locked, "xx", "/note Remark", "/change scope tenant", "1"],
    ]
    for (number, script) in scripts.enumerated() {
      _ = try sandbox.chat(script, session: "s\(number)")
    }
    let result = try replay("sessions")
    #expect(result.status == 0)
    #expect(result.text == "8 sessions replayed: 0 differ, 0 in wording only.\n")
    #expect(result.errorText == "")
    #expect(
      try replay(sandbox.file("s0")).text == "1 session replayed: 0 differ, 0 in wording only.\n")
    #expect(
      try replay("sessions", sandbox.file("s0")).text
        == "8 sessions replayed: 0 differ, 0 in wording only.\n")
  }

  @Test func `Another wording is told and fails nothing`() throws {
    _ = try sandbox.chat(Script.resolved)
    let prompts = try sandbox.prompts(
      changing: "slots.yaml", "question: What happens?", to: "question: What is wrong?")
    let result = try replay("sessions", prompts: prompts)
    #expect(result.status == 0)
    #expect(
      result.text == """
        sessions/s1.json
          wording at turn 1: case/what_happens
            was  What happens? Paste the exact message and any error code.
            is   What is wrong? Paste the exact message and any error code.
        1 session replayed: 0 differ, 1 in wording only.

        """)
  }

  @Test func `One more question is a difference of the route`() throws {
    _ = try sandbox.chat(Script.resolved)
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "  - ask: error_codes\n",
      to:
        "  - ask: error_codes\n  - {ask: urgency, label: Urgency, question: How urgent?, type: text}\n"
    )
    let result = try replay("sessions", prompts: prompts)
    #expect(result.status == 1)
    #expect(
      result.text == """
        sessions/s1.json
          route at turn 2: case/urgency
            was  not asked
            is   asked for more: case/urgency, answered with "unknown"
        1 session replayed: 1 differ, 0 in wording only.

        """)
  }

  @Test func `A word that means something else is a difference of the answer`() throws {
    _ = try sandbox.chat(["It fails", "exo"])
    let prompts = try sandbox.prompts(
      changing: "understanding/service-exchange-online.yaml", "exchange, exo, outlook,",
      to: "exchange, outlook,")
    _ = try sandbox.prompts(
      changing: "understanding/service-teams.yaml", "teams, ms teams, msteams,",
      to: "teams, exo, ms teams, msteams,")
    let result = try replay("sessions", prompts: prompts)
    #expect(result.status == 1)
    #expect(
      result.text == """
        sessions/s1.json
          answer at turn 2: case/service, service
            was  exchange_online
            is   teams
        1 session replayed: 1 differ, 0 in wording only.

        """)
  }

  @Test func `Another end is a difference of the outcome`() throws {
    _ = try sandbox.chat(Script.resolved)
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "outcome: resolved\n    when: {code_fix: solved,",
      to: "outcome: abandoned\n    when: {code_fix: solved,")
    let result = try replay("sessions", prompts: prompts)
    #expect(result.status == 1)
    #expect(
      result.text == """
        sessions/s1.json
          outcome at end: case/fixed_by_code
            was  resolved
            is   abandoned
        1 session replayed: 1 differ, 0 in wording only.

        """)
  }

  @Test func `Another severity is a difference of the severity and of the ticket`() throws {
    _ = try sandbox.chat(Script.escalated)
    let prompts = try sandbox.prompts(changing: "severity.yaml", "severity: A", to: "severity: B")
    let result = try replay("sessions", prompts: prompts)
    #expect(result.status == 1)
    #expect(
      result.text == """
        sessions/s1.json
          severity at end: case/escalated
            was  A
            is   B
          ticket at end: case/escalated, severity
            was  A
            is   B
        1 session replayed: 1 differ, 0 in wording only.

        """)
  }

  @Test func `Differences as JSON are a list with the same facts`() throws {
    _ = try sandbox.chat(Script.resolved)
    _ = try sandbox.chat(Script.unfinished, session: "s2")
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "outcome: resolved\n    when: {code_fix: solved,",
      to: "outcome: abandoned\n    when: {code_fix: solved,")
    let result = try replay("sessions", prompts: prompts, more: ["--json"])
    #expect(result.status == 1)
    #expect(result.output.last == 0x0A)
    let object = try JSONSerialization.jsonObject(with: Data(result.output))
    let reports = try #require(object as? [[String: Any]])
    #expect(reports.map { $0["path"] as? String } == ["sessions/s1.json", "sessions/s2.json"])
    let differences = try #require(reports.at(0)?["differences"] as? [[String: Any]])
    #expect(differences.count == 1)
    let first = try #require(differences.first)
    #expect(first["kind"] as? String == "outcome")
    #expect(first["turn"] as? Int == 0)
    #expect(first["step"] as? String == "case/fixed_by_code")
    #expect(first["before"] as? String == "resolved")
    #expect(first["after"] as? String == "abandoned")
    #expect((reports.at(1)?["differences"] as? [Any])?.isEmpty == true)
  }

  @Test func `A folder without sessions tests nothing and says so`() throws {
    try sandbox.write([], to: "empty/notes.txt")
    let result = try replay("empty")
    #expect(result.status == 65)
    #expect(
      result.errorText
        == "There is no session file in empty, so nothing was tested. Give a folder with *.json files, "
        + "or the files themselves.\n")
    #expect(
      try replay("nowhere").errorText
        == "Could not read nowhere: No such file or directory. Check the path and your rights to it.\n"
    )
  }
}
