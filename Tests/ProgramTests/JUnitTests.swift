import FoundationXML
import Foundation
import Testing

/// The results of a replay for build servers.
struct JUnitTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.chat(Script.resolved)
    _ = try sandbox.chat(Script.unfinished, session: "s2")
  }

  private func junit(_ prompts: String) throws -> String {
    _ = try sandbox.run(["replay", "--prompts", prompts, "--junit", "a.xml", "sessions"])
    return String(decoding: try sandbox.read("a.xml"), as: UTF8.self)
  }

  @Test func `Sessions that go the same are test cases that pass`() throws {
    #expect(
      try junit(Program.prompts) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="2" failures="0" errors="0">
          <testsuite name="firstline replay" tests="2" failures="0" errors="0" skipped="0">
            <testcase classname="sessions" name="s1.json"/>
            <testcase classname="sessions" name="s2.json"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func `A session that differs is a failure, and all text is escaped`() throws {
    var prompts = try sandbox.prompts(
      changing: "case.yaml", "outcome: resolved\n    when: {code_fix: solved,",
      to: "outcome: abandoned\n    when: {code_fix: solved,")
    prompts = try sandbox.prompts(
      changing: "slots.yaml", "question: What happens?", to: "question: What <\"is\"> & goes?")
    #expect(
      try junit(prompts) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="2" failures="1" errors="0">
          <testsuite name="firstline replay" tests="2" failures="1" errors="0" skipped="0">
            <testcase classname="sessions" name="s1.json">
              <failure message="It differs: outcome" type="difference">  outcome at end: case/fixed_by_code
            was  resolved
            is   abandoned</failure>
              <system-out>  wording at turn 1: case/what_happens
            was  What happens? Paste the exact message and any error code.
            is   What &lt;&quot;is&quot;&gt; &amp; goes? Paste the exact message and any error code.</system-out>
            </testcase>
            <testcase classname="sessions" name="s2.json">
              <system-out>  wording at turn 1: case/what_happens
            was  What happens? Paste the exact message and any error code.
            is   What &lt;&quot;is&quot;&gt; &amp; goes? Paste the exact message and any error code.</system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func `Any bytes in a session and its path give XML that can be read`() throws {
    let odd = "a\u{1B}[31m\u{0}\u{FFFE}]]> & \"'<b>\u{7F}"
    _ = try sandbox.chat([odd, "Teams"], session: "s3")
    try sandbox.write(try sandbox.read(sandbox.file("s3")), to: "sessions/a&<b>\u{1} \".json")
    let prompts = try sandbox.prompts(
      changing: "slots.yaml", "label: What happens\n    type: text",
      to: "label: What happens\n    type: number")
    let text = try junit(prompts)
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(text)")
    #expect(text.contains("name=\"a&amp;&lt;b&gt;^A &quot;.json\""))
    #expect(text.contains("was  a^[[31m"), "\(text)")
    #expect(text.contains("]]&gt; &amp; &quot;'&lt;b&gt;"), "\(text)")
  }

  @Test func `A file that cannot be written is told`() throws {
    let result = try sandbox.run([
      "replay", "--prompts", Program.prompts, "--junit", "nowhere/a.xml", "sessions",
    ])
    #expect(result.status == 73)
    #expect(
      result.errorText
        == "Could not write nowhere/a.xml: No such file or directory. Check the folder and your rights to it.\n"
    )
  }
}
