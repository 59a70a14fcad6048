import Conversation
import FoundationEssentials
import Testing

@testable import Transcripts

@Suite("An update of a session")
struct UpdateTests {
  private let now = Instant(seconds: 1_772_500_000)
  private let today = header.remade(engine: "2.0", promptsDigest: "d2", salt: "new")

  /// A desk that asks for the plan after everything else, and words the first question otherwise.
  private var desk: Desk {
    var desk = Desk()
    let plan = Slot(id: "plan", label: "Plan", kind: .text)
    desk.slots.append(plan)
    desk.steps.append(Desk.ask(plan, "Which plan?"))
    desk.steps[0] = Desk.ask(Desk.service, "What is hit?")
    return desk
  }

  private func update(_ session: Session) -> Session? {
    Replay.update(session, with: desk.content, header: today, at: now, reason: "We sell plans.")
  }

  @Test(arguments: ReplayTests.sessions.filter { !$0.turns.isEmpty })
  func `goes without a difference from then on, and its seal holds`(session: Session) throws {
    let updated = try #require(update(session))
    #expect(Seal.verify(updated) == nil)
    #expect(update(updated) == nil)
    #expect(try JSONDecoder().decode(Session.self, from: Data(updated.json)) == updated)
  }

  @Test
  func `keeps when, why and how much, after earlier ones`() throws {
    let first = try #require(update(Sitting.escalated))
    let second = try #require(
      Replay.update(
        first, with: Desk().content, header: today, at: now, reason: "We do not."))
    #expect(
      second.end.updates.map(\.reason) == ["We sell plans.", "We do not."])
    #expect(first.end.updates.map(\.differences) == [["route": 1, "wording": 1]])
    let json = try JSONValue(parsing: first.json)
    let expected: JSONValue = [
      [
        "at": "2026-03-03T01:06:40Z", "reason": "We sell plans.",
        "differences": ["route": 1, "wording": 1],
      ]
    ]
    #expect(json["updates"] == expected)
    #expect(try !JSONValue(parsing: Sitting.escalated.json).keys.contains("updates"))
  }

  @Test
  func `keeps what the record is about, and names the program and the prompts of today`() throws {
    var record = Sitting.escalated
    record.end.redactions = ["[password:1]"]
    let updated = try #require(update(record))
    #expect(updated.header == today)
    #expect(updated.header.session == record.header.session)
    #expect(updated.header.started == record.header.started)
    #expect(updated.header.engine == "2.0")
    #expect(updated.header.promptsDigest == "d2")
    #expect(updated.end.redactions == ["[password:1]"])
    #expect(updated.turns.map(\.said) == record.turns.map(\.said) + ["unknown"])
    #expect(updated.turns.map(\.at).first == record.turns.map(\.at).first)
  }

  @Test
  func `is made for another wording alone`() throws {
    var desk = Desk()
    desk.steps[0] = Desk.ask(Desk.service, "What is hit?")
    let updated = try #require(
      Replay.update(
        Sitting.resolved, with: desk.content, header: today, at: now, reason: "Shorter."))
    #expect(updated.turns[0].shown == "What is hit?\n1. Mail\n2. Chat")
    #expect(updated.end.updates.map(\.differences) == [["wording": 1]])
  }

  @Test
  func `is not made when nothing differs`() {
    #expect(
      Replay.update(
        Sitting.resolved, with: Desk().content, header: today, at: now, reason: "No.") == nil)
  }

  @Test
  func `is sealed`() throws {
    let updated = try #require(update(Sitting.escalated))
    var other = updated
    other.end.updates = [Session.Update(at: now, reason: "Because.", differences: [])]
    #expect(Seal.verify(other) == .end)
    other.end.updates = []
    #expect(Seal.verify(other) == .end)
  }

  @Test
  func `keeps the look-ups after the last turn of a session that is not finished`() throws {
    var desk = Desk()
    desk.steps[0] = Desk.ask(Desk.service, "What is hit?")
    let updated = try #require(
      Replay.update(
        Sitting(saying: ["mail", "1"]).session, with: desk.content, header: today, at: now,
        reason: "Shorter."))
    #expect(updated.end.lookUps.map(\.reply) == ["clear"])
  }
}

@Suite("The first turns of a session")
struct FirstTurnsTests {
  private func first(_ count: Int, of session: Session) -> (Conversation, Session, [Difference]) {
    let start = Replay.first(count, of: session, with: Desk().content, header: header)
    return (start.conversation, start.recorder.session, start.differences)
  }

  @Test(arguments: 0...7)
  func `are repeated up to any of them`(count: Int) {
    let (conversation, session, differences) = first(count, of: Sitting.escalated)
    #expect(session.turns == Array(Sitting.escalated.turns.prefix(count)))
    #expect(differences == [])
    let next = Sitting.escalated.turns.dropFirst(count).first?.step
    #expect(conversation.pendingQuestion?.step == next)
    #expect(conversation.hasEnded == (count == 7))
  }

  @Test
  func `bring along the look-up that was answered before the next turn`() {
    let (_, session, _) = first(2, of: Sitting.resolved)
    #expect(session.end.lookUps == Sitting.resolved.turns[2].lookUps)
  }

  @Test
  func `say what is another among them, and nothing of the end`() {
    var desk = Desk()
    desk.steps[1] = Desk.ask(Desk.cloud, "In which cloud?")
    let start = Replay.first(7, of: Sitting.escalated, with: desk.content, header: header)
    #expect(start.differences.map(\.turn) == [2])
    var early = Desk()
    early.steps[2] = Step(
      id: "case/early",
      action: .ending(Step.Ending(id: "case/early", outcome: .referred, text: "Not ours.")))
    let ended = Replay.first(2, of: Sitting.escalated, with: early.content, header: header)
    #expect(ended.conversation.hasEnded)
    #expect(ended.differences == [])
  }

  @Test
  func `are named in the header of the session that begins with them`() throws {
    let beginning = Session.Beginning(session: "s-0", turns: 3)
    let named = Session.Header(
      session: "s-1", engine: "1.0", promptsDigest: "d1", locale: "en", agent: "kim",
      started: header.started, utcOffset: 0, beginning: beginning, salt: "salt")
    let start = Replay.first(3, of: Sitting.escalated, with: Desk().content, header: named)
    let session = start.recorder.session
    let json = try JSONValue(parsing: session.json)
    let expected: JSONValue = ["session": "s-0", "turns": 3]
    #expect(json["begins_with"] == expected)
    #expect(try JSONDecoder().decode(Session.self, from: Data(session.json)) == session)
    #expect(named.remade(engine: "2.0", promptsDigest: "d2", salt: "new").beginning == beginning)
  }
}
