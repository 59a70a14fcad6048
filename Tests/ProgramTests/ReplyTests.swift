import Conversation
import Testing
import Transcripts

/// What a reply may look like.
struct ReplyTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(arguments: ["1", "Exchange Online", "exchange onl", "It is about Exchange.", "１"])
  func `A choice is named by its number, its label, its beginning or in a sentence`(
    reply: String
  ) throws {
    _ = try sandbox.chat(["It fails", reply])
    let answers = try #require(try sandbox.session().turns.at(1)).answers
    #expect(answers.map(\.slot) == ["service"])
    #expect(answers.map(\.value) == [.text("exchange_online")])
  }

  @Test func `What is said along the way is echoed and not asked again`() throws {
    let result = try sandbox.chat(["Teams is down for everyone since 9am"])
    #expect(
      result.lines.contains(
        "Noted: Service: Microsoft Teams; Since when: 2026-03-02 09:00 UTC; "
          + "Who is affected: Everybody at this customer"))
    #expect(
      result.lines.suffix(4).first
        == "Which error code does it show? Paste the whole message, or say \"none\".")
  }

  @Test func `The third unusable reply in a row offers the non-answers`() throws {
    let result = try sandbox.chat(["It fails", "xx", "99", "yy"])
    #expect(
      result.lines.filter {
        $0.contains("none of the choices") || $0.contains("no such number")
          || $0.hasPrefix("Or say")
      } == [
        "“xx” is none of the choices. Give a number, or a few words of one of them.",
        "There is no such number; the choices go from 1 to 11.",
        "“yy” is none of the choices. Give a number, or a few words of one of them.",
        "Or say: unknown, n/a, skip, later.",
      ])
    #expect(try sandbox.session().turns.map(\.said) == ["It fails", "xx", "99", "yy"])
    #expect(try sandbox.session().turns.dropFirst().allSatisfy { $0.effects == ["rejected"] })
  }

  @Test(arguments: [
    ("unknown", "unknown"), ("n/a", "not_applicable"), ("Skip", "declined"), ("later", "later"),
  ])
  func `A non-answer settles a question`(reply: String, name: String) throws {
    _ = try sandbox.chat(["It fails", reply])
    #expect(try sandbox.session().turns.at(1)?.answers.map(\.value) == [.text(name)])
  }

  @Test func `A step names the role that it needs, and an agent without rights is told who may`()
    throws
  {
    let result = try sandbox.chat([
      "GCC High customer: some users can't send mail to outside since 9am", "none",
      "nothing", "nothing", "outgoing", "we have no rights there",
    ])
    #expect(result.lines.contains("  Role needed: Exchange Administrator"))
    #expect(
      result.lines.contains(
        "This role may do it: Exchange Administrator. Have somebody with it do this, and say how it "
          + "went; “later” leaves it open."))
    #expect(result.lines.contains("Or say: unknown, n/a, skip, later."))
  }

  @Test func `The preview of a ticket is on the form that the case would get`() throws {
    let begin = [
      "Azure does not open for one user since 9am", "none", "Something else", "fault", "nothing",
      "nothing",
    ]
    let worldwide = try sandbox.chat(begin + ["worldwide", "/ticket"], session: "s1")
    #expect(worldwide.lines.contains("Ticket for the Azure portal, new support request"))
    let china = try sandbox.chat(begin + ["china", "/ticket"], session: "s2")
    #expect(china.lines.contains("Ticket for the 21Vianet, service request for a customer"))
  }

  @Test func `A misspelt choice is offered again`() throws {
    let result = try sandbox.chat(["It fails", "sharepiont"])
    #expect(
      result.lines.contains(
        "“sharepiont” is none of the choices. Give a number, or a few words of one of them. "
          + "Did you mean “SharePoint Online”?"))
  }

  @Test func `A time that has not come is refused`() throws {
    let result = try sandbox.chat(["It fails", "Teams", "2026-03-02 11:00"])
    #expect(result.lines.contains("2026-03-02 11:00 UTC has not come yet. When did it begin?"))
  }

  @Test func `Times are shown in the agent's zone and kept in UTC`() throws {
    let input = Array("Teams is down since 9am\n".utf8)
    let result = try sandbox.run(
      sandbox.chatArguments(), input: input, environment: ["TZ": "Asia/Shanghai"])
    #expect(
      result.lines.contains(
        "Noted: Service: Microsoft Teams; Since when: 2026-03-02 09:00 UTC+08:00"))
    let answers = try #require(try sandbox.session().turns.at(0)).answers
    #expect(answers.first { $0.slot == "began" }?.value == .text("2026-03-02T01:00:00Z"))
    #expect(try sandbox.session().header.utcOffset == 28_800)
  }

  @Test func `Chinese replies are kept as they are`() throws {
    let words = "张伟说：收不到邮件，“错误”５５０ 🙂 e\u{301}"
    let result = try sandbox.chat([words, "/note 已回电", "Teams"])
    #expect(result.status == 0)
    #expect(result.lines.contains("Kept with the case: 已回电"))
    let said = try #require(try sandbox.session().turns.at(0)).said
    // Swift takes two ways to write é for the same, so the bytes are compared.
    #expect(Array(said.utf8) == Array(words.utf8))
  }

  @Test func `A page pasted into one line is kept whole and not repeated whole`() throws {
    let page = (1...300).map { "line \($0) of the log" }.joined(separator: "  ")
    let result = try sandbox.chat([page, page])
    #expect(try sandbox.session().turns.map(\.said) == [page, page])
    #expect(
      result.lines.contains(
        "“\(page.prefix(59))…” is none of the choices. Give a number, or a few words of one of them."
      ))
  }
}
