package import Conversation

extension Session {
  /// What a turn says about a session that was gone on with after a break.
  package struct Resumption: Equatable, Sendable, Codable {
    /// Who went on: another agent than before when the session was handed over.
    package let agent: String
    /// The version of the program that went on.
    package let engine: String
    /// The digest of the prompts that the session goes on with.
    package let promptsDigest: String

    package init(agent: String, engine: String, promptsDigest: String) {
      self.agent = agent
      self.engine = engine
      self.promptsDigest = promptsDigest
    }

    private enum CodingKeys: String, CodingKey {
      case agent, engine
      case promptsDigest = "prompts_digest"
    }
  }
}

extension Session.Resumption: SessionPart {
  var tree: JSONTree {
    JSONTree([
      CodingKeys.agent: .text(agent), .engine: .text(engine),
      .promptsDigest: .text(promptsDigest),
    ])
  }
}

extension Session {
  /// Who holds the session, and since when: whoever resumed it last, and else who began it.
  package var sitting: (agent: String, since: Instant) {
    turns.last { $0.resumption != nil }.flatMap { turn in
      turn.resumption.map { ($0.agent, turn.at) }
    } ?? (header.agent, header.started)
  }
}
