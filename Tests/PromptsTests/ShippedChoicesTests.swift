import Testing

@testable import Conversation

/// What the shipped content's choices are called.
struct ShippedChoicesTests {
  private static func read(_ reply: String, of slot: Slot, _ content: Content) -> Result<
    Value, Rejection
  > {
    ReplyReader(content: content, slot: slot, now: Talk.now, offset: 0).read(reply)
  }

  private static func slots() throws -> [Slot] {
    try Shipped.content().slots.values.filter { !$0.choices.isEmpty }.sorted { $0.id < $1.id }
  }

  @Test func `A choice is understood by its label and by its id`() throws {
    let content = try Shipped.content()
    for slot in try Self.slots() {
      for choice in slot.choices {
        for reply in [choice.label, choice.id.text] {
          #expect(
            Self.read(reply, of: slot, content) == .success(.choice(choice.id)),
            "\(slot.id): \(reply)")
        }
      }
    }
  }

  @Test func `A choice that is offered is understood by its number`() throws {
    let content = try Shipped.content()
    for slot in try Self.slots() {
      for (index, choice) in slot.choices.filter(\.isOffered).enumerated() {
        #expect(
          Self.read("\(index + 1)", of: slot, content) == .success(.choice(choice.id)),
          "\(slot.id): \(index + 1)")
      }
    }
  }

  /// The words that two choices of a slot share, so that the chat has to ask which is meant.
  static let shared: Set<String> = []

  @Test func `A choice is understood by each of its words`() throws {
    let content = try Shipped.content()
    var ambiguous: Set<String> = []
    for slot in try Self.slots() {
      for choice in slot.choices {
        for word in choice.words {
          switch Self.read(word, of: slot, content) {
          case .success(.choice(choice.id)): break
          case .failure(.ambiguous(let choices)) where choices.contains(choice.id):
            ambiguous.insert("\(slot.id): \(word)")
          case let result: Issue.record("\(slot.id): “\(word)” for \(choice.id) is \(result)")
          }
        }
      }
    }
    #expect(ambiguous == Self.shared)
  }

  /// The slots at which a word of a non-answer means a choice instead.
  static let taken: Set<String> = [
    "changed: none", "handoff_category: none", "incident: none", "reproducible: not now",
  ]

  @Test func `A word of a non-answer means that at every question`() throws {
    let content = try Shipped.content()
    var taken: Set<String> = []
    for slot in content.slots.values {
      for (nonAnswer, words) in content.nonAnswers {
        for word in words.words
        where Self.read(word, of: slot, content) != .success(.nonAnswer(nonAnswer)) {
          taken.insert("\(slot.id): \(word)")
        }
      }
    }
    #expect(taken == Self.taken)
  }

  @Test func `Yes and no, where a question is answered so, are understood`() throws {
    let content = try Shipped.content()
    for slot in try Self.slots() {
      for word in ["yes", "no"] where slot.choices.contains(where: { $0.words.contains(word) }) {
        guard case .success(.choice) = Self.read(word, of: slot, content) else {
          Issue.record("\(slot.id): \(word)")
          continue
        }
      }
    }
  }
}
