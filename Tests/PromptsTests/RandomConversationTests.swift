import Conversation
import Testing

/// Two thousand conversations by chance over the shipped content.
///
/// The seed and a conversation's number are part of every failure, with which it can be held again.
struct RandomConversationTests {
  /// A conversation that has ended.
  struct Ended: Sendable {
    let name: String
    let conversation: Conversation
    let replies: [String]
    let conclusion: Conclusion

    var facts: Facts { conversation.walk.facts }
  }

  private static let seed: UInt64 = 20_260_302
  private static let count = 2_000

  /// Held once for all tests.
  private static let all = Result { try hold() }

  private static func hold() throws -> [Ended] {
    let talk = Talk(try Shipped.content())
    var agent = RandomAgent(seed: seed, content: talk.content)
    return try (0..<count).map { number in
      var (conversation, replies, effects) = (talk.begun(), [String](), [Effect]())
      while let question = conversation.pendingQuestion {
        let name = "seed \(seed), number \(number): \(replies)"
        try #require(replies.count < 100, "\(name) has no end")
        replies.append(agent.reply(to: question))
        effects = talk.say(replies.last ?? "", in: &conversation)
        let wasUsable = conversation.answers[question.slot.id] != nil
        try #require(wasUsable, "\(name), \(question.slot.id) refuses \(replies.last ?? "")")
      }
      let name = "seed \(seed), number \(number): \(replies)"
      let conclusion = effects.lazy.compactMap { effect in
        if case .conclude(let conclusion) = effect { conclusion } else { nil }
      }.first
      return Ended(
        name: name, conversation: conversation, replies: replies,
        conclusion: try #require(conclusion, "\(name) has no conclusion"))
    }
  }

  @Test func `A conversation ends, and every outcome comes up`() throws {
    let all = try Self.all.get()
    #expect(all.count == Self.count)
    #expect(Set(all.map(\.conclusion.outcome)) == Set(Outcome.allCases))
  }

  @Test func `A ticket comes with an escalation and with nothing else`() throws {
    for ended in try Self.all.get() {
      #expect(
        (ended.conclusion.outcome == .escalated) == (ended.conclusion.ticket != nil),
        "\(ended.name)")
    }
  }

  @Test func `A ticket lacks only what the agent would not say`() throws {
    for ended in try Self.all.get() {
      guard let ticket = ended.conclusion.ticket else { continue }
      let content = ended.conversation.content
      let form = try #require(content.forms[ticket.form])
      for field in form.fields where ticket.missing.contains(field.name) {
        let slots: [Slot.ID] =
          switch field.source {
          case .slot(let slot): [slot]
          case .text(let template), .textWithChecks(let template, _):
            template.places.map(\.slot).filter { ended.facts[$0] != nil }
          case .severity: content.severity.inputs
          case .checks: []
          }
        #expect(!slots.isEmpty, "\(field.name) is missing in \(ended.name)")
        for slot in slots {
          #expect(
            ended.facts[slot]?.isKnown == false, "\(field.name) lacks \(slot) in \(ended.name)")
        }
      }
    }
  }

  @Test func `No case is escalated before the fix for its code was tried`() throws {
    let fixable = Condition(slot: "error_codes", test: .acts([.admin, .user, .partner, .wait]))
    let isTried = Condition(slot: "code_fix", test: .among(["tried_not_solved", "already_so"]))
    let escalated = try Self.all.get().filter {
      $0.conclusion.outcome == .escalated && fixable.holds(in: $0.facts)
    }
    #expect(!escalated.isEmpty, "No such case came up.")
    for ended in escalated { #expect(isTried.holds(in: ended.facts), "\(ended.name)") }
  }

  @Test func `A case that the fix for its code resolves takes six replies at most`() throws {
    // A code that comes to light only in a playbook or behind it is fixed there.
    let later = try Set(
      Shipped.content().playbooks.values.flatMap(\.steps).compactMap(\.inquiry?.slot.id)
        + ["changed"])
    let resolved = try Self.all.get().filter {
      $0.conclusion.step == "case/fixed_by_code"
        && later.isDisjoint(with: $0.conversation.answers.keys)
    }
    #expect(!resolved.isEmpty, "No such case came up.")
    for ended in resolved {
      #expect(ended.conclusion.outcome == .resolved, "\(ended.name)")
      #expect(ended.replies.count <= 6, "\(ended.name)")
    }
  }
}
