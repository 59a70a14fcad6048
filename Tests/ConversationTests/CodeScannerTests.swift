import Testing

@testable import Conversation

struct CodeScannerTests {
  @Test(arguments: [
    ("AADSTS50126", ["AADSTS50126"]), ("AADSTS: 50126", ["AADSTS50126"]),
    ("aadsts 50126", ["AADSTS50126"]), ("AADSTS:50126.", ["AADSTS50126"]),
    ("AADSTS7000215: Invalid client", ["AADSTS7000215"]), ("(aadsts50126)", ["AADSTS50126"]),
    ("错误AADSTS50126", ["AADSTS50126"]), ("550 5.7.1", ["5.7.1"]), ("5.7.1.", ["5.7.1"]),
    ("'550 5.7.1 Not allowed'", ["5.7.1"]), ("#5.7.1#", ["5.7.1"]),
    ("4.4.7, 5.7.705", ["4.4.7", "5.7.705"]),
    ("5.7.1 and 5.7.1", ["5.7.1"]), ("5.7.1 then AADSTS50126", ["5.7.1", "AADSTS50126"]),
    ("AADSTS50126 then 5.7.1", ["AADSTS50126", "5.7.1"]),
    ("AADSTS50126, AADSTS90014", ["AADSTS50126", "AADSTS90014"]),
  ])
  func `A code is found however it is copied`(text: String, codes: [String]) {
    #expect(Fixture.content.errorCodes(in: text).map(\.text) == codes)
  }

  @Test(arguments: [
    "", "10.5.7.1", "5.7.1.2", "192.168.4.5", "16.0.5", "version 16.0.5.1", "v5.7.1", "5.7.1a",
    "5.7", "5.7.", "550", "6.7.1", "55.7.1", "5.1234.1", "5.7.1234", "5..1", "-5.7.1", "x_5.7.1",
    "AADSTS", "AADSTS 123", "AADSTS123456789", "XAADSTS50126", "AADSTS    50126", "AADST50126",
    "AADSTS-50126", "aadsts", "AADSTS:",
  ])
  func `An address, a version or part of a code is no code`(text: String) {
    #expect(Fixture.content.errorCodes(in: text).isEmpty)
  }

  @Test(arguments: ["550-5.7.1 Unauthenticated", "550-5.7.1 This mail\n550 5.7.1 is refused"])
  func `A code in a reply of several lines is found`(text: String) {
    #expect(Fixture.content.errorCodes(in: text).map(\.text) == ["5.7.1"])
  }

  @Test(arguments: [
    ("AADSTS50126", Actor.user), ("5.7.1", .admin), ("AADSTS90000", .wait), ("AADSTS90050", .wait),
    ("AADSTS90099", .wait), ("AADSTS90100", .unlisted), ("AADSTS89999", .unlisted),
    ("5.7.500", .vendor), ("5.7.508", .vendor), ("5.7.699", .vendor), ("5.7.700", .unlisted),
    ("5.7.499", .unlisted), ("5.6.600", .unlisted), ("5.8.600", .unlisted),
  ])
  func `A code is for whom its entry or range says`(text: String, acts: Actor) {
    #expect(Fixture.content.errorCodes(in: text) == [ErrorCode(text: text, acts: acts)])
  }

  @Test func `A single entry wins over a range around it`() {
    let table = CodeTable(
      id: "t", shape: .prefixed("X"), link: "", implies: [:],
      entries: [
        Fixture.entry("1000", through: "1999", meaning: "range", .wait),
        Fixture.entry("1500", meaning: "one", .admin),
      ])
    #expect(table.entry(for: "1500")?.meaning == "one")
    #expect(table.entry(for: "1501")?.meaning == "range")
    #expect(table.entry(for: "999") == nil)
    #expect(table.entry(for: "1200.5") == nil)
    #expect(table.entry(for: "nonsense") == nil)
  }

  @Test(arguments: [("AADSTS50126", "sign-in"), ("AADSTS1234", "sign-in"), ("5.7.1", "mail")])
  func `A code belongs to the table of its shape`(text: String, table: CodeTable.ID) {
    #expect(Fixture.content.codeTable(of: ErrorCode(text: text, acts: .unlisted))?.id == table)
  }

  @Test(arguments: ["it ends in 8004dead", "code 8004dead", "0x8004dead", "error code 5012"])
  func `Content without tables of other shapes hears none of them`(text: String) {
    #expect(Fixture.content.errorCodes(in: text).isEmpty)
  }

  @Test func `A code of no family belongs to no table`() {
    #expect(Fixture.content.codeTable(of: ErrorCode(text: "0x80070005", acts: .unlisted)) == nil)
  }

  @Test(arguments: [
    ("5.7.1", "Not permitted"), ("AADSTS90014", "Passing trouble"), ("AADSTS1234", nil),
    ("50126", nil), ("XXXXXX50126", nil),
  ])
  func `The tables' entry for a code is the one of its family`(text: String, meaning: String?) {
    let code = ErrorCode(text: text, acts: .unlisted)
    #expect(Fixture.content.entry(for: code)?.meaning == meaning)
  }
}
