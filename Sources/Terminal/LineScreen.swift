/// The part of the terminal where a line is edited, and what it shows now.
struct LineScreen {
  private let printer: Printer
  private var painted: Picture?

  init(printer: Printer) {
    self.printer = printer
  }

  /// True once the terminal is gone.
  var isClosed: Bool { printer.isClosed }

  /// The size of the terminal at this moment.
  var size: TerminalSize { TerminalSize.current(of: printer.output.descriptor) }

  /// Shows a line on a screen of the size it has at this moment.
  mutating func show(
    prompt: StyledText, line: EditedLine, hint: String = "", below: [StyledText] = [],
    chip: (Unicode.Scalar) -> String?
  ) {
    let next = Layout.picture(
      prompt: prompt, line: line, hint: hint, below: below, size: size, chip: chip)
    printer.output.write(Painter.paint(from: painted, to: next, colour: printer.colour))
    painted = next
  }

  /// Goes to a free row below the line.
  mutating func leave() {
    if let painted { printer.output.write(Painter.leave(painted)) }
    painted = nil
  }

  /// Takes the line off the screen, so that something else may stand in its place.
  mutating func erase() {
    if let painted { printer.output.write(Painter.erase(painted, columns: size.columns)) }
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

  /// Prints a sentence where the line was.
  mutating func say(_ text: String) {
    erase()
    printer.print(StyledText(text, .warning))
  }
}
