import Support
import Testing

@testable import Transcripts

@Suite("A covering set")
struct CoveringSetTests {
  @Test
  func `begins with the sets that no choice can do without, and says what each adds`() {
    let set = CoveringSet(of: [[0, 1, 2, 3], [4], [0, 1, 2, 3]], itemCount: 5)
    #expect(
      set.picks == [
        CoveringSet.Pick(index: 1, added: 1, isNeeded: true),
        CoveringSet.Pick(index: 0, added: 4, isNeeded: false),
      ])
    #expect(set.leastNumber == 2)
    #expect(set.isSmallest)
  }

  @Test
  func `of nothing has nothing`() {
    #expect(CoveringSet(of: [], itemCount: 3).picks == [])
    #expect(CoveringSet(of: [[], []], itemCount: 3).picks == [])
    #expect(CoveringSet(of: [[]], itemCount: 0).isSmallest)
  }

  @Test
  func `that is greedy may be larger than need be, and does not claim otherwise`() {
    // The first takes most, and the two others would do.
    let set = CoveringSet(
      of: [[0, 1, 2, 3], [0, 1, 4], [2, 3, 5], [4, 5], [4], [5]], itemCount: 6)
    #expect(set.picks.map(\.index) == [0, 3])
    #expect(set.leastNumber == 1)
    #expect(!set.isSmallest)
  }

  @Test(arguments: 0..<200)
  func `has every element, and never claims less than the smallest choice needs`(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    func random(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
    let sets = (0..<random(8) + 1).map { _ in
      Set((0..<random(5)).map { _ in random(9) }).sorted()
    }
    let all = Set(sets.joined())
    let set = CoveringSet(of: sets, itemCount: 9)
    #expect(Set(set.picks.flatMap { sets[$0.index] }) == all)
    #expect(set.picks.map(\.added).reduce(0, +) == all.count)
    #expect(set.picks.allSatisfy { $0.added > 0 })
    let covering = (0..<(1 << sets.count)).filter { subset in
      let chosen = sets.indices.filter { subset >> $0 & 1 == 1 }
      return Set(chosen.flatMap { sets[$0] }) == all
    }
    let smallest = covering.map(\.nonzeroBitCount).min() ?? 0
    #expect(set.leastNumber <= smallest)
    #expect(smallest <= set.picks.count)
  }
}
