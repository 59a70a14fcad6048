import Conversation
import Glibc
import Support
import Testing

@testable import Transcripts

@Suite("A session that is gone on with")
struct ResumingTests {
  private let later = Instant(seconds: header.started.seconds + 86_400)

  private func resume(
    _ session: Session, in desk: Desk = Desk(), by agent: String = "lee"
  ) -> Replay.Resumed {
    Replay.resume(
      session, with: desk.content,
      by: Session.Resumption(agent: agent, engine: "1.1", promptsDigest: "d2"), at: later)
  }

  @Test(arguments: ReplayTests.sessions)
  func `keeps its turns and its answers with the same prompts`(session: Session) throws {
    let resumed = resume(session)
    let record = resumed.recorder.session
    #expect(record.header == session.header)
    #expect(Array(record.turns.dropLast()) == session.turns)
    #expect(Seal.verify(record) == nil)
    #expect(record.end.outcome == session.end.outcome)
    #expect(record.end.ticket == session.end.ticket)
    let turn = try #require(record.turns.last)
    #expect(turn.kind == .resume)
    #expect(turn.at == later)
    #expect(turn.resumption?.agent == "lee")
    #expect(turn.resumption?.promptsDigest == "d2")
    #expect(turn.answers == [] && turn.effects.allSatisfy { !ResumptionEffect.isOne($0) })
    #expect(resumed.askedAgain + resumed.askedAnew + resumed.withdrawn == [])
    #expect(resumed.readOtherwise == [])
    #expect(resumed.kept.map { $0.value.name } == session.standing.map(\.value.name))
  }

  @Test(arguments: ReplayTests.sessions)
  func `replays without a difference, also when it was gone on with twice`(session: Session) {
    let twice = resume(resume(session).recorder.session, by: "bo").recorder.session
    let (replayed, differences) = Replay.run(twice, with: Desk().content, header: header)
    #expect(differences == [])
    #expect(replayed.turns == twice.turns)
    #expect(twice.sitting.agent == "bo")
    #expect(twice.sitting.since == later)
  }

  @Test func `goes on with what was noted last`() {
    var sitting = Sitting(saying: ["mail"])
    sitting.note("VIP")
    #expect(resume(sitting.session).conversation.notes == ["VIP"])
  }

  @Test func `asks again for what the prompts have no answer to any more`() throws {
    var desk = Desk()
    desk.slots[0] = Slot(
      id: "service", label: "Service",
      kind: .choice([Choice(id: "post", label: "Post"), Choice(id: "chat", label: "Chat")]))
    desk.steps[0] = Desk.ask(desk.slots[0], "Which service is it?")
    let resumed = resume(Sitting(saying: ["mail", "1", "60"]).session, in: desk)
    #expect(resumed.askedAgain == ["service"])
    #expect(resumed.conversation.pendingQuestion?.step == "case/service")
    // What was said behind it is kept, and not asked for again.
    #expect(resumed.kept.map(\.slot) == ["cloud", "users"])
    #expect(resumed.recorder.session.turns.last?.effects == ["asks_again: service"])
    var conversation = resumed.conversation
    _ = conversation.apply(.said("post", at: later))
    _ = conversation.apply(.lookedUp("case/health", .choice("clear")))
    #expect(conversation.pendingQuestion?.step == "case/codes")
  }

  @Test func `asks for what is new, and takes nothing for said`() {
    var desk = Desk()
    let urgency = Slot(id: "urgency", label: "Urgency", kind: .text)
    desk.slots.append(urgency)
    desk.steps.insert(Desk.ask(urgency, "How urgent is it?"), at: 1)
    let resumed = resume(Sitting(saying: ["mail", "1", "60"]).session, in: desk)
    #expect(resumed.askedAnew == ["urgency"])
    #expect(resumed.askedAgain == [])
    #expect(resumed.conversation.pendingQuestion?.step == "case/urgency")
    #expect(resumed.kept.map(\.slot) == ["service", "cloud", "users"])
  }

  @Test func `says what does not count any more`() {
    var desk = Desk()
    desk.steps.remove(at: desk.position(of: "case/trace"))
    desk.slots.removeAll { $0.id == "cloud" }
    desk.steps.remove(at: desk.position(of: "case/cloud"))
    let replies = ["mail", "1", "60", "failed", "5.7.1"]
    let resumed = resume(Sitting(saying: replies).session, in: desk)
    #expect(resumed.withdrawn == ["cloud", "trace"])
    #expect(resumed.recorder.session.turns.last?.effects == ["dropped: cloud", "dropped: trace"])
    #expect(resumed.kept.map(\.slot) == ["service", "users", "codes"])
  }

  @Test func `says what is understood otherwise`() throws {
    var desk = Desk()
    desk.slots[0] = Slot(
      id: "service", label: "Service",
      kind: .choice([
        Choice(id: "mail", label: "Post"), Choice(id: "chat", label: "Chat", words: ["outlook"]),
      ]), listens: true)
    desk.steps[0] = Desk.ask(desk.slots[0], "Which service is it?")
    let resumed = resume(Sitting(saying: ["outlook", "1"]).session, in: desk)
    #expect(resumed.readOtherwise.map(\.value) == [.choice("chat")])
    let turn = try #require(resumed.recorder.session.turns.last)
    #expect(turn.answers.map(\.value.name) == ["chat"])
    #expect(resumed.recorder.session.standing.first?.value.name == "chat")
  }

