import Conversation

extension Impact: Encodable {
  private struct Share: Encodable {
    let sessions: Int
    let share: Double
  }

  private enum CodingKeys: String, CodingKey {
    case sessions, changed, reworded, kinds, questions, causes, changes
    case severityMoves = "severity_moves"
    case outcomeMoves = "outcome_moves"
  }

  private enum QuestionKeys: String, CodingKey {
    case more, fewer
    case meanChange = "mean_change"
  }

  private func share(_ count: Int) -> Share {
    Share(sessions: count, share: Double(count) / Double(max(sessions.count, 1)))
  }

  /// Has the same figures as the text, and every session that is not the same with its differences.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(sessions.count, forKey: .sessions)
    try container.encode(share(changed.count), forKey: .changed)
    try container.encode(share(reworded.count), forKey: .reworded)
    try container.encode(
      Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind.rawValue, share($0.sessions)) }),
      forKey: .kinds)
    var questions = container.nestedContainer(keyedBy: QuestionKeys.self, forKey: .questions)
    try questions.encode(sessions.meanQuestions, forKey: .meanChange)
    try questions.encode(sessions.count { $0.questions > 0 }, forKey: .more)
    try questions.encode(sessions.count { $0.questions < 0 }, forKey: .fewer)
    try container.encode(severityMoves, forKey: .severityMoves)
    try container.encode(outcomeMoves, forKey: .outcomeMoves)
    try container.encode(groups, forKey: .causes)
    try container.encode(sessions.filter { !$0.differences.isEmpty }, forKey: .changes)
  }
}

extension Impact.MoveCount: Encodable {
  private enum CodingKeys: String, CodingKey {
    case from, to, sessions
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(move.from, forKey: .from)
    try container.encode(move.to, forKey: .to)
    try container.encode(sessions, forKey: .sessions)
  }
}

extension Impact.Group: Encodable {
  private enum CodingKeys: String, CodingKey {
    case kind, step, field, file, line, kinds, sessions
    case meanChange = "mean_change_of_questions"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(cause.kind, forKey: .kind)
    try container.encodeIfPresent(cause.step, forKey: .step)
    try container.encodeIfPresent(cause.field, forKey: .field)
    try container.encodeIfPresent(cause.line?.file, forKey: .file)
    try container.encodeIfPresent(cause.line?.line, forKey: .line)
    try container.encode(
      Dictionary(uniqueKeysWithValues: sessions.kinds.map { ($0.kind.rawValue, $0.sessions) }),
      forKey: .kinds)
    try container.encode(sessions.meanQuestions, forKey: .meanChange)
    try container.encode(sessions.map(\.path), forKey: .sessions)
  }
}

extension SessionImpact: Encodable {
  private enum CodingKeys: String, CodingKey {
    case path, differences, questions
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(differences, forKey: .differences)
    try container.encode(questions, forKey: .questions)
  }
}
