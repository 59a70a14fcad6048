import Conversation
import Glibc
import Support
import Testing

@testable import Transcripts

@Suite("Loading a session")
struct LoadingTests {
  private let folder: TemporaryFolder
  private let session = Sitting.escalated
  private var path: String { "\(folder.path)/a.json" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func load(_ text: String) throws -> Session {
    try folder.write(Array(text.utf8), to: "a.json")
    return try SessionFile.load(path)
  }

  private func load(replacing part: String, with other: String) throws -> Session {
    let text = String(decoding: session.json, as: UTF8.self)
    #expect(text.contains(part))
    return try load(text.replacing(part, with: other, maxReplacements: 1))
  }

  @Test
  func `gives what was saved`() throws {
    try SessionFile(session: "a", in: folder.path).save(session)
    #expect(try SessionFile.load(path) == session)
  }

  @Test
  func `takes a file without its last line end for whole`() throws {
    try folder.write(session.json.dropLast(), to: "a.json")
    #expect(try SessionFile.load(path) == session)
  }

  @Test
  func `says of a file cut anywhere that it was cut, and where`() throws {
    let json = Sitting(saying: ["mail"]).session.json
    for count in 0..<(json.count - 1) {
      try folder.write(Array(json.prefix(count)), to: "a.json")
      let lines = json.prefix(count).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let position = TranscriptError.Position(
        line: max(lines.count, 1), column: (lines.last?.count ?? 0) + 1)
      #expect(throws: TranscriptError.cut(path: path, position), "at byte \(count)") {
        try SessionFile.load(path)
      }
    }
  }

  @Test(arguments: [
    ("hello", 1, 1), ("{}\n}", 2, 1), ("{\"a\": tru }", 1, 10), ("{\"a\": 1\n \"b\": 2}", 2, 2),
    ("[1, 2}", 1, 6), ("{a: 1}", 1, 2), ("{\"a\" 1}", 1, 6), ("\u{0}\u{0}", 1, 1),
    ("{\"a\": [], \"b\": {}} x", 1, 20),
  ])
  func `says where a file stops being JSON`(text: String, line: Int, column: Int) {
    let position = TranscriptError.Position(line: line, column: column)
    #expect(throws: TranscriptError.notJSON(path: path, position)) { try load(text) }
  }

  @Test
  func `says where a text breaks off before the end of its line`() {
    let fault = JSONFault.first(in: Array("{\"a\": \"x\ny\"}".utf8))
    #expect(fault == .unexpected(TranscriptError.Position(line: 1, column: 9)))
  }

  @Test
  func `refuses a file that is not UTF-8`() throws {
    var bytes = session.json
    bytes[bytes.count / 2] = 0xFF
    try folder.write(bytes, to: "a.json")
    #expect(throws: TranscriptError.self) { try SessionFile.load(path) }
  }

  @Test(arguments: [
    ("\"agent\" : \"kim\",", "agent"), ("\"outcome\" : \"escalated\",", "outcome"),
    ("\"said\" : \"mail\",", "turns[0].said"), ("\"form\" : \"portal\",", "ticket.form"),
    ("\"format\" : 2,", "format"), ("\"salt\" :", "salt"),
    ("\"value\" : 60", "turns[2].answers[0].value"),
  ])
  func `names the key that is missing`(member: String, key: String) {
    #expect(throws: TranscriptError.missingKey(path: path, key: key)) {
      // Another key in its place keeps the commas right.
      try load(replacing: member, with: member.replacing("\"", with: "\"x", maxReplacements: 1))
    }
  }

  @Test(arguments: [
    ("\"n\" : 1,", "\"n\" : \"one\",", "turns[0].n"),
    ("\"kind\" : \"reply\"", "\"kind\" : \"reploy\"", "turns[0].kind"),
    ("\"outcome\" : \"escalated\"", "\"outcome\" : \"won\"", "outcome"),
    ("T09:01:00Z\"", "T25:01:00Z\"", "turns[0].at"),
    ("\"format\" : 2,", "\"format\" : 0,", "format"),
    ("\"agent\" : \"kim\"", "\"agent\" : null", "agent"),
    ("\"value\" : 60", "\"value\" : {}", "turns[2].answers[0].value"),
  ])
  func `names the key with a value of the wrong kind`(part: String, other: String, key: String) {
    #expect(throws: TranscriptError.wrongValue(path: path, key: key)) {
      try load(replacing: part, with: other)
    }
  }

  @Test
  func `refuses a newer format by its number, whatever else is in the file`() {
    #expect(throws: TranscriptError.newerFormat(path: path, 3)) { try load("{\"format\": 3}") }
  }

  @Test
  func `reads format 1, whose seals are over the texts themselves`() throws {
    var old = header
    (old.format, old.salts) = (1, Salts(root: nil))
    let session = Recorder(old).session
    // As the program of that time wrote it.
    #expect(session.seal == "7a36610760bf61ba431bc8997b5791b7fc39b472f5ae3ee449aa8acaa746bdd5")
    try folder.write(session.json, to: "a.json")
    #expect(try SessionFile.load(path) == session)
    #expect(throws: Session.NotRemoved.noSalts) { try session.removing(turn: 1, salt: "new") }
  }

  @Test(arguments: [
    ("\"said\" : \"60\"", "\"said\" : \"6\"", Seal.Place.turn(3)),
    ("\"agent\" : \"kim\"", "\"agent\" : \"sam\"", .header),
    ("\"severity\" : \"A\",\n  \"started\"", "\"severity\" : \"C\",\n  \"started\"", .end),
  ])
  func `names the part that was altered`(part: String, other: String, place: Seal.Place) {
    #expect(throws: TranscriptError.altered(path: path, place)) {
      try load(replacing: part, with: other)
    }
  }

  @Test
  func `says why a file cannot be opened`() {
    #expect(throws: TranscriptError.unreadable(path: path, code: ENOENT)) {
      try SessionFile.load(path)
    }
  }

  @Test
  func `does not read a folder, and does not wait for a pipe`() {
    #expect(throws: TranscriptError.notAFile(path: folder.path)) {
      try SessionFile.load(folder.path)
    }
    mkfifo(path, 0o600)
    #expect(throws: TranscriptError.notAFile(path: path)) { try SessionFile.load(path) }
  }

  @Test
  func `does not read a file larger than 16 MiB`() throws {
    try folder.write([], to: "a.json")
    truncate(path, SessionFile.limit + 1)
    #expect(throws: TranscriptError.tooLarge(path: path, limit: 16 << 20)) {
      try SessionFile.load(path)
    }
  }

  @Test
  func `leaves the file as it is`() throws {
    try folder.write(session.json, to: "a.json")
    chmod(path, 0o400)
    _ = try SessionFile.load(path)
    #expect(folder.bytes(of: "a.json") == session.json)
    #expect(folder.names == ["a.json"])
  }
}
