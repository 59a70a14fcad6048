import Foundation
import TerminalDriver
import Testing

/// The chat as an agent meets it at a terminal.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ChatTerminalTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func chat(
    columns: Int = 80, rows: Int = 30, _ more: [String] = [], environment: [String: String] = [:],
    prompt: String = ">"
  ) -> Tmux {
    let terminal = Tmux(
      columns: columns, rows: rows, program: Program.path,
      arguments: [
        "chat", "--prompts", Program.prompts, "--save-to", sandbox.path(of: "s"), "--now",
        "2026-03-02T10:00:00Z",
      ] + more, environment: sandbox.environment.merging(environment) { $1 })
    terminal.expect("a prompt") { $0.rows[$0.row].hasPrefix(prompt) && $0.row > 2 }
    return terminal
  }

  private func say(_ reply: String, in terminal: Tmux, until row: String) {
    terminal.type(reply)
    terminal.press("Enter")
    terminal.expect(row) { $0.rows.contains(row) && $0.isWaiting }
  }

  private var history: String? {
    (try? sandbox.read("home/.local/state/firstline/history")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func `A reply to a question about contacts is not kept, and the others are`() {
    let terminal = chat(rows: 50)
    say(
      Script.escalated[0], in: terminal,
      until: #"Which error code does it show? Paste the whole message, or say "none"."#)
    let questions = Script.escalated.dropFirst().dropLast()
    for reply in questions {
      let before = terminal.screen()
      terminal.type(reply)
      terminal.press("Enter")
      terminal.expect("the next question") {
        $0 != before && $0.isWaiting && !$0.rows[$0.row].hasSuffix(reply)
      }
    }
    let kept = history?.split(separator: "\n").map(String.init) ?? []
    #expect(kept.first == Script.escalated[0])
    #expect(kept.contains("Something else"))
    for reply in ["Contoso, contoso.com", "support@partner.example", "+49 30 1234"] {
      #expect(!kept.contains(reply), "\(reply)")
    }
  }

  @Test func `A change of a customer's name is not kept, whatever its slot is called`() {
    let terminal = chat(["--locale", "zh-Hans"])
    for line in ["/change 客户 Contoso", "/what-if customer Contoso", "/note done"] {
      terminal.type(line)
      terminal.press("Enter")
      terminal.expect(line) { screen in
        screen.isWaiting && screen.rows.contains("> \(line)")
      }
    }
    #expect(history == "/note done\n")
  }

  @Test func `Ctrl-R finds in one chat what was typed in another`() {
    let first = chat()
    say("打印机 does not print", in: first, until: "Which service is it about?")
    first.press("C-d")
    first.expect("the end") { $0.shows(["status 0", "modes restored"]) }
    let second = chat()
    second.press("C-r")
    second.type("印机")
    second.expect(rows: "(history) 印机: 打印机 does not print")
    #expect(history == "打印机 does not print\n")
  }

  @Test
  func `Tab lists codes with what they mean, slots with what is known, and the choices of a slot`()
  {
    let terminal = chat()
    terminal.type("sign-in fails with AADSTS5010")
    terminal.press("Tab")
    terminal.expect(rows: "> sign-in fails with AADSTS50105")
    terminal.press("Enter")
    terminal.expect("the next question") { $0.isWaiting && $0.row > 8 }
    terminal.type("/change servi")
    terminal.press("Tab")
    terminal.expect("the slot") { $0.rows[$0.row] == "> /change service" && $0.column == 18 }
    terminal.press("Tab")
    terminal.expect("the choices") {
      $0.rows.contains { $0.hasPrefix("Microsoft Teams") && $0.hasSuffix("Service") }
        && $0.rows.contains {
          $0.hasPrefix("/change service") && $0.hasSuffix("Service: Microsoft Entra ID")
        }
    }
  }

  @Test func `A narrow window keeps everything on its rows`() {
    let terminal = chat(columns: 40, rows: 30)
    say(
      "Teams 会议无法加入 for one user since 9am", in: terminal,
      until: #"whole message, or say "none"."#)
    terminal.type("/change")
    terminal.press("Tab")
    terminal.expect(
      rows: "> /change", "/change               replaces an earl…",
      "/change what_happens   What happens: T…")
    #expect(terminal.screen().rows.allSatisfy { $0.count <= 40 })
  }

  @Test func `The editor that the environment names writes the reply`() throws {
    try sandbox.write("#!/bin/sh\necho 'and a second line' >> \"$1\"\n".utf8, to: "editor")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: sandbox.path(of: "editor"))
    let terminal = chat(environment: ["EDITOR": sandbox.path(of: "editor")])
    terminal.type("/edit It fails")
    terminal.press("Enter")
    terminal.expect("the chip") { $0.rows.contains("> [paste #1: 2 lines]") }
    terminal.press("Enter")
    terminal.expect("the next question") { $0.rows.contains("Which service is it about?") }
    #expect(history == "/edit It fails\nIt fails\\nand a second line\n")
  }

  @Test(arguments: [["--plain"], []])
  func `For a screen reader labels are words, and nothing is sent but text`(arguments: [String])
    throws
  {
    let log = sandbox.path(of: "log")
    let terminal = Tmux(
      columns: 80, rows: 40, program: Program.path,
      arguments: sandbox.chatArguments() + ["--save-to", sandbox.path(of: "s"), "--color", "never"]
        + arguments,
      environment: sandbox.environment.merging(arguments.isEmpty ? ["ACCESSIBLE": "1"] : [:]) {
        $1
      }, log: log)
    terminal.expect("the prompt") { $0.rows[$0.row] == "Your reply:" }
    terminal.type("It fails")
    terminal.press("Enter")
    terminal.expect("the choices") {
      $0.shows(["Choice 10: Partner Center", "Choice 11: Another service", "Your reply:"])
    }
    terminal.press("C-d")
    terminal.expect("the end") { $0.shows(["status 0", "modes restored"]) }
    let sent = String(decoding: try Data(contentsOf: URL(filePath: log)), as: UTF8.self)
    #expect(
      !sent.replacing("\u{1B}[?2004h", with: "").replacing("\u{1B}[?2004l", with: "").contains(
        "\u{1B}"))
    #expect(!sent.contains("? explains"))
  }

  @Test func `A dumb terminal gets no escape sequence at all`() throws {
    let log = sandbox.path(of: "log")
    let terminal = Tmux(
      columns: 80, rows: 40, program: Program.path,
      arguments: sandbox.chatArguments() + ["--save-to", sandbox.path(of: "s")],
      environment: sandbox.environment.merging(["TERM": "dumb"]) { $1 }, log: log)
    terminal.expect("the prompt") { $0.rows[$0.row] == ">" && $0.row > 2 }
    terminal.type("It fails")
    terminal.press("Enter")
    terminal.expect("the choices") { $0.shows(["  11  Another service", ">"]) }
    terminal.press("C-d")
    terminal.expect("the end") { $0.shows(["status 0", "modes restored"]) }
    #expect(!(try Data(contentsOf: URL(filePath: log))).contains(0x1B))
  }

  @Test(arguments: [
    ([], [:], true), ([], ["NO_COLOR": "1"], false), (["--color", "never"], [:], false),
    (["--color", "always"], ["NO_COLOR": "1"], true),
  ])
  func `Colour is there as it was asked for`(
    arguments: [String], environment: [String: String], isColoured: Bool
  ) throws {
    let log = sandbox.path(of: "log")
    let terminal = Tmux(
      columns: 80, rows: 40, program: Program.path,
      arguments: sandbox.chatArguments() + ["--save-to", sandbox.path(of: "s")] + arguments,
      environment: sandbox.environment.merging(environment) { $1 }, log: log)
    terminal.expect("the prompt") { $0.rows[$0.row] == "> ? explains, /help lists the commands" }
    terminal.press("C-d")
    terminal.expect("the end") { $0.shows(["status 0", "modes restored"]) }
    let sent = String(decoding: try Data(contentsOf: URL(filePath: log)), as: UTF8.self)
    #expect(sent.contains("\u{1B}[1;36m> ") == isColoured)
  }
}

extension Tmux.Screen {
  /// Whether the cursor stands before the hint of an empty line.
  fileprivate var isWaiting: Bool {
    rows[row].hasPrefix("> ?") || rows[row].hasPrefix("> ") && rows[row].contains(" of ")
  }
}
