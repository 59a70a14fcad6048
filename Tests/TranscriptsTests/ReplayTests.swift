import Conversation
import Testing

@testable import Transcripts

@Suite("A replay")
struct ReplayTests {
  private func replay(
    _ session: Session, in desk: Desk = Desk()
  ) -> (session: Session, differences: [Difference]) {
    Replay.run(session, with: desk.content, header: header)
  }

  static var sessions: [Session] {
    var wandering = Sitting(saying: ["fax", "outlook, 5.7.1", "?", "1"])
    wandering.note("VIP")
    wandering.say("60")
    wandering.goBack()
    wandering.say("7")
    wandering.change("cloud", to: "china")
    wandering.say("no idea")
    wandering.say("2 hours ago")
    wandering.say(Sitting.tenant)
    wandering.note("told them")
    wandering.goBack()
    wandering.say(Sitting.tenant)
    var incident = Sitting()
    incident.health = .choice("incident")
    incident.say("mail")
    incident.say("1")
    var asked = Sitting()
    asked.health = nil
    for reply in ["mail", "1", "clear", "60", "delivered"] { asked.say(reply) }
    return [
      Sitting.escalated, Sitting.resolved, wandering.session, incident.session, asked.session,
      Sitting(saying: ["mail", "1", "60"]).session, Sitting(saying: ["fax"]).session,
      Sitting().session,
    ]
  }

  @Test(arguments: sessions)
  func `with the same prompts gives the same session`(session: Session) {
    let (replayed, differences) = replay(session)
    #expect(differences == [])
    #expect(replayed.turns == session.turns)
    #expect(replayed.end.outcome == session.end.outcome)
    #expect(replayed.end.ticket == session.end.ticket)
    #expect(Seal.verify(replayed) == nil)
  }

  @Test
  func `reads times as of the recorded time and zone`() {
    let replies = Sitting.escalating.dropLast(2) + ["2026-03-02 09:30"]
    let session = Sitting(saying: Array(replies)).session
    let values = replay(session).session.turns[5].answers.map(\.value)
    #expect(values == [.text("2026-03-02T08:30:00Z")])
  }

