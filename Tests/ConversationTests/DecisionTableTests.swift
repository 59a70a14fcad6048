import Testing

@testable import Conversation

struct DecisionTableTests {
  @Test(arguments: [
    (Value.choice("all"), Severity.a), (.choice("some"), .b), (.choice("one"), .c),
    (.nonAnswer(.unknown), .c),
  ])
  func `Each value of the input has its row`(scope: Value, severity: Severity) {
    let row = Fixture.severity.row(for: Fixture.facts(["scope": scope]))
    #expect(row?.severity == severity)
  }

  @Test func `A row gives its reason`() {
    let row = Fixture.severity.row(for: Fixture.facts(["scope": .choice("all")]))
    #expect(row?.reason == "Nobody can work.")
  }

  @Test func `The first row that applies wins`() {
    let row = two.row(for: Fixture.facts(["scope": .choice("all"), "service": .choice("teams")]))
    #expect(row?.reason == "both")
  }

  @Test func `A row with fewer conditions applies when the stricter one does not`() {
    let row = two.row(for: Fixture.facts(["scope": .choice("all"), "service": .choice("entra")]))
    #expect(row?.reason == "scope")
  }

  @Test func `No row applies when no conditions hold`() {
    let facts = Fixture.facts(["scope": .choice("one"), "service": .choice("teams")])
    #expect(two.row(for: facts) == nil)
  }

  @Test func `There is no severity while nothing is settled`() {
    #expect(Fixture.severity.row(for: Fixture.facts([:])) == nil)
  }

  @Test func `There is no severity while one input is not settled`() {
    #expect(two.row(for: Fixture.facts(["scope": .choice("all")])) == nil)
  }

  private var two: DecisionTable {
    DecisionTable(
      inputs: ["scope", "service"],
      rows: [
        DecisionTable.Row(
          conditions: [
            Fixture.is(Fixture.scope, "all"), Fixture.is(Fixture.service, "teams"),
          ], severity: .a, reason: "both"),
        DecisionTable.Row(
          conditions: [Fixture.is(Fixture.scope, "all")], severity: .b, reason: "scope"),
      ])
  }
}
