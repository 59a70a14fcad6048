import Testing

@testable import Conversation

struct SlotTests {
  static let values: [Value] = [
    .choice("teams"), .text("x"), .number(1), .time(Fixture.now), .codes([]),
    .guid(Fixture.tenantID),
  ]
  static let slots = [
    Fixture.service, Fixture.summary, Fixture.count, Fixture.began, Fixture.codes, Fixture.tenant,
  ]

  @Test func `A slot accepts values of its own kind alone`() {
    for (row, slot) in Self.slots.enumerated() {
      for (column, value) in Self.values.enumerated() {
        #expect(slot.accepts(value) == (row == column), "\(slot.id), \(value)")
      }
    }
  }

  @Test(arguments: slots, NonAnswer.allCases)
  func `Every slot accepts every non-answer`(slot: Slot, nonAnswer: NonAnswer) {
    #expect(slot.accepts(.nonAnswer(nonAnswer)))
  }

  @Test func `A slot accepts and finds its own choices alone, offered or not`() {
    #expect(Fixture.service.accepts(.choice("germany")))
    #expect(!Fixture.service.accepts(.choice("failed")))
    #expect(Fixture.service.choice("germany")?.label == "Germany cloud")
    #expect(Fixture.service.choice("failed") == nil)
    #expect(Fixture.count.choices.isEmpty)
  }

  @Test(arguments: [
    (Value.choice("teams"), "teams"), (.text("A b"), "A b"), (.number(12), "12"),
    (.time(Fixture.now), "2026-03-02T10:00:00Z"), (.guid("0f"), "0f"),
    (
      .codes([
        ErrorCode(text: "5.7.1", acts: .admin), ErrorCode(text: "AADSTS1234", acts: .unlisted),
      ]), "5.7.1, AADSTS1234"
    ), (.nonAnswer(.notApplicable), "not_applicable"),
  ])
  func `A value has the name that guards and records use`(value: Value, name: String) {
    #expect(value.name == name)
  }

  @Test func `Identifiers are ordered and shown by their text`() {
    let ids: [Slot.ID] = ["b", "a", "c"]
    #expect(ids.sorted().map(\.description) == ["a", "b", "c"])
    #expect(Slot.ID("a") == "a")
  }
}
