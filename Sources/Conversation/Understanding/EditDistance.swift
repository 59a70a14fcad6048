/// How many letters have to be added, removed, replaced or swapped with their neighbour.
///
/// The cost is the product of the lengths, so it is for words and not for texts.
package func editDistance(_ left: String, _ right: String) -> Int {
  let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var (beforeLast, last) = ([Int](), Array(0...b.count))
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

/// The candidates that a misspelt word most likely means: the nearest, when at most a third of it is wrong.
package func nearestSpellings(to word: String, among candidates: some Sequence<String>) -> [String]
{
  // A long text is no misspelt word, and comparing it would take long.
  guard word.count <= 64 else { return [] }
  let limit = max(1, word.count / 3)
  let scored = candidates.filter { abs($0.count - word.count) <= limit }
    .map { ($0, editDistance(word, $0)) }.filter { $0.1 <= limit }
  guard let best = scored.map(\.1).min() else { return [] }
  return scored.filter { $0.1 == best }.map(\.0)
}
