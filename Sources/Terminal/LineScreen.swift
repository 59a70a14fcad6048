/// The part of the terminal where a line is edited, and what it shows now.
struct LineScreen {
  private let printer: Printer
  private var painted: Picture?

  init(printer: Printer) {
    self.printer = printer
  }

  /// True once the terminal is gone.
  var isClosed: Bool { printer.isClosed }

  /// Shows a line on a screen of the size it has at this moment.
  mutating func show(
    prompt: StyledText, line: EditedLine, hint: String = "", chip: (Unicode.Scalar) -> String?
  ) {
    let size = TerminalSize.current(of: printer.output.descriptor)
    let next = Layout.picture(prompt: prompt, line: line, hint: hint, size: size, chip: chip)
    printer.output.write(Painter.paint(from: painted, to: next, colour: printer.colour))
    painted = next
  }

  /// Goes to a free row below the line.
  mutating func leave() {
    if let painted { printer.output.write(Painter.leave(painted)) }
    painted = nil
  }

  /// Forgets what is shown, after somebody else has written to the terminal.
  mutating func forget() {
    painted = nil
  }

  /// Clears the whole terminal.
  mutating func clear() {
    printer.output.write("\u{1B}[H\u{1B}[2J")
    painted = nil
  }

  /// Asks the terminal to mark pastes, or to stop that.
  func markPastes(_ marks: Bool) {
    printer.output.write(marks ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }

  /// Prints completions one below the other, with their descriptions in a column.
  func list(_ completions: [Completion]) {
    let rows = TerminalSize.current(of: printer.output.descriptor).rows
    let shown = completions.prefix(max(4, rows - 3))
    let widest = shown.map { DisplayWidth.of($0.text) }.max() ?? 0
    let column = min(widest, (printer.columns ?? 80) / 2) + 2
    for completion in shown {
      var row = StyledText(completion.text, .choice)
      if !completion.description.isEmpty {
        let gap = max(2, column - DisplayWidth.of(completion.text))
        row.append(String(repeating: " ", count: gap))
        row.append(completion.description, .muted)
      }
      printer.print(row, indent: column)
    }
    if shown.count < completions.count {
      printer.print(StyledText("… and \(completions.count - shown.count) more", .muted))
    }
  }
}
