package import Conversation

/// One settled slot as it stands in a session file.
package struct RecordedAnswer: Equatable, Sendable {
  package let slot: Slot.ID
  package let value: RecordedValue
  package let origin: Answer.Origin
  /// Where the words begin and end in what was said that led to the value, in UTF-8 bytes; nil when the reply as a
  /// whole did.
  package var span: [Int]?
  /// The value that a correction took the place of.
  package var was: RecordedValue?
  /// Why it was corrected, in the agent's words.
  package var because: String?

  /// The words of what was said that led to the value, and nil when there is no such place.
  package func words(of said: String) -> String? {
    let bytes = Array(said.utf8)
    guard let span, span.count == 2, 0 <= span[0], span[0] < span[1], span[1] <= bytes.count else {
      return nil
    }
    return String(decoding: bytes[span[0]..<span[1]], as: UTF8.self)
  }
}

extension RecordedAnswer: Codable, SessionPart {
  private enum CodingKeys: String, CodingKey {
    case slot, value, origin, span, was, because
  }

  var tree: JSONTree {
    JSONTree([
      CodingKeys.slot: .text(slot.text), .value: value.tree, .origin: .text(origin.rawValue),
      .span: span.map { .list($0.map { .number($0) }) }, .was: was?.tree,
      .because: because.map { .text($0) },
    ])
  }

  init(_ answer: Answer) {
    slot = answer.slot
    value = RecordedValue(answer.value)
    origin = answer.origin
    span = answer.span.map { [$0.lowerBound, $0.upperBound] }
    was = answer.replaced.map(RecordedValue.init)
    because = answer.reason
  }
}

/// A value as it stands in a session file: a number, a list of error codes, or a text for everything else.
package enum RecordedValue: Equatable, Sendable {
  case text(String)
  case number(Int)
  case list([String])

  init(_ value: Value) {
    switch value {
    case .number(let number): self = .number(number)
    case .codes(let codes): self = .list(codes.map(\.text))
    case .choice, .text, .time, .guid, .nonAnswer: self = .text(value.name)
    }
  }

  /// The value in one line.
  package var name: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .list(let list): list.joined(separator: ", ")
    }
  }
}

extension RecordedValue: Codable, SessionPart {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .list(try container.decode([String].self))
    }
  }

  var tree: JSONTree {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .list(let list): JSONTree(list)
    }
  }
}

extension Value {
  /// The value of a slot that has this name in a record, and nil when the slot cannot have it (any more).
  init?(named name: String, of slot: Slot, in content: Content) {
    if let nonAnswer = NonAnswer(rawValue: name), slot.choice(Choice.ID(name)) == nil {
      self = .nonAnswer(nonAnswer)
      return
    }
    let value: Value? =
      switch slot.kind {
      case .choice: slot.choice(Choice.ID(name)).map { .choice($0.id) }
      case .text: .text(name)
      case .number: Int(name).map { .number($0) }
      case .time: Instant(iso8601: name).map { .time($0) }
      case .codes: .codes(name.split(separator: ", ").map { content.code(String($0)) })
      case .guid: .guid(name)
      }
    guard let value else { return nil }
    self = value
  }
}

extension Content {
  /// The code that is written like this, with who has to act on it today.
  fileprivate func code(_ text: String) -> ErrorCode {
    let code = ErrorCode(text: text, acts: .unlisted)
    return ErrorCode(text: text, acts: entry(for: code)?.acts ?? .unlisted)
  }
}
