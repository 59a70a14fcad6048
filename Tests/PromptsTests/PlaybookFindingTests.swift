import Testing

/// What is wrong with which playbooks there are and who follows them.
struct PlaybookFindingTests {
  @Test(arguments: [
    Mistake(
      "case.yaml", "follow: paint", is: "follow: paant",
      finds: """
        case.yaml:6:5: 'paant' is no playbook. Did you mean 'paint'?
              - follow: paant
                ^
        """,
      """
      playbooks/paint.yaml:1:11: case.yaml never follows 'paint', so nobody will see it.
          playbook: paint
                    ^
      """),
    Mistake(
      "playbooks/paint.yaml", "  - do: stir", is: "  - follow: paint\n  - do: stir",
      finds: """
        playbooks/paint.yaml:4:5: Only case.yaml follows playbooks.
              - follow: paint
                ^
        """),
    Mistake(
      "playbooks/paint.yaml", "playbook: paint\n", is: "",
      finds: """
        case.yaml:6:5: 'paint' is no playbook.
              - follow: paint
                ^
        """,
      """
      playbooks/paint.yaml:1:1: 'playbook' is missing here.
          title: Paint
          ^
      """),
    Mistake(
      "playbooks/paint.yaml", "title: Paint\n", is: "",
      finds: """
        playbooks/paint.yaml:1:1: 'title' is missing here.
            playbook: paint
            ^
        """),
    Mistake(
      "playbooks/paint.yaml", "title: Paint", is: "titel: Paint\ntitle: Paint",
      finds: """
        playbooks/paint.yaml:2:1: 'titel' is not known here. Did you mean 'title'?
            titel: Paint
            ^
        """),
  ])
  func `A playbook has a name and a title and is followed by the case alone`(
    mistake: Mistake
  ) throws {
    try mistake.check()
  }

  @Test func `A playbook that nobody follows is found`() throws {
    let text = "playbook: spare\ntitle: Spare\nsteps: []"
    #expect(
      Minimal.read(replacing: ["playbooks/spare.yaml": text]).printed == [
        """
        playbooks/spare.yaml:1:11: case.yaml never follows 'spare', so nobody will see it.
            playbook: spare
                      ^
        """
      ])
  }

  @Test func `Two playbooks of one name are found at the second`() throws {
    let text = try #require(Minimal.files["playbooks/paint.yaml"])
    #expect(
      Minimal.read(replacing: ["playbooks/second.yaml": text]).printed == [
        """
        playbooks/second.yaml:1:11: There is a playbook 'paint' already, at playbooks/paint.yaml:1:11.
            playbook: paint
                      ^
        """
      ])
  }

  @Test(arguments: [
    Mistake(
      "playbooks/paint.yaml", "title: Paint",
      is:
        "title: Paint\nescalate_when:\n  - {category: bgu, when: {stir: failed}, text: It failed.}",
      finds: """
        playbooks/paint.yaml:4:16: 'bgu' is no hand-off category. Did you mean 'bug'?
              - {category: bgu, when: {stir: failed}, text: It failed.}
                           ^
        """),
    Mistake(
      "playbooks/paint.yaml", "title: Paint",
      is: "title: Paint\nescalate_when:\n  - {category: bug, text: It failed.}",
      finds: """
        playbooks/paint.yaml:4:5: 'when' is missing here.
              - {category: bug, text: It failed.}
                ^
        """),
  ])
  func `A reason to escalate names a category and when it holds`(mistake: Mistake) throws {
    try mistake.check()
  }

  @Test(arguments: [
    Mistake(
      "handoff.yaml", "bug: {label: Bug}", is: "bug: {label: Bug, for: [{when: {colour: red}}]}",
      finds: """
        handoff.yaml:5:27: 'text' is missing here.
              bug: {label: Bug, for: [{when: {colour: red}}]}
                                      ^
        """),
    Mistake(
      "handoff.yaml", "bug: {label: Bug}", is: "bug: {label: Bug, aginst: []}",
      finds: """
        handoff.yaml:5:21: 'aginst' is not known here. Did you mean 'against'?
              bug: {label: Bug, aginst: []}
                                ^
        """),
    Mistake(
      "handoff.yaml", "slot: reason", is: "slot: colour",
      finds: """
        case.yaml:8:5: There is no slot 'reason': declare it in slots.yaml, or give this step a 'label' \
        and 'choices' or a 'type'.
              - ask: reason
                ^
        """,
      """
      handoff.yaml:1:1: There is a slot 'colour' already, at slots.yaml:3:3.
          slot: colour
          ^
      """),
  ])
  func `A hand-off category has evidence with a text`(mistake: Mistake) throws {
    try mistake.check()
  }
}
