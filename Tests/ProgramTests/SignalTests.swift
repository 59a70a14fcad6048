import Foundation
import Glibc
import Testing
import Transcripts

/// Signals that ask the program to leave.
struct SignalTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// Reads what the program prints until it has printed a text, or has ended.
  private func read(_ handle: FileHandle, until text: String) -> String {
    var bytes = Data()
    while !String(decoding: bytes, as: UTF8.self).contains(text) {
      let more = handle.availableData
      if more.isEmpty { break }
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `A signal ends the wait, and what was said is saved`(signal: Int32) throws {
    let process = sandbox.process(sandbox.chatArguments())
    // The threads that tests run on block signals, which a new process inherits.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["--default-signal=HUP,INT,TERM", Program.path] + (process.arguments ?? [])
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("It fails\n".utf8))
    // The program has asked the second question, and waits: the pipe stays open.
    let asked = read(output.fileHandleForReading, until: "11  Another service")
    #expect(asked.contains("Which service is it about?"))
    kill(process.processIdentifier, signal)
    // A program that has not heard the signal would now leave at the end of the input, with 0.
    try input.fileHandleForWriting.close()
    let rest = read(output.fileHandleForReading, until: "Saved: sessions/s1.json\n")
    process.waitUntilExit()
    #expect(
      rest.hasSuffix("\nOutcome: unfinished (the case is still open)\nSaved: sessions/s1.json\n"))
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    #expect(try sandbox.session().turns.map(\.said) == ["It fails"])
    #expect(try sandbox.names(in: "sessions") == ["s1.json"])
  }
}
