/// One request to read a line.
package struct LineRequest: Sendable {
  /// Shown before the line, with its final space.
  package var prompt: String
  /// How the prompt looks.
  package var promptMeaning: Meaning
  /// Muted text shown after the cursor while the line is empty, "" for none.
  package var hint: String
  /// Everything that Tab may complete at this question, from the start of the line.
  package var completions: [Completion]
  /// What Tab may complete from the start of a word when no whole line fits.
  package var vocabulary: [Completion]
  /// The editor's own words.
  package var words: LineWords
  /// A text with which the user's own editor is opened first; nil to begin with an empty line.
  package var opensEditorWith: String?
  /// What there is to say about a line as it stands, nil for nothing.
  package var advice: (@Sendable (String) -> LineAdvice?)?

  /// Makes a request; only the prompt is needed.
  package init(
    prompt: String, promptMeaning: Meaning = .prompt, hint: String = "",
    completions: [Completion] = [], vocabulary: [Completion] = [], words: LineWords = LineWords(),
    opensEditorWith: String? = nil, advice: (@Sendable (String) -> LineAdvice?)? = nil
  ) {
    self.prompt = prompt
    self.promptMeaning = promptMeaning
    self.hint = hint
    self.completions = completions
    self.vocabulary = vocabulary
    self.words = words
    self.opensEditorWith = opensEditorWith
    self.advice = advice
  }
}

/// What becomes of a line when it is entered, unless the user wants it as it is.
package struct LineAdvice: Equatable, Sendable {
  /// Shown below the line.
  package var warning: String
  /// Shown below it instead once the user has pressed Alt-S.
  package var kept: String
  /// The line as it stays on the screen.
  package var line: String

  /// Makes an advice.
  package init(warning: String, kept: String, line: String) {
    self.warning = warning
    self.kept = kept
    self.line = line
  }
}

/// A line or a word that Tab can write for the user.
package struct Completion: Equatable, Sendable {
  /// What comes to stand in the line.
  package var text: String
  /// What the list shows, which may be less than the text.
  package var label: String
  /// Shown beside it in the list, "" for none.
  package var description: String

  /// Makes a completion.
  package init(text: String, label: String? = nil, description: String = "") {
    self.text = text
    self.label = label ?? text
    self.description = description
  }
}

/// A line as the user entered it.
package struct LineInput: Equatable, Sendable {
  /// The text without its end of line; it may hold `\n` from a paste or Alt-Enter.
  package var text: String
  /// True when bytes were not UTF-8 and became U+FFFD, or NULs were dropped.
  package var repaired: Bool
  /// True when the user wants the line as it is, against the advice about it.
  package var isKept: Bool

  /// Makes a line.
  package init(text: String, repaired: Bool = false, isKept: Bool = false) {
    self.text = text
    self.repaired = repaired
    self.isKept = isKept
  }
}

/// What came of a request to read a line.
package enum LineEvent: Equatable, Sendable {
  /// The longest line in bytes of UTF-8, 256 KiB.
  package static let limit = 262_144

  /// The user entered a line.
  case line(LineInput)
  /// The line was longer than the limit and was dropped as a whole; sizes in bytes.
  case tooLong(bytes: Int, limit: Int)
  /// Ctrl-C cleared the line, or came while no line was being read.
  case cancelled(draft: String)
  /// Ctrl-D on an empty line, or the end of a pipe.
  case endOfInput
  /// This signal asked the program to save and leave.
  case stopped(signal: Int32)
}

/// A source of lines: an edited terminal, a plain terminal, a pipe or a file.
package protocol LineReader: AnyObject {
  /// Waits for the next line, or for whatever ends the wait.
  func readLine(_ request: LineRequest) -> LineEvent

  /// Keeps a line for Up and Ctrl-R, where there are such keys, now and in later chats.
  func remember(_ line: String)
}
