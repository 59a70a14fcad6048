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
      "codes/test.yaml", "prefix: T", is: "shape: hex",
      finds: """
        codes/test.yaml:4:3: '1001' is no code of this table's shape. \
        Write eight hexadecimal digits with small letters and without 0x.
              "1001": {meaning: broken, acts: admin, advice: Repair it.}
              ^
        """),
    Mistake(
      "codes/test.yaml", "prefix: T", is: "shape: names",
      finds: """
        codes/test.yaml:4:3: '1001' is no code of this table's shape. \
        Write a name of letters, digits and '_'.
              "1001": {meaning: broken, acts: admin, advice: Repair it.}
              ^
        """),
    Mistake(
      "codes/test.yaml", "\"1001\"", is: "\"101\"",
      finds: """
        codes/test.yaml:4:3: '101' is no code of this table's shape. Write four to eight digits.
              "101": {meaning: broken, acts: admin, advice: Repair it.}
              ^
        """),
    Mistake(
      "codes/test.yaml", "prefix: T", is: "prefix: T\nshape: enhanced_status",
      finds: """
        codes/test.yaml:2:9: A table of the shape 'enhanced_status' has no 'prefix'.
            prefix: T
                    ^
        """,
      """
      codes/test.yaml:5:3: '1001' is no code of this table's shape. \
      Write three numbers such as 5.7.1, the first of them 4 or 5.
            "1001": {meaning: broken, acts: admin, advice: Repair it.}
            ^
      """),
    Mistake(
      "codes/test.yaml", "prefix: T", is: "shape: labelled_number",
      finds: """
        codes/test.yaml:1:1: 'labels' is missing here.
            table: test
            ^
        """),
    Mistake(
      "codes/test.yaml", "prefix: T", is: "prefix: T\nunlisted: look-up",
      finds: """
        codes/test.yaml:3:11: 'look-up' is no way with unlisted codes. Did you mean 'look_up'?
            unlisted: look-up
                      ^
        """),
    Mistake(
      "codes/test.yaml", "meaning: broken,", is: "through: \"100\", meaning: broken,",
      finds: """
        codes/test.yaml:4:21: There is no code from '1001' through '100'.
              "1001": {through: "100", meaning: broken, acts: admin, advice: Repair it.}
                                ^
        """),
  ])
  func `A key of a table has the form of its shape`(mistake: Mistake) throws {
    try mistake.check()
  }

  @Test func `A key stands in one of the tables of a shape only`() {
    let table = """
      table: more
      prefix: T
      codes:
        "1001": {meaning: broken, acts: admin, advice: Repair it.}
      """
    #expect(
      Minimal.read(replacing: ["codes/zz.yaml": table]).printed == [
        """
        codes/zz.yaml:4:3: There is a code '1001' already, at codes/test.yaml:4:3.
              "1001": {meaning: broken, acts: admin, advice: Repair it.}
              ^
        """
      ])
    let other = table.replacing("prefix: T", with: "prefix: X")
    #expect(Minimal.read(replacing: ["codes/zz.yaml": other]).printed == [])
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
