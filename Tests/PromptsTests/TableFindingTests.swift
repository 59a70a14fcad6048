import Testing

/// What is wrong with tables, forms and word lists.
struct TableFindingTests {
  @Test(arguments: [
    Mistake(
      "codes/test.yaml", "acts: admin", is: "acts: admn",
      finds: """
        codes/test.yaml:4:35: 'admn' is no actor. Did you mean 'admin'?
              "1001": {meaning: broken, acts: admn, advice: Repair it.}
                                              ^
        """),
    Mistake(
      "codes/test.yaml", ", acts: admin", is: "",
      finds: """
        codes/test.yaml:4:11: 'acts' is missing here.
              "1001": {meaning: broken, advice: Repair it.}
                      ^
        """),
    Mistake(
      "codes/test.yaml", "prefix: T", is: "shape: enhanced",
      finds: """
        codes/test.yaml:2:8: 'enhanced' is no shape.
            shape: enhanced
                   ^
        """),
    Mistake(
      "codes/test.yaml", "prefix: T", is: "prefix: T\nimplies: {colour: green, size: big}",
      finds: """
        codes/test.yaml:3:19: 'colour' can never be 'green'.
            implies: {colour: green, size: big}
                              ^
        """,
      """
      codes/test.yaml:3:26: 'size' is no slot.
          implies: {colour: green, size: big}
                                   ^
      """),
    Mistake(
      "codes/test.yaml", "prefix: T\n", is: "",
      finds: """
        codes/test.yaml:1:1: 'prefix' is missing here.
            table: test
            ^
        """),
  ])
  func `A table of codes says who acts and what to do`(mistake: Mistake) throws {
    try mistake.check()
  }

  @Test(arguments: [
    Mistake(
      "severity.yaml", "severity: A", is: "severity: D",
      finds: """
        severity.yaml:4:15: 'D' is no severity. Did you mean 'A' or 'B' or 'C'?
                severity: D
                          ^
        """),
    Mistake(
      "severity.yaml", "inputs: [colour]", is: "inputs: [colour, size]",
      finds: """
        severity.yaml:1:18: 'size' is no slot.
            inputs: [colour, size]
                             ^
        """),
    Mistake(
      "severity.yaml", "    reason: Red is bad.", is: "",
      finds: """
        severity.yaml:3:5: 'reason' is missing here.
              - when: {colour: red}
                ^
        """),
    Mistake(
      "severity.yaml", "rows:", is: "rows: {}\nrow:",
      finds: """
        severity.yaml:2:7: This has to be a list.
            rows: {}
                  ^
        """,
      """
      severity.yaml:3:1: 'row' is not known here. Did you mean 'rows'?
          row:
          ^
      """),
  ])
  func `A severity table has rows with a reason`(mistake: Mistake) throws {
    try mistake.check()
  }

  @Test(arguments: [
    Mistake(
      "forms/portal.yaml", "slot: problem", is: "slot: porblem",
      finds: """
        forms/portal.yaml:5:35: 'porblem' is no slot. Did you mean 'problem'?
              problem: {label: Problem, slot: porblem}
                                              ^
        """),
    Mistake(
      "forms/portal.yaml", ", slot: problem", is: "",
      finds: """
        forms/portal.yaml:5:12: 'slot' is missing here.
              problem: {label: Problem}
                       ^
        """),
    Mistake(
      "forms/portal.yaml", "slot: problem", is: "from: check",
      finds: """
        forms/portal.yaml:5:35: 'check' is no source of a field. Did you mean 'checks'?
              problem: {label: Problem, from: check}
                                              ^
        """),
    Mistake(
      "forms/portal.yaml", "slot: problem", is: "slot: problem, limit: ten",
      finds: """
        forms/portal.yaml:5:51: 'ten' is not a whole number.
              problem: {label: Problem, slot: problem, limit: ten}
                                                              ^
        """),
    Mistake(
      "forms/portal.yaml", "slot: problem", is: "slot: problem, limit: 0",
      finds: """
        forms/portal.yaml:5:51: '0' is not a whole number.
              problem: {label: Problem, slot: problem, limit: 0}
                                                              ^
        """),
  ])
  func `A field of a form has one source`(mistake: Mistake) throws {
    try mistake.check()
  }

  @Test(arguments: [
    Mistake(
      "replies.yaml", "later: {label: to follow}", is: "latre: {label: to follow}",
      finds: """
        replies.yaml:2:3: 'later' is missing here.
              unknown: {label: not known}
              ^
        """,
      """
      replies.yaml:5:3: 'latre' is not known here. Did you mean 'later'?
            latre: {label: to follow}
            ^
      """),
    Mistake(
      "time.yaml", "since: [since]", is: "units: {mintue: [m]}\ndays: {one: [tomorrow]}",
      finds: """
        time.yaml:1:9: 'mintue' is no unit of time. Did you mean 'minute'?
            units: {mintue: [m]}
                    ^
        """,
      """
      time.yaml:2:8: 'one' is not a whole number.
          days: {one: [tomorrow]}
                 ^
      """),
  ])
  func `A list of words has known names and whole numbers`(mistake: Mistake) throws {
    try mistake.check()
  }
}
