import Foundation
import Testing
import Transcripts

/// Where and how sessions are saved.
struct SavingTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func mode(of file: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: sandbox.path(of: file))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test(arguments: ["0", "022", "077"])
  func `Folder and file are for their owner alone, whatever the umask`(umask: String) throws {
    let result = try sandbox.run(
      sandbox.chatArguments(), input: Array("It fails\n".utf8), umask: umask)
    #expect(result.status == 0)
    #expect(try mode(of: "sessions") == 0o700)
    #expect(try mode(of: sandbox.file()) == 0o600)
  }

  @Test(arguments: [
    "../x", "a/b", "", ".hidden", "..", "a b", "日志", String(repeating: "a", count: 81),
  ])
  func `A name that is no file's name is refused`(name: String) throws {
    let result = try sandbox.chat(["It fails"], session: name)
    #expect(result.status == 2)
    #expect(
      result.errorText
        == "\"\(name)\" cannot be a session's name. Use at most 80 letters, digits, full stops, "
        + "hyphens and underscores, and no full stop first.\n")
    #expect(result.text == "")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path(of: "sessions")))
  }

  @Test func `A session whose file is there is refused and the file left alone`() throws {
    _ = try sandbox.chat(["It fails"])
    let before = try sandbox.read(sandbox.file())
    let result = try sandbox.chat(Script.resolved)
    #expect(result.status == 73)
    #expect(
      result.errorText
        == "NOT SAVED: there is a file sessions/s1.json already, and it was left as it is. "
        + "Name the session otherwise with --session, or save it elsewhere with /save PATH.\n")
    #expect(result.text == "")
    #expect(try sandbox.read(sandbox.file()) == before)
    #expect(try sandbox.names(in: "sessions") == ["s1.json"])
  }

  @Test func `A file of somebody else is not saved over with the save command either`() throws {
    try sandbox.write("mine".utf8, to: "mine.json")
    let result = try sandbox.chat(["It fails", "/save mine.json", "Teams"])
    #expect(result.status == 0)
    #expect(
      result.lines.contains(
        "NOT SAVED: there is a file ./mine.json already, and it was left as it is. "
          + "Name the session otherwise with --session, or save it elsewhere with /save PATH."))
    #expect(try sandbox.read("mine.json") == Array("mine".utf8))
    #expect(try sandbox.session().turns.count == 2)
  }

  /// What a chat says whose folder cannot be made.
  static let notSaved =
    "NOT SAVED: could not make the folder /proc/nonexistent: No such file or directory. "
    + "The session goes on in memory; check the folder and your rights to it, or save it elsewhere with /save PATH."

  @Test func `A session that cannot be saved says so at once and goes on`() throws {
    let input = Array(Script.resolved.joined(separator: "\n").utf8)
    let arguments = sandbox.chatArguments() + ["--save-to", "/proc/nonexistent"]
    let result = try sandbox.run(arguments, input: input)
    #expect(result.status == 73)
    #expect(result.lines.at(1) == Self.notSaved)
    #expect(result.lines.count { $0 == Self.notSaved } == 2)
    #expect(result.lines.suffix(2) == ["Outcome: resolved", Self.notSaved])
    #expect(!result.text.contains("Saved: "))
  }

  @Test func `A folder below a file cannot be made`() throws {
    try sandbox.write([], to: "file")
    let result = try sandbox.run(sandbox.chatArguments() + ["--save-to", "file/sessions"])
    #expect(result.status == 73)
    let line = try #require(result.lines.at(1))
    #expect(line.hasPrefix("NOT SAVED: could not "))
    #expect(line.contains(" file/sessions: Not a directory. The session goes on in memory; "))
  }

  @Test func `A session that could not be saved is saved elsewhere on request`() throws {
    let input = Array("It fails\n/save kept/s2.json\nTeams\n".utf8)
    let arguments = sandbox.chatArguments() + ["--save-to", "/proc/nonexistent"]
    let result = try sandbox.run(arguments, input: input)
    #expect(result.status == 0)
    #expect(result.lines.last == "Saved: kept/s2.json")
    let session = try SessionFile.load(sandbox.path(of: "kept/s2.json"))
    #expect(session.turns.map(\.said) == ["It fails", "Teams"])
  }
}
