import Foundation
import Testing
import Transcripts

extension Sandbox {
  /// The arguments of a chat that is the same whenever it runs.
  func chatArguments(_ session: String = "s1", prompts: String = Program.prompts) -> [String] {
    [
      "chat", "--prompts", prompts, "--save-to", "sessions", "--session", session, "--agent",
      "pat", "--now", "2026-03-02T10:00:00Z", "--salt", "salt",
    ]
  }

  /// Holds a chat with one line of input for each reply.
  func chat(
    _ replies: [String], session: String = "s1", prompts: String = Program.prompts,
    _ more: [String] = []
  ) throws -> Program.Result {
    let input = replies.map { $0 + "\n" }.joined()
    return try run(chatArguments(session, prompts: prompts) + more, input: input.utf8)
  }

  /// Holds a chat with the bytes of its input.
  func chat(bytes: [UInt8], session: String = "s1") throws -> Program.Result {
    try run(chatArguments(session), input: bytes)
  }

  /// The path of a session's file as the chat names it.
  func file(_ session: String = "s1") -> String { "sessions/\(session).json" }

  /// The session that a chat has saved.
  func session(_ name: String = "s1") throws -> Session {
    try SessionFile.load(path(of: file(name)))
  }

  /// A copy of the shipped content in which a part of one file is replaced.
  func prompts(changing file: String, _ part: String, to new: String) throws -> String {
    let copy = path(of: "prompts")
    if !FileManager.default.fileExists(atPath: copy) {
      try FileManager.default.copyItem(atPath: Program.prompts, toPath: copy)
    }
    let text = String(decoding: try read("prompts/\(file)"), as: UTF8.self)
    let range = try #require(text.firstRange(of: part), "\(file) has no \(part)")
    let changed = text[..<range.lowerBound] + new + text[range.upperBound...]
    try write(changed.utf8, to: "prompts/\(file)")
    return copy
  }
}

/// What agents type to come to each outcome.
enum Script {
  /// The first words, which settle service, beginning, scope and code.
  static let locked = "AADSTS50126 in Teams for one user since 9am"

  static let resolved = [locked, "1"]
  static let abandoned = [locked, "later"]
  static let referred = ["AADSTS50011 in Teams for one user since 9am", "1"]
  static let knownIncident = [
    "Teams meeting fails for everyone since 9am", "none", "1", "2", "TM123",
  ]
  static let unfinished = ["It fails"]

  static let escalated = [
    "Power BI report fails for everyone since 9am", "none", "Something else", "1", "1",
    "1", "worldwide", "2", "2", "Version 1 at 10:00 UTC", "always", "1", "stopped",
    "40 users, such as jo@contoso.com", "Open the report. It should open, and it fails.",
    "Contoso, contoso.com", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "support@partner.example",
    "+49 30 1234", "email",
  ]
}
