import Conversation
import Testing
import Transcripts

/// What the shipped content needs must not be taken for a secret.
struct SpareTests {
  /// Sentences that put a code where a secret could be.
  private static let frames = [
    "error code {x}", "{x}", "password reset fails: {x}", "the password is wrong, {x}",
    "MFA code {x}", "password: {x}",
    "密码错误 {x}", "验证码页面报错 {x}", "密码：{x}", "代码是 {x}", "anna@contoso.example: {x}", "PIN {x}",
  ]

  @Test
  func `Every error code of every table stays, whatever stands before it`() throws {
    let content = try SavedSession.content(in: "en").get()
    let codes = content.codeTables.flatMap { table in
      table.entries.map { table.prefix + $0.key }
    }
    #expect(codes.count > 300)
    for frame in Self.frames {
      let changed = codes.filter { code in
        var redactor = Redactor(sparing: Redactor.codes(of: content))
        let text = frame.split(separator: "{x}", omittingEmptySubsequences: false)
          .joined(separator: code)
        return redactor.redact(text).text != text
      }
      #expect(changed == [], "\(frame)")
    }
  }

  @Test
  func `Nothing that was said in a saved session is taken for a secret`() throws {
    let content = try SavedSession.content(in: "en").get()
    let codes = Redactor.codes(of: content)
    for saved in try SavedSession.all() where !saved.path.contains("/secrets/") {
      for turn in try saved.load().turns {
        var redactor = Redactor(sparing: codes)
        #expect(redactor.redact(turn.said).text == turn.said, "transcripts\(saved.path)")
      }
    }
  }
}
