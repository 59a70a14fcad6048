import Foundation
import Testing

/// What sessions touch of the content, as the program says it.
struct CoverageTests {
  private let sandbox: Sandbox
  private let prompts: String

  init() throws {
    sandbox = try Sandbox()
    prompts = try sandbox.paintContent()
  }

  private func coverage(_ arguments: String...) throws -> Program.Result {
    try sandbox.run(["coverage", "--prompts", prompts] + arguments)
  }

  private func holdAll() throws {
    for (name, replies) in Paint.sessions.sorted(by: { $0.key < $1.key }) {
      _ = try sandbox.chat(replies, session: name, prompts: prompts)
    }
  }

  @Test func `Figures come first, then what no session touches by file, then a covering set`()
    throws
  {
    try holdAll()
    let result = try coverage("sessions")
    #expect(result.status == 0)
    #expect(result.errorText == "")
    #expect(
      result.text == """
        What 4 sessions touch
          100 %     8 of    8  steps
           66 %     6 of    9  choices
            3 %     1 of   28  non-answers
           83 %    10 of   12  guards, held and not held
           64 %    11 of   17  parts of guards that alone decided
          100 %     2 of    2  rows of the severity table
           50 %     2 of    4  endings
          100 %     3 of    3  fields of forms

        What no session touches: 40 items

        case.yaml
          choices
             15:5  weather: sun
          non-answers
             15:5  weather: unknown, not_applicable, declined, later
          parts of guards that alone decided
             9:13  case/paint: codes = user
            11:10  case/count: colour = unknown, colour = not_applicable, colour = declined, colour = later

        handoff.yaml
          choices
              1:1  reason: other
          non-answers
              1:1  reason: unknown, not_applicable, declined, later

        playbooks/paint.yaml
          choices
              4:5  stir: helped
          non-answers
              4:5  stir: unknown, not_applicable, declined, later
          guards, held and not held
             9:10  paint/stirred: never held
            13:10  paint/stir_first: never held
          parts of guards that alone decided
            13:10  paint/stir_first: stir = helped
          endings
             9:10  paint/stirred
            13:10  paint/stir_first

        slots.yaml
          non-answers
              2:3  problem: unknown, not_applicable, declined, later
              3:3  colour: unknown, not_applicable, declined, later
              4:3  codes: unknown, declined, later
              5:3  count: unknown, not_applicable, declined, later

        All that is touched: 4 sessions, chosen greedily; no smaller choice does it. What each adds to those above it:
            +29  sessions/b.json
             +9  sessions/d.json
             +3  sessions/a.json
             +2  sessions/c.json

        """)
  }

  @Test func `On request each session is listed with what it alone touches`() throws {
    try holdAll()
    let result = try coverage("--by-session", "sessions/a.json", "sessions/c.json")
    let lines = try #require(result.text.split(separator: "\n\n").last)
    #expect(
      lines == """
        What each session touches, and what it alone touches
              6  sessions/a.json
                 choice colour: blue
                 ending case/blue_is_fine
                 guard case/blue_is_fine: held
                 severity row 2
             11  sessions/c.json
                 choice colour: red
                 guard case/blue_is_fine: did not hold
                 part of a guard case/blue_is_fine: colour
                 step case/codes
                 non-answer codes: not_applicable
                 guard case/paint: did not hold
                 part of a guard case/paint: codes
                 step case/count
                 guard case/count: held

        """)
  }

  @Test
  func
    `Guards to which no walk came were never tested, and a row of the table is named by its number`()
    throws
  {
    _ = try sandbox.chat(["It drips"], prompts: prompts)
    let result = try coverage("sessions")
    #expect(result.lines.first == "What 1 session touches")
    #expect(result.lines.contains("    11:10  case/count: never tested"))
    #expect(result.lines.contains("      3:5  row 1"))
    #expect(result.lines.contains("      5:3  portal: problem"))
  }

  @Test func `Sessions that do not run as recorded are counted and named so`() throws {
    try holdAll()
    try sandbox.changePaint("case.yaml", "outcome: resolved", to: "outcome: referred")
    let result = try coverage("sessions")
    #expect(result.status == 0)
    #expect(
      result.lines.contains(
        "Not as recorded any more: 1 session. firstline replay says how."))
  }

  @Test func `As JSON every item has its place and its sessions`() throws {
    try holdAll()
    let result = try coverage("--json", "sessions")
    #expect(result.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(result.output))
    let report = try #require(object as? [String: Any])
    let kinds = try #require(report["kinds"] as? [[String: Any]])
    #expect(
      kinds.map { $0["kind"] as? String } == [
        "step", "choice", "non_answer", "guard", "guard_part", "severity_row", "ending", "field",
      ])
    #expect(kinds.at(1)?["percent"] as? Double == 66.6)
    let items = try #require(report["items"] as? [[String: Any]])
    #expect(items.count == 83)
    let item = try #require(items.first { $0["value"] as? String == "blue" })
    #expect(item["kind"] as? String == "choice")
    #expect(item["name"] as? String == "colour")
    #expect(item["file"] as? String == "slots.yaml")
    #expect(item["line"] as? Int == 3)
    #expect(item["column"] as? Int == 3)
    #expect(item["sessions"] as? Int == 1)
    let sessions = try #require(report["sessions"] as? [[String: Any]])
    #expect(sessions.map { $0["touched"] as? Int } == [6, 29, 11, 19])
    #expect((sessions.at(2)?["only"] as? [[String: Any]])?.count == 2)
    let covering = try #require(report["covering_set"] as? [String: Any])
    #expect(covering["method"] as? String == "greedy")
    #expect(covering["certainly_smallest"] as? Bool == true)
    let picks = try #require(covering["sessions"] as? [[String: Any]])
    #expect(picks.map { $0["added"] as? Int } == [29, 9, 3, 2])
    #expect(picks.first?["path"] as? String == "sessions/b.json")
  }

  @Test func `A session that cannot be loaded is an error and nothing is counted`() throws {
    try holdAll()
    try sandbox.write("{".utf8, to: "sessions/e.json")
    let result = try coverage("sessions")
    #expect(result.status == 65)
    #expect(result.text == "")
    #expect(
      result.errorText
        == "sessions/e.json:1:2 ends in the middle: the file was cut off. Take a complete copy of it.\n"
    )
    try sandbox.write([], to: "empty/notes.txt")
    #expect(
      try coverage("empty").errorText
        == "There is no session file in empty, so nothing was tested. Give a folder with *.json files, "
        + "or the files themselves.\n")
  }
}
