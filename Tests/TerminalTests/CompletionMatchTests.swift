import Terminal
import Testing

struct CompletionMatchTests {
  private static let completions = [
    Completion(text: "/back"), Completion(text: "/help", description: "What there is"),
    Completion(text: "/history"), Completion(text: "Teams"), Completion(text: "客服中心"),
  ]

  @Test(arguments: [
    ("/b", CompletionMatch.insert("/back")), ("t", .insert("Teams")), ("TEAMS", .insert("Teams")),
    ("Teams", .none), ("客", .insert("客服中心")), ("x", .none), ("/backs", .none),
    ("/h", .list([completions[1], completions[2]])),
    ("/H", .list([completions[1], completions[2]])),
    ("", .list(completions)),
  ])
  func `Tab does the most that is certain`(text: String, expected: CompletionMatch) {
    #expect(CompletionMatch(of: text, in: Self.completions) == expected)
  }

  @Test(arguments: [
    ("cannot open t", CompletionMatch.insert("cannot open Teams")),
    ("open exchange o", .insert("open Exchange Online")), ("(tea", .insert("(Teams")),
    ("打不开tea", .insert("打不开Teams")),
    ("/", .list([completions[0], completions[1], completions[2]])),
    ("/help", .none), ("steams", .none), ("open teams now", .none), ("see /h", .none),
    ("open e", .list([words[1], words[2]])),
  ])
  func `words are completed where no whole line fits`(text: String, expected: CompletionMatch) {
    #expect(CompletionMatch(of: text, in: Self.completions, words: Self.words) == expected)
  }

  @Test(arguments: [("/c ", ["/c a ", "/c b "]), ("/c a ", ["/c a ", "/c a x", "/c a y"])])
  func `what goes on from a beginning is listed after it alone`(text: String, listed: [String]) {
    let lines = ["/c a ", "/c a x", "/c a y", "/c b ", "/c b z"].map { Completion(text: $0) }
    #expect(
      CompletionMatch(of: text, in: lines) == .list(listed.map { Completion(text: $0) }))
  }

  private static let words = [
    Completion(text: "Teams"), Completion(text: "Exchange Online", description: "Service"),
    Completion(text: "EOP"),
  ]

  @Test func `several matches are inserted as far as they agree`() {
    let names = ["Outlook on the web", "outlook ON the phone"].map { Completion(text: $0) }
    #expect(CompletionMatch(of: "o", in: names) == .insert("Outlook on the "))
  }
}
