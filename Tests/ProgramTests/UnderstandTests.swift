import Foundation
import Testing

/// What the program says that it understands from a text.
struct UnderstandTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func understand(_ arguments: String..., input: String = "") throws -> Program.Result {
    try sandbox.run(
      ["understand", "--prompts", Program.prompts, "--now", "2026-03-02T10:00:00Z"] + arguments,
      input: input.utf8)
  }

  @Test func `A text is understood in one line`() throws {
    let result = try understand("Teams calls drop for all users since 9am")
    #expect(
      result.text
        == "Microsoft Teams · Everybody at this customer · Calls or meetings · "
        + "since 9am (2026-03-02 09:00 UTC)\n")
    #expect(result.status == 0)
  }

  @Test func `Each line of reports gives one line of JSON`() throws {
    let result = try understand(
      "--json", input: "\"Outlook \\u90ae\\u4ef6 bounces\\nfor all users\"\nhello\n")
    let lines = result.lines.map { Data($0.utf8) }
    #expect(lines.count == 2)
    let first = try #require(
      try lines.first.map { try JSONSerialization.jsonObject(with: $0) } as? [String: Any])
    #expect(first["service"] as? String == "Exchange Online")
    #expect(first["area"] as? String == "mail_flow")
    #expect(first["scope"] as? String == "tenant")
    #expect(first["began"] is NSNull)
    let second = try #require(
      try lines.last.map { try JSONSerialization.jsonObject(with: $0) } as? [String: Any])
    #expect(second["service"] is NSNull)
    #expect(second["scope"] as? String == "unknown")
  }

  @Test(arguments: [
    ("refresh fails: -2147024891", ["-2147024891"]),
    ("Error 0X80070005 at sign-in", ["0X80070005"]),
    ("StatusCode=429 again, StatusCode=429", ["429"]), ("NDR 550-5.7.1 refused", ["550-5.7.1"]),
    ("{\"code\":0,\"description\":\"ok\"}", []),
  ])
  func `Codes are reported as they stand in the text, each once, and zero is none`(
    text: String, codes: [String]
  ) throws {
    let line = Data(try #require(try understand("--json", text).lines.first).utf8)
    let report = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    #expect(report["error_codes"] as? [String] == codes)
  }

  @Test func `The words that led to a choice are shown with their weights`() throws {
    let result = try understand("--explain", "Teams not loading")
    #expect(
      result.lines.prefix(4) == [
        "Microsoft Teams · Calls or meetings?", "Service: 97 % sure, taken",
        "  56  Microsoft Teams",
        "      56  “Teams” at 0",
      ])
  }
}
