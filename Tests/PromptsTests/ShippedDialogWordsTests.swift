import Testing

@testable import Conversation

/// What the shipped content makes of replies to the chat itself, in every language at any time.
struct ShippedDialogWordsTests {
  @Test(arguments: [
    ("yes", true), ("Y", true), ("ok", true), ("是", true), ("好的", true), ("是的。", true),
    ("no", false),
    ("N", false), ("leave it", false), ("不要", false), ("否", false), ("算了", false), ("perhaps", nil),
    ("yes it works now", nil), ("", nil), ("1", nil),
  ])
  func `Yes and no are understood as the whole reply`(reply: String, consent: Bool?) throws {
    #expect(try Shipped.content().dialogWords.isConsent(reply) == consent)
  }

  @Test(arguments: [
    ("one user because the others are on holiday", "one user", "the others are on holiday"),
    ("one user, because of the holidays", "one user,", "of the holidays"),
    ("一个用户 因为其他人在休假", "一个用户", "其他人在休假"), ("一个用户，因为休假", "一个用户，", "休假"),
    ("one user", "one user", nil), ("because", "because", nil),
    ("one user because", "one user", nil),
  ])
  func `A reason is cut from the value before it`(
    text: String, value: String, reason: String?
  ) throws {
    let cut = try Shipped.content().dialogWords.cut(text)
    #expect(cut.value == value)
    #expect(cut.reason == reason)
  }

  @Test(arguments: [
    ("first", 0), ("the first one please", 0), ("Both!", 0), ("all of them", 0), ("the latter", 1),
    ("第一个", 0), ("先处理第一个", 0), ("第二个", 1), ("两个都要", 0), ("the third", nil), ("neither", nil),
    ("first or second", nil), ("", nil),
  ])
  func `Which of two is meant is understood`(reply: String, place: Int?) throws {
    #expect(try Shipped.content().dialogWords.place(in: reply, of: 2) == place)
  }

  @Test func `What holds for the customer's other cases is marked`() throws {
    let slots = try Shipped.content().slots.values.filter(\.carriesOver).map(\.id).sorted()
    #expect(
      slots == [
        "cloud", "contact_email", "contact_method", "contact_name", "contact_phone", "customer",
        "support_contract", "support_language", "tenant_id",
      ])
  }
}
