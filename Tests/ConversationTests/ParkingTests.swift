import Testing

@testable import Conversation

/// Another problem waits until the case is done.
struct ParkingTests {
  private func conversation(_ replies: String...) -> Conversation {
    Fixture.conversation(after: replies.map { Fixture.say($0) }, content: OpenTests.content)
  }

  @Test(arguments: [
    ("first", "exchange", "Teams drops since 9am"),
    ("the second please", "teams", "Outlook jams for everyone"),
    ("both", "exchange", "Teams drops since 9am"), ("第一个", "exchange", "Teams drops since 9am"),
    ("第二个", "teams", "Outlook jams for everyone"), ("两个都", "exchange", "Teams drops since 9am"),
  ])
  func `Of two problems one is taken by its place and the other is parked`(
    reply: String, service: Choice.ID, parked: String
  ) {
    let conversation = conversation(OpenTests.two, reply)
    #expect(conversation.answers["service"]?.value == .choice(service))
    #expect(conversation.answers["area"] != nil)
    #expect(conversation.parked == [parked])
    #expect(conversation.pendingQuestion?.problems == [])
  }

  @Test(arguments: ["third", "first or second", "neither"])
  func `A reply that names no one problem takes none`(reply: String) {
    var conversation = conversation(OpenTests.two)
    let effects = conversation.apply(Fixture.say(reply))
    guard case .rejected = effects.first else {
      Issue.record("\(reply) was taken: \(effects)")
      return
    }
  }

  @Test func `A place means nothing where there are no several problems`() {
    #expect(conversation("nothing works", "first").answers["service"] == nil)
  }

  @Test func `Taking a choice back unparks the other, and giving it again parks it`() {
    var conversation = conversation(OpenTests.two, "both")
    #expect(conversation.apply(.wentBack).contains(.unparked("Teams drops since 9am")))
    #expect(conversation.parked == [])
    #expect(conversation.apply(.redid).contains(.parked("Teams drops since 9am")))
    #expect(conversation.parked == ["Teams drops since 9am"])
  }

  @Test func `What a later reply announces as another problem is parked, and the rest answers`() {
    var conversation = conversation("Outlook jams", "all. Also Teams drops since 9am")
    #expect(conversation.parked == ["Teams drops since 9am"])
    #expect(conversation.answers["scope"]?.value == .choice("all"))
    #expect(conversation.answers["began"] == nil)
    #expect(conversation.answers["service"]?.value == .choice("exchange"))
    _ = conversation.apply(.wentBack)
    #expect(conversation.parked == ["Teams drops since 9am"])
  }

  @Test func `A reply of nothing else is parked and the question comes back once`() {
    var conversation = conversation("Outlook jams")
    #expect(
      conversation.apply(Fixture.say("also, Teams drops")) == [
        .parked("Teams drops"), Fixture.asks(Fixture.scope),
      ])
  }

  @Test(arguments: ["also Outlook drops", "Teams drops", "all, also since 9am"])
  func `What is said about the same problem is not parked`(reply: String) {
    #expect(conversation("Outlook jams", reply).parked == [])
  }

  @Test func `A problem is parked by hand, once`() {
    var conversation = conversation("Outlook jams")
    #expect(
      conversation.apply(.parked(" the printer ")) == [
        .parked("the printer"), Fixture.asks(Fixture.scope),
      ])
    #expect(conversation.apply(.parked("the printer")) == [Fixture.asks(Fixture.scope)])
    #expect(conversation.apply(.parked(" ")) == [.refused(.emptyProblem)])
    #expect(conversation.parked == ["the printer"])
  }

  @Test func `What is parked is no note of the ticket`() {
    #expect(conversation(OpenTests.two, "both").notes == [])
  }

  @Test func `What holds for the customer goes on to the next case`() {
    let tenant = Slot(id: "tenant", label: "Tenant", kind: .guid, carriesOver: true)
    let content = Content(
      slots: [tenant, Fixture.scope],
      spine: Playbook(
        id: "case", title: "", steps: [Fixture.ask(Fixture.scope), Fixture.ask(tenant)]),
      lastEnding: Step.Ending(id: "case/end", outcome: .abandoned, text: ""),
      handOff: Fixture.handOff)
    let earlier = Fixture.conversation(
      after: [Fixture.say("one"), Fixture.say(Fixture.tenantID)], content: content)
    let carried = [
      Answer(slot: "tenant", value: .guid(Fixture.tenantID), origin: .carried)
    ]
    #expect(earlier.carriesOver == carried)
    var next = Fixture.conversation(content: content)
    #expect(next.apply(.carried(carried)) == [.settled(carried), Fixture.asks(Fixture.scope)])
    _ = next.apply(Fixture.say("all"))
    #expect(next.hasEnded)
  }
}
