import Testing

@testable import Conversation

/// What a change would bring about, before it is made.
struct PreviewTests {
  private func previewed(
    of event: Event, after events: [Event] = WithdrawalTests.events
  ) -> Preview? {
    Fixture.conversation(after: events).preview(of: event)
  }

  @Test func `A change that leaves a branch withdraws its answers and opens the ending`() throws {
    let preview = try #require(
      previewed(of: Fixture.change(Fixture.trace, to: "delivered")))
    #expect(preview.answers.map(\.slot) == ["trace"])
    #expect(preview.withdrawn == ["category", "summary", "tenant"])
    #expect(preview.askedAgain == [])
    #expect(preview.askedNext == nil)
    #expect(
      preview.outlook
        == Preview.Change(
          Preview.Outlook(ending: "case/escalate", outcomes: [.escalated]),
          Preview.Outlook(ending: "case/delivered", outcomes: [.resolved])))
    #expect(preview.matters)
  }

  @Test func `A change back restores them, which matters as well`() throws {
    let events = WithdrawalTests.events + [Fixture.change(Fixture.direction, to: "outbound")]
    let preview = try #require(
      previewed(of: Fixture.change(Fixture.direction, to: "inbound"), after: events))
    #expect(preview.restored == ["trace"])
    #expect(preview.withdrawn == [])
    #expect(preview.matters)
  }

  @Test func `A change of severity says from what to what, and which fields of the ticket`() throws
  {
    // The agent looked at service health, so that nothing is looked up again.
    let events = WithdrawalTests.events.flatMap { event in
      if case .lookedUp(let step, _) = event {
        [.lookedUp(step, nil), Fixture.say("no")]
      } else {
        [event]
      }
    }
    let preview = try #require(
      previewed(of: Fixture.change(Fixture.scope, to: "some"), after: events))
    #expect(preview.severity == Preview.Change(.a, .b))
    #expect(preview.fields == ["Label of severity"])
    #expect(preview.withdrawn == [])
    #expect(preview.outlook == nil)
    #expect(preview.matters)
  }

  @Test func `What was looked up for another service is asked again`() throws {
    let events = Array(Fixture.mailReplies.prefix(5))
    let preview = try #require(
      previewed(of: Fixture.change(Fixture.service, to: "teams"), after: events))
    #expect(preview.askedAgain == ["incident"])
    #expect(preview.askedNext == "incident")
    #expect(preview.matters)
  }

  @Test func `A change of nothing but the value itself does not matter`() throws {
    let preview = try #require(previewed(of: Fixture.change(Fixture.summary, to: "Mail is lost")))
    #expect(preview.fields == ["Label of title"])
    #expect(!preview.matters)
  }

  @Test(arguments: [
    Fixture.say("bug"), .wentBack, .noted("a remark"), Fixture.change(Fixture.scope, to: "purple"),
    Fixture.change(Fixture.category, to: "bug"),
  ])
  func `What corrects nothing has no preview`(event: Event) {
    #expect(previewed(of: event, after: Fixture.mailReplies) == nil)
  }

  @Test func `An answer given again after a step back needs no preview`() {
    let events = [Fixture.say("teams"), Fixture.say("one"), .wentBack]
    #expect(previewed(of: Fixture.say("all"), after: events) == nil)
  }

  @Test func `Plain words that put something right have a preview too`() throws {
    let events = [Fixture.say("exchange"), Fixture.say("all")]
    let preview = try #require(previewed(of: Fixture.say("i meant single user"), after: events))
    #expect(preview.answers.map(\.value) == [.choice("one")])
    #expect(preview.severity == Preview.Change(.a, .c))
  }

  @Test func `A preview leaves the case as it is`() {
    let conversation = Fixture.conversation(after: WithdrawalTests.events)
    let walk = conversation.walk
    _ = conversation.preview(of: Fixture.change(Fixture.trace, to: "delivered"))
    #expect(conversation.walk == walk)
  }

  @Test func `It can be supposed what is not known yet`() throws {
    let conversation = Fixture.conversation(after: [Fixture.say("exchange")])
    let preview = try #require(
      conversation.preview(supposing: "scope", is: "all", at: Fixture.now).preview)
    #expect(preview.severity == Preview.Change(nil, .a))
    #expect(preview.askedNext == "began")
  }

  @Test func `What cannot be supposed is said`() {
    let conversation = Fixture.conversation(after: [Fixture.say("exchange")])
    #expect(
      conversation.preview(supposing: "colour", is: "red", at: Fixture.now).effects
        == [.refused(.notSettled("colour"))])
    #expect(
      conversation.preview(supposing: "scope", is: "9", at: Fixture.now).effects.first
        == .rejected(.noSuchNumber(last: 3), of: "scope", offersNonAnswers: false))
  }

  @Test func `The preview of every change is what comes of it`() throws {
    let conversation = Fixture.conversation(after: WithdrawalTests.events)
    for slot in conversation.answers.keys.sorted() {
      for choice in Fixture.content.slots[slot]?.choices ?? [] {
        let event = Event.changed(slot, to: choice.label, at: Fixture.now)
        let preview = try #require(conversation.preview(of: event))
        var changed = conversation
        let effects = changed.apply(event)
        for effect in effects {
          if case .withdrew(let slots) = effect { #expect(preview.withdrawn == slots) }
          if case .conclude(let conclusion) = effect {
            let after = preview.outlook?.after.ending ?? "case/escalate"
            #expect(after == conclusion.step)
          }
        }
      }
    }
  }
}
