/// JSON as a value: what the parts of a session are written as.
enum JSONTree: Equatable {
  case null
  case text(String)
  case number(Int)
  case list([JSONTree])
  case object([String: JSONTree])

  /// A text, and null for nil.
  init(_ text: String?) {
    self = text.map { .text($0) } ?? .null
  }

  init(_ texts: [String]) {
    self = .list(texts.map { .text($0) })
  }

  init(_ parts: [some SessionPart]) {
    self = .list(parts.map(\.tree))
  }

  /// An object with these members, of which those without a value are left out.
  init<Key: CodingKey>(_ members: KeyValuePairs<Key, JSONTree?>) {
    var object: [String: JSONTree] = [:]
    for (key, value) in members { object[key.stringValue] = value }
    self = .object(object)
  }
}

/// A part of a session that is one JSON value.
///
/// A seal is made for each turn of each session that is recorded, read or replayed. `Encodable` alone takes
/// ten times as long for that as looking at the value does.
protocol SessionPart: Encodable {
  var tree: JSONTree { get }
}

extension SessionPart {
  package func encode(to encoder: any Encoder) throws {
    try tree.encode(to: encoder)
  }
}

extension JSONTree: Encodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in members { try container.encode(value, forKey: Key(stringValue: key)) }
    case .list(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    }
  }
}
