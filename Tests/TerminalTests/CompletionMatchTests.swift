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

  @Test func `several matches are inserted as far as they agree`() {
    let names = ["Outlook on the web", "outlook ON the phone"].map { Completion(text: $0) }
    #expect(CompletionMatch(of: "o", in: names) == .insert("Outlook on the "))
  }
}
