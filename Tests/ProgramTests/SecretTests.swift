import Conversation
import Foundation
import Support
import Testing
import Transcripts

struct SecretTests {
  /// All that a folder's files hold, and all that was printed.
  private func everything(
    in sandbox: Sandbox, _ folder: String, _ results: Program.Result...
  ) throws -> String {
    let files = FileManager.default.enumerator(atPath: sandbox.path(of: folder))
    let paths = files?.allObjects.compactMap { $0 as? String } ?? []
    #expect(!paths.isEmpty)
    let read = paths.map { (try? sandbox.read("\(folder)/\($0)")) ?? [] }
    let printed = results.flatMap { [$0.output, $0.errors] }
    return (read + printed).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  @Test
  func `a secret is gone before anything is saved or shown`() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.chat([
      "Teams for one user since 9am, AADSTS50126, the password is Example-2024!",
      "/note pwd: Example-2024! and the verification code is 482913",
      "/change error_codes AADSTS50126 with Example-2024!", "password: Sample-2025!",
      "/save sessions/copy.json", "/ticket",
    ])
    #expect(result.lines.contains("Removed before saving: 1 password."))
    #expect(result.lines.contains("Removed before saving: 1 password, 1 one-time code."))
    let everything = try everything(in: sandbox, "sessions", result)
    for secret in ["Example-2024!", "482913", "Sample-2025!"] {
      #expect(!everything.contains(secret))
    }
    let session = try SessionFile.load(sandbox.path(of: "sessions/copy.json"))
    #expect(session.end.redactions == ["[password:1]", "[otp:1]", "[password:2]"])
    #expect(
      session.turns.map(\.said) == [
        "Teams for one user since 9am, AADSTS50126, the password is [password:1]",
        "pwd: [password:1] and the verification code is [otp:1]", "AADSTS50126 with [password:1]",
        "password: [password:2]",
      ])
  }

  @Test
  func `a line behind /keep stays as it is`() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.chat([
      "It fails", "/keep /note the password is Example-2024!", "/KEEP  password: x1y2z3", "/keep",
    ])
    #expect(
      try sandbox.session().turns.map(\.said) == [
        "It fails", "the password is Example-2024!", "password: x1y2z3",
      ])
    #expect(try sandbox.session().end.redactions == [])
    #expect(!result.text.contains("Removed before saving"))
    #expect(result.lines.contains("Write the line that is to stay as it is behind /keep."))
  }

  @Test
  func `what was removed is said in the language of the chat`() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.chat(
      ["密码是Example-2024!，卡号 4111 1111 1111 1111 和 5555 5555 5555 4444"], ["--locale", "zh-Hans"])
    #expect(result.lines.contains("保存前已移除：1 密码, 2 × 卡号。"))
  }

  @Test
  func `a session that goes on from another counts on behind its marks`() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.chat(["It fails, password: Example-2024!"])
    let more = [
      "replay", "--prompts", Program.prompts, "--until", "1", "--save-to", "sessions", "--session",
      "s2", sandbox.file(),
    ]
    _ = try sandbox.run(more, input: "/note password: Sample-2025!\n".utf8)
    #expect(try sandbox.session("s2").end.redactions == ["[password:1]", "[password:2]"])
  }

  @Test
  func `of many made secrets none is in any file`() throws {
    let sandbox = try Sandbox()
    var maker = SecretSamples(seed: 11)
    let samples = maker.positives(ofEach: 10)
    let result = try sandbox.chat(
      ["It fails"] + samples.map { "/note " + $0.text } + ["/save sessions/copy.json"])
    let everything = try everything(in: sandbox, "sessions", result)
    let said = try sandbox.session().turns.map(\.said).joined(separator: "\n")
    for sample in samples {
      // On a pipe the lines of a key come one by one.
      let parts = (sample.secret ?? "").split(separator: "\n").filter { $0.utf8.count >= 4 }
      for part in parts where !part.contains(" PRIVATE KEY") {
        // A few digits are in many a seal.
        let place = part.utf8.count < 8 ? said : everything
        #expect(!place.contains(part), "\(sample)")
      }
    }
  }
}
