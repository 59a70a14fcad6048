import Testing
import Transcripts

/// Characters that act on a terminal or hide in a text.
struct ControlCharacterTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// Colour, a title with a bell, a cursor move of C1, a turned direction, a line separator, DEL and backspace.
  static let hostile =
    "\u{1B}[31m \u{1B}]0;title\u{7} \u{9B}2J \u{202E}txt \u{2028} \u{7F} \u{8} \u{200B} \u{C}"

  /// The scalars of a result that are neither printable nor a line end nor a tab.
  private func raw(_ result: Program.Result) -> [Unicode.Scalar] {
    (result.text + result.errorText).unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n" && scalar != "\t"
      case .format, .lineSeparator, .paragraphSeparator, .surrogate: true
      default: false
      }
    }
  }

  @Test func `Nothing of a reply reaches the output raw`() throws {
    let result = try sandbox.chat([
      "It \(Self.hostile)", Self.hostile, "/note \(Self.hostile)", "/change \(Self.hostile) x",
      "/\(Self.hostile)", "/save \(Self.hostile)", "/case", "/ticket",
    ])
    #expect(raw(result) == [])
    #expect(result.text.contains("^[[31m"))
    #expect(try sandbox.session().turns.at(0)?.said == "It \(Self.hostile)")
  }

  @Test func `Nothing of a saved session reaches the output raw`() throws {
    var replies = Script.escalated
    replies[0] += Self.hostile
    replies[13] += Self.hostile
    _ = try sandbox.chat(replies, ["--agent", "pat\(Self.hostile)"])
    let prompts = ["--prompts", Program.prompts]
    for arguments in [["show"] + prompts, ["ticket"] + prompts, ["ticket", "--json"]] {
      let result = try sandbox.run(arguments + [sandbox.file()])
      #expect(result.status == 0)
      #expect(raw(result) == [], "\(arguments)")
    }
    #expect(try sandbox.session().header.agent == "pat\(Self.hostile)")
  }

  @Test(arguments: [
    ["show", "nope\u{1B}[31m"], ["ticket", "nope\u{9B}2J"], ["replay", "nope\u{202E}"],
    ["coverage", "nope\u{1B}[31m"], ["graph", "nope\u{202E}"],
    ["chat", "--prompts", "nope\u{1B}[31m"], ["chat", "--session", "a\u{1B}[31m"],
    ["--no\u{1B}[31m"], ["chat", "--now", "\u{1B}[31m"], ["\u{1B}[31m"],
  ])
  func `Nothing of the command line reaches the errors raw`(arguments: [String]) throws {
    let result = try sandbox.run(arguments, environment: ["FIRSTLINE_PROMPTS": Program.prompts])
    #expect(result.status != 0)
    #expect(!result.errors.isEmpty)
    #expect(raw(result) == [])
  }

  @Test(arguments: [
    "\"\\e]0;title\\a\": x\n", "\u{1B}[31mx: y\n", "# \u{1B}]0;title\u{7}\n", "x\u{202E}y: z\n",
    "x: \"\u{200B}\"\n",
  ])
  func `Nothing of wrong content reaches the errors raw`(line: String) throws {
    let prompts = try sandbox.prompts(changing: "chat.yaml", "# Every", to: line + "# Every")
    let result = try sandbox.chat([], prompts: prompts)
    #expect(result.status == 65)
    #expect(raw(result) == [])
  }

  @Test func `Nothing of the content reaches the output raw`() throws {
    let prompts = try sandbox.prompts(
      changing: "slots.yaml", "question: What happens? Paste the exact message and any error code.",
      to: "question: \"\\e[31mWhat\\a \\u202E happens?\"")
    let result = try sandbox.chat(["?", "/why"], prompts: prompts)
    #expect(result.lines.at(2) == "^[[31mWhat^G <U+202E> happens?")
    #expect(raw(result) == [])
  }

  @Test func `Colour is ours alone and comes on request`() throws {
    let result = try sandbox.chat(["It \u{1B}[31m"], ["--color", "always"])
    #expect(result.text.contains("\u{1B}["))
    #expect(!result.text.contains("It \u{1B}[31m"))
    #expect(raw(try sandbox.chat([], session: "s2")) == [])
  }
}
