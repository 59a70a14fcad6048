import Testing

@testable import Conversation

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
    ("abc", "ab", 1), ("abc", "xabc", 1), ("exchange", "exhcange", 1), ("ab", "ba", 1),
    ("kitten", "sitting", 3), ("teams", "outlook", 6), ("abcd", "badc", 2), ("错误", "错", 1),
  ])
  func `Each letter added, removed, replaced or swapped costs one`(
    left: String, right: String, distance: Int
  ) {
    #expect(editDistance(left, right) == distance)
    #expect(editDistance(right, left) == distance)
  }

  @Test func `The nearest spellings are all those with the least distance`() {
    #expect(nearestSpellings(to: "taems", among: ["teams", "terms", "outlook"]) == ["teams"])
    #expect(nearestSpellings(to: "cat", among: ["bat", "hat", "dog"]) == ["bat", "hat"])
  }

  @Test(arguments: [("exchnage", true), ("exxhnagee", true), ("xchng", false), ("zzzzzzzz", false)])
  func `A word of which more than a third is wrong is near nothing`(word: String, isNear: Bool) {
    #expect(nearestSpellings(to: word, among: ["exchange"]).isEmpty == !isNear)
  }

  @Test func `A short word may have one wrong letter`() {
    #expect(nearestSpellings(to: "yo", among: ["no", "maybe"]) == ["no"])
  }

  @Test func `Nothing is near where there are no candidates`() {
    #expect(nearestSpellings(to: "teams", among: [String]()).isEmpty)
  }
}
