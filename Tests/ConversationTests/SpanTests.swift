import Testing

@testable import Conversation

/// Which words of a reply an answer keeps as its evidence.
struct SpanTests {
  /// The words behind each answer that one reply settles.
  private func words(_ reply: String, after events: [Event] = []) -> [Slot.ID: String] {
    var conversation = Fixture.conversation(after: events)
    var words: [Slot.ID: String] = [:]
    for case .settled(let answers) in conversation.apply(Fixture.say(reply)) {
      for answer in answers {
        words[answer.slot] = answer.span.map {
          String(decoding: Array(reply.utf8)[$0], as: UTF8.self)
        }
      }
    }
    return words
  }

  @Test func `What was volunteered keeps the words that say it`() {
    #expect(
      words("The Outlook mails fail for everyone since 9am with 550 5.7.1 and 5.7.520") == [
        "service": "Outlook", "scope": "everyone", "began": "since 9am",
        "error_codes": "550 5.7.1 and 5.7.520",
      ])
  }

  @Test func `Bytes are counted, not characters`() {
    #expect(words("错误：Outlook 没了")["service"] == "Outlook")
  }

  @Test func `The answer to the question keeps its words when more was said`() {
    #expect(words("it is about teams, I think")["service"] == "teams")
    #expect(words("that is everyone here", after: [Fixture.say("teams")])["scope"] == "everyone")
  }

  @Test(arguments: ["teams", "2", "Microsoft Teams"])
  func `A reply that is the name of a choice needs no evidence`(reply: String) {
    #expect(words(reply) == [:])
  }

  @Test func `What a code implies points at the code`() {
    let words = words("everyone gets AADSTS50126", after: [Fixture.say("teams")])
    #expect(words["area"] == "AADSTS50126")
  }
}
