import Terminal
import Testing

struct PasteShelfTests {
  @Test(arguments: [("word", "word"), ("one line\n", "one line"), ("", ""), ("客服", "客服")])
  func `a short paste goes into the line as it is`(text: String, placed: String) {
    var shelf = PasteShelf()
    #expect(shelf.place(text) == placed)
  }

  @Test(arguments: [
    ("a\nb", "[paste #1: 2 lines]"), ("a\nb\n", "[paste #1: 2 lines]"),
    ("a\n\n", "[paste #1: 2 lines]"),
    (String(repeating: "x", count: 1_000), "[paste #1: 1000 characters]"),
  ])
  func `a large paste becomes one character with a label`(text: String, label: String) throws {
    var shelf = PasteShelf()
    let placed = shelf.place(text)
    let scalar = try #require(placed.unicodeScalars.first)
    #expect(placed.unicodeScalars.count == 1)
    #expect(shelf.label(for: scalar) == label)
    #expect(shelf.expand("<" + placed + ">") == "<" + text + ">")
  }

  @Test func `pastes keep their numbers and their texts`() {
    var shelf = PasteShelf()
    let line = shelf.place("a\nb") + " and " + shelf.place("c\nd")
    #expect(shelf.expand(line) == "a\nb and c\nd")
    #expect(line.unicodeScalars.compactMap(shelf.label).last == "[paste #2: 2 lines]")
  }

  @Test func `nobody can type or paste the character of a chip`() throws {
    var shelf = PasteShelf()
    let chip = try #require(shelf.place("a\nb").unicodeScalars.first)
    #expect(PasteShelf.typed(chip) == "\u{FFFD}")
    #expect(PasteShelf.typed("服") == "服")
    #expect(shelf.place("x" + String(Character(chip))) == "x\u{FFFD}")
  }
}
