import Prompts
import Terminal
import Transcripts

/// How coverage looks: the percentages, a small set of sessions that covers, and what no session touches by file.
struct CoverageView {
  let report: CoverageReport
  let listsSessions: Bool

  private var coverage: Coverage { report.coverage }

  var lines: [Line] {
    figures + untouched + coveringSet + (listsSessions ? sessions : [])
  }

  // MARK: - Figures

  private var figures: [Line] {
    let differing = coverage.shares.count(where: \.differs)
    let some = Coverage.Kind.allCases.filter { coverage.count(of: $0).total > 0 }
    let count = coverage.shares.count
    let heading = Line(
      "What \(count == 1 ? "1 session touches" : "\(count) sessions touch")", .heading)
    let note = Line(
      "Not as recorded any more: \(counted(differing, "session")). firstline replay says how.",
      .warning)
    return [heading] + some.map(figure) + (differing > 0 ? [note] : [])
  }

  private func figure(of kind: Coverage.Kind) -> Line {
    let (touched, total) = coverage.count(of: kind)
    // Rounded down, so that only all of them are 100 %.
    let percent = "\(touched * 100 / total)".padded(to: 5)
    let numbers = "\("\(touched)".padded(to: 6)) of \("\(total)".padded(to: 4))"
    return Line("\(percent) %\(numbers)  \(kind.words)", touched == total ? .success : .plain)
  }

  // MARK: - Sessions

  private var coveringSet: [Line] {
    let set = coverage.covering
    let certainty =
      set.isSmallest ? "no smaller choice does it" : "at least \(set.leastNumber) are needed"
    let head =
      "All that is touched: \(counted(set.picks.count, "session")), chosen greedily; \(certainty). "
      + "What each adds to those above it:"
    return [.empty, Line(head, .heading)]
      + set.picks.map { pick in
        let own = pick.isNeeded ? StyledText() : StyledText("  (others together do too)", .muted)
        return Line("\("+\(pick.added)".padded(to: 7))  \(report.path(of: pick))\(own)")
      }
  }

  private var sessions: [Line] {
    [.empty, Line("What each session touches, and what it alone touches", .heading)]
      + coverage.shares.flatMap { share in
        [Line("\("\(share.touched)".padded(to: 7))  \(share.path)")]
          + share.only.map { item in
            Line("         \(item.kind.word) \(item.words)", .muted, indent: 11)
          }
      }
  }

  // MARK: - What no session touches

  private var untouched: [Line] {
    let items = coverage.untouched
    guard !items.isEmpty else {
      return [.empty, Line("Every item is touched by some session.", .success)]
    }
    let files = Dictionary(grouping: items) { report.place(of: $0)?.file ?? "" }
    return [.empty, Line("What no session touches: \(counted(items.count, "item"))", .heading)]
      + files.sorted { $0.key < $1.key }.flatMap { file, items in
        [.empty, Line(file, .strong)]
          + Coverage.Kind.allCases.flatMap { kind in
            lines(for: items.filter { $0.kind == kind }, of: kind)
          }
      }
  }

  /// The items of a kind and a file; those with one place and name share a line.
  private func lines(for items: [Coverage.Item], of kind: Coverage.Kind) -> [Line] {
    guard !items.isEmpty else { return [] }
    struct Row: Hashable {
      let place: Finding.Place?
      let name: String
    }
    let rows = Dictionary(grouping: items) { Row(place: report.place(of: $0), name: $0.name) }
    let sorted = rows.sorted { left, right in
      guard let first = left.key.place, let second = right.key.place, first != second else {
        return left.key.name < right.key.name
      }
      return first < second
    }
    return [Line("  \(kind.words)", .emphasis)]
      + sorted.map { row, items in
        let place = row.place.map { "\($0.line):\($0.column)" } ?? ""
        let what = [row.name, items.untouchedWords].filter { !$0.isEmpty }.joined(separator: ": ")
        return Line("  \(place.padded(to: 7), .muted)  \(what)", indent: 13)
      }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension String {
  /// The text with spaces before it up to a number of characters.
  fileprivate func padded(to count: Int) -> String {
    String(repeating: " ", count: max(0, count - self.count)) + self
  }
}
