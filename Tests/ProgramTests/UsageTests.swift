import Testing

/// The command line.
struct UsageTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(arguments: [
    (["--nope"], "Error: Unknown option '--nope'"),
    (["chat", "--prompts"], "Error: Missing value for '--prompts <prompts>'"),
    (["chat", "--now", "yesterday"], "Error: The value 'yesterday' is invalid for '--now <now>'"),
    (["chat", "--color", "pink"], "Error: The value 'pink' is invalid for '--color <color>'"),
    (["ticket"], "Error: Missing expected argument '<file>'"),
    (["show", "a", "b"], "Error: Unexpected argument 'b'"),
    (["replay"], "Error: Missing expected argument '<paths> ...'"),
    (["coverage"], "Error: Missing expected argument '<paths> ...'"),
    (["graph", "--format", "svg"], "Error: The value 'svg' is invalid for '--format <format>'"),
    (
      ["replay", "--update", "s"],
      "Error: --update makes sessions anew, so it needs --reason with why the differences are right."
    ),
    (
      ["replay", "--update", "--reason", " ", "s"],
      "Error: --update makes sessions anew, so it needs --reason with why the differences are right."
    ),
    (["replay", "--reason", "So.", "s"], "Error: --reason goes with --update."),
    (
      ["replay", "--until", "1", "--json", "s"],
      "Error: --until goes on in a chat, so it cannot be used with --json, --junit or --update."
    ),
    (
      ["replay", "--update", "--reason", "So.", "--junit", "a.xml", "s"],
      "Error: --update makes sessions anew, so there is nothing to report with --junit."
    ),
    (
      ["replay", "--agent", "kim", "s"],
      "Error: --save-to, --agent and --session go with --until."
    ),
    (
      ["replay", "--now", "2026-03-02T10:00:00Z", "s"],
      "Error: --now and --salt go with --until and --update."
    ),
    (["impact", "s"], "Error: Missing expected argument '--from <from>'"),
    (["impact", "--from", "prompts"], "Error: Missing expected argument '<sessions> ...'"),
  ])
  func `A command line that is not understood ends with 2 and says why`(
    arguments: [String], sentence: String
  ) throws {
    let result = try sandbox.run(arguments)
    #expect(result.status == 2)
    #expect(result.text == "")
    let lines = result.errorText.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix(sentence) == true, "\(result.errorText)")
    #expect(lines.contains { $0.hasPrefix("Usage: firstline ") })
  }

  @Test(arguments: [
    ["--help"], ["chat", "--help"], ["help", "replay"], ["impact", "--help"], ["ticket", "-h"],
  ])
  func `Help goes to the standard output and is no error`(arguments: [String]) throws {
    let result = try sandbox.run(arguments)
    #expect(result.status == 0)
    #expect(result.errorText == "")
    #expect(result.text.contains("USAGE: firstline"))
  }

  @Test func `Help says the commands and the exit codes`() throws {
    let text = try sandbox.run(["--help"]).text
    for word in [
      "chat", "show", "ticket", "replay", "impact", "coverage", "graph", "Exit codes: 0 fine;",
    ] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func `The version is a number`() throws {
    let result = try sandbox.run(["--version"])
    #expect(result.status == 0)
    #expect(result.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func `Chat is the command when none is named`() throws {
    let named = try sandbox.chat(["It fails"])
    let other = try Sandbox()
    let unnamed = try other.run(
      Array(other.chatArguments().dropFirst()), input: Array("It fails\n".utf8))
    #expect(named == unnamed)
  }
}
