import Foundation
import Support
import TerminalDriver
import Testing
import Transcripts

/// The corpus of escapes before a real terminal, which must be afterwards as it was before.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct EscapeScreenTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// Everything that a sequence can change of a terminal in tmux, and what it has put aside.
  private static let modes = [
    "pane_title", "window_name", "alternate_on", "cursor_flag", "insert_flag",
    "keypad_flag", "keypad_cursor_flag", "mouse_any_flag", "mouse_sgr_flag", "origin_flag",
    "wrap_flag",
    "scroll_region_upper", "scroll_region_lower", "pane_tabs", "pane_path", "pane_mode",
    "bracket_paste_flag",
    "cursor_shape", "cursor_blinking", "buffer_size", "pane_width", "pane_height",
  ]

  private func state(of terminal: Tmux) -> String {
    let format = Self.modes.map { "\($0)=#{\($0)}" }
    return terminal.run("display-message -p '\(format.joined(separator: " "))'")
      + "buffers: " + terminal.run("list-buffers")
  }

  /// A terminal that obeys whatever tmux can obey.
  private func terminal(_ arguments: [String]) -> Tmux {
    let terminal = Tmux(
      columns: 80, rows: 24, program: Program.path,
      arguments: arguments + ["--prompts", Program.prompts, "--color", "never"],
      environment: sandbox.environment, launch: #"read go; "$program" "$@""#)
    for option in [
      "allow-rename on", "automatic-rename off", "set-clipboard on", "allow-passthrough on",
    ] {
      terminal.run("set-option -g " + option)
    }
    terminal.run("rename-window test")
    terminal.press("Enter")
    return terminal
  }

  @Test(arguments: ["show", "ticket"]) func `A session file changes nothing of a terminal`(
    command: String
  ) throws {
    let (session, _) = try ForgedSession.made(in: sandbox)
    try sandbox.write(session.json, to: "forged.json")
    let plain = terminal([command, sandbox.path(of: sandbox.file())])
    plain.expect("the end") { $0.shows(["status 0", "modes restored"]) }
    let forged = terminal([command, sandbox.path(of: "forged.json")])
    forged.expect("the end") { $0.shows(["status 0", "modes restored"]) }
    #expect(state(of: forged) == state(of: plain))
  }

  @Test func `A paste changes nothing of a terminal, and its text is there`() throws {
    let arguments = ["chat", "--save-to", sandbox.path(of: "s"), "--now", "2026-03-02T10:00:00Z"]
    let plain = terminal(arguments)
    plain.expect("a prompt") { $0.rows[$0.row].hasPrefix(">") }
    let pasted = terminal(arguments)
    pasted.expect("a prompt") { $0.rows[$0.row].hasPrefix(">") }
    for start in stride(from: 0, to: Escape.all.count, by: 25) {
      let part = Escape.all[start..<min(start + 25, Escape.all.count)].filter {
        // A mark for the end of a paste ends it, and a line break makes it a chip.
        !$0.text.contains("\u{1B}[201~") && !$0.bytes.contains(0) && !$0.bytes.contains(13)
      }
      try sandbox.write(part.flatMap(\.bytes) + Array("end \(start)".utf8), to: "part")
      pasted.run("load-buffer '\(sandbox.path(of: "part"))'")
      pasted.run("paste-buffer -d -p")
      pasted.expect("the end of the paste") { $0.rows.joined().contains("end \(start)") }
      pasted.press("C-c")
      pasted.expect("a new line") { $0.rows[$0.row] == "> ? explains, /help lists the commands" }
    }
    #expect(state(of: pasted) == state(of: plain))
  }
}
