import Testing

/// What is wrong with the places of texts.
struct TextFindingTests {
  @Test(arguments: [
    Mistake(
      "case.yaml", "text: Hand it over.", is: "text: Hand {colour over.",
      finds: """
        case.yaml:12:11: A '{' is not closed. Write {slot} for a slot's value.
                text: Hand {colour over.
                      ^
        """),
    Mistake(
      "case.yaml", "text: Hand it over.", is: "text: Hand {color} over.",
      finds: """
        case.yaml:12:11: '{color}' cannot be filled here. Did you mean 'colour'?
                text: Hand {color} over.
                      ^
        """),
    Mistake(
      "case.yaml", "text: Hand it over.", is: "text: Hand it {} over.",
      finds: """
        case.yaml:12:11: '{}' cannot be filled here.
                text: Hand it {} over.
                      ^
        """),
    Mistake(
      "case.yaml", "text: Hand it over.", is: "text: Hand {codes.advise} over.",
      finds: """
        case.yaml:12:11: '{advise}' cannot be filled here. Did you mean 'advice'?
                text: Hand {codes.advise} over.
                      ^
        """),
    Mistake(
      "case.yaml", "text: Hand it over.", is: "text: Hand {colour.meaning} over.",
      finds: """
        case.yaml:12:11: '{colour.meaning}' works for error codes only.
                text: Hand {colour.meaning} over.
                      ^
        """),
    Mistake(
      "playbooks/paint.yaml", "text: Stir it.", is: "text: Stir it, {stir}.",
      finds: """
        playbooks/paint.yaml:6:11: '{stir}' cannot be filled here. Did you mean 'stir'?
                text: Stir it, {stir}.
                      ^
        """),
    Mistake(
      "forms/portal.yaml", "slot: problem", is: "text: \"{porblem}\"",
      finds: """
        forms/portal.yaml:5:35: '{porblem}' cannot be filled here. Did you mean 'problem'?
              problem: {label: Problem, text: "{porblem}"}
                                              ^
        """),
  ])
  func `A text has places for what is asked before it alone`(mistake: Mistake) throws {
    try mistake.check()
  }

  @Test(arguments: [
    Mistake(
      "chat.yaml", "took_back: Text", is: "took_back: \"Gone: {fcats}\"",
      finds: """
        chat.yaml:4:12: '{fcats}' cannot be filled here. Did you mean 'facts'?
            took_back: "Gone: {fcats}"
                       ^
        """),
    Mistake(
      "chat.yaml", "prompt: Text", is: "prompt: \"{facts}>\"",
      finds: """
        chat.yaml:2:9: '{facts}' cannot be filled here.
            prompt: "{facts}>"
                    ^
        """),
    Mistake(
      "chat.yaml", "noted: Text", is: "noted: \"Noted: {facts\"",
      finds: """
        chat.yaml:3:8: A '{' is not closed. Write {slot} for a slot's value.
            noted: "Noted: {facts"
                   ^
        """),
    Mistake(
      "chat.yaml", "noted: Text", is: "notde: Text",
      finds: """
        chat.yaml:1:1: 'noted' is missing here.
            welcome: Text
            ^
        """,
      """
      chat.yaml:3:1: 'notde' is not known here. Did you mean 'noted'?
          notde: Text
          ^
      """),
  ])
  func `A sentence of the chat has its own places alone`(mistake: Mistake) throws {
    try mistake.check()
  }
}
