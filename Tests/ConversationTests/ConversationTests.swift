import Testing

@testable import Conversation

struct ConversationTests {
  @Test func `Facts that are volunteered are settled with the reply and not asked for`() throws {
    var conversation = Fixture.conversation()
    #expect(
      conversation.apply(Fixture.say("outlook, for everyone since 9am, AADSTS50126")) == [
        .settled([
          Answer(slot: "service", value: .choice("exchange"), origin: .asked, span: 0..<7),
          Answer(slot: "area", value: .choice("access"), origin: .volunteered, span: 33..<44),
          Answer(slot: "scope", value: .choice("all"), origin: .volunteered, span: 13..<21),
          Answer(
            slot: "began", value: .time(Instant(seconds: Fixture.now.seconds - 3_600)),
            origin: .volunteered, span: 22..<31),
          Answer(
            slot: "error_codes", value: .codes([ErrorCode(text: "AADSTS50126", acts: .user)]),
            origin: .volunteered, span: 33..<44),
        ]), .lookUp("case/incident", source: "health"),
      ])
  }

  @Test func `An answer that is given is not replaced by a later mention`() {
    let conversation = Fixture.conversation(after: [
      Fixture.say("teams"), Fixture.say("everyone who uses outlook"),
    ])
    #expect(conversation.answers["service"]?.value == .choice("teams"))
  }

  @Test func `An unusable reply is asked again and the third one offers the non-answers`() throws {
    var conversation = Fixture.conversation()
    let asked = Fixture.asks(Fixture.service)
    let rejection = Rejection.noSuchNumber(last: 3)
    for offers in [false, false, true, true] {
      #expect(
        conversation.apply(Fixture.say("7")) == [
          .rejected(rejection, of: "service", offersNonAnswers: offers), asked,
        ])
    }
  }

  @Test func `A usable reply ends the count of unusable ones`() {
    var conversation = Fixture.conversation(after: [
      Fixture.say("7"), Fixture.say("7"), Fixture.say("teams"), Fixture.say("7"),
    ])
    #expect(
      conversation.apply(Fixture.say("7")).first
        == .rejected(.noSuchNumber(last: 3), of: "scope", offersNonAnswers: false))
  }

  @Test func `A reply that volunteers something but answers nothing changes nothing`() {
    var conversation = Fixture.conversation(after: [Fixture.say("teams"), Fixture.say("one")])
    #expect(
      conversation.apply(Fixture.say("AADSTS50126")).first
        == .rejected(.notATime, of: "began", offersNonAnswers: false))
    #expect(conversation.answers.count == 2)
  }

  @Test func `A remark is kept without the white space around it`() {
    var conversation = Fixture.conversation()
    #expect(conversation.apply(.noted("  called back \n")) == [.keptNote("called back")])
    #expect(conversation.apply(.noted("again")) == [.keptNote("again")])
    #expect(conversation.notes == ["called back", "again"])
  }

  @Test(arguments: ["", " \n\t "])
  func `An empty remark is refused`(note: String) {
    var conversation = Fixture.conversation()
    #expect(conversation.apply(.noted(note)) == [.refused(.emptyNote)])
    #expect(conversation.notes.isEmpty)
  }

  @Test func `A remark after the end is taken up into the ticket`() throws {
    var conversation = Fixture.conversation(after: Fixture.mailReplies + [Fixture.say("bug")])
    let effects = conversation.apply(.noted("called back"))
    #expect(effects.first == .keptNote("called back"))
    let ticket = try #require(effects.last?.conclusion?.ticket)
    #expect(ticket.notes == ["called back"])
  }

  @Test func `A reply after the end is refused`() {
    var conversation = Fixture.conversation(after: [Fixture.say("blackforest")])
    #expect(conversation.hasEnded)
    #expect(conversation.apply(Fixture.say("1")) == [.refused(.hasEnded)])
  }

  @Test func `Choices that are not offered are no options`() throws {
    let question = try #require(Fixture.conversation().pendingQuestion)
    #expect(question.options.map(\.choice.id) == ["exchange", "teams", "entra"])
  }

  @Test func `An ending without a form has no ticket`() throws {
    var conversation = Fixture.conversation()
    let effects = conversation.apply(Fixture.say("blackforest"))
    let conclusion = try #require(effects.last?.conclusion)
    #expect(conclusion.outcome == .referred)
    #expect(conclusion.ticket == nil)
    #expect(conclusion.severity == nil)
  }

  @Test func `The text of an ending is filled`() throws {
    let events: [Event] = Array(Fixture.mailReplies.prefix(6)) + [Fixture.say("delivered")]
    let conversation = Fixture.conversation(after: events.dropLast())
    var last = conversation
    let conclusion = try #require(last.apply(Fixture.say("delivered")).last?.conclusion)
    #expect(conclusion.text == "Delivered: Into the company")
  }
}

extension Effect {
  var conclusion: Conclusion? {
    if case .conclude(let conclusion) = self { conclusion } else { nil }
  }
}
