import Conversation
import Testing

@testable import Prompts

/// Where the parts of the content stand that are no steps.
struct DeclarationPlacesTests {
  @Test func `Slots, severity rows and fields are known with file, line and column`() throws {
    let places = try Minimal.read().set().declarations
    func place(_ file: String, _ line: Int, _ column: Int) -> Finding.Place {
      Finding.Place(file: file, line: line, column: column)
    }
    #expect(places.slots["colour"] == place("slots.yaml", 3, 3))
    #expect(places.slots["stir"] == place("playbooks/paint.yaml", 4, 5))
    #expect(places.severityRows == [place("severity.yaml", 3, 5)])
    #expect(places.fields == ["portal": ["problem": place("forms/portal.yaml", 5, 3)]])
  }
}
