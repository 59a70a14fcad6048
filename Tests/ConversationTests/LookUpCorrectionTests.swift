import Testing

@testable import Conversation

/// What becomes of looked-up answers when the agent goes back or corrects something.
struct LookUpCorrectionTests {
  @Test func `Going back takes what was looked up back with the reply before it`() {
    var conversation = Fixture.conversation(
      after: LookUpTests.before + [.lookedUp("case/incident", .choice("yes"))])
    #expect(
      conversation.apply(.wentBack) == [
        .tookBack(["error_codes", "incident"]), Fixture.asks(Fixture.codes),
      ])
    #expect(conversation.answers["incident"] == nil)
    #expect(
      conversation.apply(Fixture.say("unknown")).last == .lookUp("case/incident", source: "health"))
  }

  @Test func `Going back over what the agent said instead asks the agent again`() {
    var conversation = Fixture.conversation(
      after: LookUpTests.before + [.lookedUp("case/incident", nil), Fixture.say("no")])
    #expect(
      conversation.apply(.wentBack) == [
        .tookBack(["incident"]), Fixture.asks(Fixture.lookUpStep, Fixture.incidentInquiry),
      ])
  }

  @Test func `What was looked up before the first reply cannot be undone`() {
    let content = Fixture.makeContent(
      spine: Playbook(
        id: "case", title: "",
        steps: [
          Step(
            id: "case/incident", action: .lookUp(source: "health", Fixture.incidentInquiry)),
          Fixture.ask(Fixture.service),
        ]))
    var conversation = Fixture.conversation(
      after: [.lookedUp("case/incident", .choice("no"))], content: content)
    #expect(conversation.apply(.wentBack) == [.refused(.nothingToUndo)])
    #expect(conversation.answers["incident"]?.value == .choice("no"))
  }

  @Test func `A correction while the agent is asked instead has it looked up again`() {
    var conversation = Fixture.conversation(
      after: LookUpTests.before + [.lookedUp("case/incident", nil)])
    let effects = conversation.apply(Fixture.change(Fixture.service, to: "teams"))
    #expect(effects.last == .lookUp("case/incident", source: "health"))
  }

  @Test func `A change of an answer that does not count leaves look-ups alone`() {
    let events: [Event] = [
      Fixture.say("exchange"), Fixture.say("all"), Fixture.say("today"),
      Fixture.say("AADSTS50126"), .lookedUp("case/incident", nil),
    ]
    var conversation = Fixture.conversation(after: events)
    let effects = conversation.apply(Fixture.change(Fixture.area, to: "mail flow"))
    #expect(effects.last == Fixture.asks(Fixture.lookUpStep, Fixture.incidentInquiry))
  }

  @Test func `Going back from a change of what was looked up brings that back`() {
    let conversation = Fixture.conversation(
      after: LookUpTests.before + [
        .lookedUp("case/incident", .choice("no")), Fixture.change(Fixture.incident, to: "yes"),
        .wentBack,
      ])
    #expect(
      conversation.answers["incident"]
        == Answer(slot: "incident", value: .choice("no"), origin: .lookedUp))
    #expect(conversation.stopID == "case/direction")
  }

  @Test func `A correction behind a look-up leaves its reply alone`() {
    var conversation = Fixture.conversation(
      after: LookUpTests.before + [
        .lookedUp("case/incident", .choice("no")), Fixture.say("inbound"),
      ])
    let effects = conversation.apply(Fixture.change(Fixture.direction, to: "outbound"))
    #expect(effects.last == Fixture.asks(Fixture.tenant))
    #expect(conversation.answers["incident"]?.value == .choice("no"))
  }

  @Test func `What the agent said about a look-up outlives a correction before it`() {
    var conversation = Fixture.conversation(
      after: LookUpTests.before + [.lookedUp("case/incident", nil), Fixture.say("no")])
    let effects = conversation.apply(Fixture.change(Fixture.scope, to: "one"))
    #expect(effects.last == Fixture.asks(Fixture.direction))
  }

  @Test func `Going back beyond a look-up has it looked up again`() {
    var conversation = Fixture.conversation(
      after: LookUpTests.before + [.lookedUp("case/incident", nil), .wentBack])
    #expect(conversation.stopID == "case/error_codes")
    #expect(
      conversation.apply(Fixture.say("unknown")).last
        == .lookUp("case/incident", source: "health"))
  }

  @Test func `A look-up that a correction made void is not there to be undone`() {
    var conversation = Fixture.conversation(
      after: LookUpTests.before + [
        .lookedUp("case/incident", .choice("no")), Fixture.change(Fixture.service, to: "teams"),
        .lookedUp("case/incident", .choice("no")),
      ])
    let undone = (1...4).compactMap { _ in conversation.apply(.wentBack).first }
    #expect(
      undone == [
        .tookBack(["service", "incident"]), .tookBack(["error_codes"]), .tookBack(["began"]),
        .tookBack(["scope"]),
      ])
  }

  @Test func `A correction before a look-up has it asked again`() {
    var conversation = Fixture.conversation(
      after: LookUpTests.before + [.lookedUp("case/incident", .choice("no"))])
    let effects = conversation.apply(Fixture.change(Fixture.service, to: "teams"))
    #expect(effects.last == .lookUp("case/incident", source: "health"))
  }
}
