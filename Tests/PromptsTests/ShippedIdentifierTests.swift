import Testing

@testable import Conversation

/// What the shipped content makes of the ids in pasted text.
struct ShippedIdentifierTests {
  static let one = "0f8fad5b-d9cb-469f-a165-70867728950e"
  static let two = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
  static let three = "1b4e28ba-2fa1-11d2-883f-0016d3cca427"
  static let resource =
    "/subscriptions/\(one)/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/web01"

  private static func heard(_ text: String) throws -> [String] {
    try Shipped.content().identifiers(in: text).map { "\($0.slot?.text ?? "?") \($0.text)" }
  }

  @Test(arguments: [
    ("Tenant ID: \(one)", "tenant_id"), ("tenantId=\(one)", "tenant_id"),
    ("tenant-id \(one.uppercased())", "tenant_id"), (#"{"tenant_id":"\#(one)"}"#, "tenant_id"),
    ("Directory (tenant) ID\t\(one)", "tenant_id"), ("Tenant ID\n\(one)", "tenant_id"),
    ("https://login.microsoftonline.com/\(one)/oauth2/v2.0/token", "tenant_id"),
    ("租户 ID：\(one)", "tenant_id"), ("租户ID为\(one)", "tenant_id"),
    ("目录(租户) ID: \(one)", "tenant_id"), ("客户的租户（\(one)）打不开", "tenant_id"),
    ("Correlation ID: \(one)", "correlation_id"), ("correlationId \(one)", "correlation_id"),
    (#""correlation_id": "\#(one)","#, "correlation_id"), ("相关 ID: \(one)", "correlation_id"),
    ("关联ID：\(one)。", "correlation_id"), ("Correlation Id            \(one)", "correlation_id"),
    ("client-request-id: \(one)", "correlation_id"),
    ("x-ms-correlation-request-id: \(one)", "correlation_id"),
    ("Request Id: \(one)", "request_id"), ("request-id: \(one)", "request_id"),
    ("x-ms-request-id: \(one)", "request_id"), ("RequestId:\(one)", "request_id"),
    ("MS-RequestId: {\(one)}", "request_id"), ("请求 ID: \(one)", "request_id"),
    ("请求ID \(one)", "request_id"), ("Trace ID: \(one)", "trace_id"),
    ("跟踪 ID: \(one)", "trace_id"), ("Message Trace ID: \(one)", "message_trace_id"),
    ("邮件跟踪 ID：\(one)", "message_trace_id"), ("subscription id: \(one)", "subscription_id"),
    ("Azure subscription ID \(one)", "subscription_id"), ("订阅 ID：\(one)", "subscription_id"),
  ])
  func `An id belongs to the slot that its label names`(text: String, slot: String) throws {
    #expect(try Self.heard(text) == ["\(slot) \(Self.one)"])
  }

  @Test(arguments: [
    one, "the id is \(one)", "Application ID: \(one)", "应用程序 ID: \(one)", "object id \(one)",
    "Session ID: \(one)", "subtenant id: \(one)", "Tenant ID: not shown",
    "Tenant ID: \(one)1", "mail to jane@contoso.example", "From: <jane@contoso.example>",
    "2024-02-11 08:00:03", "Message-ID: none", "clientCorrelationid: \(one)",
  ])
  func `An id without a label of its own settles nothing`(text: String) throws {
    #expect(try Self.heard(text) == [])
  }

  @Test func `A pasted sign-in error gives all of its ids`() throws {
    let english = """
      AADSTS50126: Error validating credentials. Trace ID: \(Self.one) \
      Correlation ID: \(Self.two) Timestamp: 2024-02-11 08:00:03Z
      """
    let chinese = "请求 ID：\(Self.one)，相关 ID：\(Self.two)，时间戳：2024-02-11T08:00:03.12+08:00"
    #expect(
      try Self.heard(english) == [
        "trace_id \(Self.one)", "correlation_id \(Self.two)", "failed_at 2024-02-11 08:00:03Z",
      ])
    #expect(
      try Self.heard(chinese) == [
        "request_id \(Self.one)", "correlation_id \(Self.two)",
        "failed_at 2024-02-11T08:00:03.12+08:00",
      ])
  }

