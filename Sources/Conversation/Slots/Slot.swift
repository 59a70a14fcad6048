/// A named, typed thing that a case can know.
package struct Slot: Equatable, Sendable {
  package typealias ID = Identifier<Slot>

  /// What an answer may look like.
  package enum Kind: Equatable, Sendable {
    /// One of the listed choices.
    case choice([Choice])
    /// Free words.
    case text
    /// A whole number of at least zero.
    case number
    /// A moment that is not in the future.
    case time
    /// Error codes of the content's code tables.
    case codes
    /// A tenant, request or correlation id: 32 hexadecimal digits in five groups.
    case guid
  }

  package let id: ID
  /// The slot's name as people read it, such as "Since when".
  package let label: String
  package let kind: Kind
  /// Replies that say of this slot that it does not apply, such as "no" to "which error code?".
  package let notApplicableWords: [String]
  /// Whether free text in answer to another question may settle this slot too.
  package let listens: Bool
  /// Whether the answer is personal or secret, for whoever stores or shows it.
  package let isSensitive: Bool
  /// Whether the answer holds for the customer's other cases too.
  package let carriesOver: Bool

  package init(
    id: ID, label: String, kind: Kind, notApplicableWords: [String] = [], listens: Bool = false,
    isSensitive: Bool = false, carriesOver: Bool = false
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.notApplicableWords = notApplicableWords
    self.listens = listens
    self.isSensitive = isSensitive
    self.carriesOver = carriesOver
  }

  /// The choices of a slot of that kind, and none for the others.
  package var choices: [Choice] {
    if case .choice(let choices) = kind { choices } else { [] }
  }

  /// Whether a value is one that the slot can have.
  package func accepts(_ value: Value) -> Bool {
    switch (value, kind) {
    case (.choice(let id), .choice): choice(id) != nil
    case (.text, .text), (.number, .number), (.time, .time), (.codes, .codes), (.guid, .guid),
      (.nonAnswer, _):
      true
    default: false
    }
  }

  /// Whether a reply is a number or the whole of what one of the choices is called.
  func isName(_ reply: String) -> Bool {
    let plain = Token.plain(reply)
    return choices.contains { $0.plainNames.contains(plain) }
  }

  package func choice(_ id: Choice.ID) -> Choice? {
    choices.first { $0.id == id }
  }
}

/// One of the values that a choice slot can have.
package struct Choice: Equatable, Sendable {
  package typealias ID = Identifier<Choice>

  package let id: ID
  package let label: String
  /// Words and phrases that mean this choice besides its label.
  package let words: [String]
  /// The label, the id and the words as replies are compared with them.
  let plainNames: [String]
  /// Whether the choice is listed; one that is not is still understood when typed.
  package let isOffered: Bool
  /// Whether its names are looked for in free text too, when the slot listens.
  package let listens: Bool

  package init(
    id: ID, label: String, words: [String] = [], isOffered: Bool = true, listens: Bool = true
  ) {
    self.id = id
    self.label = label
    self.words = words
    plainNames = ([label, id.text] + words).map(Token.plain)
    self.isOffered = isOffered
    self.listens = listens
  }
}
