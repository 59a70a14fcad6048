import Foundation
import Testing

/// Where the content is found, and what happens when it is wrong.
struct ContentTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test func `Wrong content is told with every finding, and nothing starts`() throws {
    var prompts = try sandbox.prompts(
      changing: "slots.yaml", "    type: time", to: "    type: tiem")
    prompts = try sandbox.prompts(changing: "severity.yaml", "severity: A", to: "severity: D")
    let result = try sandbox.chat([], prompts: prompts)
    #expect(result.status == 65)
    #expect(result.text == "")
    // The lines in the files are left out: they change with the content.
    let text = result.errorText.replacing(/yaml:\d+:/, with: "yaml:…:")
    #expect(
      text == """
        severity.yaml:…:15: 'D' is no severity. Did you mean 'A' or 'B' or 'C'?
                severity: D
                          ^
        slots.yaml:…:11: 'tiem' is no type. Did you mean 'time'?
                type: tiem
                      ^
        2 findings in \(prompts). Nothing was started.

        """)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path(of: "sessions")))
  }

  @Test(arguments: ["show", "ticket", "replay", "coverage", "graph"])
  func `Wrong content stops every command that needs it`(command: String) throws {
    _ = try sandbox.chat(Script.escalated)
    let prompts = try sandbox.prompts(changing: "severity.yaml", "severity: A", to: "severity: D")
    let result = try sandbox.run([command, "--prompts", prompts, sandbox.file()])
    #expect(result.status == 65)
    #expect(result.text == "")
    #expect(result.errorText.hasSuffix("\n1 finding in \(prompts). Nothing was started.\n"))
  }

  @Test func `Without content the places are told in which it was looked for`() throws {
    let installed = URL(filePath: Program.path).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "share/firstline/prompts")
      .path(percentEncoded: false)
    let result = try sandbox.run(["chat"])
    #expect(result.status == 65)
    // The program knows itself by its real path.
    let tried = URL(filePath: installed).resolvingSymlinksInPath().path(percentEncoded: false)
    #expect(
      result.errorText
        == "No prompts folder was found; looked for case.yaml in: prompts, \(tried). "
        + "Name one with --prompts or FIRSTLINE_PROMPTS.\n")
  }

  @Test(arguments: [["chat", "--prompts", "nowhere"], ["chat"]])
  func `A folder that was named is the only one that is looked in`(arguments: [String]) throws {
    let result = try sandbox.run(arguments, environment: ["FIRSTLINE_PROMPTS": "nowhere"])
    #expect(result.status == 65)
    #expect(
      result.errorText
        == "No prompts folder was found; looked for case.yaml in: nowhere. "
        + "Name one with --prompts or FIRSTLINE_PROMPTS.\n")
  }

  @Test func `Content is found by the environment, in the working folder and by the option`() throws
  {
    let prompts = try sandbox.prompts(
      changing: "slots.yaml", "question: What happens?", to: "question: What is wrong?")
    let named = try sandbox.run(["chat"], environment: ["FIRSTLINE_PROMPTS": prompts])
    #expect(named.text.contains("What is wrong?"))
    #expect(try sandbox.run(["chat"]).text.contains("What is wrong?"))
    let option = try sandbox.run(
      ["chat", "--prompts", Program.prompts], environment: ["FIRSTLINE_PROMPTS": prompts])
    #expect(option.text.contains("What happens?"))
  }
}
