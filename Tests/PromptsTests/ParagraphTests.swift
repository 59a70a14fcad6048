import Conversation
import Testing

@testable import Prompts

/// Lines that an author broke only to keep them short.
struct ParagraphTests {
  @Test(arguments: [
    ("One line\nthat goes on.", "One line that goes on."),
    ("One.\n\nTwo\nthree.", "One.\n\nTwo three."),
    ("- A point\n  that goes on\n- Another", "- A point that goes on\n- Another"),
    ("1. A point\n   that goes on\n2. Another", "1. A point that goes on\n2. Another"),
    ("10. Tenth\n    goes on", "10. Tenth goes on"),
    ("- A point\nThe next paragraph", "- A point\nThe next paragraph"),
    ("Run these:\n- first\n- second", "Run these:\n- first\n- second"),
    ("Run this:\nit helps", "Run this:\nit helps"),
    (
      "Run in PowerShell\n  Get-Trace -Id 1\n  Get-Detail -Id 1",
      "Run in PowerShell\n  Get-Trace -Id 1\n  Get-Detail -Id 1"
    ),
    ("Look at\n{service}\nand go on", "Look at\n{service}\nand go on"),
    ("The id is {id}\nand more", "The id is {id}\nand more"),
    ("3.5 is a number\nthat goes on", "3.5 is a number that goes on"),
    ("A dash - here\ngoes on", "A dash - here goes on"),
    ("", ""), ("\n", "\n"), ("One\n", "One\n"),
  ])
  func `Broken lines are joined, and what begins anew is not`(text: String, joined: String) {
    #expect(joinedParagraphs(text) == joined)
  }

  @Test func `The text of a step is joined when it is read`() throws {
    let text = try Minimal.text(
      of: "playbooks/paint.yaml", "text: Stir it.", is: "text: |\n      Stir it\n      well.")
    let set = try Minimal.read(replacing: ["playbooks/paint.yaml": text]).set()
    let instruction = set.content.playbooks["paint"]?.steps.first?.inquiry?.instruction
    #expect(instruction?.pieces == [.literal("Stir it well.")])
  }
}
