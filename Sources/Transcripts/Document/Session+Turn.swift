package import Conversation

extension Session {
  /// One thing that the agent typed, with what the engine understood.
  package struct Turn: Equatable, Sendable {
    /// What the agent did.
    package enum Kind: String, Sendable, Codable {
      case reply
      case back
      /// The agent had again what was taken back.
      case redo
      case change
      case note
      /// The agent left another problem for later.
      case park
      /// What an earlier case of the customer had settled holds for this one too.
      case carry
      /// The agent chose a language; what was said is its locale, behind `ticket` when it is the ticket's.
      case language
      /// The session was gone on with after a break.
      case resume
    }

    /// The turn's place in the session, from 1.
    package var number: Int
    package var at: Instant
    /// The step that waited for a reply, or the one that had concluded the case.
    package var step: Step.ID
    /// The question, or the conclusion, as the agent saw it.
    package var shown: String
    package var kind: Kind
    /// What was typed; empty for a step back or forth, and for what an earlier case had settled.
    package var said: String
    /// The slot whose answer was replaced; set for a change and for nothing else.
    package var slot: Slot.ID?
    package var answers: [RecordedAnswer]
    /// What the engine did besides asking since the turn before, such as `rejected` or `withdrew: scope`.
    package var effects: [String]
    /// The look-ups that were answered since the turn before.
    package var lookUps: [LookUp]
    /// How the reply is meant, where the agent was asked.
    package var reading: Reading?
    /// Who went on and with which prompts; set for a resumption and for nothing else.
    package var resumption: Resumption?
    /// The seal over the seal before and this turn; empty until the turn is sealed.
    package var seal: String = ""
  }

  /// How a reply is meant.
  package enum Reading: String, Sendable, Codable {
    /// It answers the question, and puts nothing right of what was said before.
    case literal
  }

  /// One question to the outside world, with its reply.
  package struct LookUp: Equatable, Sendable {
    package let step: Step.ID
    package let source: String
    /// The value's name, and nil when the source did not know.
    package let reply: String?
  }
}

extension Session.Turn: Codable, SessionPart {
  private enum CodingKeys: String, CodingKey {
    case number = "n"
    case lookUps = "lookups"
    case resumption = "resumed"
    case at, step, shown, kind, said, slot, answers, effects, reading, seal
  }

  /// Has no seal while that is empty, so that a turn is sealed over what it is without its seal.
  var tree: JSONTree {
    JSONTree([
      CodingKeys.number: .number(number), .at: .text(at.description), .step: .text(step.text),
      .shown: .text(shown), .kind: .text(kind.rawValue), .said: .text(said),
      .slot: slot.map { .text($0.text) }, .answers: JSONTree(answers),
      .effects: JSONTree(effects), .lookUps: JSONTree(lookUps),
      .reading: reading.map { .text($0.rawValue) },
      .resumption: resumption?.tree,
      .seal: seal.isEmpty ? nil : .text(seal),
    ])
  }
}

extension Session.Turn {
  /// Whether the turn is taken up wherever the case stands: it answers no question.
  var isAside: Bool { [.note, .park, .carry, .language, .resume].contains(kind) }
}

extension Session.LookUp: Codable, SessionPart {
  private enum CodingKeys: String, CodingKey {
    case step, source, reply
  }

  var tree: JSONTree {
    JSONTree([
      CodingKeys.step: .text(step.text), .source: .text(source), .reply: JSONTree(reply),
    ])
  }
}
