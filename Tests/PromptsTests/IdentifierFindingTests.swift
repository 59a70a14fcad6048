import Testing

/// What is wrong with the rules for ids.
struct IdentifierFindingTests {
  private static let file = "understanding/identifiers.yaml"

  @Test(arguments: [
    (
      "identifiers:\n  nmae: {form: guid, labels: [id]}",
      ["3: 'nmae' is no slot. Did you mean 'name'?"]
    ),
    (
      "identifiers:\n  colour: {form: guid, labels: [id]}",
      [
        "3: 'colour' has no 'listens: true', so free text cannot settle it.",
        "18: An id of the form 'guid' does not fit the type of 'colour'.",
      ]
    ),
    (
      "identifiers:\n  name: {form: guid}",
      ["16: An id of the form 'guid' is known by its label only. Give it 'labels'."]
    ),
    (
      "identifiers:\n  name: {form: gui, labels: [id]}",
      ["16: 'gui' is no form of an id. Did you mean 'guid'?"]
    ),
    (
      "identifiers:\n  name: {form: guid, labels: [id, id]}",
      ["35: There is a label 'id' already, at \(file):2:31."]
    ),
    ("identifiers:\n  name: {form: incident_id}", []),
  ])
  func `A rule for ids names a slot that it can settle`(text: String, findings: [String]) throws {
    let slots = try Minimal.text(
      of: "slots.yaml", "  codes:",
      is: "  name: {label: Name, type: text, listens: true, question: Which?}\n  codes:")
    let found = Minimal.read(replacing: ["slots.yaml": slots, Self.file: text]).printed
    // The line with its caret follows the sentence.
    let sentences = found.map { $0.prefix { $0 != "\n" } }
    #expect(sentences == findings.map { "\(Self.file):2:\($0)" })
  }
}
