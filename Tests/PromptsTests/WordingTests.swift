import Conversation
import Testing

@testable import Prompts

/// The chat's own sentences.
struct WordingTests {
  @Test func `Places are filled with values`() {
    let wording = Wording([.saved: "Saved: {path}.", .tooLong: "{bytes} of {limit}, {bytes}"])
    #expect(wording[.saved, ["path": "a.json"]] == "Saved: a.json.")
    #expect(wording[.tooLong, ["bytes": "3", "limit": "2"]] == "3 of 2, 3")
  }

  @Test func `A value with braces is not taken for a place`() {
    let wording = Wording([.tooLong: "{bytes} and {limit}"])
    #expect(wording[.tooLong, ["bytes": "{limit}", "limit": "{bytes}"]] == "{limit} and {bytes}")
    #expect(wording[.tooLong, ["bytes": "{", "limit": "}"]] == "{ and }")
  }

  @Test func `A place without a value is empty`() {
    #expect(Wording([.saved: "Saved: {path}"])[.saved] == "Saved: ")
  }

  @Test func `A phrase without a text says its name`() {
    #expect(Wording([:])[.tookBack] == "took_back")
  }

  @Test func `The shipped chat yaml has a text for every phrase with all of its places`() throws {
    let wording = try Shipped.set().wording
    for phrase in Phrase.allCases {
      let values = Dictionary(uniqueKeysWithValues: phrase.places.map { ($0, "⟨\($0)⟩") })
      let text = wording[phrase, values]
      #expect(text != phrase.rawValue || phrase == .prompt, "\(phrase)")
      #expect(!text.isEmpty, "\(phrase)")
      #expect(!text.contains("{") && !text.contains("}"), "\(phrase)")
      for place in phrase.places { #expect(text.contains("⟨\(place)⟩"), "\(phrase)") }
    }
  }
}
