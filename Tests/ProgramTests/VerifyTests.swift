import Conversation
import Testing
import Transcripts

struct VerifyTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.chat(Script.escalated, session: "a")
  }

  private func alter(_ file: String, _ part: String, to new: String) throws {
    let text = String(decoding: try sandbox.read(file), as: UTF8.self)
    let range = try #require(text.firstRange(of: part))
    try sandbox.write(
      (text[..<range.lowerBound] + new + text[range.upperBound...]).utf8, to: file)
  }

  private func seal() throws -> String { try sandbox.session("a").seal }

  @Test func `A session that was not changed holds, with its last seal`() throws {
    let result = try sandbox.run(["verify", "sessions"])
    #expect(result.status == 0)
    #expect(
      result.lines == [
        "sessions/a.json: the chain holds over 20 turns, last seal \(try seal()).",
        "1 session verified: 0 altered, 0 not readable.",
      ])
  }

  @Test(arguments: [
    ("\"said\" : \"Something else\"", "\"said\" : \"Something\"", "turn 3 was altered"),
    ("\"agent\" : \"pat\"", "\"agent\" : \"pit\"", "the header was altered"),
    ("\"severity\" : \"A\"", "\"severity\" : \"C\"", "what follows the turns was altered"),
  ])
  func `The first part that was altered is named`(part: String, new: String, place: String) throws {
    try alter("sessions/a.json", part, to: new)
    _ = try sandbox.chat(["It fails"], session: "b")
    let result = try sandbox.run(["verify", "sessions/b.json", "sessions/a.json"])
    #expect(result.status == 1)
    #expect(result.lines.first == "sessions/a.json: \(place) after it was written.")
    #expect(result.lines.at(1)?.hasPrefix("sessions/b.json: the chain holds over 1 turn,") == true)
    #expect(result.lines.last == "2 sessions verified: 1 altered, 0 not readable.")
  }

  @Test func `A file that cannot be read does not keep the others from being verified`() throws {
    try sandbox.write("{".utf8, to: "sessions/b.json")
    let result = try sandbox.run(["verify", "sessions"])
    #expect(result.status == 65)
    #expect(result.lines.count == 3)
    #expect(
      result.lines.at(1)
        == "sessions/b.json:1:2 ends in the middle: the file was cut off. Take a complete copy of it."
    )
  }

  @Test func `What was removed is counted, and the last seal stays`() throws {
    let seal = try seal()
    let removal = try sandbox.run(["redact", "sessions/a.json", "--turn", "14"])
    #expect(removal.status == 0)
    #expect(
      removal.lines == [
        "4 values were removed from sessions/a.json; its seals still fit.", "  turns/14/said",
        "  turns/14/answers/1", "  ticket/description", "  ticket/affected",
      ])
    let result = try sandbox.run(["verify", "sessions"])
    #expect(result.status == 0)
    #expect(
      result.lines.first
        == "sessions/a.json: the chain holds over 20 turns, last seal \(seal). 4 values were removed afterwards."
    )
    let text = String(decoding: try sandbox.read("sessions/a.json"), as: UTF8.self)
    #expect(!text.contains("jo@contoso.com"))
    #expect(try sandbox.names(in: "sessions") == ["a.json"])
  }

  @Test func `The results can be had as JSON`() throws {
    try alter("sessions/a.json", "\"said\" : \"Something else\"", to: "\"said\" : \"Other\"")
    let result = try sandbox.run(["verify", "--json", "sessions"])
    #expect(result.status == 1)
    #expect(
      result.text == """
        [
          {
            "altered" : {
              "part" : "turn",
              "turn" : 3
            },
            "holds" : false,
            "path" : "sessions/a.json"
          }
        ]

        """)
  }

  @Test(arguments: [
    (
      ["--turn", "99"],
      "sessions/a.json has 20 turns and no turn 99. firstline show sessions/a.json prints them."
    ),
    (
      ["--turn", "14", "--slot", "scope"],
      "Turn 14 of sessions/a.json has no answer for \"scope\". It has: affected."
    ),
  ])
  func `What cannot be removed is said, and nothing is changed`(more: [String], sentence: String)
    throws
  {
    let before = try sandbox.read("sessions/a.json")
    let result = try sandbox.run(["redact", "sessions/a.json"] + more)
    #expect(result.status == 2)
    #expect(result.errorText == sentence + "\n")
    #expect(try sandbox.read("sessions/a.json") == before)
  }

  @Test func `The help says what a chain proves and what not`() throws {
    let text = try sandbox.run(["verify", "--help"]).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains(
        "What it proves: nobody changed, took out or put in a part without also making all seals after it anew."
      ))
    #expect(
      text.contains(
        "What it does not prove: who wrote the session, or when. Whoever can write the file can make the whole chain anew"
      ))
  }
}
