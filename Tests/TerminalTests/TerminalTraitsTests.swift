import Terminal
import Testing

struct TerminalTraitsTests {
  private func traits(
    _ environment: [String: String], _ colour: ColourChoice = .auto, input: Bool = true,
    output: Bool = true
  ) -> TerminalTraits {
    TerminalTraits(
      environment: environment, colour: colour, inputIsTerminal: input, outputIsTerminal: output,
      columns: 80)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "never-heard-of"], true),
    (["TERM": "dumb"], false), (["TERM": ""], false), ([:], false),
  ])
  func `a dumb or unknown terminal neither edits nor colours`(
    environment: [String: String], able: Bool
  ) {
    #expect(traits(environment).canEdit == able)
    #expect(traits(environment).colour == able)
  }

  @Test(arguments: [("1", true), ("yes", true), ("0", false), ("False", false), ("", false)])
  func `ACCESSIBLE means plain unless it says no`(value: String, isPlain: Bool) {
    let traits = traits(["TERM": "xterm", "ACCESSIBLE": value])
    #expect(traits.isPlain == isPlain)
    #expect(traits.canEdit != isPlain)
    #expect(traits.understandsEscapes)
  }

  @Test func `plain needs no variable`() {
    let traits = TerminalTraits(
      environment: ["TERM": "xterm"], colour: .auto, isPlain: true, inputIsTerminal: true,
      outputIsTerminal: true, columns: 80)
    #expect(traits.isPlain)
    #expect(!traits.canEdit)
  }

  @Test func `editing needs a terminal on both sides, colour one for the output`() {
    #expect(!traits(["TERM": "xterm"], input: false).canEdit)
    #expect(!traits(["TERM": "xterm"], output: false).canEdit)
    #expect(traits(["TERM": "xterm"], input: false).colour)
    #expect(!traits(["TERM": "xterm"], output: false).colour)
  }

  @Test(arguments: [
    (ColourChoice.auto, "", true), (.auto, "1", false), (.always, "1", true), (.never, "", false),
  ])
  func `NO_COLOR counts when it is not empty and nothing else was asked for`(
    choice: ColourChoice, noColour: String, colour: Bool
  ) {
    #expect(traits(["TERM": "xterm", "NO_COLOR": noColour], choice).colour == colour)
  }

  @Test func `colour can be forced into a pipe`() {
    #expect(traits([:], .always, output: false).colour)
  }
}
