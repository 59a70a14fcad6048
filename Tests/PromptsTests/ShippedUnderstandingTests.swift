import Testing

@testable import Conversation

/// What the shipped words make of texts in English and Chinese, on Monday, 2 March 2026, at 10:00 in UTC.
struct ShippedUnderstandingTests {
  private func understood(_ text: String) throws -> Understanding {
    Listener(content: try Shipped.content(), now: Instant(seconds: 1_772_445_600), offset: 0)
      .understanding(of: text)
  }

  @Test(
    arguments: [
      ("Teams calls drop for all users since 9am", "teams", "calls_meetings", "tenant"),
      ("20 users cannot sign in to Outlook on the web", "exchange_online", "sign_in", "some_users"),
      ("one user cannot send mail from her mailbox", "exchange_online", "mail_flow", "one_user"),
      ("OneDrive does not sync on one laptop", "onedrive", "file_sync", "one_user"),
      (
        "a couple of people get access denied on the SharePoint site", "sharepoint", "site_access",
        "some_users"
      ),
      ("Azure VM unreachable in West Europe", "azure", "compute_unreachable", "region"),
      (
        "several customers report that Exchange mail is delayed", "exchange_online", "mail_flow",
        "multi_tenant"
      ),
      ("所有用户都无法登录 Teams", "teams", "sign_in", "tenant"),
      ("三个用户收不到邮件，邮箱在 Exchange", "exchange_online", "mail_flow", "some_users"),
      ("一个用户的 OneDrive 无法同步", "onedrive", "file_sync", "one_user"),
      ("有位同事 Office 激活失败", "office_apps", "activation", "one_user"),
    ] as [(String, Choice.ID, Choice.ID, Choice.ID)])
  func `Service, area and scope are understood from one line`(
    text: String, service: Choice.ID, area: Choice.ID, scope: Choice.ID
  ) throws {
    let understood = try understood(text)
    #expect(understood.choice(of: "service") == service)
    #expect(understood.choice(of: "area") == area)
    #expect(understood.choice(of: "scope") == scope)
  }

  @Test(
    arguments: [
      ("no wait, it was Teams not Outlook", "teams"), ("not SharePoint. OneDrive.", "onedrive"),
      ("Outlook is fine, OWA is fine, only Teams calls fail", "teams"),
      ("Teams works but Outlook does not open", "exchange_online"),
      ("不是 Outlook，是 Teams", "teams"), ("Outlook 正常，但是 Teams 打不开", "teams"),
    ] as [(String, Choice.ID)])
  func `What is denied or works is not meant`(text: String, service: Choice.ID) throws {
    #expect(try understood(text).choice(of: "service") == service)
  }

  @Test(
    arguments: [
      ("outlok crashes", "exchange_online"), ("sharepiont is down", "sharepoint"),
      ("Intnue enrolment fails", "intune"), ("powreapps form", "power_platform"),
    ] as [(String, Choice.ID)])
  func `A name with one wrong letter is understood`(text: String, service: Choice.ID) throws {
    #expect(try understood(text).choice(of: "service") == service)
  }

  @Test(arguments: [
    "hello", "", "?", "ok thx that did it", "the coffee is cold again", "Guten Morgen",
    "\u{0}\u{1B}[31m", "。。。",
  ])
  func `A text about nothing settles nothing`(text: String) throws {
    let listener = Listener(
      content: try Shipped.content(), now: Instant(seconds: 1_772_445_600), offset: 0)
    #expect(listener.volunteered(in: text, settled: []).isEmpty)
  }

  @Test(arguments: [
    "Outlook or Teams", "Teams and SharePoint are affected", "Outlook 或者 Teams",
  ])
  func `Two services with little between them settle none`(text: String) throws {
    let reading = try #require(try understood(text).readings["service"])
    #expect(!reading.isClear)
    #expect(reading.candidates.count >= 2)
  }

  @Test(arguments: [
    ("mail is late since half past eight", "since half past eight", "2026-03-02T08:30:00Z"),
    ("broken since 26/02", "since 26/02", "2026-02-26T00:00:00Z"),
    ("since Monday nothing syncs", "since Monday", "2026-03-02T00:00:00Z"),
    ("it began two days ago", "began two days ago", "2026-02-28T10:00:00Z"),
    ("since June 30th", "since June 30th", "2025-06-30T00:00:00Z"),
    (
      "From 06:30 UTC on 15 Sep 2018, ended later", "From 06:30 UTC on 15 Sep 2018",
      "2018-09-15T06:30:00Z"
    ),
    ("从今天早上九点开始无法登录", "从今天早上九点开始", "2026-03-02T09:00:00Z"),
    ("昨天下午3点半开始", "昨天下午3点半开始", "2026-03-01T15:30:00Z"),
    ("两小时前邮件就发不出了", "两小时前", "2026-03-02T08:00:00Z"),
    ("从上周五开始", "从上周五开始", "2026-02-27T00:00:00Z"),
    ("从11月20日起", "从11月20日起", "2025-11-20T00:00:00Z"),
    ("seit gestern geht nichts", "seit gestern", "2026-03-01T00:00:00Z"),
    ("mail stopped, start since 8:30", "since 8:30", "2026-03-02T08:30:00Z"),
    ("500 errors, began just now", "began just now", "2026-03-02T10:00:00Z"),
    ("今天 8:15 收不到邮件", "今天 8:15", "2026-03-02T08:15:00Z"),
    ("since 8 a.m. Outlook crashes", "since 8 a.m.", "2026-03-02T08:00:00Z"),
    ("since 8:30 pm EST yesterday", "since 8:30 pm EST yesterday", "2026-03-02T01:30:00Z"),
    ("UTC 01:00 开始收不到邮件", "UTC 01:00 开始", "2026-03-02T01:00:00Z"),
    ("北京时间 3月1日 9:00 起", "北京时间 3月1日 9:00 起", "2026-03-01T01:00:00Z"),
    ("Today all nodes are down", "Today", "2026-03-02T00:00:00Z"),
  ])
  func `Since when is understood with the words that say it`(
    text: String, words: String, time: String
  ) throws {
    let began = try #require(try understood(text).began)
    #expect(String(decoding: Array(text.utf8)[began.bytes], as: UTF8.self) == words)
    #expect(began.instant == Instant(iso8601: time))
  }

