import Foundation
import Testing

/// Printing what was saved.
struct TicketTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.chat(Script.escalated)
  }

  private func run(_ command: String, _ more: String...) throws -> Program.Result {
    try sandbox.run([command, "--prompts", Program.prompts] + more + [sandbox.file()])
  }

  @Test func `A ticket is printed as the chat printed it`() throws {
    let chat = try Sandbox().chat(Script.escalated).lines
    let ticket = try run("ticket")
    #expect(ticket.status == 0)
    #expect(ticket.errorText == "")
    #expect(ticket.lines == Array(chat.dropLast(4).suffix(ticket.lines.count)))
    #expect(ticket.lines.first == "Ticket for the Microsoft 365 admin center, new service request")
    #expect(ticket.lines.last == "Every required field is filled.")
  }

  @Test func `A ticket has its fields under their labels in the order of the portal`() throws {
    let lines = try run("ticket").lines
    let labels = [
      "Title", "Description", "Contact phone", "Contact email", "Preferred contact method",
      "Severity", "Reason for the hand-off", "Customer", "Tenant ID", "Cloud", "Service",
      "Since (UTC)", "Affected users and examples", "Business impact", "Checks done",
    ]
    #expect(lines.filter(labels.contains) == labels)
    #expect(
      lines.contains("  Power BI: Power BI report fails for everyone since 9am"))
    #expect(lines.contains("  2026-03-02T09:00:00Z"))
  }

  @Test func `A ticket as JSON has a key for every field`() throws {
    let result = try run("ticket", "--json")
    #expect(result.status == 0)
    #expect(result.output.last == 0x0A)
    let object = try JSONSerialization.jsonObject(with: Data(result.output))
    let ticket = try #require(object as? [String: Any])
    let keys = [
      "form", "title", "severity", "category", "customer", "tenant_id", "cloud", "service",
      "description", "began_utc", "affected", "error_codes", "checks_done", "missing",
    ]
    #expect(keys.filter { ticket[$0] == nil } == [])
    #expect(ticket["form"] as? String == "microsoft-365-admin-center")
    #expect(ticket["severity"] as? String == "A")
    #expect(ticket["tenant_id"] as? String == "1b4e28ba-2fa1-11d2-883f-0016d3cca427")
    #expect(ticket["began_utc"] as? String == "2026-03-02T09:00:00Z")
    #expect(ticket["error_codes"] as? [String] == [])
    #expect(ticket["missing"] as? [String] == [])
    let checks = try #require(ticket["checks_done"] as? [[String: String]])
    #expect(
      checks.map { $0["step"] } == [
        "case/incident", "general/general_settings", "general/general_compare",
      ])
  }

  @Test func `A ticket as JSON names choices by their id`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(try run("ticket", "--json").output))
    let ticket = try #require(object as? [String: Any])
    #expect(ticket["category"] as? String == "undocumented_service_problem")
    #expect(ticket["cloud"] as? String == "worldwide")
    #expect(ticket["service"] as? String == "power_bi")
    #expect(ticket["contact_method"] as? String == "email")
  }

  @Test func `A ticket as JSON needs no content`() throws {
    let result = try sandbox.run(["ticket", "--json", sandbox.file()])
    #expect(result.status == 0)
    #expect(result == (try run("ticket", "--json")))
  }

  @Test func `A ticket keeps what is missing and what was noted`() throws {
    var replies = Script.escalated
    replies[16] = "later"
    _ = try sandbox.chat(replies.dropLast() + ["/note Called back.", "email"], session: "s2")
    let result = try sandbox.run(["ticket", "--prompts", Program.prompts, sandbox.file("s2")])
    #expect(result.lines.suffix(3) == ["Notes:", "  Called back.", "Missing: Tenant ID"])
    let json = try sandbox.run(["ticket", "--json", sandbox.file("s2")])
    let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    #expect(object?["missing"] as? [String] == ["tenant_id"])
    #expect(object?["notes"] as? [String] == ["Called back."])
    #expect(object?["tenant_id"] is NSNull)
  }

  @Test func `A session without a ticket has none to print`() throws {
    _ = try sandbox.chat(Script.resolved, session: "s2")
    for more in [[], ["--json"]] {
      let result = try sandbox.run(
        ["ticket", "--prompts", Program.prompts] + more + [sandbox.file("s2")])
      #expect(result.status == 1)
      #expect(result.text == "")
      #expect(
        result.errorText
          == "sessions/s2.json has no ticket: only a session that ended in an escalation has one.\n"
      )
    }
  }

  @Test func `A session is shown with each question, reply and answer`() throws {
    let lines = try run("show").lines
    #expect(lines.first == "s1, pat, 2026-03-02T10:00:00Z, firstline 0.1.0")
    for reply in Script.escalated { #expect(lines.contains("> \(reply)"), "\(reply)") }
    #expect(
      lines.dropFirst().prefix(6) == [
        "", "1. case/what_happens  2026-03-02T10:00:00Z",
        "What happens? Paste the exact message and any error code.",
        "> Power BI report fails for everyone since 9am",
        "  what_happens = Power BI report fails for everyone since 9am (asked)",
        "  service = power_bi (volunteered: “Power BI report”)",
      ])
    #expect(lines.last == "Outcome: escalated (the ticket is ready to paste)")
  }
}
