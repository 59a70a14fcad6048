import Support
import Testing

@testable import Transcripts

@Suite("A redactor")
struct RedactorTests {
  /// What one text becomes; none of the secrets is one anywhere.
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: String

    init(_ text: String, _ expected: String) {
      (self.text, self.expected) = (text, expected)
    }

    var testDescription: String { expected }
  }

  static let jwt =
    "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJhdWQiOiJleGFtcGxlIn0.c2lnbmF0dXJlLWZvci10ZXN0cw"
  static let id = "1b4e28ba-2fa1-11d2-883f-0016d3cca427"

  static let examples = [
    // Passwords.
    Example(
      "anna@contoso.example cannot sign in, the password is Summer2024!, since 9am",
      "anna@contoso.example cannot sign in, the password is [password:1], since 9am"),
    Example("password: \"two words 7\"", "password: \"[password:1]\""),
    Example("her password is sunshine and it fails", "her password is [password:1] and it fails"),
    Example("I reset the password to Tiger-Lamp-42.", "I reset the password to [password:1]."),
    Example("the PIN is 4711", "the PIN is [password:1]"),
    Example(
      "the password for the portal is Sonne2025!", "the password for the portal is [password:1]"),
    Example("anna@contoso.example / Winter2025!", "anna@contoso.example / [password:1]"),
    Example("I gave her Winter2025! as the password", "I gave her [password:1] as the password"),
    Example("密码是Summer2024!，登录不了", "密码是[password:1]，登录不了"),
    Example("密码已经重置为 Tiger-Lamp-42", "密码已经重置为 [password:1]"),
    Example("管理员密码是“Sonne2025!”", "管理员密码是“[password:1]”"),
    Example(
      "Server=db.contoso.example;Uid=sa;Pwd=Qx7#top;Encrypt=yes",
      "Server=db.contoso.example;Uid=sa;Pwd=[password:1];Encrypt=yes"),
    Example(
      "postgres://app:Qx7-top9@db.contoso.example/crm",
      "postgres://app:[password:1]@db.contoso.example/crm"),
    Example(
      "{\"user\": \"anna\", \"password\": \"Qx7#top\"}",
      "{\"user\": \"anna\", \"password\": \"[password:1]\"}"),
    // Codes that are good once, and those for a lost second factor.
    Example("the verification code is 482913", "the verification code is [otp:1]"),
    Example("482 913 is the one-time code", "[otp:1] is the one-time code"),
    Example("收到的验证码是482913，无效", "收到的验证码是[otp:1]，无效"),
    Example(
      "recovery codes: ab12c-34def, gh56i-78jkl", "recovery codes: [recovery:1], [recovery:2]"),
    Example("恢复代码：1234-5678", "恢复代码：[recovery:1]"),
    // Tokens.
    Example("Authorization: Bearer \(jwt)", "Authorization: Bearer [jwt:1]"),
    Example("x-api-key: 3f9aQ81kz0PpL27xYw4b", "x-api-key: [token:1]"),
    Example(
      "https://app.contoso.example/cb?code=0.AXkAq3f9aQ81kz0PpL27xYw4b&state=1",
      "https://app.contoso.example/cb?code=[token:1]&state=1"),
    Example("pushed with ghp_0123456789abcdefghijABCDEFGHIJ012345", "pushed with [token:1]"),
    Example("AKIAIOSFODNN7EXAMPLE in the log", "[token:1] in the log"),
    Example("访问令牌：3f9aQ81kz0PpL27xYw4b", "访问令牌：[token:1]"),
    Example(
      "AADSTS7000215 with aB38Q~0123456789abcdefghijABCDEFGHI-_.z", "AADSTS7000215 with [secret:1]"),
    Example("Set-Cookie: sid=3f9aQ81kz0PpL27xYw4b; Path=/", "Set-Cookie: sid=[cookie:1]; Path=/"),
    // Keys and addresses.
    Example(
      "AccountName=data;AccountKey=3f9aQ81kz0PpL27xYw4b3f9aQ81kz0PpL27xYw4b==;EndpointSuffix=x",
      "AccountName=data;AccountKey=[key:1];EndpointSuffix=x"),
    Example(
      "https://data.blob.core.windows.net/a?sv=2023-11-03&se=2026-03-09&sig=3f9aQ81kz0PpL27xYw4b%3D&sp=r",
      "https://data.blob.core.windows.net/a?sv=2023-11-03&se=2026-03-09&sig=[signature:1]&sp=r"),
    Example(
      "https://contoso.webhook.office.com/webhookb2/\(id)@\(id)/IncomingWebhook/0123/\(id)",
      "https://contoso.webhook.office.com/webhookb2/[webhook:1]"),
    Example(
      "it asks for 000011-000022-000033-000044-000055-000066-000077-000088",
      "it asks for [bitlocker:1]"),
    Example("key BCDFG-HJKMP-QRTVW-XY234-6789B is refused", "key [product_key:1] is refused"),
    Example(
      "-----BEGIN PRIVATE KEY-----\nMIIBVAIBADANBg\n-----END PRIVATE KEY-----\nthat one",
      "[private_key:1]\nthat one"),
    // Numbers that prove themselves.
    Example("the card 4111 1111 1111 1111 is refused", "the card [card:1]1111 is refused"),
    Example(
      "card 4111 1111 1111 1111, order 5555 5555 5555 4444",
      "card [card:1]1111, order 5555 5555 5555 4444"),
    Example("IBAN DE89 3704 0044 0532 0130 00", "IBAN [iban:1]"),
    Example("身份证号 110101199003077757", "身份证号 110101199003077757"),
    Example("身份证号 110101199003077758", "身份证号 [id_number:1]"),
    Example("SSN 123-45-6789", "SSN [id_number:1]"),
    Example("passport number C01X00T47", "passport number [id_number:1]"),
  ]

  @Test(arguments: examples)
  func `puts a mark in the place of each class`(example: Example) {
    var redactor = Redactor()
    #expect(redactor.redact(example.text).text == example.expected)
  }

  @Test(arguments: [
    "the password is wrong", "her password is case sensitive", "password: expired",
    "reset your password",
    "the password to the portal is asked for again", "wrong password: AADSTS50126",
    "password policy is 90 days",
    "pin Teams to the taskbar", "pass the ticket on", "the password was changed yesterday",
    "密码是对的，但是登录不了",
    "密码是昨天改的", "密码策略为 90 天", "密码错误 AADSTS50126", "error code 50126", "the error code is 500121",
    "verification code never arrives for 1200 users", "验证码页面报错 500121", "MFA fails with 0x80070005",
    "Bearer token is missing", "client secret id \(id)", "correlation id: \(id)",
    "tenant \(id), trace id \(id)",
    "/subscriptions/\(id)/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm",
    "Message-ID: <AM0PR01MB1234567890@AM0PR01MB1234.eurprd01.prod.outlook.com>",
    "SR 2403150040001234",
    "order 4111 1111 1111 1111", "invoice number 4111111111111111", "TrackingID#2403150040001234",
    "4111 1111 1111 1112", "call +49 30 12345678", "build 16.0.17328.20162", "550 5.7.1 at 09:15",
    "EX123456 and TM654321 are published", "KB5034441 is installed",
    "-----BEGIN CERTIFICATE-----\nMIIB",
    "password: [password:1]", "password=<your password>", "password: *****\nTenant id \(id)",
    "anna@contoso.example / bob@contoso.example", "user14@fabrikam.example, MAC-04, 08:31", "",
  ])
  func `leaves what a ticket needs`(text: String) {
    var redactor = Redactor()
    #expect(redactor.redact(text) == Redaction(text: text, removed: []))
  }

  @Test
  func `gives the same value the same number and each new one the next`() {
    var redactor = Redactor()
    #expect(
      redactor.redact("password: Summer2024! and password: Winter2025!").text
        == "password: [password:1] and password: [password:2]")
    #expect(redactor.redact("password is Winter2025!").text == "password is [password:2]")
    #expect(redactor.redact("密码：Summer2024!").text == "密码：[password:1]")
  }

  @Test
  func `knows a value again where nothing announces it`() {
    var redactor = Redactor()
    #expect(
      redactor.redact("typed Summer2024! twice, the password is Summer2024!").text
        == "typed [password:1] twice, the password is [password:1]")
    let later = redactor.redact("I tried Summer2024!, 用Summer2024!登录")
    #expect(
      later
        == Redaction(
          text: "I tried [password:1], 用[password:1]登录", removed: [.password, .password]))
  }

  @Test
  func `counts on behind the marks of the session so far`() {
    var redactor = Redactor(after: ["[password:3]", "[jwt:1]", "[nothing:9]", "password"])
    #expect(redactor.redact("password: Summer2024!").text == "password: [password:4]")
    #expect(
      redactor.redact("[password:8] was typed, password: Winter2025!").text
        == "[password:8] was typed, password: [password:9]")
  }

  @Test
  func `takes a private key that comes line by line`() {
    var redactor = Redactor()
    let line = String(repeating: "MIIBVAIBADANBgkq", count: 4)
    #expect(redactor.redact("key: -----BEGIN RSA PRIVATE KEY-----").text == "key: [private_key:1]")
    #expect(redactor.redact("Proc-Type: 4,ENCRYPTED").text == "Proc-Type: 4,ENCRYPTED")
    #expect(redactor.redact("").text == "")
    #expect(redactor.redact(line).text == "[private_key:2]")
    #expect(redactor.redact("/note MIIBVAI=").text == "/note [private_key:3]")
    #expect(redactor.redact("-----END RSA PRIVATE KEY-----").text == "[private_key:4]")
    #expect(redactor.redact(line).text == line)
  }

  @Test
  func `does not take a reply for a line of a key that was cut off`() {
    var redactor = Redactor()
    _ = redactor.redact("-----BEGIN PRIVATE KEY-----")
    #expect(redactor.redact("1").text == "1")
    #expect(redactor.redact(String(repeating: "A", count: 64)).removed == [])
  }

  @Test
  func `keeps an error code behind any label when the content knows it`() {
    var redactor = Redactor(sparing: ["500121", "caa50021"])
    #expect(redactor.redact("the MFA code 500121").text == "the MFA code 500121")
    #expect(redactor.redact("password: CAA50021").text == "password: CAA50021")
    #expect(redactor.redact("the MFA code 500122").text == "the MFA code [otp:1]")
  }

  @Test
  func `lists the marks of a text once each`() {
    #expect(
      Redactor.marks(in: "[jwt:1], [password:2] [jwt:1] [x:1] [card:] [card:1]1111")
        == ["[jwt:1]", "[password:2]", "[card:1]"])
  }
}

