@testable import Conversation
import Testing

@testable import Transcripts

@Suite("Coverage")
struct CoverageTests {
  private func touched(_ session: Session, in desk: Desk = Desk()) -> Set<Coverage.Item> {
    Footprint(of: session, on: Checklist(of: desk.content)).touched
  }

  @Test
  func `counts everything that the walk of a session comes by`() {
    #expect(
      touched(Sitting.resolved) == [
        .step("case/service"), .choice("service", "mail"), .step("case/cloud"),
        .choice("cloud", "worldwide"), .step("case/health"), .choice("health", "clear"),
        .guard("case/known", held: false), .part("case/known", whole("health")),
        .step("case/users"), .guard("case/trace", held: true),
        .step("case/trace"), .choice("trace", "delivered"), .guard("case/solved", held: true),
        .ending("case/solved"), .severityRow(0),
      ])
  }

  private func whole(_ slot: Slot.ID) -> GuardPart {
    GuardPart(alternative: 0, condition: 0, slot: slot, value: nil)
  }

  @Test
  func `counts a value of a guard only where the outcome rests on it alone`() {
    var desk = Desk()
    let trace = desk.position(of: "case/trace")
    let both = Guard(alternatives: [
      [Condition(slot: "service", test: .among(["mail", "chat"]))],
      [Condition(slot: "cloud", test: .among(["china"]))],
    ])
    desk.steps[trace] = Step(id: "case/trace", when: both, action: desk.steps[trace].action)
    func values(_ replies: [String]) -> [String] {
      touched(Sitting(saying: replies).session, in: desk).compactMap { item in
        if case .part("case/trace", let part) = item {
          part.value ?? "all of \(part.slot)"
        } else {
          nil
        }
      }.sorted()
    }
    #expect(values(["mail", "worldwide", "60"]) == ["mail"])
    #expect(values(["mail", "china", "60"]) == [])
    #expect(values(["no idea", "china", "60"]) == [])
  }

  @Test
  func `counts the parts of a reason when the agent is asked for one`() {
    var desk = Desk()
    let reason = Slot(
      id: "category", label: "Reason", kind: .choice([Choice(id: "bug", label: "Bug")]))
    desk.slots.append(reason)
    desk.steps.insert(Desk.ask(reason, "Why?"), at: desk.position(of: "case/users"))
    desk.evidence = [
      HandOff.Evidence(
        category: "bug", side: .speaksFor, when: Desk.only(Desk.service, "mail"), text: "Mail.")
    ]
    #expect(
      touched(Sitting(saying: ["chat", "worldwide"]).session, in: desk)
        .contains(.reason(0, whole("service"))))
    #expect(
      !touched(Sitting(saying: ["chat"]).session, in: desk)
        .contains(.reason(0, whole("service"))))
  }

  @Test
  func `counts the fields that say something in the ticket of a concluded case`() {
    let fields = touched(Sitting.escalated).filter { $0.kind == .field }
    let names = [
      "service", "affected", "began_utc", "tenant_id", "error_codes", "checks_done", "severity",
    ]
    #expect(fields == Set(names.map { .field("portal", $0) }))
  }

  @Test
  func `counts an answer that was taken back, and a question without a reply`() {
    var sitting = Sitting(saying: ["mail"])
    sitting.goBack()
    sitting.say("chat")
    let items = touched(sitting.session)
    #expect(items.contains(.choice("service", "mail")))
    #expect(items.contains(.choice("service", "chat")))
    #expect(items.contains(.step("case/cloud")))
    #expect(!items.contains(.step("case/health")))
  }

  @Test
  func `counts a non-answer that was given, and not one that is assumed for want of a reply`() {
    let given = Sitting(saying: ["no idea", "1", "60"]).session
    #expect(touched(given).contains(.nonAnswer("service", .unknown)))
    var desk = Desk()
    let plan = Slot(id: "plan", label: "Plan", kind: .text)
    desk.slots.append(plan)
    desk.steps.insert(Desk.ask(plan, "Which plan?"), at: desk.position(of: "case/users"))
    let footprint = Footprint(of: Sitting.escalated, on: Checklist(of: desk.content))
    #expect(footprint.differs)
    #expect(footprint.touched.contains(.step("case/plan")))
    #expect(footprint.touched.contains(.ending("case/escalate")))
    #expect(!footprint.touched.contains(.nonAnswer("plan", .unknown)))
    #expect(!Footprint(of: Sitting.escalated, on: Checklist(of: Desk().content)).differs)
  }

  @Test
  func `of an unfinished session ends where the record does`() {
    let items = touched(Sitting(saying: ["chat", "1"]).session)
    // The look-up after the last turn is in the record, so the question behind it was asked.
    #expect(items.contains(.step("case/users")))
    #expect(items.contains(.step("case/codes")) == false)
    #expect(items.filter { $0.kind == .ending || $0.kind == .severityRow }.isEmpty)
    #expect(items.contains(.choice("cloud", "worldwide")))
  }

  @Test
  func `does not come to the steps of a playbook that is not followed`() {
    var desk = Desk()
    desk.steps.insert(
      Step(id: "case/extra", when: Desk.only(Desk.service, "chat"), action: .follow("extra")),
      at: desk.position(of: "case/users"))
    let guarded = Step(
      id: "extra/region", when: Desk.only(Desk.cloud, "china"),
      action: .question(
        Step.Inquiry(slot: Slot(id: "region", label: "Region", kind: .text), text: "Where?")))
    let content = desk.content(playbooks: [Playbook(id: "extra", title: "Extra", steps: [guarded])])
    func items(_ replies: [String]) -> Set<Coverage.Item> {
      Footprint(of: Sitting(saying: replies).session, on: Checklist(of: content)).touched
    }
    let mail = items(Sitting.escalating)
    #expect(mail.contains(.guard("case/extra", held: false)))
    #expect(!mail.contains(.guard("extra/region", held: false)))
    let chat = items(["chat", "1", "60"])
    #expect(chat.contains(.guard("case/extra", held: true)))
    #expect(chat.contains(.guard("extra/region", held: false)))
  }

  @Test
  func `counts sessions for each item in the order of the walk, and says what nobody touches`() {
    let content = Desk().content
    let sessions = [Sitting.resolved, Sitting.resolved, Sitting.escalated].enumerated().map {
      (path: "\($0)", footprint: Footprint(of: $1, on: Checklist(of: content)))
    }
    let coverage = Coverage(of: Checklist(of: content), by: sessions)
    #expect(coverage.tallies.map(\.item) == content.items)
    #expect(
      content.items.prefix(3) == [
        .step("case/service"), .choice("service", "mail"), .choice("service", "chat"),
      ])
    func count(_ item: Coverage.Item) -> Int? {
      coverage.tallies.first { $0.item == item }?.sessions
    }
    #expect(count(.step("case/service")) == 3)
    #expect(count(.ending("case/solved")) == 2)
    #expect(count(.ending("case/escalate")) == 1)
    #expect(count(.choice("cloud", "china")) == 0)
    #expect(coverage.untouched.contains(.choice("cloud", "china")))
    #expect(!coverage.untouched.contains(.ending("case/solved")))
    #expect(coverage.count(of: .ending) == (touched: 2, total: 3))
    #expect(coverage.shares.map(\.only.isEmpty) == [true, true, false])
    #expect(coverage.shares.map(\.touched) == [15, 15, sessions[2].footprint.touched.count])
    #expect(coverage.covering.picks.map(\.index) == [2, 0])
  }
}
