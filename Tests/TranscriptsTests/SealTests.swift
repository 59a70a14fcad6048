import Conversation
import Testing

@testable import Transcripts

@Suite("A seal")
struct SealTests {
  /// One way of changing a session behind its seal.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let place: Seal.Place
    let change: @Sendable (inout Session) -> Void

    init(
      _ description: String, _ place: Seal.Place,
      _ change: @escaping @Sendable (inout Session) -> Void
    ) {
      testDescription = description
      self.place = place
      self.change = change
    }
  }

  static let tamperings = [
    Tampering("agent", .header) { session in
      session.header = Session.Header(
        session: "s-1", engine: "1.0", promptsDigest: "d1", locale: "en", agent: "sam",
        started: header.started, utcOffset: 3_600, salt: "salt")
    },
    Tampering("first reply", .turn(1)) { $0.turns[0].said = "chat" },
    Tampering("first seal", .turn(1)) { $0.turns[0].seal = "00" },
    Tampering("reply", .turn(3)) { $0.turns[2].said = "6" },
    Tampering("answer", .turn(3)) { $0.turns[2].answers = [] },
    Tampering("text", .turn(4)) { $0.turns[3].shown += "!" },
    Tampering("time", .turn(2)) { $0.turns[1].at = header.started },
    Tampering("look-up", .turn(3)) { $0.turns[2].lookUps = [] },
    Tampering("effect", .turn(2)) { $0.turns[1].effects = ["rejected"] },
    Tampering("seal", .turn(2)) { $0.turns[1].seal = "" },
    Tampering("first turn taken out", .turn(1)) { $0.turns.removeFirst() },
    Tampering("turn taken out", .turn(2)) { $0.turns.remove(at: 1) },
    Tampering("last turn taken out", .end) { $0.turns.removeLast() },
    Tampering("turns swapped", .turn(2)) { $0.turns.swapAt(1, 2) },
    Tampering("turn sealed anew", .turn(3)) { session in
      session.turns[1].said = "2"
      session.turns[1].seal = Seal.link(
        after: session.turns[0].seal, over: session.turns[1], at: 2, with: session.header.salts)
    },
    Tampering("outcome", .end) { $0.end.outcome = .referred },
    Tampering("ending", .end) { $0.end.ending = nil },
    Tampering("severity", .end) { $0.end.severity = .c },
    Tampering("ticket", .end) { $0.end.ticket = nil },
    Tampering("cloud", .end) { $0.end.cloud = "china" },
    Tampering("redactions", .end) { $0.end.redactions = ["[password:1]"] },
    Tampering("ticket's text", .end) { session in
      session.end.ticket = session.end.ticket?.exchanging { place, value in
        place == "ticket/affected" ? .text("61") : value
      }
    },
    Tampering("salt", .header) { $0.header.salts.root = "other" },
    Tampering("text that seems removed", .turn(3)) { $0.turns[2].said = Salts.removedText },
    Tampering("last seal", .end) { $0.seal = "" },
  ]

  @Test(arguments: tamperings)
  func `names the first place that was changed`(tampering: Tampering) {
    var session = Sitting.escalated
    tampering.change(&session)
    #expect(Seal.verify(session) == tampering.place)
  }

  @Test(arguments: [Sitting.escalated, Sitting.resolved, Sitting().session])
  func `holds for what the recorder has sealed`(session: Session) {
    #expect(Seal.verify(session) == nil)
  }

  @Test
  func `names the turn also when it is the only one`() {
    var said = Sitting(saying: ["mail"]).session
    said.turns[0].said = "chat"
    #expect(Seal.verify(said) == .turn(1))
    var sealed = Sitting(saying: ["mail"]).session
    sealed.turns[0].seal = "00"
    #expect(Seal.verify(sealed) == .turn(1))
  }

  /// Computed by another program: anybody can check a seal, and files that exist keep theirs.
  @Test
  func `of a session without turns is this`() {
    #expect(
      Sitting().session.seal
        == "b11cc135a947375e39c250c7c6e2ee1af26b34b59f7c33f2753a8de8f47198b7")
  }

  @Test
  func `of a turn is this`() {
    let turn = Session.Turn(
      number: 1, at: header.started, step: "case/service", shown: "Which?\n1. \"Mail\"",
      kind: .change, said: "今天/é", slot: "service",
      answers: [
        RecordedAnswer(slot: "service", value: .list(["5.7.1"]), origin: .corrected),
        RecordedAnswer(slot: "users", value: .number(6), origin: .volunteered),
      ],
      effects: ["withdrew: trace"],
      lookUps: [Session.LookUp(step: "case/health", source: "feed", reply: nil)], seal: "old")
    #expect(
      Seal.link(after: "00", over: turn, at: 1, with: Salts(root: "salt"))
        == "fd5b90aa6213c98077b8681d766b78f3a3feac20ee7d4f2ce466c5552418598d")
  }
}
