import Conversation
import FoundationEssentials
import Testing

@testable import Transcripts

@Suite("The record of corrections and of other problems")
struct CorrectionRecordTests {
  private func replay(_ session: Session) -> (session: Session, differences: [Difference]) {
    Replay.run(session, with: Desk().content, header: session.header)
  }

  private func turn(_ number: Int, of session: Session) throws -> Session.Turn {
    try #require(session.turns.first { $0.number == number })
  }

  @Test
  func `keeps the old value and the reason of a change, and reads them again`() throws {
    var desk = Desk()
    desk.dialogWords = DialogWords(because: ["because"])
    var sitting = Sitting(desk, saying: ["mail", "1"])
    sitting.change("service", to: "chat because it was misheard")
    let session = sitting.session
    let answer = try #require(try turn(3, of: session).answers.first)
    #expect(answer.was == .text("mail"))
    #expect(answer.because == "it was misheard")
    #expect(try JSONDecoder().decode(Session.self, from: Data(session.json)) == session)
    let text = String(decoding: session.json, as: UTF8.self)
    #expect(text.contains("\"because\" : \"it was misheard\""))
    #expect(text.contains("\"was\" : \"mail\""))
  }

  @Test
  func `repeats steps back and forth`() throws {
    var sitting = Sitting(saying: ["mail", "1", "60"])
    sitting.goBack()
    sitting.goBack()
    sitting.redo()
    sitting.redo()
    sitting.redo()
    let session = sitting.session
    #expect(session.turns.suffix(3).map(\.kind) == [.redo, .redo, .redo])
    #expect(
      session.turns.suffix(3).map(\.effects) == [
        ["redid: cloud", "redid: health"], ["redid: users"], ["refused"],
      ])
    let (replayed, differences) = replay(session)
    #expect(differences == [])
    #expect(replayed.turns == session.turns)
  }

  @Test
  func `keeps a cloud that came back`() {
    var sitting = Sitting(saying: ["mail", "1"])
    sitting.goBack()
    #expect(sitting.session.end.cloud == nil)
    sitting.redo()
    #expect(sitting.session.end.cloud == "worldwide")
  }

  @Test
  func `repeats what was parked and what an earlier case had settled`() throws {
    var sitting = Sitting()
    sitting.carry([Answer(slot: "cloud", value: .choice("china"), origin: .carried)])
    sitting.say("mail")
    sitting.park("the printer")
    let session = sitting.session
    #expect(session.turns.map(\.kind) == [.carry, .reply, .park])
    #expect(session.end.parked == [Session.Parked(words: "the printer")])
    #expect(session.end.cloud == "china")
    let (replayed, differences) = replay(session)
    #expect(differences == [])
    #expect(replayed.turns == session.turns)
    #expect(replayed.end.parked == session.end.parked)
    #expect(try JSONDecoder().decode(Session.self, from: Data(session.json)) == session)
  }

  @Test
  func `repeats a reply that was meant literally`() throws {
    var sitting = Sitting(saying: ["mail"])
    sitting.say("1", isLiteral: true)
    let session = sitting.session
    #expect(session.turns.map(\.reading) == [nil, .literal])
    #expect(replay(session).session.turns == session.turns)
    #expect(String(decoding: session.json, as: UTF8.self).contains("\"reading\" : \"literal\""))
  }

  @Test
  func `names the session that a parked problem has become, also when it is made anew`() throws {
    var sitting = Sitting(saying: ["mail"])
    sitting.park("the printer")
    sitting.link("the printer", to: "s-2")
    let session = sitting.session
    #expect(session.end.parked.map(\.session) == ["s-2"])
    #expect(Seal.verify(session) == nil)
    var changed = session
    changed.turns[0].answers = []
    let updated = try #require(
      Replay.update(
        changed, with: Desk().content, header: header, at: header.started, reason: "test"))
    #expect(updated.end.parked == [Session.Parked(words: "the printer", session: "s-2")])
  }

  @Test
  func `names the session that it follows`() throws {
    let following = Session.Header(
      session: "s-2", engine: "1.0", promptsDigest: "d1", locale: "en", agent: "kim",
      started: header.started, utcOffset: 0, follows: "s-1", salt: "s")
    let session = Recorder(following).session
    #expect(
      try JSONDecoder().decode(Session.self, from: Data(session.json)).header.follows == "s-1")
    #expect(following.remade(engine: "2", promptsDigest: "d2", salt: "s").follows == "s-1")
  }
}
