import Foundation
import Testing

/// The proof over every conversation.
struct CheckTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func check(_ prompts: String, _ more: String...) throws -> Program.Result {
    try sandbox.run(["check", "--prompts", prompts] + more)
  }

  @Test func `The shipped content has no conversation that ends badly`() throws {
    let result = try check(Program.prompts)
    #expect(result.status == 0)
    #expect(result.lines.last == "Every conversation ends well.")
    #expect(result.errorText == "")
  }

  @Test func `A required field that is never asked is found, with a conversation to replay`() throws
  {
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "  - ask: contact_phone\n", to: "")
    let result = try check(prompts, "--counterexamples", sandbox.path(of: "found"))
    #expect(result.status == 1)
    let sentence =
      "A conversation ends in 'case/escalated' without having asked for 'contact_phone', "
      + "which microsoft-365-admin-center requires."
    let line = try #require(result.lines.first { $0.hasSuffix(sentence) })
    #expect(line.hasPrefix("case.yaml:"))
    #expect(result.lines.last == "7 findings.")
    let replay = try sandbox.run(["replay", "--prompts", prompts, sandbox.path(of: "found")])
    #expect(replay.status == 0)
    #expect(replay.text == "7 sessions replayed: 0 differ, 0 in wording only.\n")
  }

  @Test func `A broken rule is found at the ending that breaks it`() throws {
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "when: {code_fix: [unknown, not_applicable, declined, later]",
      to: "when: {code_fix: [unknown, not_applicable, later]")
    let result = try check(prompts)
    #expect(result.status == 1)
    let sentence =
      "A conversation ends in 'case/escalated' against the rule: A code that somebody other than "
      + "the vendor can fix is not handed over before the fix was tried."
    #expect(result.lines.contains { $0.hasSuffix(sentence) })
    #expect(result.lines.contains("    Fix for the code: not given"))
  }

  @Test func `A step that no conversation comes to is found`() throws {
    let prompts = try sandbox.prompts(
      changing: "case.yaml", "  - follow: mail-flow\n    when: {area: mail_flow}",
      to: "  - follow: mail-flow\n    when: {area: mail_flow, scope: one_user, changed: unknown}")
    _ = try sandbox.prompts(
      changing: "playbooks/mail-flow.yaml", "  - end: add_in\n    outcome: referred\n    when: {",
      to: "  - end: add_in\n    outcome: referred\n    when: {scope: tenant, ")
    let result = try check(prompts)
    #expect(result.status == 1)
    #expect(result.lines.contains { $0.hasSuffix("No conversation ends in 'mail-flow/add_in'.") })
  }

  @Test func `A bound that is hit is told and fails`() throws {
    let result = try check(Program.prompts, "--max-states", "100")
    #expect(result.status == 1)
    #expect(
      result.lines.last == "Cut short at the bound: what was not found may still be there.")
  }

  @Test func `The findings and figures come as JSON too`() throws {
    let result = try check(Program.prompts, "--json")
    let report = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
    #expect((report?["findings"] as? [Any])?.isEmpty == true)
    #expect(report?["cut_short"] as? Bool == false)
    let figures = report?["figures"] as? [String: Any]
    #expect((figures?["conversations"] as? String)?.count ?? 0 > 15)
  }
}
