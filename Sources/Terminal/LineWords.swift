/// The few words that an editor itself says; a name in braces is a place that it fills.
package struct LineWords: Equatable, Sendable {
  /// Before a line found by Ctrl-R.
  package var found: String
  /// In the place of that, when no line fits.
  package var notFound: String
  /// The chip of a text of several lines: `{number}` and `{lines}`.
  package var lines: String
  /// The chip of a long text of one line: `{number}` and `{characters}`.
  package var characters: String
  /// Under completions that do not fit on the screen: `{first}`, `{last}` and `{total}`.
  package var more: String
  /// When the external editor did not do its work: `{editor}`.
  package var editorFailed: String

  /// Makes the words; without others they are English.
  package init(
    found: String = "history", notFound: String = "not in history",
    lines: String = "paste #{number}: {lines} lines",
    characters: String = "paste #{number}: {characters} characters",
    more: String = "{first} to {last} of {total}; Tab shows more",
    editorFailed: String = "{editor} did not end well, so the text is as it was."
  ) {
    self.found = found
    self.notFound = notFound
    self.lines = lines
    self.characters = characters
    self.more = more
    self.editorFailed = editorFailed
  }
}
