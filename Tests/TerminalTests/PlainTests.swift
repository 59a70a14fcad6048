import TerminalDriver
import Testing

/// The reader for screen readers, where nothing that was shown changes.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct PlainTests {
  private func terminal(launch: String = #""$program" "$@""#) throws -> Tmux {
    let terminal = try Tmux.walk(
      columns: 60, rows: 15, arguments: ["--plain", "> ", "never shown"], launch: launch)
    terminal.expect("a prompt without a hint") { $0.rows[0] == ">" }
    return terminal
  }

  @Test func `a paste of many lines is one line`() throws {
    let terminal = try terminal()
    terminal.type("see: ")
    terminal.paste("one\ntwo 客服\nthree")
    terminal.press("Enter")
    terminal.expect(
      rows: "> see: one", "two 客服", "three", #"line "see: one\ntwo 客服\nthree""#, ">")
    terminal.type("plain again")
    terminal.press("Enter")
    terminal.expect(rows: "> plain again", #"line "plain again""#, ">")
  }

  @Test func `the terminal has its modes back at the end`() throws {
    let terminal = try terminal()
    terminal.press("C-d")
    terminal.expect(rows: "end of input", "status 0", "modes restored")
  }

  @Test func `Ctrl-Z and fg work as everywhere`() throws {
    let terminal = try terminal(launch: #"set -m; "$program" "$@"; echo away; read x; fg"#)
    terminal.press("C-z")
    terminal.expect("the shell") { $0.rows.contains { $0.hasSuffix("away") } }
    terminal.press("Enter")
    terminal.type("back")
    terminal.press("Enter")
    terminal.expect(rows: #"line "back""#, ">")
  }
}
