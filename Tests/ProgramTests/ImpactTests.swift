import Foundation
import Testing

/// What a change of the content does to sessions.
struct ImpactTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    for (number, script) in [Script.resolved, Script.escalated, Script.unfinished].enumerated() {
      _ = try sandbox.chat(script, session: "s\(number + 1)")
    }
  }

  private func impact(_ arguments: String...) throws -> Program.Result {
    try sandbox.run(["impact"] + arguments)
  }

  /// The text without the lines in the files, which change with the content.
  private func unnumbered(_ text: String) -> String {
    text.replacing(/yaml:\d+:/, with: "yaml:…:")
  }

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments =
      ["-C", sandbox.path, "-c", "user.name=t", "-c", "user.email=t@example.org"] + arguments
    process.environment = sandbox.environment
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// The content as it ships in a commit, and after it changed in the folder.
  private func repository(changing file: String, _ part: String, to new: String) throws {
    _ = try sandbox.prompts(changing: file, part, to: part)
    try git("init", "-q")
    try git("add", "prompts")
    try git("commit", "-q", "-m", "Content")
    _ = try sandbox.prompts(changing: file, part, to: new)
  }

  private let urgency =
    "  - ask: error_codes\n  - {ask: urgency, label: Urgency, question: How urgent?, type: text}\n"

  @Test func `One question more is told in the agents' unit, with its line`() throws {
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "  - ask: error_codes\n", to: urgency)
    let result = try impact("--from", Program.prompts, "--to", prompts, "sessions")
    #expect(result.status == 1)
    #expect(
      unnumbered(result.text) == """
        3 sessions: 2 (67 %) change, 0 (0 %) in wording only, 1 (33 %) stay the same.
          0.67 more questions a session; more in 2 (67 %), fewer in 0 (0 %)
          Differences: route in 2 (67 %)

        case.yaml:…: route at case/urgency: 2 (67 %) of all
          1.00 more questions a session; route in 2
          sessions/s1.json
          sessions/s2.json

        """)
  }

  @Test func `Severities and outcomes that move are counted`() throws {
    _ = try sandbox.prompts(changing: "severity.yaml", "severity: A", to: "severity: B")
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "outcome: resolved\n    when: {code_fix: solved,",
      to: "outcome: abandoned\n    when: {code_fix: solved,")
    let result = try impact("--from", Program.prompts, "--to", prompts, "sessions")
    #expect(result.status == 1)
    #expect(
      result.lines.prefix(5) == [
        "3 sessions: 2 (67 %) change, 0 (0 %) in wording only, 1 (33 %) stay the same.",
        "  as many questions as before; more in 0 (0 %), fewer in 0 (0 %)",
        "  Differences: severity in 1 (33 %), outcome in 1 (33 %), ticket in 1 (33 %)",
        "  Severity: A -> B: 1", "  Outcome: resolved -> abandoned: 1",
      ])
    #expect(
      unnumbered(result.text).contains(
        "\nseverity.yaml:…: severity at case/escalated: 1 (33 %) of all\n"))
  }

  @Test func `Another wording alone is no failure`() throws {
    let prompts = try sandbox.prompts(
      changing: "slots.yaml", "question: What happens?", to: "question: What is wrong?")
    let result = try impact("--from", Program.prompts, "--to", prompts, "sessions")
    #expect(result.status == 0)
    #expect(
      unnumbered(result.text) == """
        3 sessions: 0 (0 %) change, 3 (100 %) in wording only, 0 (0 %) stay the same.

        case.yaml:…: wording at case/what_happens: 3 (100 %) of all
          as many questions as before; wording in 3
          sessions/s1.json
          sessions/s2.json
          sessions/s3.json

        """)
  }

  @Test func `A git revision is the content before, and the folder that is found is after`() throws
  {
    try repository(changing: "case.yaml", "  - ask: error_codes\n", to: urgency)
    let result = try impact("--from", "HEAD", "sessions")
    #expect(result.status == 1)
    #expect(
      result.lines.first
        == "3 sessions: 2 (67 %) change, 0 (0 %) in wording only, 1 (33 %) stay the same.")
  }

  @Test func `What the chat says need not have been there in a revision`() throws {
    _ = try sandbox.prompts(changing: "chat.yaml", "welcome:", to: "welcome:")
    try sandbox.write([], to: "prompts/chat.yaml")
    try git("init", "-q")
    try git("add", "prompts")
    try git("commit", "-q", "-m", "Content")
    try FileManager.default.removeItem(atPath: sandbox.path(of: "prompts"))
    _ = try sandbox.prompts(changing: "chat.yaml", "welcome:", to: "welcome:")
    let result = try impact("--from", "HEAD", "sessions")
    #expect(
      result.text
        == "3 sessions: 0 (0 %) change, 0 (0 %) in wording only, 3 (100 %) stay the same.\n")
    #expect(result.status == 0)
  }

  @Test(arguments: ["v9", "HEAD~7", "--output=x", "$(touch x)", "HEAD:prompts", " "])
  func `A revision that does not exist is told, and nothing is made of it`(revision: String) throws
  {
    try repository(changing: "case.yaml", "  - ask: error_codes\n", to: urgency)
    let result = try impact("--from=\(revision)", "sessions")
    #expect(result.status == 2)
    #expect(result.text == "")
    #expect(
      result.errorText.hasPrefix(
        "\(revision) is neither a folder with a case.yaml nor a git revision of prompts: "))
    #expect(
      result.errorText.hasSuffix(
        " Give --from such a folder, or a revision such as HEAD~1.\n"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path(of: "x")))
  }

  @Test func `A revision without content is told`() throws {
    try git("init", "-q")
    try git("commit", "-q", "--allow-empty", "-m", "Nothing")
    _ = try sandbox.prompts(changing: "chat.yaml", "welcome:", to: "welcome:")
    let result = try impact("--from", "HEAD", "sessions")
    #expect(result.status == 65)
    #expect(
      result.errorText
        == "HEAD has no case.yaml in prompts, so there is nothing to compare with. "
        + "Give --from a later revision, or a folder.\n")
  }

  @Test func `Without git a revision is told to need it`() throws {
    let result = try sandbox.run(
      ["impact", "--from", "HEAD", "--to", Program.prompts, "sessions"],
      environment: ["PATH": "/nowhere"])
    #expect(result.status == 2)
    #expect(
      result.errorText
        == "git could not be started: No such file or directory. Install git, or give --from a folder.\n"
    )
  }

  @Test func `Wrong content of either version stops it`() throws {
    let prompts = try sandbox.prompts(changing: "severity.yaml", "severity: A", to: "severity: D")
    for sides in [(prompts, Program.prompts), (Program.prompts, prompts)] {
      let result = try impact("--from", sides.0, "--to", sides.1, "sessions")
      #expect(result.status == 65)
      #expect(result.errorText.hasSuffix("\n1 finding in \(prompts). Nothing was started.\n"))
    }
  }

  @Test func `The figures as JSON are the same`() throws {
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "  - ask: error_codes\n", to: urgency)
    let result = try impact("--json", "--from", Program.prompts, "--to", prompts, "sessions")
    #expect(result.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(result.output))
    let figures = try #require(object as? [String: Any])
    #expect(figures["sessions"] as? Int == 3)
    let cause = try #require((figures["causes"] as? [[String: Any]])?.first)
    #expect(cause["step"] as? String == "case/urgency")
    #expect(cause["file"] as? String == "case.yaml")
    let lines = String(decoding: try sandbox.read("prompts/case.yaml"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("ask: urgency") })
    #expect(cause["line"] as? Int == line + 1)
    #expect(cause["sessions"] as? [String] == ["sessions/s1.json", "sessions/s2.json"])
  }
}
