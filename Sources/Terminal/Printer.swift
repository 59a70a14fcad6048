internal import CEditLine

/// The only way text reaches the terminal or the pipe that stands in for it.
///
/// Control characters, escape sequences and characters that hide or reorder text are made visible
/// in everything it prints. Copies of a printer share one descriptor.
package struct Printer {
  /// How long a row may be.
  package enum Width: Equatable, Sendable {
    /// Lines are never broken, as befits a pipe or a file.
    case unlimited
    /// Rows have at most this many columns.
    case columns(Int)
    /// The width of the terminal at the moment of printing.
    case ofTerminal
  }

  let output: Output
  let colour: Bool
  private let width: Width

  /// Makes a printer on an open descriptor, which it never closes.
  package init(descriptor: Int32, width: Width, colour: Bool) {
    output = Output(descriptor: descriptor)
    self.width = width
    self.colour = colour
  }

  /// Makes a printer on the standard output that suits what is there.
  package init(traits: TerminalTraits) {
    self.init(
      descriptor: 1, width: traits.outputIsTerminal ? .ofTerminal : .unlimited,
      colour: traits.colour)
  }

  /// True once nobody reads the output any more; printing is then a no-op.
  package var isClosed: Bool { output.isClosed }

  /// The columns of a row now, nil when rows are not broken.
  package var columns: Int? {
    switch width {
    case .unlimited: nil
    case .columns(let count): count
    case .ofTerminal: TerminalSize.current(of: output.descriptor).columns
    }
  }

  /// Prints a text and ends the line.
  ///
  /// The indent is the number of columns before every row but the first, whether the row was
  /// broken here or by a line break in the text.
  package func print(_ line: StyledText = StyledText(), indent: Int = 0) {
    let rows = WordWrap.rows(of: line, columns: columns, indent: indent)
    output.write(rows.map { render($0) + "\n" }.joined())
  }

  /// Prints a text as it is, without breaking it and without ending the line.
  package func write(_ text: StyledText) {
    let rows = WordWrap.rows(of: text, columns: nil, indent: 0)
    output.write(rows.map(render).joined(separator: "\n"))
  }

  private func render(_ row: StyledText) -> String {
    row.spans.map { $0.meaning.render($0.text, colour: colour) }.joined()
  }
}
