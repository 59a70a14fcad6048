import Foundation
import Support
import TerminalDriver
import Testing
import Transcripts

/// Every escape of the corpus in every field that is displayed: none reaches a pipe or a terminal.
struct EscapeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// Expects no danger in what a run printed, and something printed.
  private func check(
    _ result: Program.Result, _ field: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let dangers = Danger.all(in: result.output) + Danger.all(in: result.errors)
    #expect(dangers == [], "\(field)", sourceLocation: sourceLocation)
    #expect(result.output.count + result.errors.count > 0, "\(field)")
    #expect(result.status < 128, "\(field)")
  }

  @Test func `There are at least 300 escapes, all different, and all of them dangers or no text`() {
    let all = Escape.all
    #expect(all.count >= 300)
    #expect(Set(all.map(\.bytes)).count == all.count)
    #expect(Set(all.map(\.name)).count == all.count)
    for escape in all {
      #expect(!escape.isText || !Danger.all(in: escape.bytes).isEmpty, "\(escape.name)")
    }
    print("escapes: \(all.count)")
  }

  // MARK: - What is typed

  /// Lines that bring a text to each place where the chat says again what was typed.
  private static let typed: [(field: String, line: @Sendable (String) -> String)] = [
    ("reply", { "It fails \($0)" }), ("choice", { $0 }), ("command", { "/\($0)" }),
    ("note", { "/note \($0)" }), ("slot", { "/change \($0) x" }),
    ("value", { "/change scope \($0)" }),
    ("path", { "/save \($0)" }), ("language", { "/language \($0)" }),
    ("text for the editor", { "/edit \($0)" }),
  ]

  @Test(arguments: typed.indices) func `Nothing that is typed on a pipe comes out`(index: Int)
    throws
  {
    let (field, line) = Self.typed[index]
    var lines = ["It fails", line(Escape.joined)]
    // Each alone once, in one of the places: that takes long enough.
    let alone = Escape.all.enumerated().filter { $0.offset % Self.typed.count == index }
    lines += alone.map { line($0.element.text) } + ["/case", "/ticket"]
    // Bytes that are no text come as they are.
    var bytes = Array(lines.map { $0.replacing("\n", with: " ") + "\n" }.joined().utf8)
    for (_, escape) in alone where !escape.isText {
      bytes += Array(line("").utf8) + escape.bytes + [0x0A]
    }
    check(try sandbox.chat(bytes: bytes), field)
  }

  @Test func `Nothing that is pasted into a line comes out, and what is shown is the line`() throws
  {
    let terminal = try terminal(sandbox.chatArguments() + ["--color", "never"])
    try #require(terminal.read(until: Self.editing))
    let parts = stride(from: 0, to: Escape.all.count, by: 20).map {
      Array(Escape.all[$0..<min($0 + 20, Escape.all.count)])
    }
    for (number, part) in parts.enumerated() {
      // The end of a paste would end it.
      let pasted = part.filter { !$0.text.contains("\u{1B}[201~") && !$0.bytes.contains(0x0D) }
      let body = pasted.flatMap { $0.bytes + [UInt8(ascii: ".")] }
      terminal.type(Array("\u{1B}[200~/note ".utf8) + body + Array("\u{1B}[201~end \(number)".utf8))
      try #require(terminal.read(until: "end \(number)"))
      terminal.type([0x0D])
      try #require(terminal.read(until: "Kept with the case"))
      try #require(terminal.read(until: Self.editing))
    }
    terminal.type(Array("/quit\r".utf8))
    terminal.readToEnd()
    #expect(Danger.all(in: Self.withoutEditing(terminal.bytes), isTerminal: true) == [])
  }

  @Test func `Nothing that is typed as keys comes out`() throws {
    let terminal = try terminal(sandbox.chatArguments() + ["--color", "never"])
    try #require(terminal.read(until: Self.editing))
    // Some end the input, and some are the terminal's own between two lines.
    let keys = Escape.all.filter { ![[3], [4], [19], [26], [28]].contains($0.bytes) }
    for escape in keys {
      terminal.type(Array("x".utf8) + escape.bytes + Array("y".utf8))
    }
    // The end of a text, of a paste, and of a text again, whatever was begun last.
    terminal.type(Array("\u{1B}\\\u{1B}[201~\u{1B}\\\u{15}/quit\r".utf8))
    terminal.readToEnd()
    #expect(String(decoding: terminal.bytes.suffix(200), as: UTF8.self).contains("Outcome: "))
    #expect(Danger.all(in: Self.withoutEditing(terminal.bytes), isTerminal: true) == [])
  }

  // MARK: - What is saved

  @Test func `Nothing of a session file comes out, on a pipe or on a terminal`() throws {
    let (session, keys) = try ForgedSession.made(in: sandbox)
    #expect(keys.count >= 20, "\(keys.sorted())")
    try sandbox.write(session.json, to: "forged.json")
    #expect(Danger.all(in: session.json) == [])
    for arguments in [
      ["show"], ["ticket"], ["ticket", "--json"], ["ticket", "--locale", "zh-Hans"], ["replay"],
      ["replay", "--json"],
      ["coverage"], ["coverage", "--json"], ["impact", "--from", Program.prompts],
      ["impact", "--from", Program.prompts, "--json"],
      ["graph", "--sessions"],
    ] {
      let arguments = arguments + ["forged.json"] + ["--prompts", Program.prompts]
      check(try sandbox.run(arguments), "\(arguments)")
      guard !arguments.contains("--json") else { continue }
      let terminal = try terminal(
        arguments + (arguments[0] == "graph" ? [] : ["--color", "never"]))
      terminal.readToEnd()
      #expect(Danger.all(in: terminal.bytes, isTerminal: true) == [], "\(arguments)")
    }
    print(
      "escapes: \(Escape.all.count) in \(keys.count) fields of a session, \(Self.typed.count) typed"
    )
  }

  // MARK: - The surroundings

  @Test func `Nothing of a file's name comes out`() throws {
    let names = stride(from: 0, to: Escape.all.count, by: 6).map { start in
      String(
        Escape.all[start..<min(start + 6, Escape.all.count)].map { $0.text.filter { $0 != "/" } }
          .joined(separator: ".").prefix(60))
    }
    let files = names.map { "n\($0).json" }
    for file in files { try sandbox.write([0x7B], to: file) }
    for arguments in [["replay"], ["coverage"]] {
      check(try sandbox.run(arguments + ["--prompts", Program.prompts] + files), "\(arguments)")
    }
    for file in files.prefix(20) {
      check(try sandbox.run(["show", file, "--prompts", Program.prompts]), "show")
      check(try sandbox.run(["ticket", "no" + file]), "ticket")
    }
  }

  @Test(arguments: [
    "USER", "LOGNAME", "HOME", "LC_ALL", "LANG", "XDG_DATA_HOME", "XDG_STATE_HOME",
    "FIRSTLINE_PROMPTS", "TERM", "NO_COLOR",
    "ACCESSIBLE", "EDITOR", "VISUAL", "TZ",
  ])
  func `Nothing of the environment comes out`(name: String) throws {
    let value = (name.hasPrefix("XDG") || name == "HOME" ? "/" : "") + Escape.joined.prefix(3_000)
    let arguments =
      ["chat", "--now", "2026-03-02T10:00:00Z", "--save-to", "s"]
      + (name == "FIRSTLINE_PROMPTS" ? [] : ["--prompts", Program.prompts])
    let result = try sandbox.run(
      arguments, input: "It fails\n/case\n".utf8, environment: [name: String(value)])
    check(result, name)
  }

  @Test(arguments: [
    "--agent", "--session", "--save-to", "--locale", "--prompts", "--now", "--color",
  ])
  func `Nothing of an option comes out`(option: String) throws {
    let result = try sandbox.run(
      sandbox.chatArguments() + [option, Escape.joined], input: "It fails\n/case\n".utf8)
    check(result, option)
    if option == "--agent" {
      check(try sandbox.run(["show", "--prompts", Program.prompts, sandbox.file()]), option)
    }
  }

  // MARK: - The content

  @Test func `Nothing of the content comes out`() throws {
    let folder = try sandbox.paintContent()
    // Braces are places that the program fills.
    let escaped = Escape.all.filter { $0.isText && !$0.bytes.contains(0) }.map(\.text).joined()
      .unicodeScalars.filter { $0 != "{" && $0 != "}" }.map { scalar in
        "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      }.joined()
    let places = [
      ("slots.yaml", "question: What happens?"), ("slots.yaml", "label: Colour"),
      ("slots.yaml", "red: Red"),
      ("slots.yaml", "label: Count"), ("slots.yaml", "question: How many?"),
      ("case.yaml", "text: Blue is fine."),
      ("case.yaml", "text: Hand it over."), ("case.yaml", "label: Weather"),
      ("case.yaml", "text: Look outside."),
      ("case.yaml", "question: Does it rain?"), ("playbooks/paint.yaml", "title: Paint"),
      ("playbooks/paint.yaml", "text: Stir it."),
      ("playbooks/paint.yaml", "text: Stirring helped."),
      ("handoff.yaml", "label: Reason"), ("handoff.yaml", "label: Bug"),
      ("severity.yaml", "reason: Red is bad."),
      ("replies.yaml", "label: not known"), ("codes/test.yaml", "meaning: broken"),
      ("codes/test.yaml", "advice: Repair it."),
      ("forms/portal.yaml", "title: Portal"), ("forms/portal.yaml", "opening: Open it."),
      ("forms/portal.yaml", "label: Problem"),
    ]
    for (file, part) in places {
      let words = part.split(separator: ": ", maxSplits: 1).map(String.init)
      try sandbox.changePaint(file, part, to: "\(words[0]): \"\(words[1]) \(escaped)\"")
    }
    for (name, replies) in Paint.sessions {
      let result = try sandbox.chat(
        replies + ["?", "/why", "/case", "/ticket", "/help"], session: name, prompts: folder)
      #expect(result.status == 0, "\(result)")
      check(result, "content of \(name)")
      for command in ["show", "ticket"] {
        check(try sandbox.run([command, "--prompts", folder, sandbox.file(name)]), command)
      }
    }
    for arguments in [
      ["check"], ["check", "--json"], ["graph"], ["graph", "--format", "mermaid"],
      ["coverage", "sessions"],
    ] {
      check(try sandbox.run(arguments + ["--prompts", folder]), "\(arguments)")
    }
    print("escapes: \(Escape.all.count) in \(places.count) fields of the content")
  }

  @Test func `Nothing of content that is wrong comes out`() throws {
    for (number, escape) in Escape.all.enumerated() where number % 4 == 0 || !escape.isText {
      let folder = try sandbox.paintContent()
      try sandbox.write(
        Array("slots:\n  a".utf8) + escape.bytes + Array(": {label: x".utf8) + escape.bytes
          + Array("}\n".utf8), to: "paint/slots.yaml")
      check(try sandbox.run(["check", "--prompts", folder]), escape.name)
    }
  }

  // MARK: - Helpers

  /// The hint, which is there once the editor of lines has the terminal.
  private static let editing = "? explains"

  private func terminal(_ arguments: [String]) throws -> PseudoTerminal {
    let environment = sandbox.environment.merging(["TERM": "xterm", "EDITOR": "true"]) { $1 }
    return try #require(
      PseudoTerminal(
        Program.path, arguments, environment: environment, columns: 2_000, folder: sandbox.path))
  }

  /// What a line editor sends without what it needs: the marks of pastes, whole pictures, moves of less than a row.
  private static func withoutEditing(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    return Array(
      text.replacing("\u{1B}[H\u{1B}[2J", with: "").replacing(
        /\u{1B}\[(\?2004[hl]|\?2026[hl]|[1-5]?[0-9]?[ABC]|J)/, with: ""
      )
      .replacing("\r", with: "").utf8)
  }
}
