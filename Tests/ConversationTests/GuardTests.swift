import Testing

@testable import Conversation

struct GuardTests {
  /// One condition, the value of its slot, and whether it holds.
  struct Example: Sendable {
    let test: Condition.Test
    let value: Value?
    let holds: Bool
  }

  static let codes = Value.codes([
    ErrorCode(text: "AADSTS50126", acts: .user), ErrorCode(text: "5.7.1", acts: .admin),
  ])

  @Test(arguments: [
    Example(test: .among(["a", "b"]), value: .choice("b"), holds: true),
    Example(test: .among(["a", "b"]), value: .choice("c"), holds: false),
    Example(test: .among(["a", "unknown"]), value: .nonAnswer(.unknown), holds: true),
    Example(test: .among(["not_applicable"]), value: .nonAnswer(.notApplicable), holds: true),
    Example(test: .among(["a"]), value: .nonAnswer(.later), holds: false),
    Example(test: .among([]), value: .choice("a"), holds: false),
    Example(test: .notAmong(["a", "b"]), value: .choice("c"), holds: true),
    Example(test: .notAmong(["a", "b"]), value: .choice("a"), holds: false),
    Example(test: .notAmong(["a"]), value: .nonAnswer(.declined), holds: true),
    Example(test: .notAmong(["declined"]), value: .nonAnswer(.declined), holds: false),
    Example(test: .known(true), value: .text("x"), holds: true),
    Example(test: .known(true), value: .nonAnswer(.unknown), holds: false),
    Example(test: .known(false), value: .nonAnswer(.later), holds: true),
    Example(test: .known(false), value: .time(Fixture.now), holds: false),
    Example(test: .atLeast(2), value: .number(2), holds: true),
    Example(test: .atLeast(2), value: .number(1), holds: false),
    Example(test: .atLeast(0), value: .nonAnswer(.unknown), holds: false),
    Example(test: .atLeast(1), value: .text("9"), holds: false),
    Example(test: .acts([.vendor, .admin]), value: codes, holds: true),
    Example(test: .acts([.vendor, .wait]), value: codes, holds: false),
    Example(test: .acts([]), value: codes, holds: false),
    Example(test: .acts([.unlisted]), value: .nonAnswer(.unknown), holds: false),
  ])
  func `A condition tests the value of its slot`(example: Example) {
    var facts = Facts(content: Fixture.content)
    facts["slot"] = example.value
    #expect(Condition(slot: "slot", test: example.test).holds(in: facts) == example.holds)
  }

  @Test(arguments: [
    Condition.Test.among(["unknown", ""]), .notAmong(["a"]), .known(true), .known(false),
    .atLeast(0), .acts(Actor.allCases),
  ])
  func `No condition holds while its slot is not settled`(test: Condition.Test) {
    let facts = Fixture.facts(["other": .choice("a")])
    #expect(!Condition(slot: "slot", test: test).holds(in: facts))
  }

  @Test func `A guard without alternatives always holds and has nothing to show for it`() {
    let facts = Fixture.facts([:])
    #expect(Guard.always.holds(in: facts))
    #expect(Guard.always.satisfiedAlternative(in: facts) == nil)
    #expect(Guard.always.conditions.isEmpty)
  }

  @Test func `All conditions of an alternative have to hold`() {
    let both = Fixture.when(
      Fixture.is(Fixture.service, "teams"), Fixture.is(Fixture.scope, "all"))
    #expect(!both.holds(in: Fixture.facts(["service": .choice("teams")])))
    #expect(!both.holds(in: Fixture.facts(["scope": .choice("all")])))
    #expect(
      both.holds(in: Fixture.facts(["service": .choice("teams"), "scope": .choice("all")])))
  }

  @Test func `One alternative is enough, and the first that holds is shown`() {
    let teams = Fixture.is(Fixture.service, "teams")
    let all = Fixture.is(Fixture.scope, "all")
    let some = Fixture.is(Fixture.scope, "some", "all")
    let either = Guard(alternatives: [[teams], [all], [some]])
    let facts = Fixture.facts(["service": .choice("exchange"), "scope": .choice("all")])
    #expect(either.holds(in: facts))
    #expect(either.satisfiedAlternative(in: facts) == [all])
    #expect(either.conditions == [teams, all, some])
    #expect(!either.holds(in: Fixture.facts(["scope": .choice("one")])))
  }
}
