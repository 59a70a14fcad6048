import Testing

/// What is wrong with guards.
struct GuardFindingTests {
  static func `guard`(_ condition: String, finds column: Int, _ sentence: String) -> Mistake {
    let line = "    when: {\(condition)}"
    let caret = String(repeating: " ", count: column - 1) + "^"
    return Mistake(
      "case.yaml", "    when: {colour: red}", is: line,
      finds: "case.yaml:7:\(column): \(sentence)\n    \(line)\n    \(caret)")
  }

  @Test(arguments: [
    `guard`("color: red", finds: 12, "'color' is no slot. Did you mean 'colour'?"),
    `guard`("reason: bug", finds: 12, "No earlier step asks for 'reason', so this can never hold."),
    `guard`("colour: rde", finds: 20, "'colour' can never be 'rde'. Did you mean 'red'?"),
    `guard`("colour: green", finds: 20, "'colour' can never be 'green'."),
    `guard`(
      "colour: [red, unknwon]", finds: 26,
      "'colour' can never be 'unknwon'. Did you mean 'unknown'?"),
    `guard`("colour: {nott: red}", finds: 21, "'nott' is no test. Did you mean 'not'?"),
    `guard`("colour: {not: pink}", finds: 26, "'colour' can never be 'pink'."),
    `guard`("colour: {known: maybe}", finds: 28, "This has to be 'true' or 'false'."),
    `guard`(
      "colour: {at_least: 2}", finds: 21, "The test 'at_least' does not fit the type of 'colour'."),
    `guard`(
      "colour: {acts: vendor}", finds: 21, "The test 'acts' does not fit the type of 'colour'."),
    `guard`("count: {at_least: many}", finds: 30, "'many' is not a whole number."),
    `guard`("count: 3", finds: 19, "'count' can never be '3'."),
    `guard`("codes: {acts: vendr}", finds: 26, "'vendr' is no actor. Did you mean 'vendor'?"),
    `guard`("colour: {known: true, not: red}", finds: 20, "This has to be one test."),
  ])
  func `A guard names an earlier slot and a value or test that it can have`(
    mistake: Mistake
  ) throws {
    try mistake.check()
  }

  @Test func `A guard that is no mapping is found`() throws {
    let found = try Minimal.findings(in: "case.yaml", "when: {colour: red}", is: "when: colour")
    #expect(
      found == [
        """
        case.yaml:7:11: This has to be a mapping.
                when: colour
                      ^
        """
      ])
  }

  @Test(arguments: [
    "{colour: red}", "{colour: [red, blue]}", "{colour: {not: red}}", "{colour: {known: false}}",
    "{count: {at_least: 2}}", "{codes: {acts: [vendor, unlisted]}}", "{problem: later}",
    "[{colour: red}, {count: {known: true}}]", "{colour: red, count: {at_least: 1}}",
  ])
  func `A guard of every kind is read`(when: String) throws {
    let found = try Minimal.findings(in: "case.yaml", "{colour: red}", is: when)
    #expect(found == [])
  }

  @Test func `The severity table reads its inputs and nothing else`() throws {
    let found = try Minimal.findings(
      in: "severity.yaml", "when: {colour: red}", is: "when: {count: {at_least: 1}}")
    #expect(
      found == [
        """
        severity.yaml:3:12: No earlier step asks for 'count', so this can never hold.
              - when: {count: {at_least: 1}}
                       ^
        """
      ])
  }
}
