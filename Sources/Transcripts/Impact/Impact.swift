import Conversation

/// What a change of the content does to a set of sessions, in figures.
package struct Impact: Sendable {
  /// The sessions whose first difference has one cause.
  package struct Group: Sendable {
    package let cause: SessionImpact.Cause
    /// In the order of their paths.
    package let sessions: [SessionImpact]
  }

  /// How often a value moves from one to another.
  package struct MoveCount: Equatable, Sendable {
    package let move: Move
    package let sessions: Int
  }

  package let sessions: [SessionImpact]

  /// Takes at least one session.
  package init(sessions: [SessionImpact]) {
    self.sessions = sessions
  }

  /// The sessions of which more than the wording changes.
  package var changed: [SessionImpact] { sessions.filter(\.isChanged) }

  /// The sessions that change in wording only.
  package var reworded: [SessionImpact] {
    sessions.filter { !$0.isChanged && !$0.differences.isEmpty }
  }

  /// In how many sessions each kind of difference is, without the kinds that are in none.
  package var kinds: [(kind: Difference.Kind, sessions: Int)] { sessions.kinds }

  package var severityMoves: [MoveCount] { Self.count(sessions.compactMap(\.severity)) }
  package var outcomeMoves: [MoveCount] { Self.count(sessions.compactMap(\.outcome)) }

  /// The sessions that change by what brings it about: the cause of most first, rewordings last.
  package var groups: [Group] {
    func rank(_ group: Group) -> (Int, Int, String, Int, String, String) {
      let cause = group.cause
      return (
        group.cause.kind == .wording ? 1 : 0, -group.sessions.count, cause.line?.file ?? "",
        cause.line?.line ?? 0, cause.step?.text ?? "", cause.kind.rawValue + (cause.field ?? "")
      )
    }
    let causes = Dictionary(grouping: sessions.filter { $0.cause != nil }, by: \.cause)
    return causes.compactMap { cause, sessions in
      cause.map { Group(cause: $0, sessions: sessions.sorted { $0.path < $1.path }) }
    }.sorted { rank($0) < rank($1) }
  }

  private static func count(_ moves: [Move]) -> [MoveCount] {
    Dictionary(grouping: moves) { $0 }.map { MoveCount(move: $0, sessions: $1.count) }
      .sorted {
        (-$0.sessions, $0.move.from ?? "", $0.move.to ?? "")
          < (-$1.sessions, $1.move.from ?? "", $1.move.to ?? "")
      }
  }
}

extension [SessionImpact] {
  /// In how many sessions each kind of difference is, without the kinds that are in none.
  package var kinds: [(kind: Difference.Kind, sessions: Int)] {
    Difference.Kind.allCases.compactMap { kind in
      let count = count { $0.differences.contains { $0.kind == kind } }
      return count > 0 ? (kind, count) : nil
    }
  }

  /// How many questions more a session has on average; below zero for fewer.
  package var meanQuestions: Double {
    isEmpty ? 0 : Double(reduce(0) { $0 + $1.questions }) / Double(count)
  }
}
