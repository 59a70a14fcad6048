import Testing

@testable import Conversation

struct ReplyReaderTests {
  static func read(_ reply: String, for slot: Slot) -> Result<Value, Rejection> {
    Fixture.reader(slot).read(reply)
  }

  @Test(arguments: [
    ("1", "exchange"), ("2", "teams"), (" 3. ", "entra"), ("１", "exchange"), ("２", "teams"),
    ("Microsoft Teams", "teams"), ("microsoft teams!", "teams"), ("ＴＥＡＭＳ", "teams"),
    ("exchange", "exchange"), ("entra", "entra"), ("mic", "teams"), ("Micro", "teams"),
    ("outl", "exchange"), ("mail", "exchange"), ("sign-in", "entra"), ("login", "entra"),
    ("I think it is teams", "teams"), ("the MFA prompt never comes", "entra"),
    ("meeting", "teams"), ("blackforest", "germany"), ("germany cloud", "germany"),
  ])
  func `A choice is a number, a label, an id, a beginning or words`(reply: String, id: Choice.ID) {
    #expect(Self.read(reply, for: Fixture.service) == .success(.choice(id)))
  }

  @Test(arguments: ["0", "4", "9", "９", "99999999999999999999999"])
  func `A number that no offered choice has is refused with the last one`(reply: String) {
    #expect(Self.read(reply, for: Fixture.service) == .failure(.noSuchNumber(last: 3)))
  }

  @Test(arguments: [("404", "gone"), ("2", "denied"), ("1", "gone")] as [(String, Choice.ID)])
  func `A number beyond the last one may be what a choice is called`(reply: String, id: Choice.ID) {
    let slot = Slot(
      id: "s", label: "",
      kind: .choice([
        Choice(id: "gone", label: "Gone", words: ["404"]),
        Choice(id: "denied", label: "Denied", words: ["403", "1"]),
      ]))
    #expect(Self.read(reply, for: slot) == .success(.choice(id)))
  }

  @Test(
    arguments: [
      ("m", ["exchange", "teams"]), ("teams or mail", ["teams", "exchange"]),
      ("e", ["exchange", "entra"]),
    ] as [(String, [Choice.ID])])
  func `A reply that fits several choices names them`(reply: String, ids: [Choice.ID]) throws {
    guard case .failure(.ambiguous(let found)) = Self.read(reply, for: Fixture.service) else {
      Issue.record("\(Self.read(reply, for: Fixture.service))")
      return
    }
    #expect(Set(ids).isSubset(of: Set(found)))
    #expect(found.count == Set(found).count)
  }

  @Test func `A word that two choices share is ambiguous`() {
    let slot = Slot(
      id: "s", label: "",
      kind: .choice([
        Choice(id: "one", label: "First", words: ["shared"]),
        Choice(id: "two", label: "Second", words: ["shared"]),
      ]))
    #expect(Self.read("shared", for: slot) == .failure(.ambiguous(["one", "two"])))
  }

  @Test func `A whole name wins over a longer one that begins with it`() {
    let slot = Fixture.choices("s", "", ["a": "No", "b": "No access"])
    #expect(Self.read("no", for: slot) == .success(.choice("a")))
    #expect(Self.read("no acc", for: slot) == .success(.choice("b")))
  }

  @Test(
    arguments: [
      ("exchnage", ["exchange"]), ("taems", ["teams"]), ("outlok", ["exchange"]),
      ("Micosoft Taems", ["teams"]), ("zzzzzzzz", []), ("printer on fire", []),
    ] as [(String, [Choice.ID])])
  func `A misspelt reply is refused with the choices spelt like it`(
    reply: String, near: [Choice.ID]
  ) {
    #expect(Self.read(reply, for: Fixture.service) == .failure(.notAChoice(near: near)))
  }

  @Test func `A choice with two names spelt like the reply is suggested once`() {
    let slot = Slot(
      id: "s", label: "",
      kind: .choice([Choice(id: "one", label: "printer", words: ["printed", "plotter"])]))
    #expect(Self.read("printex", for: slot) == .failure(.notAChoice(near: ["one"])))
  }

  @Test(
    arguments: ["", "   ", "\t\n", "?", "...", "\u{1B}\u{7}"],
    [Fixture.service, Fixture.began, Fixture.codes, Fixture.count, Fixture.summary, Fixture.tenant])
  func `A reply without a word or a number is empty`(reply: String, slot: Slot) {
    #expect(Self.read(reply, for: slot) == .failure(.empty))
  }

  @Test func `A text is taken as it is, without the white space around it`() {
    #expect(
      Self.read("  Mail bounces,\n\tsince 9. \n", for: Fixture.summary)
        == .success(.text("Mail bounces,\n\tsince 9.")))
  }

  @Test(arguments: [
    ("12", 12), ("about 12 users", 12), ("１２", 12), ("0", 0), ("12 of 300", 12), ("007", 7),
  ])
  func `The first number in a reply counts`(reply: String, number: Int) {
    #expect(Self.read(reply, for: Fixture.count) == .success(.number(number)))
  }

  @Test(arguments: [("1,000 users", 1_000), ("12,345,678", 12_345_678)])
  func `A number with separated thousands is read as a whole`(reply: String, number: Int) {
    #expect(Self.read(reply, for: Fixture.count) == .success(.number(number)))
  }

  @Test(arguments: ["many", "a few users", "99999999999999999999999"])
  func `A reply without a number that can be held is refused`(reply: String) {
    #expect(Self.read(reply, for: Fixture.count) == .failure(.notANumber))
  }

  @Test(arguments: ["-5", "1.5", "1,00", "12,5", "1,0000"])
  func `A number below zero or with a fraction is not cut to a whole one`(reply: String) {
    #expect(Self.read(reply, for: Fixture.count) == .failure(.notANumber))
  }

  @Test func `A time is read in the agent's zone`() throws {
    let instant = try #require(Instant(iso8601: "2026-03-02T01:30:00Z"))
    #expect(
      Fixture.reader(Fixture.began, offset: 28_800).read("9:30") == .success(.time(instant)))
  }

  @Test func `A time in the future is refused and named`() {
    #expect(
      Self.read("tomorrow", for: Fixture.began)
        == .failure(.inTheFuture(Instant(seconds: Fixture.now.seconds + 50_400))))
  }

  @Test(arguments: ["in the future", "when it broke", "42"])
  func `A reply without a time is refused`(reply: String) {
    #expect(Self.read(reply, for: Fixture.began) == .failure(.notATime))
  }

  @Test func `All error codes in a reply are taken`() {
    #expect(
      Self.read("550 5.7.1 and AADSTS: 50126", for: Fixture.codes)
        == .success(
          .codes([
            ErrorCode(text: "5.7.1", acts: .admin), ErrorCode(text: "AADSTS50126", acts: .user),
          ])))
  }

  @Test(arguments: ["10.5.7.1", "some red text"])
  func `A reply without an error code is refused`(reply: String) {
    #expect(Self.read(reply, for: Fixture.codes) == .failure(.noErrorCode))
  }

  @Test func `An id is taken from the words around it`() {
    #expect(
      Self.read("it is \(Fixture.tenantID.uppercased())", for: Fixture.tenant)
        == .success(.guid(Fixture.tenantID)))
    #expect(Self.read("contoso.com", for: Fixture.tenant) == .failure(.notAnID))
  }
}