  @Test func `has its redactions and updates still`() {
    var session = Sitting(saying: ["mail"]).session
    var end = session.end
    end.redactions = ["[password:1]"]
    session = session.ending(with: end)
    #expect(resume(session).recorder.session.end.redactions == ["[password:1]"])
  }
}

@Suite("The right to write a session that is gone on with")
struct ResumedFileTests {
  private let folder: TemporaryFolder
  private let session = Sitting(saying: ["mail"]).session
  private let writer = Writer(agent: "lee ann", process: 7, since: header.started)

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(session.json, to: "s-1.json")
  }

  private var path: String { "\(folder.path)/s-1.json" }

  @Test func `goes with the file, which is saved in its place`() throws {
    let opened = try SessionFile.resume(path, by: writer)
    #expect(opened.session == session)
    #expect(opened.file.path == path)
    try opened.file.save(Sitting.escalated)
    #expect(folder.bytes(of: "s-1.json") == Sitting.escalated.json)
  }

  @Test func `is one program's, and the second is told whose`() throws {
    let first = try SessionFile.resume(path, by: writer)
    #expect(SessionFile.holder(of: path) == SessionFile.Holder(writer: writer))
    #expect(throws: TranscriptError.notResumed(path: path, by: writer)) {
      try SessionFile.resume(path, by: Writer(agent: "bo", since: header.started))
    }
    #expect(throws: TranscriptError.inUse(path: path, by: writer)) {
      try SessionFile(session: "s-1", in: folder.path).save(session)
    }
    #expect(throws: TranscriptError.beingWritten(path: path, by: writer)) {
      try SessionFile.replace(session, at: path, with: Sitting.escalated)
    }
    withExtendedLifetime(first.file) {}
  }

  @Test func `ends with the program, and nothing stays behind`() throws {
    do { _ = try SessionFile.resume(path, by: writer) }
    #expect(SessionFile.holder(of: path) == nil)
    #expect(folder.names == ["s-1.json"])
    #expect(folder.bytes(of: "s-1.json") == session.json)
  }

  @Test func `is not given for a damaged file, which stays as it is`() throws {
    let cut = Array(session.json.dropLast(40))
    try folder.write(cut, to: "s-1.json")
    #expect(throws: TranscriptError.self) { try SessionFile.resume(path, by: writer) }
    #expect(folder.bytes(of: "s-1.json") == cut)
    #expect(folder.names == ["s-1.json"])
  }

  @Test func `is refused by the system in whole words`() {
    let failing = WatchedSystem { _, call in
      if case .openLock = call { -Int(EROFS) } else { nil }
    }
    #expect(throws: TranscriptError.notOpened(.lock, path: path, code: EROFS)) {
      try SessionFile.resume(path, by: writer, system: failing.system)
    }
  }

  @Test func `is given also where the lock cannot be signed`() throws {
    let failing = WatchedSystem { _, call in
      if case .sign = call { -Int(ENOSPC) } else { nil }
    }
    let first = try SessionFile.resume(path, by: writer, system: failing.system)
    #expect(throws: TranscriptError.notResumed(path: path, by: nil)) {
      try SessionFile.resume(path, by: writer)
    }
    withExtendedLifetime(first.file) {}
  }

  @Test(arguments: [
    "", "7", "7 lee", "x 2026-03-02T09:15:00Z lee", "7 today lee", "7 2026-03-02T09:15:00Z ",
  ])
  func `names nobody where the lock's file is not signed`(line: String) {
    #expect(Writer(line: Array(line.utf8)) == nil)
  }

  @Test func `is for those that are unfinished, the latest first`() throws {
    try folder.write(Sitting.escalated.json, to: "done.json")
    try folder.write(Sitting().session.json, to: "silent.json")
    try folder.write([1], to: "broken.json")
    try folder.write(session.json, to: ".hidden.json")
    try folder.write(session.json, to: "s-2.json")
    for (name, time) in [("s-1", 2_000), ("s-2", 1_000), ("done", 3_000), ("silent", 4_000)] {
      let times = [timeval(tv_sec: time, tv_usec: 0), timeval(tv_sec: time, tv_usec: 0)]
      utimes("\(folder.path)/\(name).json", times)
    }
    let names = { (found: [SessionFile.Unfinished]) in found.map { $0.path.splitPath.name } }
    #expect(names(SessionFile.unfinished(in: folder.path)) == ["s-1.json", "s-2.json"])
    #expect(
      names(SessionFile.unfinished(in: folder.path, since: Instant(seconds: 1_500))) == ["s-1.json"]
    )
    #expect(names(SessionFile.unfinished(in: folder.path, lookingInto: 2)) == [])
    #expect(names(SessionFile.unfinished(in: folder.path + "/none")) == [])
  }
}
