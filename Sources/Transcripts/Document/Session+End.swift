package import Conversation

extension Session {
  /// What follows a session's turns: how it ended, as far as it did, and how its record was changed since.
  package struct End: Equatable, Sendable {
    /// The customer's cloud by its id, as last answered; nil while it is not known.
    package var cloud: String?
    /// How the case ended; nil for a session that is not finished.
    package var outcome: Outcome?
    /// The step that concluded the case.
    package var ending: Step.ID?
    package var severity: Severity?
    package var ticket: Ticket?
    /// The problems that were mentioned besides the one of the case.
    package var parked: [Parked] = []
    /// The marks that stand in the texts for what was removed from them.
    package var redactions: [String] = []
    /// The look-ups that were answered after the last turn.
    package var lookUps: [LookUp] = []
    /// The times at which the record was made anew with other content, in order.
    package var updates: [Update] = []
  }

  /// A problem that was left for a case of its own.
  package struct Parked: Equatable, Sendable, Codable {
    /// The agent's words for it.
    package let words: String
    /// The session of the case that it became; nil while it is none.
    package var session: String?

    package init(words: String, session: String? = nil) {
      self.words = words
      self.session = session
    }
  }
}

extension Session.End {
  /// Notes that a parked problem has become a case of its own.
  mutating func link(_ words: String, to session: String?) {
    for index in parked.indices where parked[index].words == words {
      parked[index].session = session
    }
  }

  /// Takes up which cases the problems of a record became, which no replay can know.
  mutating func keepLinks(of record: Session.End) {
    for problem in record.parked { link(problem.words, to: problem.session) }
  }
}

extension Session.End: Codable, SessionPart {
  private enum CodingKeys: String, CodingKey {
    case cloud, outcome, ending, severity, ticket, parked, redactions, updates
    case lookUps = "lookups"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    cloud = try container.decode(String?.self, forKey: .cloud)
    outcome = try container.decode(Outcome?.self, forKey: .outcome)
    ending = try container.decode(Step.ID?.self, forKey: .ending)
    severity = try container.decode(Severity?.self, forKey: .severity)
    ticket = try container.decode(Ticket?.self, forKey: .ticket)
    parked = try container.decodeIfPresent([Session.Parked].self, forKey: .parked) ?? []
    redactions = try container.decode([String].self, forKey: .redactions)
    lookUps = try container.decodeIfPresent([Session.LookUp].self, forKey: .lookUps) ?? []
    updates = try container.decodeIfPresent([Session.Update].self, forKey: .updates) ?? []
  }

  /// Has null for what is not known, look-ups only when a session stopped right after one, and parked problems and
  /// updates only when there were any.
  var tree: JSONTree {
    JSONTree([
      CodingKeys.cloud: JSONTree(cloud), .outcome: JSONTree(outcome?.rawValue),
      .ending: JSONTree(ending?.text), .severity: JSONTree(severity?.rawValue),
      .ticket: ticket?.tree ?? .null, .parked: parked.isEmpty ? nil : JSONTree(parked),
      .redactions: JSONTree(redactions),
      .lookUps: lookUps.isEmpty ? nil : JSONTree(lookUps),
      .updates: updates.isEmpty ? nil : JSONTree(updates),
    ])
  }
}

extension Session.Parked: SessionPart {
  private enum CodingKeys: String, CodingKey {
    case words, session
  }

  var tree: JSONTree {
    JSONTree([CodingKeys.words: .text(words), .session: session.map { .text($0) }])
  }
}
