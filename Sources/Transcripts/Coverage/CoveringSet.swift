/// A small choice of sets that has every element which any of them has.
///
/// It is greedy: first the sets that have an element of their own, which no choice can do without, and then
/// always the one that adds most. Of equal ones the first in order is taken. A smaller choice may exist, but
/// none with fewer than ``leastNumber``.
package struct CoveringSet: Equatable, Sendable {
  /// One chosen set.
  package struct Pick: Equatable, Sendable {
    /// The set's place in the list.
    package let index: Int
    /// How many elements it adds to those before it.
    package let added: Int
    /// Whether it has an element that no other set has.
    package let isNeeded: Bool
  }

  package private(set) var picks: [Pick] = []
  /// No choice has fewer sets than this.
  package private(set) var leastNumber = 0

  /// Whether it is certain that no smaller choice exists.
  package var isSmallest: Bool { picks.count == leastNumber }

  /// Chooses among sets of elements from 0 up to a count.
  init(of sets: [[Int]], itemCount: Int) {
    var owners = [[Int]](repeating: [], count: itemCount)
    for (index, set) in sets.enumerated() {
      for element in set { owners[element].append(index) }
    }
    var gains = sets.map(\.count)
    var isCovered = [Bool](repeating: false, count: itemCount)
    let needed = Set(owners.filter { $0.count == 1 }.joined())

    func best(among candidates: some Sequence<Int>) -> Int? {
      candidates.filter { gains[$0] > 0 }.min { (-gains[$0], $0) < (-gains[$1], $1) }
    }
    func pick(_ index: Int) -> Pick {
      defer {
        for element in sets[index] where !isCovered[element] {
          isCovered[element] = true
          for owner in owners[element] { gains[owner] -= 1 }
        }
      }
      return Pick(index: index, added: gains[index], isNeeded: needed.contains(index))
    }
    while let index = best(among: needed) { picks.append(pick(index)) }
    leastNumber = picks.count
    while let index = best(among: sets.indices) { picks.append(pick(index)) }
    // One more at least, when those that are needed do not have everything.
    if picks.count > leastNumber { leastNumber += 1 }
  }
}
