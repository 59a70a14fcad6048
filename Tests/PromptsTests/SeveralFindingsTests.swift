import Testing

@testable import Prompts

/// Reports with more than one finding.
struct SeveralFindingsTests {
  @Test func `Everything that is wrong comes at once, by file and line`() throws {
    let files: [String: String?] = [
      "time.yaml": "sinse: [since]",
      "slots.yaml": try Minimal.text(of: "slots.yaml", "type: number", is: "type: nubmer"),
      "chat.yaml": try Minimal.text(of: "chat.yaml", "took_back: Text", is: "took_back: \"{x}\""),
      "severity.yaml": try Minimal.text(of: "severity.yaml", "severity: A", is: "severity: Z"),
      "codes/test.yaml": try Minimal.text(of: "codes/test.yaml", "acts: admin", is: "acts: boss"),
      "forms/portal.yaml": try Minimal.text(of: "forms/portal.yaml", "slot: ", is: "slot: x"),
      "playbooks/paint.yaml": try Minimal.text(
        of: "playbooks/paint.yaml", "stir: helped", is: "stir: hlped"),
      "replies.yaml": nil,
      "case.yaml": try Minimal.text(of: "case.yaml", "colour: red", is: "colour: pink"),
    ]
    let findings = Minimal.read(replacing: files).printed
    #expect(
      findings.map { $0.prefix { $0 != " " } } == [
        "case.yaml:7:20:", "chat.yaml:4:12:", "codes/test.yaml:4:35:", "forms/portal.yaml:5:35:",
        "playbooks/paint.yaml:11:18:", "replies.yaml:1:1:", "severity.yaml:4:15:",
        "slots.yaml:8:31:", "time.yaml:1:1:",
      ])
  }

  @Test(arguments: ["handoff.yaml", "case.yaml"])
  func `A missing file does not hide that another is not YAML`(missing: String) {
    let broken: [String: String?] = [missing: nil, "severity.yaml": "[", "codes/test.yaml": "["]
    let places = Minimal.read(replacing: broken).printed.map { $0.prefix { $0 != ":" } }
    #expect(places.contains("severity.yaml"))
    #expect(places.contains("codes/test.yaml"))
  }

  @Test func `A misspelt slot of a step is one finding, whatever reads the slot that was meant`()
    throws
  {
    let found = try Minimal.findings(in: "case.yaml", "ask: colour", is: "ask: coluor")
    #expect(found.count == 1)
    #expect(found.first?.contains("There is no slot 'coluor'") == true)
  }

  @Test func `Two findings of one line come by column`() throws {
    let found = try Minimal.findings(
      in: "case.yaml", "when: {colour: red}", is: "when: {colour: rde, count: x}")
    #expect(
      found.map { $0.prefix { $0 != " " } } == ["case.yaml:7:20:", "case.yaml:7:32:"])
  }

  @Test func `A finding without its line is one line`() {
    let finding = Finding(
      place: Finding.Place(file: "case.yaml", line: 3, column: 2), fact: .missingFile)
    #expect(
      finding.description
        == "case.yaml:3:2: The file is missing, and no conversation can begin without it.")
  }

  @Test func `The caret stands under the column, also behind tabs and wide characters`() {
    let finding = Finding(
      place: Finding.Place(file: "case.yaml", line: 3, column: 4), fact: .noStepKind,
      sourceLine: "\t错é x")
    #expect(
      finding.description == """
        case.yaml:3:4: A step needs one of 'ask', 'do', 'look_up', 'end' and 'follow'.
            \t错é x
            \t   ^
        """)
  }
}
