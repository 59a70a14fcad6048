import Conversation
import Testing

/// Which portal's form a case of the shipped content gets.
struct ShippedRoutesTests {
  /// A case that knows its service and its cloud.
  private static func form(_ service: String, _ cloud: String) throws -> Form.ID? {
    let content = try Shipped.content()
    var facts = Facts(content: content)
    facts["service"] = .choice(Choice.ID(service))
    facts["cloud"] = .choice(Choice.ID(cloud))
    return content.form(given: facts)?.id
  }

  @Test(arguments: [
    ("exchange_online", "worldwide", "microsoft-365-admin-center"),
    ("teams", "gcc", "microsoft-365-admin-center"),
    ("entra_id", "worldwide", "entra-admin-center"),
    ("entra_id", "gcc", "entra-admin-center"),
    ("entra_id", "gcc_high", "us-government"),
    ("intune", "worldwide", "intune-admin-center"),
    ("intune", "dod", "us-government"),
    ("intune", "china_21vianet", "china-21vianet"),
    ("sharepoint", "gcc_high", "us-government"),
    ("azure", "worldwide", "azure-portal"),
    ("azure", "dod", "azure-portal"),
    ("azure", "china_21vianet", "china-21vianet"),
    ("partner_center", "worldwide", "partner-center"),
    ("partner_center", "china_21vianet", "partner-center"),
  ])
  func `Service and cloud choose the form`(service: String, cloud: String, form: String) throws {
    #expect(try Self.form(service, cloud) == Form.ID(form))
  }

  @Test func `Every form is the form of some ending`() throws {
    let content = try Shipped.content()
    let endings = content.spine.steps.compactMap { step in
      if case .ending(let ending) = step.action { ending.form } else { nil }
    }
    let used = Set(endings + [content.lastEnding.form].compactMap(\.self))
    #expect(used == Set(content.forms.keys))
  }

  @Test(arguments: [
    ("Our GCC High customer has no mail", "gcc_high"), ("a GCC-High tenant", "gcc_high"),
    ("a DoD customer", "dod"), ("the customer is with 21Vianet", "china_21vianet"),
    ("客户在世纪互联，收不到邮件", "china_21vianet"),
    ("our users in China cannot send", nil), ("the office in Germany", nil),
    ("a Global Administrator, worldwide outage", nil), ("gcc does not compile", nil),
    ("public folders, and normal ones", nil),
  ])
  func `A cloud is heard by words that mean nothing else`(text: String, cloud: String?) throws {
    var conversation = Conversation(content: try Shipped.content())
    _ = conversation.apply(.started)
    _ = conversation.apply(.said(text, at: Talk.now))
    #expect(conversation.answers["cloud"]?.value == cloud.map { .choice(Choice.ID($0)) })
  }

  @Test(arguments: [
    ("germany", "germany"), ("China", "china_21vianet"), ("worldwide", "worldwide"),
    ("gcc", "gcc"), ("GCC High", "gcc_high"), ("21V", "china_21vianet"),
  ])
  func `A reply to the question is understood by shorter words too`(
    reply: String, cloud: String
  ) throws {
    var conversation = try Talk(Shipped.content()).conversation(asking: "cloud")
    _ = conversation.apply(.said(reply, at: Talk.now))
    #expect(conversation.answers["cloud"]?.value == .choice(Choice.ID(cloud)))
  }
}
