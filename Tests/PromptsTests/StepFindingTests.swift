import Testing

/// What is wrong with the steps of case.yaml and of playbooks.
struct StepFindingTests {
  @Test(arguments: [
    Mistake(
      "case.yaml", "- ask: count", is: "- asc: count",
      finds: """
        case.yaml:5:5: A step needs one of 'ask', 'do', 'look_up', 'end' and 'follow'.
              - asc: count
                ^
        """),
    Mistake(
      "case.yaml", "- ask: count", is: "- ask: count\n    do: count",
      finds: """
        case.yaml:5:5: A step is only one of 'ask' and 'do'.
              - ask: count
                ^
        """),
    Mistake(
      "case.yaml", "- ask: count", is: "- ask: count\n    whyy: So.",
      finds: """
        case.yaml:6:5: 'whyy' is not known here. Did you mean 'why'?
                whyy: So.
                ^
        """),
    Mistake(
      "case.yaml", "- ask: count", is: "- ask: [count]",
      finds: """
        case.yaml:5:10: This has to be a text.
              - ask: [count]
                     ^
        """),
    Mistake(
      "case.yaml", "- ask: count", is: "- ask: count\n  - ask: colour",
      finds: """
        case.yaml:6:10: There is a step 'case/colour' already, at case.yaml:3:10.
              - ask: colour
                     ^
        """),
    Mistake(
      "case.yaml", "- ask: count", is: "- ask: cuont",
      finds: """
        case.yaml:5:5: There is no slot 'cuont': declare it in slots.yaml, or give this step a 'label' \
        and 'choices' or a 'type'. Did you mean 'count'?
              - ask: cuont
                ^
        """),
    Mistake(
      "case.yaml", "- ask: count", is: "- do: count",
      finds: """
        case.yaml:5:5: 'text' is missing here.
              - do: count
                ^
        """),
    Mistake(
      "case.yaml", "- ask: count", is: "- look_up: count",
      finds: """
        case.yaml:5:5: 'from' is missing here.
              - look_up: count
                ^
        """),
    Mistake(
      "case.yaml", "- ask: count", is: "- ask: count\n    label: How many",
      finds: """
        case.yaml:5:5: 'question' is missing here.
              - ask: count
                ^
        """,
      """
      case.yaml:5:5: There is a slot 'count' already, at slots.yaml:8:3.
            - ask: count
              ^
      """),
  ])
  func `A step has one kind, its own keys and its own name`(mistake: Mistake) throws {
    try mistake.check()
  }

  @Test(arguments: [
    Mistake(
      "case.yaml", "    form: portal\n", is: "",
      finds: """
        case.yaml:10:14: An escalation needs a 'form' for its ticket.
                outcome: escalated
                         ^
        """),
    Mistake(
      "playbooks/paint.yaml", "outcome: resolved", is: "outcome: resolved\n    form: portal",
      finds: """
        playbooks/paint.yaml:11:11: Only an ending with the outcome 'escalated' has a 'form'.
                form: portal
                      ^
        """),
    Mistake(
      "case.yaml", "form: portal", is: "form: prtal",
      finds: """
        case.yaml:11:11: 'prtal' is no form. Did you mean 'portal'?
                form: prtal
                      ^
        """),
    Mistake(
      "playbooks/paint.yaml", "outcome: resolved", is: "outcome: solved",
      finds: """
        playbooks/paint.yaml:10:14: 'solved' is no outcome. Did you mean 'resolved'?
                outcome: solved
                         ^
        """),
    Mistake(
      "playbooks/paint.yaml", "    text: Stirring helped.", is: "",
      finds: """
        playbooks/paint.yaml:9:5: 'text' is missing here.
              - end: stirred
                ^
        """),
    Mistake(
      "case.yaml", "  - end: handed_over", is: "  - end: handed_over\n    when: {colour: red}",
      finds: """
        case.yaml:9:5: The last step has to be an 'end' without 'when', so that every conversation ends.
              - end: handed_over
                ^
        """),
  ])
  func `An ending has an outcome that fits its form, and the last step is one`(
    mistake: Mistake
  ) throws {
    try mistake.check()
  }

  @Test func `A case whose last step asks something has no ending`() throws {
    let text = try Minimal.text(of: "case.yaml", "  - ask: count\n", is: "") + "\n  - ask: count"
    #expect(
      Minimal.read(replacing: ["case.yaml": text]).printed == [
        """
        case.yaml:12:5: The last step has to be an 'end' without 'when', so that every conversation ends.
              - ask: count
                ^
        """
      ])
  }
}
