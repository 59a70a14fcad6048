import Glibc
import TerminalDriver
import Support
import Testing

/// The user's own editor, opened from the line.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ExternalEditorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A terminal whose editor runs this script on the file `$1`.
  private func terminal(
    _ script: String, keyFile: String = "", plain: Bool = false, variable: String = "VISUAL"
  ) throws -> Tmux {
    let editor = try folder.script(script, named: "editor")
    var environment = ["EDITOR": "false", "TMPDIR": folder.path]
    environment[variable] = editor + " -x"
    let terminal = try Tmux.walk(
      columns: 70, rows: 15, arguments: (plain ? ["--plain"] : []) + ["> "],
      environment: environment, keyFile: keyFile)
    terminal.expect("a prompt") { $0.rows[0].hasPrefix(">") }
    return terminal
  }

  /// What is left of the text on disk.
  private var leftovers: Int32 { system("ls -d '\(folder.path)'/firstline-* >/dev/null 2>&1") }

  @Test(arguments: ["VISUAL", "EDITOR"])
  func `Ctrl-X Ctrl-E edits the line, in a file that only the user can read`(
    variable: String
  ) throws {
    let terminal = try terminal(
      """
      stat -c %a "$2" "$(dirname "$2")" > '\(folder.path)/modes'; cp "$2" "$2~"
      tr a-z A-Z < "$2~" > "$2"; echo "$1"; read key
      """, variable: variable)
    terminal.type("打印 abc")
    terminal.press("Left", "C-x", "C-e")
    terminal.expect("the editor alone") { $0.rows[0] == "-x" }
    terminal.press("Enter")
    terminal.expect("the new line") { $0.rows.contains("> 打印 ABC") && $0.column == 10 }
    #expect(folder.read("modes") == "600\n700\n")
    #expect(leftovers != 0)
    terminal.type("!")
    terminal.press("Enter")
    terminal.expect(rows: "> 打印 ABC!", #"line "打印 ABC!""#, ">")
  }

  @Test func `a text of several lines becomes a chip, which can be opened again`() throws {
    let terminal = try terminal(#"echo "line $(wc -l < "$2")" >> "$2""#)
    terminal.type("first")
    terminal.press("C-x", "C-e")
    terminal.expect(rows: "> [paste #1: 2 lines]")
    terminal.press("C-x", "C-e")
    terminal.expect(rows: "> [paste #2: 3 lines]")
    terminal.press("Enter")
    terminal.expect(rows: #"line "first\nline 1\nline 2""#, ">")
  }

  @Test func `a command opens the editor with the text behind it`() throws {
    let terminal = try terminal(
      #"printf ' and more' >> "$2"; tr -d '\n' < "$2" > "$2.x"; mv "$2.x" "$2""#)
    terminal.type("/edit it fails")
    terminal.press("Enter")
    terminal.expect("the text") { $0.rows.contains("> it fails and more") }
    terminal.press("Enter")
    terminal.expect(rows: #"line "it fails and more""#, ">")
  }

  @Test func `an editor that fails leaves the line as it was`() throws {
    let terminal = try terminal(#"echo lost > "$2"; exit 1"#)
    terminal.type("kept")
    terminal.press("Left", "C-x", "C-e")
    terminal.expect("the sentence and the line") {
      $0.rows.contains { $0.contains("/editor -x did not end well, so") }
        && $0.rows[$0.row] == "> kept" && $0.column == 5
    }
    terminal.press("Enter")
    terminal.expect(rows: #"line "kept""#, ">")
    #expect(leftovers != 0)
  }

  @Test func `v in the command mode of vi opens the user's editor too`() throws {
    let terminal = try terminal(#"echo new > "$2""#, keyFile: "bind -v")
    terminal.type("old")
    terminal.press("Escape")
    terminal.expect("the command mode") { $0.rows[0] == "> old" && $0.column == 4 }
    terminal.press("v")
    terminal.expect("the new line") { $0.rows.contains("> new") }
  }

  @Test func `a signal to leave reaches the editor, and nothing stays on disk`() throws {
    let terminal = try terminal("echo editing; exec sleep 600")
    terminal.type("draft")
    terminal.press("C-x", "C-e")
    terminal.expect(rows: "editing")
    try terminal.signal(SIGTERM)
    terminal.expect("the end") { $0.shows(["stopped 15", "status 143", "modes restored"]) }
    #expect(leftovers != 0)
  }

  @Test func `where nothing is edited, the editor's text is the line`() throws {
    let terminal = try terminal(#"echo two >> "$2""#, plain: true)
    terminal.type("/edit one")
    terminal.press("Enter")
    terminal.expect(rows: "> /edit one", #"line "one\ntwo""#, ">")
  }
}