  @Test(arguments: [
    ("Message-ID: <a1b2@mail.contoso.example>", "<a1b2@mail.contoso.example>"),
    ("message id a1b2@mail.contoso.example", "<a1b2@mail.contoso.example>"),
    ("邮件 ID：<a1b2@mail.contoso.example>", "<a1b2@mail.contoso.example>"),
    ("Message ID:\r\n  <A=1+2@mail.contoso.example>", "<A=1+2@mail.contoso.example>"),
  ])
  func `A message id is heard behind its label`(text: String, id: String) throws {
    #expect(try Self.heard(text) == ["message_id \(id)"])
  }

  @Test(arguments: [
    ("PLP3-1W8", "PLP3-1W8"), ("Tracking ID 7SHM-P88, network", "7SHM-P88"),
    ("see 4M8X-VTZ:", "4M8X-VTZ"), ("MO941162: since Monday", "MO941162"),
    ("是不是EX226792？", "EX226792"), ("incident ex226792", "EX226792"), ("(MC207439)", "MC207439"),
  ])
  func `The id of an incident needs no label`(text: String, id: String) throws {
    #expect(try Self.heard(text) == ["incident_id \(id)"])
  }

  @Test(arguments: [
    "KB5034441", "PROJ-123", "LAP-0001", "ex226792", "AM0PR01", "AS12076", "EX2267", "EX226792123",
    "A1B2-C3D-E4F", "EX226792.log", "x/EX226792", "AM0PR01MB0000.contoso.example", "2024-001",
  ])
  func `What looks like an incident is none`(text: String) throws {
    #expect(try Self.heard(text) == [])
  }

  @Test(arguments: [
    resource, "Resource ID: \(resource).", "资源 ID：\(resource)，", #""id": "\#(resource)""#,
    "(\(resource))",
  ])
  func `The path of a resource is heard whole`(text: String) throws {
    #expect(try Self.heard(text) == ["azure_resource \(Self.resource)"])
  }

  @Test func `A find says which bytes of the text it is`() throws {
    let text = "相关 ID：\(Self.one.uppercased())"
    let find = try #require(try Shipped.content().identifiers(in: text).first)
    #expect(Array(text.utf8)[find.bytes].elementsEqual(Self.one.uppercased().utf8))
  }

  @Test(arguments: [
    ("correlation id \(one) request id \(two)", two), (one, one), ("\(one) \(two)", one),
    ("Correlation ID: \(one), \(two)", two), ("Correlation ID: \(one)", nil), ("no id", nil),
  ])
  func `The reply to a question is the id that is labelled so, or one without a label`(
    reply: String, id: String?
  ) throws {
    let content = try Shipped.content()
    let slot = try #require(content.slots["request_id"])
    #expect(content.guid(for: slot, inReply: reply) == id)
  }

  @Test func `Ids in free text are kept, and are not asked for`() throws {
    var conversation = Conversation(content: try Shipped.content())
    let text =
      "AADSTS50126 Request Id: \(Self.one) Correlation Id: \(Self.two) Tenant ID: \(Self.three)"
    _ = conversation.apply(.said(text, at: Talk.now))
    for (slot, id) in [
      ("request_id", Self.one), ("correlation_id", Self.two), ("tenant_id", Self.three),
    ] as [(Slot.ID, String)] {
      let answer = try #require(conversation.answers[slot])
      #expect(answer.value == .guid(id))
      #expect(answer.origin == .volunteered)
    }
  }

  @Test func `An id that no step asks for goes into the ticket`() throws {
    let content = try Shipped.content()
    var conversation = Conversation(content: content)
    _ = conversation.apply(.said("Mail is late. Trace ID: \(Self.one)", at: Talk.now))
    let form = try #require(content.forms["microsoft-365-admin-center"])
    let field = conversation.ticket(on: form).fields.first { $0.name == "trace_id" }
    #expect(field?.value == .text(Self.one))
  }

  @Test func `Two different ids with one label settle nothing`() throws {
    var conversation = Conversation(content: try Shipped.content())
    let text = "Request Id: \(Self.one). Then again: Request Id: \(Self.two)"
    _ = conversation.apply(.said(text, at: Talk.now))
    #expect(conversation.answers["request_id"] == nil)
  }
}
