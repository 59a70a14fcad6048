import Testing

@testable import Prompts

/// What is wrong with the words by which free text is understood.
struct LexiconFindingTests {
  private func findings(_ text: String) -> [String] {
    Minimal.read(replacing: ["understanding/colour.yaml": text]).printed
  }

  @Test func `Cues of a known slot and its choices have no finding`() {
    #expect(
      findings("slot: colour\ncues:\n  red: {names: red, strong: dark red, hint: wine}\n").isEmpty)
  }

  @Test(arguments: [
    (
      "slot: color",
      """
      understanding/colour.yaml:1:7: 'color' is no slot. Did you mean 'colour'?
          slot: color
                ^
      """
    ),
    (
      "slot: colour\ncues:\n  rad: {names: red}",
      """
      understanding/colour.yaml:3:3: 'colour' can never be 'rad'. Did you mean 'red'?
            rad: {names: red}
            ^
      """
    ),
    (
      "slot: colour\ncues:\n  red: {names: \"{shades} red\"}",
      """
      understanding/colour.yaml:3:16: 'shades' is no group of words.
            red: {names: "{shades} red"}
                         ^
      """
    ),
    (
      "slot: colour\ncues:\n  red: {strong: wine, hint: wine}",
      """
      understanding/colour.yaml:3:29: There is a cue 'wine' already, at understanding/colour.yaml:3:17.
            red: {strong: wine, hint: wine}
                                      ^
      """
    ),
    (
      "slot: colour\ncues:\n  red: {sure: wine}",
      """
      understanding/colour.yaml:3:9: 'sure' is not known here.
            red: {sure: wine}
                  ^
      """
    ),
    (
      "tones: {happy: fine}",
      """
      understanding/colour.yaml:1:9: 'happy' is no tone.
          tones: {happy: fine}
                  ^
      """
    ),
    (
      "talk: {chatter: hello}",
      """
      understanding/colour.yaml:1:8: 'chatter' is no kind of talk.
          talk: {chatter: hello}
                 ^
      """
    ),
    (
      "tells_apart: [color]",
      """
      understanding/colour.yaml:1:15: 'color' is no slot. Did you mean 'colour'?
          tells_apart: [color]
                        ^
      """
    ),
  ])
  func `A mistake in a file of cues is found where it stands`(text: String, finding: String) {
    #expect(findings(text) == [finding])
  }

  @Test func `A name that two choices have is found across the files of a slot`() {
    let printed = Minimal.read(replacing: [
      "understanding/colour.yaml": "slot: colour\ncues:\n  red: {names: wine}\n",
      "understanding/colour-blue.yaml": "slot: colour\ncues:\n  blue: {names: wine}\n",
    ]).printed
    #expect(
      printed == [
        """
        understanding/colour.yaml:3:16: There is a cue 'wine' already, at understanding/colour-blue.yaml:3:17.
              red: {names: wine}
                           ^
        """
      ])
  }
}
