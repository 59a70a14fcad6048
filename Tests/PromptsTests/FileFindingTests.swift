import Conversation
import Testing

@testable import Prompts

/// What keeps a whole file from being read.
struct FileFindingTests {
  @Test(arguments: [
    Mistake(
      "time.yaml", "since: [since]", is: "since: [since",
      finds: """
        time.yaml:2:1: This is not YAML: did not find expected ',' or ']'.
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "since: [since]\n\tago: [ago]",
      finds: """
        time.yaml:2:1: This is not YAML: found character that cannot start any token.
            \tago: [ago]
            ^
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "since: [since]\nago: [ago]\nsince: [from]",
      finds: """
        time.yaml:1:1: 'since' stands here twice. Remove one.
            since: [since]
            ^
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "since: &words [since]",
      finds: """
        time.yaml:1:8: Anchors and aliases are not allowed. Write the value out.
            since: &words [since]
                   ^
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "since: &_words [since]",
      finds: """
        time.yaml:1:8: Anchors and aliases are not allowed. Write the value out.
            since: &_words [since]
                   ^
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "since: [&word since]\nago: *word",
      finds: """
        time.yaml:1:9: Anchors and aliases are not allowed. Write the value out.
            since: [&word since]
                    ^
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "since: *words",
      finds: """
        time.yaml:1:8: Anchors and aliases are not allowed. Write the value out.
            since: *words
                   ^
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "---\nsince: [since]\n---\nago: [ago]",
      finds: """
        time.yaml:3:1: This is not YAML: but found another document.
            ---
            ^
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "- since",
      finds: """
        time.yaml:1:1: This has to be a mapping.
            - since
            ^
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "# Nothing",
      finds: "time.yaml:1:1: This has to be a mapping, and the file is empty."),
  ])
  func `A file is one YAML mapping without repetition`(mistake: Mistake) throws {
    try mistake.check()
  }

  @Test(arguments: ["\n", "\r\n"])
  func `A finding shows its own line, whatever ends the lines`(lineEnd: String) {
    let text = ["since: [since]", "agoo: [ago]", "now: [now]", ""].joined(separator: lineEnd)
    #expect(
      Minimal.read(replacing: ["time.yaml": text]).printed == [
        """
        time.yaml:2:1: 'agoo' is not known here. Did you mean 'ago'?
            agoo: [ago]
            ^
        """
      ])
  }

  @Test func `A file that is not UTF-8 is found`() {
    #expect(
      Minimal.read(bytes: ["time.yaml": [0x61, 0x3A, 0x20, 0xFF]]).printed == [
        "time.yaml:1:1: The file is not UTF-8. Save it as UTF-8."
      ])
  }

  @Test func `A file over one mebibyte is not read`() {
    let limit = 1_048_576
    let text = Array("since: [since]\n#".utf8)
    func bytes(_ count: Int) -> [UInt8] { text + Array(repeating: 0x78, count: count - text.count) }
    #expect(Minimal.read(bytes: ["time.yaml": bytes(limit)]).printed == [])
    #expect(
      Minimal.read(bytes: ["time.yaml": bytes(limit + 1)]).printed == [
        "time.yaml:1:1: The file has 1048577 bytes; at most 1048576 are read. Split it."
      ])
  }

  @Test func `Nesting deeper than 64 levels is refused`() {
    func nested(_ depth: Int) -> String {
      "since: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    // The mapping and its value are two levels, so the list at the depth of 65 is the 65th.
    #expect(
      Minimal.read(replacing: ["time.yaml": nested(64)]).printed.filter { $0.contains("nesting") }
        == [])
    let indent = String(repeating: " ", count: 71)
    #expect(
      Minimal.read(replacing: ["time.yaml": nested(65)]).printed == [
        """
        time.yaml:1:72: The nesting is deeper than 64 levels.
            \(nested(65))
            \(indent)^
        """
      ])
  }

  @Test func `A hundred thousand brackets are refused`() throws {
    let text = String(repeating: "[", count: 100_000)
    let findings = Minimal.read(replacing: ["time.yaml": text]).printed
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("time.yaml:1:") == true)
  }

  @Test func `Aliases that would grow without bound are refused at once`() {
    let lists = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
    let text = (["a0: &a0 [x, x]"] + lists).joined(separator: "\n")
    #expect(
      Minimal.read(replacing: ["time.yaml": text]).printed == [
        """
        time.yaml:1:5: Anchors and aliases are not allowed. Write the value out.
            a0: &a0 [x, x]
                ^
        """
      ])
  }

  @Test func `The description is missed only by a form that wants it`() throws {
    #expect(Minimal.files["description.yaml"] == nil)
    let form = try Minimal.text(of: "forms/portal.yaml", "slot: problem", is: "from: description")
    #expect(
      Minimal.read(replacing: ["forms/portal.yaml": form]).printed == [
        "description.yaml:1:1: The file is missing, and no conversation can begin without it."
      ])
    let description = "text: 'What happens: {problem}'\nchecks: 'Checks:'"
    let set = try Minimal.read(
      replacing: ["forms/portal.yaml": form, "description.yaml": description]).set()
    #expect(
      set.content.forms["portal"]?.fields.map(\.source) == [
        .textWithChecks(
          Template(pieces: [.literal("What happens: "), .place("problem", .words)]),
          heading: "Checks:")
      ])
  }

  @Test(arguments: [
    "slots.yaml", "case.yaml", "severity.yaml", "handoff.yaml", "replies.yaml", "time.yaml",
    "chat.yaml",
  ])
  func `A file that has to be there is missed`(file: String) {
    let findings = Minimal.read(replacing: [file: nil]).printed
    #expect(
      findings.contains(
        "\(file):1:1: The file is missing, and no conversation can begin without it."))
  }
}
