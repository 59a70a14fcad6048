import Testing

@testable import Conversation

/// What a proof finds wrong with a severity table.
struct SeverityProofTests {
  private static let impact = Fixture.choices("impact", "Impact", ["high": "High", "low": "Low"])
  private static let nonAnswers = NonAnswer.allCases.map(\.rawValue)

  @Test func `A table with one row for each input is right`() {
    #expect(
      violations(rows: [row(["low"], .b), row(["high"], .a), row(Self.nonAnswers, .c)]) == [])
  }

  @Test func `Inputs without a row are a gap`() {
    #expect(
      violations(rows: [row(["high", "low"], .a), row(["unknown", "declined", "later"], .b)])
        == [.tableGap([input(.nonAnswer(.notApplicable))])])
  }

  @Test func `Inputs with two rows are an overlap of the first two, counted from 1`() {
    #expect(
      violations(rows: [
        row(Self.nonAnswers, .b), row(["high", "low"], .a), row(["low"], .c), row(["low"], .b),
      ]) == [.tableOverlap(2, 3, [input(.choice("low"))])])
  }

  @Test func `Two rows for the same inputs are an overlap, also with the same severity`() {
    #expect(
      violations(rows: [row(["low", "high"], .b), row(Self.nonAnswers, .c), row(["high"], .b)])
        == [.tableOverlap(1, 3, [input(.choice("high"))])])
  }

  @Test func `More of a rising input with less severity is found`() {
    #expect(
      violations(
        rows: [row(["low"], .a), row(["high"], .b), row(Self.nonAnswers, .c)],
        rising: ["impact": ["low", "high"]])
        == [
          .tableNotMonotonic(less: [input(.choice("low"))], more: [input(.choice("high"))])
        ])
  }

  @Test func `More of an input that does not rise may have less severity`() {
    #expect(
      violations(rows: [row(["low"], .a), row(["high"], .b), row(Self.nonAnswers, .c)]) == [])
  }

  @Test func `As much severity for more is right`() {
    #expect(
      violations(
        rows: [row(["low", "high"], .b), row(Self.nonAnswers, .c)],
        rising: ["impact": ["low", "high"]]) == [])
  }

  @Test func `A table of two inputs is compared with the other input as it is`() {
    let less = [input(.choice("low")), input(.choice("all"), of: "scope")]
    let more = [input(.choice("high")), input(.choice("all"), of: "scope")]
    let scopes = Condition(slot: "scope", test: .among(["all"]))
    let others = Condition(slot: "scope", test: .notAmong(["all"]))
    func compound(_ names: [String], _ scope: Condition, _ severity: Severity) -> DecisionTable.Row
    {
      DecisionTable.Row(
        conditions: row(names, severity).conditions + [scope], severity: severity, reason: "")
    }
    let table = DecisionTable(
      inputs: ["impact", "scope"],
      rows: [
        compound(["low"], scopes, .a), compound(["high"], scopes, .b),
        compound(["low"], others, .c),
        compound(["high"], others, .b), row(Self.nonAnswers, .c),
      ], rising: ["impact": ["low", "high"]])
    #expect(
      violations(of: table) == [.tableNotMonotonic(less: less, more: more)])
  }

  @Test func `A table without inputs has nothing to be wrong`() {
    #expect(violations(of: DecisionTable(inputs: [], rows: [])) == [])
  }

  @Test func `A table with more combinations than the bound allows cuts the proof short`() {
    let table = DecisionTable(
      inputs: ["impact"], rows: [row(["high", "low"] + Self.nonAnswers, .a)])
    #expect(!content(table).prove(maxStates: 6).isCutShort)
    #expect(content(table).prove(maxStates: 5).isCutShort)
  }

  // MARK: -

  private func row(_ names: [String], _ severity: Severity) -> DecisionTable.Row {
    DecisionTable.Row(
      conditions: [Condition(slot: "impact", test: .among(names))], severity: severity, reason: "")
  }

  private func input(_ value: Value, of slot: Slot.ID = "impact") -> Proof.PathStep {
    Proof.PathStep(step: nil, slot: slot, value: value)
  }

  private func violations(
    rows: [DecisionTable.Row], rising: [Slot.ID: [Choice.ID]] = [:]
  ) -> [Proof.Violation] {
    violations(of: DecisionTable(inputs: ["impact"], rows: rows, rising: rising))
  }

  private func violations(of table: DecisionTable) -> [Proof.Violation] {
    content(table).prove().violations
  }

  private func content(_ table: DecisionTable) -> Content {
    Content(
      slots: [Self.impact, Fixture.scope], spine: Playbook(id: "case", title: "", steps: []),
      lastEnding: Step.Ending(id: "case/end", outcome: .abandoned, text: ""),
      severity: table, handOff: Fixture.handOff)
  }
}
