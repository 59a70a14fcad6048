import Testing

@testable import Conversation

/// Codes that are hexadecimal, names or labelled numbers.
struct CodeShapeTests {
  static let content = Content(
    slots: [Fixture.codes, Fixture.service], spine: Playbook(id: "case", title: "", steps: []),
    lastEnding: Step.Ending(id: "case/end", outcome: .abandoned, text: ""),
    codeTables: [
      Fixture.signInCodes, Fixture.mailCodes, sync, windows, compute, names, orders, http, numbers,
    ],
    handOff: Fixture.handOff)

  static let sync = table(
    "sync", .hex,
    [
      Fixture.entry("8004de40", meaning: "Cannot sign in", .admin),
      Fixture.entry("8018000a", meaning: "Enrolled already", .admin),
      Fixture.entry("8007000a", through: "8007000f", meaning: "Passing trouble", .wait),
      Fixture.entry("80070005", meaning: "Access denied", .admin),
    ])
  static let windows = table(
    "windows", .hex, [], CodeTable.Hearing(unlisted: .lookUp, labels: ["error code", "code"]),
    link: "https://hex.example/0x{key}")
  static let compute = table(
    "compute", .names,
    [
      Fixture.entry("AllocationFailed", meaning: "No capacity", .admin),
      Fixture.entry("Conflict", meaning: "Already there", .admin),
      Fixture.entry("OOBEIDPS", meaning: "Stopped on the way", .admin),
    ])
  static let names = table(
    "names", .names, [],
    CodeTable.Hearing(
      unlisted: .lookUp, labels: ["code", "errorcode"], longLabels: ["says"], beginnings: ["err"],
      endings: ["denied", "notfound"], longEndings: ["error"], parts: ["exceeded"],
      numbered: ["sspr_", "bcp", "(s"], except: ["StatusCode"]))
  static let orders = table(
    "orders", .labelledNumber(prefix: ""),
    [Fixture.entry("800089", meaning: "Limit of the term", .partner)],
    CodeTable.Hearing(unlisted: .ignore, labels: ["error code", "code"]))
  static let http = table(
    "http", .labelledNumber(prefix: "HTTP "),
    [
      Fixture.entry("403", meaning: "Forbidden", .open),
      Fixture.entry("503", meaning: "Unavailable", .open),
    ],
    CodeTable.Hearing(
      unlisted: .ignore, labels: ["http", "status code", "statuscode", "error code", "报"],
      followedBy: ["error", "service unavailable"], beforeNames: true, digits: 3,
      aloneUnlessAfter: ["port", "of"], aloneBefore: ["since"], notBefore: ["users"]))
  static let numbers = table(
    "numbers", .labelledNumber(prefix: ""),
    [Fixture.entry("30015-11", meaning: "No space", .user)],
    CodeTable.Hearing(
      unlisted: .record, notAfter: ["event"], labels: ["error code", "error", "code", "错误代码"]))

  static func table(
    _ id: CodeTable.ID, _ shape: CodeTable.Shape, _ entries: [CodeTable.Entry],
    _ hearing: CodeTable.Hearing? = nil, link: String = ""
  ) -> CodeTable {
    CodeTable(
      id: id, shape: shape, link: link, hearing: hearing, implies: [:], entries: entries)
  }

  static func heard(_ text: String) -> [String] {
    content.errorCodes(in: text).map { "\($0.text) \($0.acts.rawValue)" }
  }

  @Test(arguments: [
    ("OneDrive shows 0x8004DE40.", ["0x8004de40 admin"]),
    ("错误0x8004DE40，重试也不行", ["0x8004de40 admin"]),
    ("it says 8004de40", ["0x8004de40 admin"]), ("code 8018000A", ["0x8018000a admin"]),
    ("hr=8018000a;", ["0x8018000a admin"]), ("0x8007000C", ["0x8007000c wait"]),
    ("0x80070010", ["0x80070010 unlisted"]), ("Code: 0xD6A4011D", ["0xd6a4011d unlisted"]),
    ("error code: 8004920A", ["0x8004920a unlisted"]),
    ("HRESULT -2147024891", ["0x80070005 admin"]),
    ("0x8004DE40 and 8004de40", ["0x8004de40 admin"]),
    ("0xFFFFFFFF8004DE40", ["0x8004de40 admin"]),
    ("0x3000047 from the client", ["0x03000047 unlisted"]),
  ])
  func `A hexadecimal code is heard with 0x, and bare where a table lists it`(
    text: String, codes: [String]
  ) {
    #expect(Self.heard(text) == codes)
  }

