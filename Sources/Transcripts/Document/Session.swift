package import Conversation
import FoundationEssentials

/// The record of one sitting of an agent with the assistant, as it stands in a session file.
package struct Session: Equatable, Sendable {
  /// The newest format that this program reads and the one that it writes.
  package static let format = 2

  /// What is known before the first question.
  package struct Header: Equatable, Sendable {
    package internal(set) var format: Int
    /// The session's name, which is also that of its file.
    package let session: String
    /// The version of the program.
    package let engine: String
    /// The digest of the prompts that the session was held with.
    package let promptsDigest: String
    package let locale: String
    package let agent: String
    package let started: Instant
    /// Seconds by which the agent's clock is ahead of UTC.
    package let utcOffset: Int
    /// The earlier turns with which the session begins; nil for one that begins with nothing.
    package let beginning: Beginning?
    /// The session in which the problem of this one was mentioned; nil for one that follows no other.
    package let follows: String?
    /// What the commitments to the texts are made with; no part of what is sealed.
    package var salts: Salts

    /// Makes the header of a session that is in the newest format; `salt` is what all its salts follow from.
    package init(
      session: String, engine: String, promptsDigest: String, locale: String, agent: String,
      started: Instant, utcOffset: Int, beginning: Beginning? = nil, follows: String? = nil,
      salt: String
    ) {
      format = Session.format
      self.session = session
      self.engine = engine
      self.promptsDigest = promptsDigest
      self.locale = locale
      self.agent = agent
      self.started = started
      self.utcOffset = utcOffset
      self.beginning = beginning
      self.follows = follows
      salts = Salts(root: salt)
    }

    /// The header of the same session when its record is made anew by a program with prompts.
    package func remade(engine: String, promptsDigest: String, salt: String) -> Header {
      Header(
        session: session, engine: engine, promptsDigest: promptsDigest, locale: locale,
        agent: agent, started: started, utcOffset: utcOffset, beginning: beginning,
        follows: follows, salt: salt)
    }
  }

  /// The turns of an earlier session with which another one begins; they keep their own times.
  package struct Beginning: Equatable, Sendable, Codable {
    /// The name of the earlier session.
    package let session: String
    /// How many of its turns were repeated.
    package let turns: Int

    package init(session: String, turns: Int) {
      self.session = session
      self.turns = turns
    }
  }

  package var header: Header
  package var turns: [Turn]
  package var end: End
  /// The seal over the last turn's seal and the end.
  package var seal: String
}

extension Session.Header: Codable, SessionPart {
  private enum CodingKeys: String, CodingKey {
    case format, session, engine, locale, agent, started, follows, salt, salts, removed
    case promptsDigest = "prompts_digest"
    case utcOffset = "utc_offset"
    case beginning = "begins_with"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    format = try container.decode(Int.self, forKey: .format)
    session = try container.decode(String.self, forKey: .session)
    engine = try container.decode(String.self, forKey: .engine)
    promptsDigest = try container.decode(String.self, forKey: .promptsDigest)
    locale = try container.decode(String.self, forKey: .locale)
    agent = try container.decode(String.self, forKey: .agent)
    started = try container.decode(Instant.self, forKey: .started)
    utcOffset = try container.decode(Int.self, forKey: .utcOffset)
    beginning = try container.decodeIfPresent(Session.Beginning.self, forKey: .beginning)
    follows = try container.decodeIfPresent(String.self, forKey: .follows)
    // Format 1 had none.
    salts = Salts(root: try container.decodeIfPresent(String.self, forKey: .salt))
    salts.ofPlaces = try container.decodeIfPresent([String: String].self, forKey: .salts) ?? [:]
    salts.removed = try container.decodeIfPresent([String: String].self, forKey: .removed) ?? [:]
  }

  /// The key that every session of format 2 has, as long as nothing was removed.
  fileprivate static var saltKey: any CodingKey { CodingKeys.salt }

  /// The header as it is sealed: without the salts, of which some go when a text is removed.
  var sealed: Session.Header {
    var header = self
    header.salts = Salts(root: nil)
    return header
  }

  var tree: JSONTree {
    JSONTree([
      CodingKeys.format: .number(format), .session: .text(session), .engine: .text(engine),
      .promptsDigest: .text(promptsDigest), .locale: .text(locale), .agent: .text(agent),
      .started: .text(started.description), .utcOffset: .number(utcOffset),
      .beginning: beginning.map {
        .object(["session": .text($0.session), "turns": .number($0.turns)])
      },
      .follows: follows.map { .text($0) },
      .salt: salts.root.map { .text($0) },
      .salts: salts.ofPlaces.isEmpty ? nil : .object(salts.ofPlaces.mapValues { .text($0) }),
      .removed: salts.removed.isEmpty ? nil : .object(salts.removed.mapValues { .text($0) }),
    ])
  }
}

extension Session: Codable {
  /// A file of a format that is newer than this program.
  struct NewerFormat: Error {
    let format: Int
  }

  private enum CodingKeys: String, CodingKey {
    case format, turns, seal
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    // Before anything else: a newer file may lack every other key.
    let format = try container.decode(Int.self, forKey: .format)
    if format > Session.format { throw NewerFormat(format: format) }
    guard format >= 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: .format, in: container, debugDescription: "no such format")
    }
    header = try Header(from: decoder)
    guard format == 1 || !header.salts.areMissing else {
      throw DecodingError.keyNotFound(
        Header.saltKey, DecodingError.Context(codingPath: [], debugDescription: "no salt"))
    }
    turns = try container.decode([Turn].self, forKey: .turns)
    end = try End(from: decoder)
    seal = try container.decode(String.self, forKey: .seal)
  }

  /// Writes the header's and the end's keys beside the turns: the file has no levels that readers must know.
  package func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    try end.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(turns, forKey: .turns)
    try container.encode(seal, forKey: .seal)
  }

  /// The session as the bytes of its file: sorted keys, indented, with a line end.
  package var json: [UInt8] {
    Array(prettyJSON(of: self).utf8) + [UInt8(ascii: "\n")]
  }
}
