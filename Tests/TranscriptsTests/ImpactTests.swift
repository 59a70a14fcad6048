import Conversation
import FoundationEssentials
import Testing

@testable import Transcripts

@Suite("The impact of a change")
struct ImpactTests {
  private let plan = Slot(id: "plan", label: "Plan", kind: .text)

  private func version(_ desk: Desk, file: String) -> ContentVersion {
    let last = desk.content.lastEnding.id
    let lines = (desk.steps.map(\.id) + [last]).enumerated().map {
      ($1, ContentLine(file: file, line: $0 + 1))
    }
    let rows = desk.severity.rows.indices.map {
      ContentLine(file: "\(file) severity", line: $0 + 1)
    }
    let slots = desk.slots.enumerated().map {
      ($1.id, ContentLine(file: "\(file) slots", line: $0 + 1))
    }
    let fields = desk.form.fields.enumerated().map {
      ($1.name, ContentLine(file: "\(file) form", line: $0 + 1))
    }
    return ContentVersion(
      content: desk.content,
      places: ContentVersion.Places(
        steps: Dictionary(uniqueKeysWithValues: lines),
        slots: Dictionary(uniqueKeysWithValues: slots), severityRows: rows,
        fields: ["portal": Dictionary(uniqueKeysWithValues: fields)]))
  }

  private func impact(
    of desk: Desk, from old: Desk = Desk(), on session: Session = Sitting.escalated
  ) -> SessionImpact {
    ContentChange(from: version(old, file: "old"), to: version(desk, file: "new"))
      .impact(on: session, path: "a.json")
  }

