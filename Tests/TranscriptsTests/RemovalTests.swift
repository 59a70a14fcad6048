import Conversation
import FoundationEssentials
import Testing

@testable import Transcripts

@Suite("Removing what was said")
struct RemovalTests {
  /// A session with a text of the agent in the ticket, in a note, and in a later question.
  private var session: Session {
    var desk = Desk()
    desk.form = Form(
      id: "portal", title: "Portal", opening: "",
      fields: [
        Form.Field(name: "service", label: "Product", source: .slot("service")),
        Form.Field(name: "affected", label: "Users", source: .slot("users")),
        Form.Field(name: "tenant_id", label: "Tenant id", source: .slot("tenant")),
        Form.Field(name: "error_codes", label: "Codes", source: .slot("codes")),
        Form.Field(name: "checks_done", label: "Checks", source: .checks),
      ])
    var sitting = Sitting(desk)
    sitting.note("call Anna Example back")
    for reply in Sitting.escalating { sitting.say(reply) }
    return sitting.session
  }

  @Test
  func `leaves its mark, and the seals as they were`() throws {
    let session = session
    let removal = try session.removing(turn: 1, salt: "new")
    let new = removal.session
    #expect(removal.places == ["turns/1/said", "ticket/notes/1"])
    #expect(removal.turnsLeft == [])
    #expect(new.turns[0].said == "[removed]")
    #expect(new.end.ticket?.notes == ["[removed]"])
    #expect(new.turns.map(\.seal) == session.turns.map(\.seal))
    #expect(new.seal == session.seal)
    #expect(Seal.verify(new) == nil)
    #expect(new.removedCount == 2)
    #expect(session.removedCount == 0)
  }

  @Test
  func `takes the salt of what is removed, and the one that all follow from`() throws {
    let salts = try session.removing(turn: 1, salt: "new").session.header.salts
    #expect(salts.root == "new")
    #expect(salts.ofPlaces["turns/1/said"] == nil)
    #expect(salts.ofPlaces["turns/1/shown"] == Salts(root: "salt").salt(for: "turns/1/shown"))
    #expect(Set(salts.removed.keys) == ["turns/1/said", "ticket/notes/1"])
    let values = Set(salts.ofPlaces.values).union(salts.removed.values)
    #expect(!values.contains(Salts(root: "salt").salt(for: "turns/1/said")))
    // A text that comes later has a salt too.
    #expect(salts.salt(for: "turns/99/said") == Salts(root: "new").salt(for: "turns/99/said"))
    #expect(!salts.salt(for: "turns/99/said").isEmpty)
  }

  @Test
  func `removes a choice from the ticket by its id and its label`() throws {
    let removal = try session.removing(turn: 2, slot: "service", salt: "new")
    #expect(
      removal.places == [
        "turns/2/said", "turns/2/answers/1", "ticket/service", "ticket/service/label",
      ])
    #expect(removal.session.end.ticket?["service"] == .choice("[removed]", label: "[removed]"))
    #expect(Seal.verify(removal.session) == nil)
  }

  @Test
  func `removes an answer of each kind`() throws {
    var session = session
    for turn in 1...session.turns.count {
      session = try session.removing(turn: turn, salt: "new").session
      #expect(Seal.verify(session) == nil, "turn \(turn)")
    }
    #expect(session.turns.allSatisfy { $0.said == "[removed]" })
    let values = session.turns.flatMap(\.answers).map(\.value)
    #expect(values.allSatisfy { $0 == .text("[removed]") })
    #expect(session.end.ticket?["error_codes"] == .list(["[removed]"]))
    #expect(session.end.ticket?["affected"] == .text("[removed]"))
    // What the reader gets from the file is the same.
    #expect(try JSONDecoder().decode(Session.self, from: Data(session.json)) == session)
  }

  @Test
  func `removes one answer and leaves the turn's others`() throws {
    var sitting = Sitting()
    sitting.say("mail, 5.7.1")
    let removal = try sitting.session.removing(turn: 1, slot: "codes", salt: "new")
    #expect(
      removal.session.turns[0].answers.map(\.value) == [.text("mail"), .text("[removed]")])
    #expect(removal.session.turns[0].said == "[removed]")
  }

  @Test
  func `removes words from a question that was asked later, and names other turns with them`()
    throws
  {
    var session = session
    session.turns[4].shown = "Anna said: call Anna Example  back. Why?"
    session.turns[5].said = "call Anna Example back, now"
    let removal = try session.removing(turn: 1, salt: "new")
    #expect(removal.session.turns[4].shown == "[removed]")
    #expect(removal.turnsLeft == [6])
  }

  @Test
  func `finds the change of another text after it`() throws {
    var new = try session.removing(turn: 1, salt: "new").session
    new.turns[4].said = "[removed]"
    #expect(Seal.verify(new) == .turn(5))
    new = try session.removing(turn: 1, salt: "new").session
    new.turns[0].said = "nothing"
    #expect(Seal.verify(new) == .turn(1))
    new = try session.removing(turn: 1, salt: "new").session
    new.header.salts.ofPlaces["turns/2/said"] = nil
    #expect(Seal.verify(new) == .turn(2))
  }

  @Test
  func `says why nothing can be removed`() throws {
    let session = session
    #expect(throws: Session.NotRemoved.noSuchTurn(0, of: 8)) {
      try session.removing(turn: 0, salt: "new")
    }
    #expect(throws: Session.NotRemoved.noSuchTurn(9, of: 8)) {
      try session.removing(turn: 9, salt: "new")
    }
    #expect(throws: Session.NotRemoved.noSuchAnswer("users", in: 2, answers: ["service"])) {
      try session.removing(turn: 2, slot: "users", salt: "new")
    }
    let removed = try session.removing(turn: 1, salt: "new").session
    #expect(throws: Session.NotRemoved.nothingLeft(1)) {
      try removed.removing(turn: 1, salt: "new")
    }
  }
}
