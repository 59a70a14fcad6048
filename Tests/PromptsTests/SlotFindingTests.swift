import Testing

/// What is wrong with slots and their choices.
struct SlotFindingTests {
  @Test(arguments: [
    Mistake(
      "slots.yaml", "choices: {red: Red, blue: Blue}", is: "choices: {red: Red, unknown: Dunno}",
      finds: """
        slots.yaml:6:25: 'unknown' is the name of a non-answer and cannot be a choice.
                choices: {red: Red, unknown: Dunno}
                                    ^
        """),
    Mistake(
      "slots.yaml", "choices: {red: Red, blue: Blue}", is: "choices: {red: Red, blue: }",
      finds: """
        slots.yaml:6:25: 'blue' is empty. Give it a text or leave it out.
                choices: {red: Red, blue: }
                                    ^
        """),
    Mistake(
      "slots.yaml", "type: number", is: "type: choice",
      finds: """
        slots.yaml:8:10: A slot of type 'choice' needs 'choices', and no other type has them.
              count: {label: Count, type: choice, question: How many?}
                     ^
        """),
    Mistake(
      "slots.yaml", "type: number", is: "type: number, choices: {one: One}",
      finds: """
        slots.yaml:8:48: A slot of type 'choice' needs 'choices', and no other type has them.
              count: {label: Count, type: number, choices: {one: One}, question: How many?}
                                                           ^
        """),
    Mistake(
      "slots.yaml", "type: number", is: "type: nubmer",
      finds: """
        slots.yaml:8:31: 'nubmer' is no type. Did you mean 'number'?
              count: {label: Count, type: nubmer, question: How many?}
                                          ^
        """),
    Mistake(
      "slots.yaml", "type: number", is: "type: number, listens: yes",
      finds: """
        slots.yaml:8:48: 'yes' is no 'true' or 'false'.
              count: {label: Count, type: number, listens: yes, question: How many?}
                                                           ^
        """),
    Mistake(
      "slots.yaml", "label: Count", is: "label: ''",
      finds: """
        slots.yaml:8:11: 'label' is empty. Give it a text or leave it out.
              count: {label: '', type: number, question: How many?}
                      ^
        """),
    Mistake(
      "slots.yaml", "label: Count, ", is: "",
      finds: """
        slots.yaml:8:10: 'label' is missing here.
              count: {type: number, question: How many?}
                     ^
        """),
    Mistake(
      "slots.yaml", ", question: How many?", is: ", qestion: How many?",
      finds: """
        slots.yaml:8:10: 'question' is missing here.
              count: {label: Count, type: number, qestion: How many?}
                     ^
        """,
      """
      slots.yaml:8:39: 'qestion' is not known here. Did you mean 'question'?
            count: {label: Count, type: number, qestion: How many?}
                                                ^
      """),
    Mistake(
      "slots.yaml", "label: Count", is: "label: [Count]",
      finds: """
        slots.yaml:8:18: This has to be a text.
              count: {label: [Count], type: number, question: How many?}
                             ^
        """),
    Mistake(
      "slots.yaml", "type: number", is: "choices: [one, two]",
      finds: """
        slots.yaml:8:34: This has to be a mapping.
              count: {label: Count, choices: [one, two], question: How many?}
                                             ^
        """,
      """
      slots.yaml:8:34: A slot of type 'choice' needs 'choices', and no other type has them.
            count: {label: Count, choices: [one, two], question: How many?}
                                           ^
      """),
  ])
  func `A slot has a label, a question and what its type needs`(mistake: Mistake) throws {
    try mistake.check()
  }
}
