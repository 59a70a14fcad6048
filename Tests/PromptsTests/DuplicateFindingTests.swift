import Testing

/// Names and words that are taken already.
struct DuplicateFindingTests {
  @Test(arguments: ["codes", "forms"])
  func `Two tables or forms of one name are found at the second`(folder: String) throws {
    let (file, kind, name) =
      folder == "codes" ? ("test.yaml", "table", "test") : ("portal.yaml", "form", "portal")
    let text = try #require(Minimal.files["\(folder)/\(file)"])
      // The second table has codes of its own.
      .replacing("prefix: T", with: "prefix: U")
    let column = kind.count + 3
    let indent = String(repeating: " ", count: column - 1)
    #expect(
      Minimal.read(replacing: ["\(folder)/z.yaml": text]).printed == [
        """
        \(folder)/z.yaml:1:\(column): There is a \(kind) '\(name)' already, at \(folder)/\(file):1:\(column).
            \(kind): \(name)
            \(indent)^
        """
      ])
  }

  @Test(arguments: [
    Mistake(
      "time.yaml", "since: [since]", is: "since: [from]\nago: [ago]\nutc: [utc, from]",
      finds: """
        time.yaml:3:12: There is a word 'from' already, at time.yaml:1:9.
            utc: [utc, from]
                       ^
        """),
    Mistake(
      "time.yaml", "since: [since]", is: "days: {0: [today], -1: [today]}",
      finds: """
        time.yaml:1:25: There is a word 'today' already, at time.yaml:1:12.
            days: {0: [today], -1: [today]}
                                    ^
        """),
  ])
  func `A word about time has one meaning`(mistake: Mistake) throws {
    try mistake.check()
  }

  @Test(arguments: ["1000", "0999", "100"])
  func `A range that has no code is found`(through: String) throws {
    let line =
      "  \"1001\": {through: \"\(through)\", meaning: broken, acts: admin, advice: Repair it.}"
    let found = try Minimal.findings(
      in: "codes/test.yaml", "  \"1001\": {meaning: broken, acts: admin, advice: Repair it.}",
      is: line)
    #expect(
      found == [
        """
        codes/test.yaml:4:21: There is no code from '1001' through '\(through)'.
            \(line)
                                ^
        """
      ])
  }
}
