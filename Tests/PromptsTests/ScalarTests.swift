import Conversation
import Testing

@testable import Prompts

/// Values that YAML would like to be something else than text.
struct ScalarTests {
  @Test(arguments: ["no", "yes", "true", "012", "1e3", "~", "null", "2026-03-02", "0x1F", "1_000"])
  func `A value is the text that is written`(text: String) throws {
    let file = try Minimal.text(of: "slots.yaml", "blue: Blue", is: "\(text): \(text)")
    let content = try Minimal.read(replacing: ["slots.yaml": file]).set().content
    let choice = content.slots["colour"]?.choices.last
    #expect(choice?.id.text == text)
    #expect(choice?.label == text)
  }

  @Test func `White space around a value is dropped and within it is kept`() throws {
    let file = try Minimal.text(of: "slots.yaml", "blue: Blue", is: "blue: '  Light  blue '")
    let content = try Minimal.read(replacing: ["slots.yaml": file]).set().content
    #expect(content.slots["colour"]?.choices.last?.label == "Light  blue")
  }

  @Test func `A single word may stand where a list of words may`() throws {
    let file = try Minimal.text(
      of: "slots.yaml", "blue: Blue", is: "blue: {label: Blue, words: navy, offered: false}")
    let content = try Minimal.read(replacing: ["slots.yaml": file]).set().content
    #expect(
      content.slots["colour"]?.choices.last
        == Choice(id: "blue", label: "Blue", words: ["navy"], isOffered: false))
  }

  @Test func `A byte order mark and CRLF line ends are no part of the content`() throws {
    let files: [String: String?] = Minimal.files.mapValues {
      "\u{FEFF}"
        + $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    let set = try Minimal.read(replacing: files).set()
    #expect(set.content == (try Minimal.read().set()).content)
    #expect(set.wording == (try Minimal.read().set()).wording)
  }
}
