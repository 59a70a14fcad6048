import Terminal
import Testing

struct CompletionListTests {
  private let completions = [
    Completion(text: "/help", description: "What there is"),
    Completion(text: "/change scope ", label: "scope", description: "Who is affected: One user"),
    Completion(text: "客服中心", description: "Chat\nand calls"), Completion(text: "home"),
  ]

  private func rows(columns: Int, rows: Int = 24, turns: Int = 0) -> [String] {
    var list = CompletionList(completions)
    let size = TerminalSize(columns: columns, rows: rows)
    var shown = list.rows(on: size, more: "{first} to {last} of {total}")
    for _ in 0..<turns {
      list.turn()
      shown = list.rows(on: size, more: "{first} to {last} of {total}")
    }
    return shown.map(\.text)
  }

  @Test func `descriptions stand in a column`() {
    #expect(
      rows(columns: 60) == [
        "/help     What there is", "scope     Who is affected: One user",
        "客服中心  Chat and calls", "home",
      ])
  }

  @Test func `a description is muted`() {
    var list = CompletionList(completions)
    let row = list.rows(on: TerminalSize(columns: 60, rows: 24), more: "")[0]
    #expect(row == "\("/help", .choice)     \("What there is", .muted)")
  }

  @Test func `a narrow screen cuts, and never in the middle of a wide character`() {
    #expect(
      rows(columns: 21) == [
        "/help     What ther…", "scope     Who is af…", "客服中心  Chat and …", "home",
      ])
    #expect(rows(columns: 8) == ["/help", "scope", "客服中…", "home"])
  }

  @Test func `what does not fit comes with the next turn, and then the beginning again`() {
    #expect(rows(columns: 7, rows: 6) == ["/help", "scope", "1 to …"])
    #expect(
      rows(columns: 40, rows: 6, turns: 1) == ["客服中心  Chat and calls", "home", "3 to 4 of 4"])
    #expect(rows(columns: 40, rows: 6, turns: 2) == rows(columns: 40, rows: 6))
    #expect(rows(columns: 40, rows: 2, turns: 3) == ["home", "4 to 4 of 4"])
  }

  @Test func `what would act on the terminal is shown`() {
    var list = CompletionList([Completion(text: "a\u{1B}[m", description: "b\u{202E}")])
    let rows = list.rows(on: TerminalSize(columns: 40, rows: 9), more: "")
    #expect(rows.map(\.text) == ["a^[[m  b<U+202E>"])
  }
}
