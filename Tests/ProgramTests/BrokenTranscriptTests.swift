import Testing
import Transcripts

/// Session files that are not what was saved.
struct BrokenTranscriptTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.chat(Script.escalated)
  }

  /// Expects every command to refuse the file with this sentence and to leave it alone.
  private func expect(_ sentence: String, of bytes: [UInt8]) throws {
    try sandbox.write(bytes, to: "broken.json")
    for command in ["show", "ticket", "replay"] {
      let result = try sandbox.run([command, "--prompts", Program.prompts, "broken.json"])
      #expect(result.status == 65, "\(command)")
      #expect(result.text == "", "\(command)")
      #expect(result.errorText == sentence + "\n", "\(command)")
    }
    #expect(try sandbox.read("broken.json") == bytes)
  }

  private func altered(_ part: String, to new: String) throws -> [UInt8] {
    let text = String(decoding: try sandbox.read(sandbox.file()), as: UTF8.self)
    let range = try #require(text.firstRange(of: part))
    return Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8)
  }

  @Test(arguments: [0.01, 0.25, 0.5, 0.75, 0.99])
  func `A file that was cut is told with the place of the cut`(part: Double) throws {
    let whole = try sandbox.read(sandbox.file())
    let bytes = Array(whole.prefix(Int(Double(whole.count) * part)))
    let lastLine = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).last ?? []
    let line = bytes.count { $0 == 0x0A } + 1
    try expect(
      "broken.json:\(line):\(lastLine.count + 1) ends in the middle: the file was cut off. "
        + "Take a complete copy of it.", of: bytes)
  }

  @Test func `Brackets without end are no trap`() throws {
    try expect(
      "broken.json:1:4001 ends in the middle: the file was cut off. Take a complete copy of it.",
      of: Array(repeating: UInt8(ascii: "["), count: 4_000))
    try expect(
      "broken.json is not JSON. Check that it is a session file, and take an unchanged copy.",
      of: Array((String(repeating: "[", count: 600) + String(repeating: "]", count: 600)).utf8))
  }

  @Test func `An empty file was cut at its beginning`() throws {
    try expect(
      "broken.json:1:1 ends in the middle: the file was cut off. Take a complete copy of it.",
      of: [])
  }

  @Test(arguments: [
    (
      "\"said\" : \"Something else\"", "\"said\" : \"Something new\"",
      "turn 3 does not match its seal"
    ),
    ("\"origin\" : \"volunteered\"", "\"origin\" : \"asked\"", "turn 1 does not match its seal"),
    (
      "\"severity\" : \"A\"", "\"severity\" : \"C\"",
      "what follows its turns does not match its seal"
    ),
    ("\"agent\" : \"pat\"", "\"agent\" : \"pit\"", "its header does not match its seal"),
    (
      "\"cloud\" : \"worldwide\",\n", "\"cloud\" : \"gcc\",\n",
      "what follows its turns does not match its seal"
    ),
  ])
  func `A file that was altered is told with the part that was`(
    part: String, new: String, place: String
  ) throws {
    try expect(
      "broken.json was altered after it was saved: \(place). Take an unchanged copy of it.",
      of: try altered(part, to: new))
  }

  @Test func `A file of a newer format is told by its number`() throws {
    try expect(
      "broken.json has format 3, and this program reads format 2. Use a newer version of firstline.",
      of: try altered("\"format\" : 2", to: "\"format\" : 3"))
    try expect(
      "broken.json has format 3, and this program reads format 2. Use a newer version of firstline.",
      of: Array("{\"format\": 3}".utf8))
  }

  @Test(arguments: [
    ("sessions", "broken.json:1:1 is not JSON."),
    ("{\"format\": 1;}", "broken.json:1:13 is not JSON."),
    ("{\n  'a': 1}", "broken.json:2:3 is not JSON."),
  ])
  func `A file that is not JSON is told with the place`(text: String, start: String) throws {
    try expect(
      "\(start) Check that it is a session file, and take an unchanged copy.", of: Array(text.utf8))
  }

  @Test func `JSON that is no session is told by the key`() throws {
    try expect(
      "broken.json has no \"format\", which every session file has. Check that it is a session file, "
        + "and take an unchanged copy.", of: Array("{}".utf8))
    try expect(
      "broken.json has a value at \"format\" that a session file cannot have there. "
        + "Take an unchanged copy of it.", of: Array("{\"format\": \"one\"}".utf8))
    try expect(
      "broken.json has a value at \"turns[0].n\" that a session file cannot have there. "
        + "Take an unchanged copy of it.", of: try altered("\"n\" : 1,", to: "\"n\" : \"1\","))
  }

  @Test func `A key that the format does not know is no reason to refuse a file`() throws {
    try sandbox.write(try altered("{\n", to: "{\n  \"colour\": \"red\",\n"), to: "more.json")
    let result = try sandbox.run(["replay", "--prompts", Program.prompts, "more.json"])
    #expect(result.status == 0)
  }

  @Test func `One broken file among sessions stops the replay`() throws {
    try sandbox.write(Array("{}".utf8), to: "sessions/a.json")
    let result = try sandbox.run(["replay", "--prompts", Program.prompts, "sessions"])
    #expect(result.status == 65)
    #expect(result.errorText.hasPrefix("sessions/a.json has no \"format\""))
  }
}
