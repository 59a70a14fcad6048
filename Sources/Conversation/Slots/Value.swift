/// What a slot is settled with.
package enum Value: Equatable, Sendable {
  case choice(Choice.ID)
  case text(String)
  case number(Int)
  case time(Instant)
  case codes([ErrorCode])
  case guid(String)
  case nonAnswer(NonAnswer)

  /// The value as guards and records name it: a choice's id, a non-answer's name, a time in UTC.
  package var name: String {
    switch self {
    case .choice(let id): id.text
    case .text(let text), .guid(let text): text
    case .number(let number): String(number)
    case .time(let instant): instant.description
    case .codes(let codes): codes.map(\.text).joined(separator: ", ")
    case .nonAnswer(let nonAnswer): nonAnswer.rawValue
    }
  }

  /// Whether the value says something, as opposed to a non-answer.
  package var isKnown: Bool {
    if case .nonAnswer = self { false } else { true }
  }
}

extension Value {
  /// Whether the value is one of a list, and not words that every reply has.
  var isChosen: Bool {
    switch self {
    case .choice, .nonAnswer: true
    default: false
    }
  }

  /// Whether nothing that is mentioned later can take the value's place.
  var isFinal: Bool {
    switch self {
    case .nonAnswer(.unknown), .nonAnswer(.later): false
    default: true
    }
  }
}

/// The four replies that settle a slot without a value.
///
/// They differ in what follows: nobody knows, the question does not fit, the agent or the customer will not
/// say, and the answer will come later.
package enum NonAnswer: String, CaseIterable, Sendable {
  case unknown
  case notApplicable = "not_applicable"
  case declined
  case later
}

/// One settled slot, with where its value came from.
package struct Answer: Equatable, Sendable {
  /// Where a value came from.
  package enum Origin: String, Sendable {
    /// The agent replied to the slot's own question.
    case asked
    /// The agent mentioned it while answering something else.
    case volunteered
    /// The agent replaced an earlier answer.
    case corrected
    /// The outside world was asked and replied.
    case lookedUp = "looked_up"
    /// It was known from an earlier case of the same customer.
    case carried
  }

  package let slot: Slot.ID
  package let value: Value
  package let origin: Origin
  /// Where the words stand in what was said that led to the value, in UTF-8 bytes; nil when the reply as a whole did.
  package let span: Range<Int>?
  /// The value that a correction took the place of.
  package var replaced: Value?
  /// Why it was corrected, in the agent's words.
  package let reason: String?

  package init(
    slot: Slot.ID, value: Value, origin: Origin, span: Range<Int>? = nil, replaced: Value? = nil,
    reason: String? = nil
  ) {
    self.slot = slot
    self.value = value
    self.origin = origin
    self.span = span
    self.replaced = replaced
    self.reason = reason
  }
}