  @Test(arguments: [
    ("since 03/04", "since 03/04"), ("first seen the other day", "first seen the other day"),
    ("broken since the latest update", "since the latest update"),
    ("worked this morning", "worked this morning"),
    ("since around 8 a.m. ET attachments do not load", "since around 8 a.m. ET"),
    ("it worked up to February 2020", "worked up to February 2020"),
    ("ever since the update on patch tuesday", "ever since the update on patch tuesday"),
    ("out of the blue, middle of the night", "middle of the night"),
  ])
  func `Words that leave the moment open are kept, and the moment is asked`(
    text: String, words: String
  ) throws {
    let began = try #require(try understood(text).began)
    #expect(String(decoding: Array(text.utf8)[began.bytes], as: UTF8.self) == words)
    #expect(!began.isPlain)
  }

  @Test(arguments: [
    ("it fails after the last update", "after the last update"),
    ("no mail since the certificate was renewed", "since the certificate was renewed"),
    ("Since client 2.27.0 nothing syncs", "Since client 2.27.0"),
    ("the fax is silent since payday", "since payday"),
    ("Outlook does not start since the last update", "since the last update"),
    ("it fails since 17 March 2031", "since 17 March 2031"),
    ("worked until MFA was enabled at the customer", "worked until MFA was enabled"),
    ("用户改了密码之后打不开", "用户改了密码之后"), ("十一月中旬起登录失败", "十一月中旬起"),
  ])
  func `A change says since when in its own words`(text: String, words: String) throws {
    let began = try #require(try understood(text).began)
    #expect(String(decoding: Array(text.utf8)[began.bytes], as: UTF8.self) == words)
    #expect(!began.isPlain)
  }

  @Test(arguments: [
    "sync is broken after a restart", "fails even after the update", "更新后打不开",
    "a new ticket since it fails", "since the user cannot log in", "We'd like to add a guest",
    "Date: Mon, 5 Feb 2024 09:14:02 +0000", "he called us again today", "it worked for weeks",
    "it takes ages", "worked fine for two years",
    "not since today",
  ])
  func `What was tried, a reason, or the time of a log line does not say since when`(text: String)
    throws
  {
    #expect(try understood(text).began == nil)
  }

  @Test func `What is said in addition counts less than what is said first`() throws {
    let text = "One user cannot sign in to Teams. Also OneDrive"
    #expect(try understood(text).choice(of: "service") == "teams")
    let evidence = try #require(try understood(text).readings["service"]).evidence
    let weights = Dictionary(evidence.map { ($0.choice, $0.weight) }, uniquingKeysWith: max)
    #expect(try #require(weights["onedrive"]) * 2 == Cue.Strength.names.weight)
  }

  @Test func `Every piece of evidence names the words of the text that it rests on`() throws {
    let text = "全部用户的 outlok 打不开，everyone cannot open Teams"
    let bytes = Array(text.utf8)
    for reading in try understood(text).readings.values {
      for evidence in reading.evidence {
        guard case .words(_, let range) = evidence.source else { continue }
        #expect(!range.isEmpty && range.upperBound <= bytes.count)
        #expect(String(validating: bytes[range], as: UTF8.self) != nil)
      }
    }
  }

  @Test(arguments: [
    "one user cannot sign in to Outlook since 9am. ", "用户无法登录邮箱，", "zzzzz qqqqq wwwww ",
  ])
  func `A text ten times as long has ten times the places to weigh, and no more evidence`(
    sentence: String
  ) throws {
    let content = try Shipped.content()
    func found(_ count: Int) -> Int {
      let text = String(repeating: sentence, count: count)
      return content.cues.find(in: text, tokens: Token.all(in: text)).occurrences.count
    }
    #expect(found(1_000) <= 10 * found(100) + 10)
    let short = try understood(String(repeating: sentence, count: 100))
    let long = try understood(String(repeating: sentence, count: 1_000))
    #expect(short.readings.mapValues(\.candidates) == long.readings.mapValues(\.candidates))
  }
}
