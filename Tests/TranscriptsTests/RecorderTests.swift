import Conversation
import Testing

@testable import Transcripts

@Suite("The recorder")
struct RecorderTests {
  @Test
  func `keeps each question as it was shown, with its instruction and numbered choices`() {
    let session = Sitting.escalated
    #expect(
      session.turns.map(\.step.text) == [
        "case/service", "case/cloud", "case/users", "case/trace", "case/codes", "case/began",
        "case/tenant",
      ])
    #expect(
      session.turns[3].shown
        == "Run a message trace.\nWhat does it say?\n1. Delivered\n2. Failed")
  }

  @Test
  func `numbers the turns and keeps when and what was typed`() {
    let turns = Sitting.resolved.turns
    #expect(turns.map(\.number) == [1, 2, 3, 4])
    #expect(turns.map(\.said) == ["mail", "1", "60", "delivered"])
    #expect(turns.map(\.at.seconds) == (1...4).map { header.started.seconds + 60 * $0 })
  }

  @Test
  func `keeps a reply that could not be used`() throws {
    let turn = try #require(Sitting(saying: ["Fax"]).session.turns.first)
    #expect(turn.said == "Fax" && turn.answers.isEmpty && turn.effects == ["rejected"])
  }

  @Test
  func `keeps what was volunteered beside what was asked`() throws {
    let turn = try #require(Sitting(saying: ["outlook, 5.7.1"]).session.turns.first)
    #expect(turn.answers.map(\.slot) == ["service", "codes"])
    #expect(turn.answers.map(\.origin) == [.asked, .volunteered])
  }

  @Test
  func `keeps a note, a refusal, a step back and what a change withdrew`() {
    var desk = Desk()
    desk.steps.removeAll { $0.id == "case/health" }
    var sitting = Sitting(desk, saying: ["mail", "1", "60", "failed"])
    sitting.note("VIP")
    sitting.note(" ")
    sitting.goBack()
    sitting.say("failed")
    sitting.change("service", to: "chat")
    let turns = sitting.session.turns.suffix(5)
    #expect(turns.map(\.kind) == [.note, .note, .back, .reply, .change])
    #expect(turns.map(\.said) == ["VIP", " ", "", "failed", "chat"])
    #expect(
      turns.map(\.effects) == [
        ["kept_note"], ["refused"], ["took_back: trace"], [], ["withdrew: trace"],
      ])
    #expect(turns.map(\.slot) == [nil, nil, nil, nil, "service"])
  }

  @Test
  func `keeps the end, and forgets it when the agent steps back from it`() throws {
    var sitting = Sitting(saying: ["mail", "1", "60", "delivered"])
    #expect(sitting.session.end.outcome == .resolved)
    #expect(sitting.session.end.ending == "case/solved")
    #expect(sitting.session.end.severity == .a)
    #expect(sitting.session.turns.last?.effects == ["concluded: case/solved"])
    sitting.goBack()
    let end = sitting.session.end
    #expect(end == Session.End(cloud: "worldwide"))
    let turn = try #require(sitting.session.turns.last)
    #expect(turn.step == "case/solved" && turn.shown == "The mail has arrived.")
  }

  @Test
  func `keeps a look-up with the turn after it`() {
    let turns = Sitting.resolved.turns
    let lookUp = Session.LookUp(step: "case/health", source: "health feed", reply: "clear")
    #expect(turns.map(\.lookUps) == [[], [], [lookUp], []])
  }

  @Test
  func `keeps a look-up that nobody could reply to, and asks the agent`() {
    var sitting = Sitting()
    sitting.health = nil
    sitting.say("mail")
    sitting.say("1")
    sitting.say("clear")
    let turn = sitting.session.turns.last
    #expect(turn?.lookUps.map(\.reply) == [nil])
    #expect(turn?.step == "case/health")
  }

  @Test
  func `keeps a look-up that ended the case, after which there is no turn`() {
    var sitting = Sitting()
    sitting.health = .choice("incident")
    sitting.say("mail")
    sitting.say("1")
    #expect(sitting.session.end.outcome == .knownIncident)
    #expect(sitting.session.end.lookUps.map(\.reply) == ["incident"])
    sitting.note("told them")
    #expect(sitting.session.end.lookUps.isEmpty)
    #expect(sitting.session.turns.last?.lookUps.map(\.reply) == ["incident"])
  }

  @Test
  func `keeps what a look-up brought about with the turn after it`() {
    var sitting = Sitting()
    sitting.health = .choice("incident")
    sitting.say("mail")
    sitting.say("1")
    #expect(sitting.session.turns.last?.effects == [])
    sitting.note("told them")
    #expect(
      sitting.session.turns.last?.effects == [
        "concluded: case/known", "kept_note", "concluded: case/known",
      ])
    sitting.note("again")
    #expect(sitting.session.turns.last?.effects == ["kept_note", "concluded: case/known"])
  }

  @Test
  func `passes over a reply to a look-up that nobody waits for`() {
    var recorder = Sitting().recorder
    recorder.record(.lookedUp("case/health", .choice("clear")), effects: [], at: header.started)
    #expect(recorder.session.end.lookUps.isEmpty)
  }

  @Test
  func `knows the cloud as last answered`() {
    var desk = Desk()
    desk.steps.removeAll { $0.id == "case/health" }
    var sitting = Sitting(desk, saying: ["mail", "china"])
    #expect(sitting.session.end.cloud == "china")
    sitting.change("cloud", to: "worldwide")
    #expect(sitting.session.end.cloud == "worldwide")
    sitting.goBack()
    #expect(sitting.session.end.cloud == "china")
    sitting.change("cloud", to: "no idea")
    #expect(sitting.session.end.cloud == nil)
  }
}
