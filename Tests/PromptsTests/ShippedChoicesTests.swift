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
  ///
  /// Without a time, "still failing" may mean that it is too early to tell.
  static let shared = Set(
    ["no", "does not work", "doesn't work", "not working", "still failing", "still fails"].flatMap {
      ["domain_txt: \($0)", "domain_wait: \($0)"]
    } + [
      "domain_txt: not fixed", "domain_txt: not solved", "domain_txt: not verified",
      "domain_wait: still there", "provisioning_status: pending",
      "provisioning_status: still pending",
    ])

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
    "bill_compare: none", "changed: none", "domain_message: no message", "domain_message: 没有消息",
    "handoff_category: none", "incident: none", "licence_error: no error", "licence_error: 没有报错",
    "licence_error: 没有错误", "licence_reprocess: no error", "licence_reprocess: 没有错误",
    "outlook_test: 没有错误", "partner_center_diagnostics: 不提供", "reproducible: not now",
    "vendor_code_ready: 还没", "vendor_code_ready: 还没有",
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
      for word in ["yes", "no"] where !Self.shared.contains("\(slot.id): \(word)") {
        guard slot.choices.contains(where: { $0.words.contains(word) }) else { continue }
        guard case .success(.choice) = Self.read(word, of: slot, content) else {
          Issue.record("\(slot.id): \(word)")
          continue
        }
      }
    }
  }
}
