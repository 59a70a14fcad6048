import Glibc
import TerminalDriver
import Support
import Testing

/// Up and Ctrl-R over what was typed in earlier chats.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct HistoryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func terminal() throws -> Tmux {
    let terminal = try Tmux.walk(
      columns: 60, rows: 15, arguments: ["--history", folder.path + "/history", "> "])
    terminal.expect("a prompt") { $0.rows[0] == ">" }
    return terminal
  }

  @Test func `Up and Ctrl-R find the lines of an earlier chat`() throws {
    let first = try terminal()
    first.type("打印机 broken")
    first.press("Enter")
    first.expect(rows: #"line "打印机 broken""#, ">")
    first.paste("one\ntwo")
    first.press("Enter")
    first.expect(rows: #"line "one\ntwo""#, ">")
    first.type("my secret")
    first.press("Enter")
    first.expect(rows: #"line "my secret""#, ">")
    #expect(folder.read("history") == "打印机 broken\none\\ntwo\n")

    let second = try terminal()
    second.press("Up")
    second.expect(rows: "> one", "  two", "")
    second.press("C-u", "C-r")
    second.type("机 b")
    second.expect(rows: "(history) 机 b: 打印机 broken")
    second.type("x")
    second.expect(rows: "(not in history) 机 bx: 打印机 broken")
    second.press("BSpace", "Enter")
    second.expect(rows: "> 打印机 broken", #"line "打印机 broken""#, ">")
  }

  @Test func `two chats at the same time lose nothing`() throws {
    let (first, second) = (try terminal(), try terminal())
    for number in 1...3 {
      for (terminal, name) in [(first, "first"), (second, "second")] {
        terminal.type("\(name) \(number)")
        terminal.press("Enter")
        terminal.expect(rows: "line \"\(name) \(number)\"", ">")
      }
    }
    #expect(
      folder.read("history") == "first 1\nsecond 1\nfirst 2\nsecond 2\nfirst 3\nsecond 3\n")
  }
}