  @Test
  func `with another wording does not fail`() {
    var desk = Desk()
    desk.steps[1] = Desk.ask(Desk.cloud, "In which cloud?")
    let differences = replay(Sitting.escalated, in: desk).differences
    #expect(
      differences == [
        Difference(
          .wording, turn: 2, step: "case/cloud",
          before: "Which cloud is it?\n1. Worldwide\n2. China",
          after: "In which cloud?\n1. Worldwide\n2. China")
      ])
    #expect(differences.allSatisfy { !$0.isFailure })
  }

  @Test
  func `that is asked one question more answers that it is unknown, and says so once`() {
    var desk = Desk()
    let plan = Slot(id: "plan", label: "Plan", kind: .text)
    desk.slots.append(plan)
    desk.steps.insert(Desk.ask(plan, "Which plan?"), at: desk.position(of: "case/users"))
    let (replayed, differences) = replay(Sitting.escalated, in: desk)
    #expect(
      differences == [
        Difference(.route, turn: 3, step: "case/plan", before: nil, after: "case/plan")
      ])
    #expect(replayed.turns[2].answers.map(\.value) == [.text("unknown")])
  }

  @Test
  func `that is asked one question more at the end counts it after the last turn`() {
    var desk = Desk()
    let plan = Slot(id: "plan", label: "Plan", kind: .text)
    desk.slots.append(plan)
    desk.steps.append(Desk.ask(plan, "Which plan?"))
    #expect(
      replay(Sitting.escalated, in: desk).differences == [
        Difference(.route, turn: 8, step: "case/plan", before: nil, after: "case/plan")
      ])
  }

  @Test
  func `that is asked one question less says which`() {
    var desk = Desk()
    desk.steps.removeAll { $0.id == "case/began" }
    #expect(
      replay(Sitting.escalated, in: desk).differences == [
        Difference(.route, turn: 6, step: "case/began", before: "case/began", after: nil),
        Difference(
          .ticket, turn: 0, step: "case/escalate", field: "began_utc",
          before: "2026-03-02T07:06:00Z", after: nil),
      ])
  }

  @Test
  func `takes the reply to a step that has another name now by its slot`() {
    var desk = Desk()
    let position = desk.position(of: "case/users")
    desk.steps[position] = Desk.ask(
      Desk.users, "How many users are hit?", playbook: "impact")
    let session = Sitting(saying: ["mail", "1", "some", "60", "delivered"]).session
    let (replayed, differences) = replay(session, in: desk)
    #expect(
      differences == [
        Difference(
          .route, turn: 3, step: "impact/users", before: "case/users", after: "impact/users")
      ])
    #expect(replayed.turns.map(\.said) == session.turns.map(\.said))
  }

  @Test
  func `in another order says so once`() {
    var desk = Desk()
    desk.steps.swapAt(desk.position(of: "case/began"), desk.position(of: "case/tenant"))
    #expect(
      replay(Sitting.escalated, in: desk).differences == [
        Difference(
          .route, turn: 6, step: "case/tenant", before: "case/began", after: "case/tenant")
      ])
  }

  @Test
  func `says what is understood differently, and not what that alone brings with it`() {
    var desk = Desk()
    let words = Slot(id: "users", label: "Users", kind: .text)
    desk.slots[2] = words
    desk.steps[desk.position(of: "case/users")] = Desk.ask(words, "How many users are hit?")
    let session = Sitting(saying: ["mail", "1", "a few", "8", "delivered"]).session
    #expect(
      replay(session, in: desk).differences == [
        Difference(
          .answer, turn: 3, step: "case/users", field: "users", before: nil, after: "a few")
      ])
  }

  @Test
  func `says when nothing is volunteered any more, and that it is asked`() {
    var desk = Desk()
    desk.slots[4] = Slot(id: "codes", label: "Error codes", kind: .codes)
    let session = Sitting(
      saying: ["outlook, 5.7.1", "1", "60", "failed", "2 hours ago", Sitting.tenant]
    ).session
    let differences = replay(session, in: desk).differences
    #expect(
      differences.prefix(2) == [
        Difference(
          .answer, turn: 1, step: "case/service", field: "codes", before: "5.7.1", after: nil),
        Difference(.route, turn: 5, step: "case/codes", before: nil, after: "case/codes"),
      ])
  }

  @Test
  func `says when the severity is another, for its own sake and in the ticket`() {
    var desk = Desk()
    desk.severity = DecisionTable(
      inputs: [],
      rows: [DecisionTable.Row(conditions: [], severity: .b, reason: "Fifty users or more.")])
    #expect(
      replay(Sitting.escalated, in: desk).differences == [
        Difference(.severity, turn: 0, step: "case/escalate", before: "A", after: "B"),
        Difference(
          .ticket, turn: 0, step: "case/escalate", field: "severity", before: "A", after: "B"),
      ])
  }

  @Test
  func `says when the outcome is another, and which turns were not asked for`() {
    var desk = Desk()
    desk.steps[desk.position(of: "case/solved")] = Step(
      id: "case/early",
      action: .ending(Step.Ending(id: "case/early", outcome: .referred, text: "Not ours.")))
    #expect(
      replay(Sitting.escalated, in: desk).differences.map { "\($0.kind) \($0.turn)" } == [
        "route 5", "route 6", "route 7", "outcome 0",
      ])
  }

  @Test
  func `says when another step concludes with the same outcome`() {
    var desk = Desk()
    let position = desk.position(of: "case/solved")
    desk.steps[position] = Step(
      id: "case/done", when: desk.steps[position].when,
      action: .ending(Step.Ending(id: "case/done", outcome: .resolved, text: "Done.")))
    #expect(
      replay(Sitting.resolved, in: desk).differences == [
        Difference(.route, turn: 0, step: "case/done", before: "case/solved", after: "case/done")
      ])
  }

  @Test
  func `of a session that is not finished stops where the record stops`() {
    let session = Sitting(saying: ["mail", "1", "60"]).session
    var desk = Desk()
    desk.steps.removeAll { $0.id == "case/trace" }
    let (replayed, differences) = replay(session, in: desk)
    #expect(differences == [])
    #expect(replayed.turns.count == 3)
    #expect(replayed.end.outcome == nil)
  }

  @Test
  func `answers look-ups with what was recorded, and not at all where nothing was`() {
    var desk = Desk()
    let position = desk.position(of: "case/health")
    let region = Slot(id: "region", label: "Region", kind: .text)
    desk.slots.append(region)
    desk.steps.insert(
      Step(
        id: "case/region",
        action: .lookUp(source: "map", Step.Inquiry(slot: region, text: "Where is it?"))),
      at: position)
    let (replayed, differences) = replay(Sitting.resolved, in: desk)
    #expect(replayed.turns.flatMap(\.lookUps).map(\.reply) == [nil, "clear"])
    #expect(
      differences == [
        Difference(.route, turn: 3, step: "case/region", before: nil, after: "case/region")
      ])
  }

  @Test
  func `answers a look-up that is asked more often than then with the last reply`() {
    var session = Sitting.resolved
    session.turns[2].lookUps = ["incident", "clear"].map {
      Session.LookUp(step: "case/health", source: "health feed", reply: $0)
    }
    var recording = Recording(session)
    let replies = (1...3).map { _ in recording.takeReply(to: "case/health") }
    #expect(replies == ["incident", "clear", "clear"])
    #expect(recording.takeReply(to: "case/users") == nil)
  }

  @Test
  func `asks the agent when a look-up's recorded reply is no choice any more`() {
    var session = Sitting.resolved
    session.turns[2].lookUps = [
      Session.LookUp(step: "case/health", source: "health feed", reply: "purple")
    ]
    #expect(
      replay(session).differences == [
        Difference(.route, turn: 3, step: "case/health", before: nil, after: "case/health")
      ])
  }

  @Test
  func `steps back past a question that was not asked then`() {
    var desk = Desk()
    desk.steps.removeAll { $0.id == "case/health" }
    var sitting = Sitting(desk, saying: ["mail", "2"])
    sitting.goBack()
    for reply in ["1", "60", "delivered"] { sitting.say(reply) }
    let plan = Slot(id: "plan", label: "Plan", kind: .text)
    desk.slots.append(plan)
    desk.steps.insert(Desk.ask(plan, "Which plan?"), at: 2)
    let (replayed, differences) = replay(sitting.session, in: desk)
    #expect(replayed.end.cloud == "worldwide")
    #expect(differences.map(\.step) == ["case/plan"])
  }

  @Test
  func `keeps notes wherever the case stands now`() {
    var sitting = Sitting(saying: ["mail", "1", "60", "failed"])
    sitting.note("VIP")
    for reply in ["5.7.1", "2 hours ago", Sitting.tenant] { sitting.say(reply) }
    sitting.note("told them")
    var desk = Desk()
    desk.steps.removeAll { $0.id == "case/codes" }
    let replayed = replay(sitting.session, in: desk).session
    #expect(replayed.end.ticket?.notes == ["VIP", "told them"])
  }

  @Test
  func `takes at most two hundred turns more than the record`() {
    var desk = Desk()
    let slots = (1...300).map { Slot(id: Slot.ID("more\($0)"), label: "", kind: .text) }
    desk.slots += slots
    desk.steps += slots.map { Desk.ask($0, "More?") }
    let replayed = replay(Sitting.escalated, in: desk).session
    #expect(replayed.turns.count == 207)
    #expect(replayed.end.outcome == nil)
  }
}

