import Conversation
import Prompts
import Terminal

/// What goes between the chat and the line that is typed.
extension ChatLoop {
  /// How the next line is asked for.
  var request: LineRequest {
    let completions = Completions(conversation: conversation, wording: wording, question: asked)
    return LineRequest(
      prompt: wording[.prompt] + " ", hint: hint, completions: completions.lines,
      vocabulary: completions.vocabulary, words: words, opensEditorWith: textToEdit,
      advice: secretAdvice)
  }

  /// The question that the next reply answers.
  var asked: Question? {
    if case .value(let slot)? = waiting { return conversation.question(about: slot) }
    return waiting == nil ? conversation.pendingQuestion : nil
  }

  private var hint: String {
    switch waiting {
    case .consent?, .start?: wording[.hintConsent]
    case .value?: wording[.hint]
    case nil: CaseView(conversation: conversation, wording: wording).hint
    }
  }

  /// Has the next line written in the agent's editor, beginning with a text.
  mutating func edit(_ text: String) {
    guard isAttended else {
      printer.print([Line(wording[.editNeedsTerminal], .warning)])
      return
    }
    textToEdit = text
  }

  /// Whether a line may be kept for Up, Ctrl-R and later chats: an answer marked sensitive may not.
  func mayRemember(_ line: String) -> Bool {
    let content = conversation.content
    return switch SlashCommand(line) {
    // A reply to what the chat asks may turn out to be one to the question that waits behind it.
    case .reply, .edit: (asked ?? conversation.pendingQuestion)?.slot.isSensitive != true
    case .change(let name, _), .whatIf(let name, _):
      content.slots[content.slot(named: name)]?.isSensitive != true
    default: true
    }
  }

  private var words: LineWords {
    // The editor fills the places, so each stands for itself here.
    func words(_ phrase: Phrase) -> String {
      wording[phrase, Dictionary(uniqueKeysWithValues: phrase.places.map { ($0, "{\($0)}") })]
    }
    return LineWords(
      found: words(.lineFound), notFound: words(.lineNotFound), lines: words(.linePasteLines),
      characters: words(.linePasteCharacters), more: words(.lineMore),
      editorFailed: words(.lineEditorFailed))
  }
}