  @Test(arguments: [
    "HP 0x360 laptop", "0x1", "0x8004DE4", "0x8004DE400", "x0x8004DE40", "8004920a", "20240211",
    "8004de40-2fa1-11d2-883f-0016d3cca427", "1b4e28ba-2fa1-11d2-8004de40", "a.8004de40",
    "08004de40",
    "deadbeef8004de40", "0xffffffff8004de4", "file 8004de40.log",
  ])
  func `Other hexadecimal digits are no code`(text: String) {
    #expect(Self.heard(text) == [])
  }

  @Test(arguments: [
    ("AllocationFailed / ZonalThing", ["AllocationFailed admin"]),
    ("we see allocationfailed.", ["AllocationFailed admin"]),
    ("失败：AllocationFailed，换区也一样", ["AllocationFailed admin"]),
    (#""code": "Conflict""#, ["Conflict admin"]), ("it stops at oobeidps", ["OOBEIDPS admin"]),
    (#"{"code":"PartnerCenter"}"#, ["PartnerCenter unlisted"]),
    (#"{"code":"unauthenticated"}"#, ["unauthenticated unlisted"]),
    ("ErrorCode: GatewayBusy Message: x", ["GatewayBusy unlisted"]),
    (#"Code="InternalServerError""#, ["InternalServerError unlisted"]),
    ("AccessDenied", ["AccessDenied unlisted"]),
    ("ResourceNotFound.", ["ResourceNotFound unlisted"]),
    ("ERR_CONNECTION_RESET in Edge", ["ERR_CONNECTION_RESET unlisted"]),
    ("DMTS_OAuthFailedToGetResourceIdError", ["DMTS_OAuthFailedToGetResourceIdError unlisted"]),
    ("403 BotDisabledByAdmin, again", ["HTTP 403 open", "BotDisabledByAdmin unlisted"]),
    ("503-UnknownError", ["HTTP 503 open", "UnknownError unlisted"]),
    ("403:AuthorizationError", ["HTTP 403 open", "AuthorizationError unlisted"]),
    ("QuotaExceededForSku in the log", ["QuotaExceededForSku unlisted"]),
    ("it says GatewayIsAsleep", ["GatewayIsAsleep unlisted"]),
    ("launch: NO_PROPOSAL_CHOSEN", ["NO_PROPOSAL_CHOSEN unlisted"]),
    ("Server busy (S77719)", ["S77719 unlisted"]),
    ("failed to copy: conflict: already there", ["Conflict admin"]),
    ("SSPR_0011: not allowed", ["SSPR_0011 unlisted"]), ("BCP035(12)", ["BCP035 unlisted"]),
  ])
  func `The name of an error is heard where it says so`(text: String, codes: [String]) {
    #expect(Self.heard(text) == codes)
  }

  @Test(arguments: [
    "OneDrive and SharePoint", "a conflict in the file", "Conflict in the file", "code: please",
    "node is NotReady",
    "it says GatewayAsleep", "shows GatewayIsAsleep", "code StatusCode", "SSPR_A", "bcpabc",
    "S77719", "(Sa123)",
    "TimeoutError: it took too long", "AudioOptions()", "mail to Access.Denied@contoso.example",
    "https://contoso.example/AccessDenied", "the errand", "AccessDenied.html", "denied",
    "decode: Busy",
  ])
  func `The name of anything else is no code`(text: String) {
    #expect(Self.heard(text) == [])
  }

  @Test(arguments: [
    ("error code 800089", ["800089 partner"]), (#""code": 800089,"#, ["800089 partner"]),
    ("Code=800089", ["800089 partner"]), ("错误代码：5012", ["5012 open"]), ("(Code -19)", ["-19 open"]),
    ("error 9", ["9 open"]), ("X-DAV_Error: 917656;", ["917656 open"]),
    ("Error Code: 30015-11 (126)", ["30015-11 user"]),
    ("error code 0-2039 (0)", ["0-2039(0) open"]),
    ("error code 30117-47(126)", ["30117-47(126) open"]),
    ("HTTP 503", ["HTTP 503 open"]), ("StatusCode=503", ["HTTP 503 open"]),
    ("503 Service Unavailable", ["HTTP 503 open"]), ("it gives 503 errors", []),
    ("a 503 error", ["HTTP 503 open"]), ("(503) Service Unavailable", ["HTTP 503 open"]),
    ("error code 503", ["HTTP 503 open"]), ("昨天起报 403", ["HTTP 403 open"]),
    ("HTTP503: UNAVAILABLE", ["HTTP 503 open"]), ("504 5.7.4 Unrecognized", ["5.7.4 unlisted"]),
    ("error 503 5.7.4", ["5.7.4 unlisted"]), ("Error: 535 5.7.1 refused", ["5.7.1 admin"]),
    ("error code: 8004de40", ["0x8004de40 admin"]), ("-2147024892", ["-2147024892 open"]),
    ("every call ends in 503.", ["HTTP 503 open"]), ("the page is (403), again", ["HTTP 403 open"]),
    ("接口 503，重试也不行", ["HTTP 503 open"]), ("503 since Monday", ["HTTP 503 open"]),
    ("lots of 503s, and more", []), ("random 503s\nand more", ["HTTP 503 open"]),
    ("error 503.30: ANCM", ["HTTP 503 open"]),
  ])
  func `A number is a code next to a word that says so`(text: String, codes: [String]) {
    #expect(Self.heard(text) == codes)
  }

  @Test(arguments: [
    "800089", "503 users", "Event code: 3005", "http 12:30", "error 50%", "decode 5", "error 12.5",
    "error 5012x", "HTTP 599", "XHTTP503", "HTTP5031", "code 10.0.0.1", "error 20/11",
    "code 12345678901", "port 503.", "60 of 503, roughly", "we paid $503.", "503 and more",
    "HTTP 503 users", "call 503-12",
  ])
  func `Any other number is no code`(text: String) {
    #expect(Self.heard(text) == [])
  }

  @Test(arguments: [
    ("the order stops, 800089.", ["800089"]), ("ticket 800089.", []), ("so since 2006.", []),
  ])
  func `A number that stands alone may be a year and no code`(text: String, codes: [String]) {
    let orders = Self.table(
      "orders", .labelledNumber(prefix: ""),
      ["800089", "2006"].map { Fixture.entry($0, meaning: "Limit", .partner) },
      CodeTable.Hearing(unlisted: .ignore, labels: ["code"], aloneUnlessAfter: ["ticket"]))
    let finds = CodeScanner(
      index: CodeIndex([orders]), text: ByteText(text), isReply: false, isKnownName: { _ in false }
    ).finds()
    #expect(finds.map(\.code.text) == codes)
  }

  @Test(arguments: [
    ("800089", "800089"), ("5012", "5012"), ("BadGateway", "BadGateway"),
    ("  8004920A ", "0x8004920a"), ("-19", "-19"), ("It says: Conflict.", "Conflict"),
  ])
  func `The reply to the question for the code needs no label`(text: String, code: String) {
    #expect(Self.content.errorCodes(in: text, isReply: true).map(\.text) == [code])
    #expect(Self.heard(text) == [])
  }

  @Test(arguments: [
    ("在 Outlook 里 0x8004DE40。", "0x8004DE40"), ("错误 503 error", "503"),
    ("NDR: 550 5.7.1.", "550 5.7.1"),
    ("AADSTS: 50126", "AADSTS: 50126"), ("code “AllocationFailed”", "AllocationFailed"),
  ])
  func `A find says which bytes of the text it is`(text: String, part: String) throws {
    let find = try #require(Self.content.codeFinds(in: text).first)
    #expect(Array(text.utf8)[find.bytes].elementsEqual(part.utf8))
  }

  @Test(arguments: [
    ("0x8004de40", "sync"), ("0x80041111", "windows"), ("AllocationFailed", "compute"),
    ("AccessDenied", "names"), ("800089", "orders"), ("5012", "numbers"), ("HTTP 503", "http"),
    ("5.7.1", "mail"), ("AADSTS50126", "sign-in"),
  ])
  func `A code belongs to the table that lists it or takes it`(text: String, table: CodeTable.ID) {
    let code = ErrorCode(text: text, acts: .unlisted)
    #expect(Self.content.codeTable(of: code)?.id == table)
  }

  @Test func `An unlisted code is shown with the link of the table that takes it`() {
    let codes = Value.codes(Self.content.errorCodes(in: "0x80041111 and AllocationFailed"))
    #expect(
      Self.content.words(for: codes, of: "error_codes", aspect: .link)
        == "0x80041111: https://hex.example/0x80041111")
  }

  @Test(arguments: [
    (CodeTable.Shape.hex, "8004de40", true), (.hex, "8004DE40", false), (.hex, "8004de4", false),
    (.hex, "8004de4g", false), (.names, "AllocationFailed", true), (.names, "a b c d", false),
    (.names, "Abc", false), (.names, "5xxx", false), (.names, "", false),
    (.enhancedStatus, "5.7.1", true), (.enhancedStatus, "6.7.1", false),
    (.enhancedStatus, "5..1", false), (.prefixed("T"), "1001", true),
    (.prefixed("T"), "101", false),
    (.labelledNumber(prefix: ""), "-19", true),
    (.labelledNumber(prefix: ""), "30015-11(126)", true),
    (.labelledNumber(prefix: ""), "19a", false), (.labelledNumber(prefix: ""), "", false),
  ])
  func `A shape accepts the keys that its codes can have`(
    shape: CodeTable.Shape, key: String, isAccepted: Bool
  ) {
    #expect(shape.accepts(key) == isAccepted)
  }
}
