import Glibc
import TerminalDriver
import Testing

/// The editor as a user meets it.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct EditorTests {
  private func terminal(
    columns: Int = 60, rows: Int = 15, arguments: [String] = ["> ", "type here"],
    keyFile: String = "", launch: String = #""$program" "$@""#
  ) throws -> Tmux {
    let terminal = try Tmux.walk(
      columns: columns, rows: rows, arguments: arguments, keyFile: keyFile, launch: launch)
    terminal.expect("a prompt") { $0.rows.contains { $0.hasPrefix(">") } }
    return terminal
  }

  @Test func `the hint stands behind the cursor until something is typed`() throws {
    let terminal = try terminal()
    terminal.expect("the hint") { $0.shows(["> type here"]) && $0.column == 2 }
    terminal.type("服")
    terminal.expect("no hint") { $0.rows[0] == "> 服" && $0.column == 4 }
    terminal.press("BSpace")
    terminal.expect(rows: "> type here")
  }

  @Test func `Enter gives the line, Up and Ctrl-R bring it back`() throws {
    let terminal = try terminal()
    terminal.type("打印机 défi")
    terminal.press("Enter")
    terminal.expect(rows: "> 打印机 défi", #"line "打印机 défi""#, "> type here")
    terminal.type("teams")
    terminal.press("Enter")
    terminal.expect(rows: #"line "teams""#, "> type here")
    terminal.press("Up")
    terminal.expect(rows: "> teams", "")
    terminal.press("Up")
    terminal.expect(rows: "> 打印机 défi", "")
    terminal.press("C-u", "C-r")
    terminal.type("印机")
    terminal.expect(rows: "(history) 印机: 打印机 défi")
    terminal.press("Enter")
    terminal.expect(rows: "> 打印机 défi", #"line "打印机 défi""#, "> type here")
  }

  @Test func `Ctrl-C clears the line and keeps the program`() throws {
    let terminal = try terminal()
    terminal.type("a draft")
    terminal.press("Left", "Left", "C-c")
    terminal.expect(rows: "> a draft^C", #"cancelled "a draft""#, "> type here")
  }

  @Test func `Ctrl-D on an empty line is the end, and the modes come back`() throws {
    let terminal = try terminal()
    terminal.type("x")
    terminal.press("Home", "C-d")
    terminal.expect(rows: "> type here")
    terminal.press("C-d")
    terminal.expect(rows: "end of input", "status 0", "modes restored")
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
  func `a signal to leave ends the line, and the modes come back`(
    signal: Int32, status: Int
  ) throws {
    let terminal = try terminal()
    terminal.type("half a li")
    terminal.expect(rows: "> half a li")
    try terminal.signal(signal)
    terminal.expect(rows: "> half a li", "stopped \(signal)", "status \(status)", "modes restored")
  }

  @Test(arguments: [(SIGSEGV, 139), (SIGQUIT, 131)])
  func `a death in the middle of a line gives the modes back`(signal: Int32, status: Int) throws {
    let terminal = try terminal()
    terminal.type("half")
    terminal.expect(rows: "> half")
    try terminal.signal(signal)
    terminal.expect("the modes") {
      $0.rows.contains { $0.hasSuffix("status \(status)") } && $0.shows(["modes restored"])
    }
  }

  @Test func `an interrupt from elsewhere cancels the line`() throws {
    let terminal = try terminal()
    terminal.type("half")
    terminal.expect(rows: "> half")
    try terminal.signal(SIGINT)
    terminal.expect(rows: "> half^C", #"cancelled "half""#, "> type here")
  }

  @Test(arguments: [(SIGINT, [#"cancelled """#, ">"]), (SIGTERM, ["stopped 15", "status 143"])])
  func `a signal between two lines is noticed at the next`(
    signal: Int32, rows: [String]
  ) throws {
    let terminal = try Tmux.walk(columns: 60, rows: 15, arguments: ["--raise", "\(signal)", ">"])
    terminal.expect("\(rows)") { $0.shows(rows) }
  }

  @Test func `Ctrl-Z gives the terminal away, and fg brings the line back`() throws {
    let terminal = try terminal(
      columns: 12, launch: #"set -m; "$program" "$@"; echo away; read x; fg"#)
    terminal.type("服 abcdefghijk")
    terminal.press("Left", "C-z")
    terminal.expect("the shell") { $0.rows.contains("away") }
    terminal.type("typed")
    // The shell's terminal echoes, so its modes are back.
    terminal.expect(rows: "away", "typed")
    terminal.press("Enter")
    terminal.expect("the line") { $0.rows[$0.row] == "hijk" && $0.column == 3 }
    terminal.type("!")
    terminal.press("Enter")
    // Once, not twice: the shell says what it resumed in the row above.
    terminal.expect("the line once") { screen in
      screen.shows(["> 服 abcdefg", "hij!k", #"line "服"#])
        && screen.rows.filter { $0 == "> 服 abcdefg" }.count == 2
    }
  }

  @Test func `the line follows the width of the terminal`() throws {
    let terminal = try terminal(columns: 60, rows: 12)
    terminal.type("abcdefghij服服服服服服服服服服klmnopqrstuvwxyz0123456789")
    terminal.press("Left")
    terminal.expect("one row") { $0.row == 0 && $0.column == 57 }
    terminal.resize(columns: 25, rows: 12)
    terminal.expect("three rows") {
      $0.rows[..<3]
        == ["> abcdefghij服服服服服服", "服服服服klmnopqrstuvwxyz0", "123456789"]
        && $0.row == 2 && $0.column == 8 && $0.rows[3...].allSatisfy(\.isEmpty)
    }
    terminal.resize(columns: 75, rows: 12)
    terminal.expect("one row") {
      $0.rows[0] == "> abcdefghij服服服服服服服服服服klmnopqrstuvwxyz0123456789"
        && $0.column == 57 && $0.rows[1...].allSatisfy(\.isEmpty)
    }
  }

  @Test func `a paste of many lines is a chip, entered whole, deleted at once`() throws {
    let terminal = try terminal(columns: 90)
    let text = (1...300).map { "line \($0) 客服" }.joined(separator: "\n")
    terminal.type("see: ")
    terminal.paste(text)
    terminal.expect(rows: "> see: [paste #1: 300 lines]")
    terminal.press("BSpace")
    terminal.expect(rows: "> see:")
    terminal.press("C-_")
    terminal.expect(rows: "> see: [paste #1: 300 lines]")
    terminal.press("Enter")
    let bytes = "see: ".utf8.count + text.utf8.count
    terminal.expect(
      rows: "line of 300 lines, \(bytes) bytes, from see: line 1 客服 to line 300 客服", "> type here")
    terminal.press("Up")
    terminal.expect(rows: "> see: [paste #1: 300 lines]", "")
  }

  @Test func `a paste of one line goes into the line`() throws {
    let terminal = try terminal()
    terminal.type("ac")
    terminal.press("Left")
    terminal.paste("服b\n")
    terminal.expect("the text") { $0.rows[0] == "> a服bc" && $0.column == 6 }
  }

  @Test func `what becomes of a line stands below it, and the screen keeps it so`() throws {
    let terminal = try terminal(arguments: ["--advise", "> ", "type here"])
    terminal.type("a secret, a secret")
    terminal.expect("the warning and the cursor") {
      $0.shows(["> a secret, a secret", "2 will go"]) && $0.column == 20 && $0.row == 0
    }
    terminal.press("Enter")
    terminal.expect(rows: "> a [*], a [*]", #"line "a secret, a secret""#, "> type here", "")
    terminal.type("secret")
    terminal.press("C-c")
    terminal.expect(rows: "> [*]^C", #"cancelled "secret""#, "> type here", "")
  }

  @Test func `Alt-S keeps a line as it is, and takes that back`() throws {
    let terminal = try terminal(arguments: ["--advise", "> ", "type here"])
    terminal.type("a secret")
    terminal.press("M-s")
    terminal.expect(rows: "> a secret", "1 will stay", "")
    terminal.press("M-s")
    terminal.expect(rows: "> a secret", "1 will go", "")
    terminal.press("M-s", "Enter")
    terminal.expect(rows: "> a secret", #"line "a secret" kept"#, "> type here", "")
    terminal.type("the next secret")
    terminal.expect(rows: "> the next secret", "1 will go", "")
    terminal.press("C-u")
    terminal.expect(rows: "> type here", "")
  }

  @Test func `a secret in a paste that is folded up is noticed too`() throws {
    let terminal = try terminal(arguments: ["--advise", "> ", "type here"])
    terminal.paste("one\ntwo secret\nthree\n")
    terminal.expect(rows: "> [paste #1: 3 lines]", "1 will go", "")
    terminal.press("Enter")
    terminal.expect(rows: "> [paste #1: 3 lines]", #"line "one\ntwo secret\nthree\n""#)
  }

  @Test(arguments: ["M-Enter", "C-j"]) func `a line break can be typed, and Up moves over it`(
    key: String
  ) throws {
    let terminal = try terminal()
    terminal.type("one")
    terminal.press(key)
    terminal.type("two")
    terminal.expect("two rows") { $0.shows(["> one", "  two"]) && $0.row == 1 }
    terminal.press("Up")
    terminal.type("!")
    terminal.press("Enter")
    terminal.expect(rows: #"line "one!\ntwo""#)
  }

  @Test func `undo goes back a word at a time`() throws {
    let terminal = try terminal()
    terminal.type("one two")
    terminal.press("C-w")
    terminal.expect("one word") { $0.rows[0] == "> one" && $0.column == 6 }
    terminal.press("C-_")
    terminal.expect(rows: "> one two")
    terminal.press("C-_")
    terminal.expect("less") { $0.rows[0] == "> one" }
  }

  @Test func `keys that mean nothing leave no trace`() throws {
    let terminal = try terminal()
    terminal.press("F5", "PageUp", "M-C-q", "F12")
    terminal.type("x")
    terminal.expect("x alone") { $0.rows[0] == "> x" && $0.column == 3 }
  }

  @Test func `the keys of vi work when the key file asks for them`() throws {
    let terminal = try terminal(keyFile: "bind -v")
    terminal.type("ello")
    terminal.press("Escape")
    // Esc is known as such once the wait for more has run out: the cursor steps back.
    terminal.expect("command mode") { $0.rows[0] == "> ello" && $0.column == 5 }
    terminal.type("dd$")
    terminal.press("End")
    terminal.type("ilo")
    terminal.press("Home")
    terminal.type("hel")
    terminal.press("End", "Left", "Right")
    terminal.paste("a\nb")
    terminal.press("Enter")
    terminal.expect(rows: "> hello[paste #1: 2 lines]", #"line "helloa\nb""#)
  }

  @Test func `Tab completes with the keys of vi too`() throws {
    let terminal = try terminal(arguments: ["> ", "", "Teams", "Outlook"], keyFile: "bind -v")
    terminal.type("o")
    terminal.press("Tab")
    terminal.expect(rows: "> Outlook")
  }

  @Test func `a key file that switches editing off is obeyed`() throws {
    let terminal = try terminal(keyFile: "edit off")
    terminal.type("plain")
    terminal.press("Enter")
    terminal.expect(rows: "> plain", #"line "plain""#, ">")
  }

  @Test func `a dumb terminal gets prompts and no editing, and Ctrl-C leaves`() throws {
    let terminal = try terminal(launch: #"TERM=dumb "$program" "$@""#)
    terminal.type("客服")
    terminal.press("Enter")
    terminal.expect(rows: "> 客服", #"line "客服""#, ">")
    terminal.press("C-c")
    terminal.expect(rows: "> ^C", "stopped 2", "status 130", "modes restored")
  }
}