  @Test(arguments: ReplayTests.sessions)
  func `of no change is nothing`(session: Session) {
    let impact = impact(of: Desk(), on: session)
    #expect(
      impact
        == SessionImpact(
          path: "a.json", differences: [], cause: nil, questions: 0, severity: nil, outcome: nil))
  }

  @Test
  func `of one question more is that question, at its line`() {
    var desk = Desk()
    desk.slots.append(plan)
    desk.steps.insert(Desk.ask(plan, "Which plan?"), at: 1)
    let impact = impact(of: desk)
    #expect(
      impact.differences == [
        Difference(.route, turn: 2, step: "case/plan", before: nil, after: "case/plan")
      ])
    #expect(impact.questions == 1)
    #expect(
      impact.cause
        == SessionImpact.Cause(
          kind: .route, step: "case/plan", field: nil, line: ContentLine(file: "new", line: 2)))
  }

  @Test
  func `of one question less is where it stood`() {
    var desk = Desk()
    desk.steps.removeAll { $0.id == "case/began" }
    let impact = impact(of: desk)
    #expect(impact.questions == -1)
    #expect(impact.cause?.step == "case/began")
    #expect(impact.cause?.line == ContentLine(file: "old", line: 9))
  }

  @Test
  func `does not depend on the content of the record`() {
    var recorded = Desk()
    recorded.steps.removeAll { $0.id == "case/began" || $0.id == "case/tenant" }
    let session = Sitting(recorded, saying: Array(Sitting.escalating.prefix(5))).session
    #expect(session.end.outcome == .escalated)
    #expect(impact(of: Desk(), on: session).differences == [])
  }

  @Test
  func `of an ending that comes earlier is the ending, and not the questions after it`() {
    var desk = Desk()
    let early = Step(
      id: "case/early", when: Desk.only(Desk.trace, "failed"),
      action: .ending(Step.Ending(id: "case/early", outcome: .referred, text: "Not ours.")))
    desk.steps.insert(early, at: desk.position(of: "case/codes"))
    let impact = impact(of: desk)
    #expect(impact.differences.first?.step == "case/codes")
    #expect(impact.cause?.step == "case/early")
    #expect(impact.cause?.line == ContentLine(file: "new", line: 8))
    #expect(impact.questions == -3)
    #expect(impact.outcome == Move("escalated", "referred"))
    #expect(impact.severity == nil)
  }

  @Test
  func `of a playbook that is not followed any more is the step that followed it`() {
    func content(following guarded: Guard) -> ContentVersion {
      let desk = Desk()
      let inner = Playbook(
        id: "more", title: "More", steps: [Desk.ask(plan, "Which plan?", playbook: "more")])
      let spine =
        Array(desk.steps.prefix(2)) + [
          Step(id: "case/more", when: guarded, action: .follow("more"))
        ]
      return ContentVersion(
        content: Content(
          slots: desk.slots + [plan], spine: Playbook(id: "case", title: "", steps: spine),
          lastEnding: Step.Ending(id: "case/done", outcome: .resolved, text: "Done."),
          playbooks: [inner], handOff: HandOff(slot: "category", evidence: [])),
        places: ContentVersion.Places(
          steps: ["case/more": ContentLine(file: "case", line: 3)]))
    }
    let change = ContentChange(
      from: content(following: .always),
      to: content(following: Desk.only(Desk.service, "chat")))
    let impact = change.impact(on: Sitting.escalated, path: "a.json")
    #expect(impact.differences.map(\.step) == ["more/plan"])
    #expect(impact.cause?.step == "case/more")
    #expect(impact.cause?.line == ContentLine(file: "case", line: 3))
  }

  @Test
  func `of another severity is the row that gives it`() {
    var desk = Desk()
    let row = DecisionTable.Row(
      conditions: [Condition(slot: "users", test: .atLeast(60))], severity: .b, reason: "Sixty.")
    desk.severity = DecisionTable(inputs: ["users"], rows: [row] + desk.severity.rows)
    let impact = impact(of: desk)
    #expect(impact.severity == Move("A", "B"))
    #expect(impact.cause?.kind == .severity)
    #expect(impact.cause?.line == ContentLine(file: "new severity", line: 1))
  }

  @Test
  func `of other words for a choice is their slot`() {
    var desk = Desk()
    desk.slots[4] = Slot(id: "codes", label: "Error codes", kind: .codes)
    let session = Sitting(saying: ["outlook, 5.7.1", "1", "60", "failed"]).session
    let impact = impact(of: desk, on: session)
    #expect(impact.cause?.kind == .answer)
    #expect(impact.cause?.step == "case/service")
    #expect(impact.cause?.field == "codes")
    #expect(impact.cause?.line == ContentLine(file: "new slots", line: 5))
  }

  @Test
  func `of a field that is filled otherwise is the field's line`() {
    var desk = Desk()
    desk.form = Form(
      id: "portal", title: "Portal", opening: "Open the portal.",
      fields: desk.form.fields.map {
        $0.name == "affected"
          ? Form.Field(name: "affected", label: "Users", source: .slot("service")) : $0
      })
    let impact = impact(of: desk)
    #expect(impact.cause?.field == "affected")
    #expect(impact.cause?.line == ContentLine(file: "new form", line: 2))
  }

  @Test
  func `of a wording changes nothing, and has a cause`() {
    var desk = Desk()
    desk.steps[1] = Desk.ask(Desk.cloud, "In which cloud?")
    let impact = impact(of: desk)
    #expect(!impact.isChanged)
    #expect(impact.cause?.kind == .wording)
    #expect(impact.cause?.line == ContentLine(file: "new", line: 2))
  }

  /// A question more before the second, another wording of the last, and three sessions.
  private var figures: Impact {
    var desk = Desk()
    desk.slots.append(plan)
    desk.steps.insert(
      Step(
        id: "case/plan", when: Desk.only(Desk.cloud, "worldwide"),
        action: .question(Step.Inquiry(slot: plan, text: "Which plan?"))),
      at: 2)
    desk.steps[0] = Desk.ask(Desk.service, "What is hit?")
    desk.severity = DecisionTable(
      inputs: [], rows: [DecisionTable.Row(conditions: [], severity: .b, reason: "Always.")])
    let change = ContentChange(from: version(Desk(), file: "old"), to: version(desk, file: "new"))
    let sessions = [
      "c": Sitting.escalated, "a": Sitting.resolved, "d": Sitting(saying: ["mail"]).session,
      "b": Sitting().session,
    ]
    return Impact(
      sessions: sessions.sorted { $0.key < $1.key }.map { change.impact(on: $1, path: $0) })
  }

  @Test
  func `is counted over all sessions`() {
    let figures = figures
    #expect(figures.changed.map(\.path) == ["a", "c"])
    #expect(figures.reworded.map(\.path) == ["d"])
    #expect(figures.sessions.meanQuestions == 0.5)
    #expect(
      figures.kinds.map { "\($0.kind) \($0.sessions)" } == [
        "route 2", "severity 2", "ticket 1", "wording 3",
      ])
    #expect(
      figures.severityMoves.map { "\($0.move.from ?? "") \($0.move.to ?? "") \($0.sessions)" } == [
        "A B 2"
      ])
    #expect(figures.outcomeMoves == [])
  }

  @Test
  func `is grouped by what brings it about, wordings last`() {
    let groups = figures.groups
    #expect(groups.map(\.cause.step) == ["case/plan", "case/service"])
    #expect(groups.map { $0.sessions.map(\.path) } == [["a", "c"], ["d"]])
    #expect(groups.map(\.sessions.meanQuestions) == [1, 0])
  }

  @Test
  func `is given to programs with the same figures`() throws {
    let json = try JSONValue(parsing: Array(JSONEncoder().encode(figures)))
    #expect(
      json.keys == [
        "causes", "changed", "changes", "kinds", "outcome_moves", "questions", "reworded",
        "sessions", "severity_moves",
      ])
    #expect(json["sessions"] == 4)
    #expect(json["changed"] == ["sessions": 2, "share": 0.5])
    #expect(json["severity_moves"] == [["from": "A", "to": "B", "sessions": 2]])
    #expect(json["questions"] == ["more": 2, "fewer": 0, "mean_change": 0.5])
    let cause = json["causes"]?.elements.first
    #expect(cause?["step"] == "case/plan")
    #expect(cause?["line"] == 3)
    #expect(cause?["sessions"] == ["a", "c"])
    #expect(json["changes"]?.elements.count == 3)
  }
}
