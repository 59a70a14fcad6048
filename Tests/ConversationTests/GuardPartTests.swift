import Testing

@testable import Conversation

@Suite("A part of a guard")
struct GuardPartTests {
  private static let guarded = Guard(alternatives: [
    [
      Condition(slot: "scope", test: .among(["tenant", "region"])),
      Condition(slot: "codes", test: .acts([.admin, .user])),
    ],
    [Condition(slot: "service", test: .notAmong(["teams"]))],
  ])

  private func part(_ alternative: Int, _ condition: Int, _ value: String?) -> GuardPart {
    let slot = Self.guarded.alternatives[alternative][condition].slot
    return GuardPart(alternative: alternative, condition: condition, slot: slot, value: value)
  }

  @Test func `is each condition, and each value of those that list several`() {
    #expect(
      Self.guarded.parts == [
        part(0, 0, nil), part(0, 0, "tenant"), part(0, 0, "region"), part(0, 1, nil),
        part(0, 1, "admin"), part(0, 1, "user"), part(1, 0, nil),
      ])
    #expect(Guard.always.parts.isEmpty)
  }

  @Test func `is left out without touching the rest of the guard`() {
    let second = Self.guarded.alternatives[1]
    #expect(
      Self.guarded.without(part(0, 0, "region")).alternatives == [
        [
          Condition(slot: "scope", test: .among(["tenant"])),
          Condition(slot: "codes", test: .acts([.admin, .user])),
        ], second,
      ])
    #expect(
      Self.guarded.without(part(0, 1, nil)).alternatives == [
        [Condition(slot: "scope", test: .among(["tenant", "region"]))], second,
      ])
    #expect(Self.guarded.without(part(1, 0, nil)).alternatives.last == [])
  }

  @Test func `is narrowed to in its own alternative alone`() {
    #expect(
      Self.guarded.narrowed(to: part(0, 1, "user"))?.alternatives == [
        [
          Condition(slot: "scope", test: .among(["tenant", "region"])),
          Condition(slot: "codes", test: .onlyActs([.user])),
        ]
      ])
    #expect(
      Self.guarded.narrowed(to: part(1, 0, nil))?.alternatives == [
        [Condition(slot: "service", test: .among(["teams"]))]
      ])
    let number = Guard(alternatives: [[Condition(slot: "users", test: .atLeast(5))]])
    #expect(number.parts.count == 1)
    #expect(number.parts.first.flatMap(number.narrowed) == nil)
  }

  @Test func `of two guards together belongs to each pair of alternatives`() {
    let other = Guard(alternatives: [[Condition(slot: "cloud", test: .known(true))]])
    #expect(Self.guarded.and(other).alternatives.map(\.count) == [3, 2])
    #expect(Guard.always.and(other) == other)
    #expect(other.and(.always) == other)
  }
}