@Suite("Secrets in made texts")
struct SecretSampleTests {
  @Test(arguments: [7] as [UInt64])
  func `are found, and nothing else is`(seed: UInt64) {
    var maker = SecretSamples(seed: seed)
    // 400 of each.
    let samples = maker.positives(ofEach: 25) + maker.negatives(ofEach: 25)
    let score = SecretScore(of: samples) { text in
      SecretScanner(text).secrets.map {
        SecretScore.Finding(kind: $0.kind.rawValue, range: $0.range)
      }
    }
    for kind in SecretSamples.kinds {
      #expect(score.planted[kind] == 25)
      // One in 25: a sample is too small for the goal itself, which `make eval-redaction` holds.
      #expect(score.recall(of: kind) >= 0.96, "\(kind): \(score.misses.filter { $0.kind == kind })")
      #expect(score.precision(of: kind) >= 0.95, "\(kind): \(score.alarmed)")
    }
  }

  /// Whoever can type can type this, and time that grew with the square would be minutes.
  @Test(arguments: [
    "password ", "password:", "eyJeyJeyJ.", "4111 1111 ", "a@b.c / ", "code is ", "-----BEGIN ",
    "Cookie: a=1; ",
    "密码", "https://a:b", "MFA code ", "recovery code 1", "[", "-----BEGIN PRIVATE KEY-----",
  ])
  func `cost little whatever is typed`(part: String) {
    let text = String(repeating: part, count: 16_384 / part.utf8.count)
    #expect(ContinuousClock().measure { _ = SecretScanner(text).secrets } < .seconds(5))
  }
}
