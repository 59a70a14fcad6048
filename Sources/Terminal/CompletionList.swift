/// The ways to go on that are shown under the line, a page at a time.
package struct CompletionList: Equatable, Sendable {
  /// Everything that could be inserted.
  package let completions: [Completion]
  /// The first one on the page.
  private var start = 0
  /// How many the page had room for when it was painted last.
  private var shown = 0

  /// Begins with the first page.
  package init(_ completions: [Completion]) {
    self.completions = completions
  }

  /// Turns to the next page, and from the last one to the first.
  package mutating func turn() {
    start = start + shown < completions.count ? start + shown : 0
  }

  /// The rows of the page on a screen of this size, each no wider than the screen.
  ///
  /// `more` is the sentence under a page that is not all, with `{first}`, `{last}` and `{total}`.
  package mutating func rows(on size: TerminalSize, more: String) -> [StyledText] {
    let room = max(1, size.rows - 3)
    let isAll = completions.count <= room
    let page = completions[start...].prefix(isAll ? room : max(1, room - 1))
    shown = page.count
    let widest = completions.map { DisplayWidth.of(VisibleText.of($0.label)) }.max() ?? 0
    let column = min(widest, size.columns / 2) + 2
    var rows = page.map { Self.row($0, column: column, columns: size.columns - 1) }
    if !isAll {
      let numbers = more.replacing("{first}", with: "\(start + 1)")
        .replacing("{last}", with: "\(start + page.count)")
        .replacing("{total}", with: "\(completions.count)")
      rows.append(StyledText(Self.cut(numbers, to: size.columns - 1), .muted))
    }
    return rows
  }

  private static func row(_ completion: Completion, column: Int, columns: Int) -> StyledText {
    let label = cut(VisibleText.of(completion.label), to: columns)
    var row = StyledText(label, .choice)
    let used = DisplayWidth.of(label)
    let gap = max(2, column - used)
    // A description of a few letters says nothing.
    guard !completion.description.isEmpty, columns - used - gap >= 4 else { return row }
    row.append(String(repeating: " ", count: gap))
    row.append(cut(VisibleText.of(completion.description), to: columns - used - gap), .muted)
    return row
  }

  /// The text on one row, with an ellipsis in the place of what does not fit.
  private static func cut(_ text: String, to columns: Int) -> String {
    let line = text.replacing("\n", with: " ").replacing("\t", with: " ")
    guard DisplayWidth.of(line) > columns else { return line }
    var width = 1
    let kept = line.prefix { character in
      width += DisplayWidth.of(String(character))
      return width <= columns
    }
    return kept + "…"
  }
}
