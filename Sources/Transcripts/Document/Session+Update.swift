package import Conversation

extension Session {
  /// One time at which a session's record was made anew with other content.
  package struct Update: Equatable, Sendable, Codable {
    package let at: Instant
    /// Why the differences are right.
    package let reason: String
    /// How many differences of each kind there were.
    package let differences: [String: Int]

    package init(at: Instant, reason: String, differences: [Difference]) {
      self.at = at
      self.reason = reason
      self.differences = differences.reduce(into: [:]) { $0[$1.kind.rawValue, default: 0] += 1 }
    }
  }

  /// The session with another end, sealed anew.
  func ending(with end: End) -> Session {
    var session = self
    session.end = end
    let header = Seal.link(of: header)
    session.seal = Seal.link(
      after: turns.last?.seal ?? header, header: header, over: end, with: session.header.salts)
    return session
  }
}

extension Session.Update: SessionPart {
  private enum CodingKeys: String, CodingKey {
    case at, reason, differences
  }

  var tree: JSONTree {
    JSONTree([
      CodingKeys.at: .text(at.description), .reason: .text(reason),
      .differences: .object(differences.mapValues { .number($0) }),
    ])
  }
}

extension Replay {
  /// The session as it goes today, to stand in the place of its record.
  ///
  /// What the record has no reply to stays in it as `unknown`, and what is not asked for any more is left out.
  ///
  /// - Parameters:
  ///   - session: The record.
  ///   - content: Today's prompts.
  ///   - languages: The same in the languages that the agent may turn to, by locale.
  ///   - header: The session's header, with the program and the prompts of today.
  ///   - at: When the record is made anew.
  ///   - reason: Why the differences are right.
  /// - Returns: The new record, and nil when nothing differs.
  package static func update(
    _ session: Session, with content: Content, languages: [String: Content] = [:],
    header: Session.Header, at: Instant, reason: String
  ) -> Session? {
    let (replayed, differences) = run(
      session, with: content, languages: languages, header: header)
    guard !differences.isEmpty else { return nil }
    var end = replayed.end
    end.redactions = session.end.redactions
    end.keepLinks(of: session.end)
    end.updates =
      session.end.updates + [Session.Update(at: at, reason: reason, differences: differences)]
    return replayed.ending(with: end)
  }
}
