import TerminalDriver
import Testing

/// Tab, as a user meets it.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct CompletingTests {
  private func terminal(
    columns: Int = 40, rows: Int = 14, _ completions: [String], hint: String = ""
  ) throws -> Tmux {
    let terminal = try Tmux.walk(
      columns: columns, rows: rows, arguments: ["> ", hint] + completions)
    terminal.expect("a prompt") { $0.rows.contains { $0.hasPrefix(">") } }
    return terminal
  }

  @Test func `Tab completes, then lists under the line, and the next key puts the list away`()
    throws
  {
    let terminal = try terminal(["/help=What there is", "/hold=Wait", "/home", "Teams 客服=Chat"])
    terminal.type("t")
    terminal.press("Tab")
    terminal.expect(rows: "> Teams 客服")
    terminal.press("C-u")
    terminal.type("/")
    terminal.press("Tab")
    terminal.expect(rows: "> /h")
    terminal.press("Tab")
    terminal.expect("the list") {
      $0.shows(["> /h", "/help  What there is", "/hold  Wait", "/home"])
        && $0.column == 4 && $0.row == 0
    }
    terminal.type("e")
    terminal.expect("no list") { $0.shows(["> /he", "", ""]) }
    terminal.press("Tab")
    terminal.expect(rows: "> /help", "")
    terminal.press("Enter")
    terminal.expect(rows: "> /help", #"line "/help""#, ">")
  }

  @Test func `a list hides the hint and leaves nothing behind`() throws {
    let terminal = try terminal(["one", "two"], hint: "type here")
    terminal.press("Tab")
    terminal.expect(rows: ">", "one", "two", "")
    terminal.press("Enter")
    terminal.expect(rows: ">", #"line """#, "> type here", "")
  }

  @Test func `Tab turns the pages of a long list at the bottom of the screen`() throws {
    let terminal = try terminal(columns: 40, rows: 7, (1...9).map { "a\($0)=word \($0)" })
    for _ in 1...3 { terminal.press("Enter") }
    terminal.type("a")
    terminal.press("Tab")
    terminal.expect("the first page") {
      $0.shows(["> a", "a1  word 1", "a2  word 2", "a3  word 3", "1 to 3 of 9; Tab shows more"])
    }
    terminal.press("Tab")
    terminal.expect(
      rows: "> a", "a4  word 4", "a5  word 5", "a6  word 6", "4 to 6 of 9; Tab shows more")
    terminal.press("BSpace")
    terminal.expect("no list") { $0.rows.filter { !$0.isEmpty }.last == ">" }
  }

  @Test func `words are completed in the middle of a text`() throws {
    let terminal = try terminal(["/help", "word:Exchange Online=Service", "word:Exit=A way out"])
    terminal.type("cannot open exchange on")
    terminal.press("Tab")
    terminal.expect(rows: "> cannot open Exchange Online")
    terminal.press("C-u")
    terminal.type("无法打开ex")
    terminal.press("Tab", "Tab")
    terminal.expect(rows: "> 无法打开ex", "Exchange Online  Service", "Exit             A way out")
  }

  @Test func `the width of the terminal may change under a list`() throws {
    let terminal = try terminal(columns: 40, ["abc=A long description of it", "abd=Another one"])
    terminal.type("ab")
    terminal.press("Tab")
    terminal.expect(rows: "> ab", "abc  A long description of it", "abd  Another one", "")
    terminal.resize(columns: 20, rows: 14)
    terminal.expect(rows: "> ab", "abc  A long descrip…".prefix(18) + "…", "abd  Another one", "")
  }
}