@Suite("A recorded value")
struct RecordedValueTests {
  private static let odd = Slot(
    id: "odd", label: "Odd", kind: .choice([Choice(id: "unknown", label: "An unknown thing")]))

  static let readings: [(name: String, slot: Slot, value: Value?)] = [
    ("mail", Desk.service, .choice("mail")), ("fax", Desk.service, nil),
    ("later", Desk.service, .nonAnswer(.later)), ("unknown", odd, .choice("unknown")),
    ("60", Desk.users, .number(60)), ("many", Desk.users, nil),
    ("2026-03-02T07:06:00Z", Desk.began, .time(Instant(seconds: 1_772_435_160))),
    ("yesterday", Desk.began, nil), ("id", Desk.tenant, .guid("id")),
    (
      "5.7.1, 4.4.7", Desk.codes,
      .codes([
        ErrorCode(text: "5.7.1", acts: .vendor), ErrorCode(text: "4.4.7", acts: .unlisted),
      ])
    ),
    ("so it is", Slot(id: "words", label: "", kind: .text), .text("so it is")),
  ]

  @Test(arguments: readings)
  func `is read again as what its slot can have today`(name: String, slot: Slot, value: Value?) {
    let entry = CodeTable.Entry(key: "5.7.1", meaning: "", acts: .vendor, advice: "", source: "")
    let content = Content(
      slots: [], spine: Playbook(id: "case", title: "", steps: []),
      lastEnding: Step.Ending(id: "end", outcome: .resolved, text: ""),
      codeTables: [
        CodeTable(id: "smtp", shape: .enhancedStatus, link: "", implies: [:], entries: [entry])
      ],
      handOff: HandOff(slot: "category", evidence: []))
    #expect(Value(named: name, of: slot, in: content) == value)
  }
}
