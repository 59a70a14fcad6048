import Foundation
import Testing
import Transcripts

/// Bytes that no reply should have.
struct InputTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0x61, 0x00, 0x62], "ab"),
      ([0xE5, 0xBC], "\u{FFFD}"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)])
  func `What is not text is repaired and told`(bytes: [UInt8], kept: String) throws {
    let result = try sandbox.chat(bytes: bytes + [0x0A])
    #expect(result.lines.contains("Some of that was not text and is kept as \u{FFFD}."))
    #expect(result.status == 0)
    #expect(String(validating: result.output, as: UTF8.self) != nil)
    #expect(try sandbox.session().turns.map(\.said) == [kept])
  }

  @Test func `A line of a million bytes is refused and the chat goes on`() throws {
    let long = [UInt8](repeating: 0x61, count: 1_000_000)
    let result = try sandbox.chat(bytes: long + Array("\nIt fails\n".utf8))
    #expect(
      result.lines.contains(
        "That line has 1000000 bytes and at most 262144 are taken, so nothing of it was taken. "
          + "Send the part that matters."))
    #expect(result.output.count < 10_000)
    #expect(try sandbox.session().turns.map(\.said) == ["It fails"])
  }

  @Test(arguments: [0, 1])
  func `A line of exactly the limit is taken and one byte more is not`(more: Int) throws {
    let long = [UInt8](repeating: 0x61, count: 262_144 + more)
    _ = try sandbox.chat(bytes: long + [0x0D, 0x0A])
    #expect(try sandbox.session().turns.count == 1 - more)
  }

  @Test func `Empty lines say nothing and are no reply`() throws {
    let result = try sandbox.chat(bytes: Array("\n  \n\t\n".utf8))
    #expect(result.lines.count { $0 == "Nothing was said yet." } == 3)
    #expect(result.lines.count { $0 == "Or say: unknown, n/a, skip, later." } == 1)
  }

  @Test(arguments: ["\r\n", "\n"])
  func `Lines end with LF or CRLF, and the last one with either or none`(lineEnd: String) throws {
    let bytes = Array(Script.resolved.joined(separator: lineEnd).utf8)
    let result = try sandbox.chat(bytes: bytes)
    #expect(result.lines.contains("Outcome: resolved"))
    #expect(try sandbox.session().turns.map(\.said) == Script.resolved)
  }

  @Test func `A byte order mark at the beginning is no part of the first reply`() throws {
    _ = try sandbox.chat(bytes: [0xEF, 0xBB, 0xBF] + Array("It fails\n".utf8))
    #expect(try sandbox.session().turns.map { Array($0.said.utf8) } == [Array("It fails".utf8)])
  }

  @Test func `Ten thousand lines after the end change nothing`() throws {
    let other = try Sandbox()
    let result = try sandbox.chat(Script.resolved + (1...10_000).map { "line \($0)" })
    #expect(result == (try other.chat(Script.resolved)))
    #expect(try sandbox.read(sandbox.file()) == other.read(other.file()))
  }

  @Test func `A reader that has gone ends the chat without an error`() throws {
    let process = sandbox.process(sandbox.chatArguments())
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    (process.standardOutput, process.standardError) = (output, errors)
    try output.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    try errors.fileHandleForWriting.close()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    // The session is saved before anything is shown.
    #expect(try sandbox.session().header.session == "s1")
  }
}

/// Input that nobody could have typed.
struct EndlessInputTests {
  @Test func `A pipe that never says anything usable is left after a hundred replies`() throws {
    let sandbox = try Sandbox()
    let replies = ["It fails"] + Array(repeating: "xx", count: 10_000)
    let result = try sandbox.run(
      sandbox.chatArguments(), input: Array(replies.joined(separator: "\n").utf8))
    #expect(result.status == 0)
    #expect(
      result.lines.contains(
        "100 replies in a row could not be used, so the session is left as it is."))
    #expect(try sandbox.session().turns.count == 101)
  }
}
