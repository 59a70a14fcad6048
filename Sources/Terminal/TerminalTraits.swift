internal import CEditLine
internal import Glibc

/// What the user said about colour.
package enum ColourChoice: String, CaseIterable, Sendable {
  /// Colour when a terminal shows the output and nothing in the environment speaks against it.
  case auto
  /// Colour whatever the output is, for a pager that understands it.
  case always
  /// No colour.
  case never
}

/// What the terminal, if there is one, can do; found out once at the start.
package struct TerminalTraits: Equatable, Sendable {
  /// True when somebody types the input.
  package let inputIsTerminal: Bool
  /// True when somebody watches the output.
  package let outputIsTerminal: Bool
  /// The value of TERM, "" when it is not set.
  package let termName: String
  /// Columns at the start, 80 when unknown; a printer asks again each time.
  package let columns: Int
  /// True when meanings are shown by colour.
  package let colour: Bool
  /// True when a screen reader or a braille display has to make sense of the output: nothing that
  /// was shown changes any more, and nothing is said by place or colour alone.
  package let isPlain: Bool

  /// True when a line can be edited, so that ``EditLineReader`` may be used.
  package var canEdit: Bool { !isPlain && understandsEscapes }

  /// True when a terminal obeys escape sequences.
  package var understandsEscapes: Bool {
    inputIsTerminal && outputIsTerminal && !Self.isDumb(termName)
  }

  /// Derives the traits from facts that have been found out already.
  ///
  /// An explicit choice of colour wins over NO_COLOR, which wins over the default. NO_COLOR counts
  /// when it is set and not empty. Plain is chosen by the user, or by ACCESSIBLE in the environment,
  /// unless that is `0` or `false`.
  package init(
    environment: [String: String], colour: ColourChoice, isPlain: Bool = false,
    inputIsTerminal: Bool, outputIsTerminal: Bool, columns: Int
  ) {
    let term = environment["TERM"] ?? ""
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.columns = columns
    termName = term
    let accessible = environment["ACCESSIBLE"] ?? ""
    self.isPlain = isPlain || !["", "0", "false"].contains(accessible.lowercased())
    self.colour =
      switch colour {
      case .always: true
      case .never: false
      case .auto:
        outputIsTerminal && !Self.isDumb(term) && (environment["NO_COLOR"] ?? "").isEmpty
      }
  }

  /// Looks at the standard input and output.
  package static func detect(
    environment: [String: String], colour: ColourChoice, isPlain: Bool = false
  ) -> TerminalTraits {
    TerminalTraits(
      environment: environment, colour: colour, isPlain: isPlain, inputIsTerminal: isatty(0) == 1,
      outputIsTerminal: isatty(1) == 1, columns: TerminalSize.current(of: 1).columns)
  }

  private static func isDumb(_ term: String) -> Bool { term.isEmpty || term == "dumb" }
}

/// The size of a terminal in character cells.
package struct TerminalSize: Equatable, Sendable {
  /// Cells in a row.
  package let columns: Int
  /// Rows on the screen.
  package let rows: Int

  /// Makes a size; both numbers are at least 1.
  package init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }

  /// Asks the terminal on a descriptor; 80 by 24 when it does not say.
  package static func current(of descriptor: Int32) -> TerminalSize {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ce_terminal_size(descriptor, &columns, &rows) else {
      return TerminalSize(columns: 80, rows: 24)
    }
    return TerminalSize(columns: Int(columns), rows: Int(rows))
  }
}
