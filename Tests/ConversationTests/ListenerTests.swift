import Testing

@testable import Conversation

struct ListenerTests {
  static func heard(_ text: String, settled: Set<Slot.ID> = []) -> [Slot.ID: Value] {
    let listener = Listener(content: Fixture.content, now: Fixture.now, offset: 0)
    let answers = listener.volunteered(in: text, settled: settled)
    return Dictionary(answers.map { ($0.slot, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `Several facts in one line are all heard, in the order of the content`() {
    let listener = Listener(content: Fixture.content, now: Fixture.now, offset: 0)
    let text = "Outlook fails for everyone since 9am with 550 5.7.1"
    let codes = Value.codes([ErrorCode(text: "5.7.1", acts: .admin)])
    #expect(
      listener.volunteered(in: text, settled: []) == [
        Answer(slot: "service", value: .choice("exchange"), origin: .volunteered, span: 0..<7),
        Answer(slot: "scope", value: .choice("all"), origin: .volunteered, span: 18..<26),
        Answer(
          slot: "began", value: .time(Instant(seconds: Fixture.now.seconds - 3_600)),
          origin: .volunteered, span: 27..<36),
        Answer(slot: "error_codes", value: codes, origin: .volunteered, span: 42..<51),
      ])
  }

  @Test func `A code implies what its family says`() {
    let heard = Self.heard("it says AADSTS50126")
    #expect(heard["service"] == .choice("entra"))
    #expect(heard["area"] == .choice("access"))
  }

  @Test func `A code settles no slot that does not listen`() {
    #expect(Self.heard("it says AADSTS50126")["trace"] == nil)
  }

  @Test func `Words win over what a code implies`() {
    let heard = Self.heard("teams says AADSTS50126")
    #expect(heard["service"] == .choice("teams"))
    #expect(heard["area"] == .choice("access"))
  }

  @Test func `Codes of families that disagree about a slot do not settle it`() {
    let heard = Self.heard("AADSTS50126 and 5.7.1")
    #expect(heard["service"] == nil)
    #expect(heard["area"] == .choice("access"))
  }

  @Test func `Codes of families that agree imply it`() {
    #expect(Self.heard("AADSTS50126 and AADSTS90014")["service"] == .choice("entra"))
  }

  @Test(arguments: [
    "teams and outlook fail", "login to teams", "Outlook, Teams and MFA are down",
    "Exchange Online works but teams fails",
  ])
  func `Words for several choices of a slot settle nothing`(text: String) {
    #expect(Self.heard(text)["service"] == nil)
  }

  @Test func `A phrase counts as the longest that it is part of`() {
    #expect(Self.heard("a single user")["scope"] == .choice("one"))
    #expect(Self.heard("meeting invitations are lost")["service"] == .choice("exchange"))
    #expect(Self.heard("the mail login fails")["service"] == .choice("exchange"))
    #expect(Self.heard("Microsoft Teams meetings")["service"] == .choice("teams"))
  }

  @Test func `A slot that is settled already is untouched`() {
    let text = "Outlook fails for everyone with AADSTS50126 since 9am"
    #expect(
      Self.heard(text, settled: ["service", "began"]).keys.sorted() == [
        "area", "error_codes", "scope",
      ])
    #expect(
      Self.heard(text, settled: ["service", "began", "area", "error_codes", "scope"]).isEmpty)
  }

  @Test(arguments: [
    "", "hello", "the inbound queue failed, 12 of them", Fixture.tenantID, "mailbox", "he logs in",
  ])
  func `A text about slots that do not listen settles nothing`(text: String) {
    #expect(Self.heard(text).isEmpty)
  }

  @Test(arguments: ["mail fails for 2 users", "mail was fine yesterday", "mail at 9:30"])
  func `A time that nothing announces is not heard`(text: String) {
    #expect(Self.heard(text)["began"] == nil)
  }

  @Test func `A time in the future is not heard`() {
    #expect(Self.heard("from tomorrow")["began"] == nil)
  }

  @Test(
    arguments: [
      ("meetings fail", "teams"), ("all outlooks", "exchange"), ("e-mails bounce", "exchange"),
      ("SIGN IN fails", "entra"), ("mail's gone? no: mail", "exchange"),
    ] as [(String, Choice.ID)])
  func `Capitals, marks and a plural do not matter`(text: String, service: Choice.ID) {
    #expect(Self.heard(text)["service"] == .choice(service))
  }

  @Test func `The name of a service is not heard in an ordinary word`() {
    #expect(Self.heard("the finance team waits")["service"] == nil)
  }

  @Test(arguments: [(0, 32_400), (28_800, 3_600)])
  func `A time is heard in the agent's zone`(offset: Int, second: Int) {
    let listener = Listener(content: Fixture.content, now: Fixture.now, offset: offset)
    let answers = listener.volunteered(in: "since 9:00", settled: [])
    let midnight = Fixture.now.seconds - 36_000
    #expect(answers.map(\.value) == [.time(Instant(seconds: midnight + second))])
  }
}
