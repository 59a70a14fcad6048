import Testing

@testable import Conversation

struct WalkTests {
  /// Answers that lead past the mail playbook's direction to the trace.
  static let mail: [Slot.ID: Value] = [
    "service": .choice("exchange"), "scope": .choice("all"), "began": .time(Fixture.now),
    "error_codes": .nonAnswer(.unknown), "incident": .choice("no"), "direction": .choice("inbound"),
  ]

  @Test func `A case without answers stops at the first step`() {
    let walk = Fixture.walk([:])
    #expect(walk.stop == .ask(Fixture.ask(Fixture.service), Fixture.inquiry(Fixture.service)))
    #expect(walk.steps.isEmpty)
    #expect(walk.facts.values.isEmpty)
  }

  @Test func `A walk lists the steps that count in their order and leaves out the one it stops at`()
  {
    let walk = Fixture.walk(Self.mail)
    #expect(
      walk.steps.map(\.id) == [
        "case/service", "case/scope", "case/began", "case/error_codes", "case/incident",
        "case/mail-flow", "case/direction",
      ])
    #expect(walk.stop == .ask(Fixture.traceStep, Fixture.traceInquiry))
  }

  @Test func `An ending whose guard holds stops the walk`() throws {
    let walk = Fixture.walk(["service": .choice("germany"), "scope": .choice("all")])
    guard case .end(let ending) = walk.stop else {
      Issue.record("\(walk.stop)")
      return
    }
    #expect(ending.id == "case/closed_cloud")
    #expect(walk.facts["scope"] == nil)
  }

  @Test func `An answer to a step behind the stop does not count`() {
    let walk = Fixture.walk(["scope": .choice("all")])
    #expect(walk.facts.values.isEmpty)
  }

  @Test func `A step whose guard does not hold is left out together with its answer`() {
    var answers = Self.mail
    answers["direction"] = .choice("outbound")
    answers["trace"] = .choice("failed")
    let walk = Fixture.walk(answers)
    #expect(!walk.steps.map(\.id).contains("mail-flow/trace"))
    #expect(walk.facts["trace"] == nil)
    #expect(walk.stop == .ask(Fixture.ask(Fixture.tenant), Fixture.inquiry(Fixture.tenant)))
  }

  @Test func `An ending in a followed playbook ends the case`() {
    let walk = Fixture.walk(Self.mail.merging(["trace": .choice("delivered")]) { $1 })
    #expect(walk.steps.last?.id == "mail-flow/trace")
    guard case .end(let ending) = walk.stop else {
      Issue.record("\(walk.stop)")
      return
    }
    #expect(ending.id == "case/delivered")
  }

  @Test func `The spine goes on after a followed playbook`() {
    let walk = Fixture.walk(Self.mail.merging(["trace": .choice("failed")]) { $1 })
    #expect(walk.stop == .ask(Fixture.ask(Fixture.tenant), Fixture.inquiry(Fixture.tenant)))
  }

  @Test func `A playbook that does not exist has no steps`() {
    let walk = Fixture.walk(Self.mail, content: Fixture.makeContent(playbooks: []))
    #expect(walk.stop == .ask(Fixture.ask(Fixture.tenant), Fixture.inquiry(Fixture.tenant)))
  }

  @Test func `A look-up asks the outside world first and the agent after that`() throws {
    var answers = Self.mail
    answers["incident"] = nil
    let step = Fixture.lookUpStep
    #expect(Fixture.walk(answers).stop == .lookUp(step, source: "health"))
    #expect(Fixture.walk(answers, lookedUp: [step.id]).stop == .ask(step, Fixture.incidentInquiry))
    #expect(Fixture.walk(answers, lookedUp: ["case/other"]).stop == .lookUp(step, source: "health"))
  }

  @Test func `A slot that an earlier step settled is not asked again`() {
    let twice = Playbook(
      id: "case", title: "",
      steps: [
        Fixture.ask(Fixture.service), Fixture.ask(Fixture.scope),
        Step(id: "case/again", action: .question(Fixture.inquiry(Fixture.service))),
      ])
    let walk = Fixture.walk(
      ["service": .choice("teams"), "scope": .choice("all")],
      content: Fixture.makeContent(spine: twice))
    #expect(walk.steps.map(\.id) == ["case/service", "case/scope", "case/again"])
  }

  @Test func `A case that comes to the end of the spine ends with the last ending`() {
    let empty = Fixture.makeContent(spine: Playbook(id: "case", title: "", steps: []))
    #expect(Fixture.walk([:], content: empty).stop == .end(empty.lastEnding))
  }

  @Test(arguments: NonAnswer.allCases)
  func `A non-answer settles its step`(nonAnswer: NonAnswer) {
    let walk = Fixture.walk(["service": .nonAnswer(nonAnswer)])
    #expect(walk.facts["service"] == .nonAnswer(nonAnswer))
    #expect(walk.stop == .ask(Fixture.ask(Fixture.scope), Fixture.inquiry(Fixture.scope)))
  }
}
