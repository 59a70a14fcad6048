import Testing

@testable import Mutants

/// The few lines of YAML that the mutants are made of.
struct FlowTests {
  @Test(arguments: [
    "{scope: one_user}", "[a, b]", "{scope: [one_user, some_users], codes: {acts: [admin, user]}}",
    "{scope: {not: [one_user]}}", "word", "{}", "[]",
  ])
  func `A mapping on one line is read and written as it was`(text: String) {
    #expect(Flow(text).text == text)
  }

  @Test func `The keys and lists of a mapping are told apart`() {
    #expect(
      Flow("{a: [x, y], b: z}")
        == .mapping([
          Flow.Entry(key: "a", value: .list([.word("x"), .word("y")])),
          Flow.Entry(key: "b", value: .word("z")),
        ]))
  }

  @Test func `A step has the lines up to the next, and none of what follows the steps`() {
    let source = SourceText(
      file: "x.yaml",
      text: """
        steps:
          - ask: a
            text: |
              - no step

          - end: b
            when: {a: c}
        more:
          - other: d
        """)
    #expect(source.items.map(\.key) == ["ask", "end", "other"])
    #expect(source.items.map(\.range) == [1..<5, 5..<7, 8..<9])
  }
}
