internal import CEditLine
internal import Glibc

/// Pastes that the terminal marks while a program reads lines without editing them.
final class MarkedPaste {
  private static let start = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  private let output: Output

  /// Prepares the terminal, which has its own modes back when the object goes or the process ends.
  ///
  /// Gives nil when the input is no terminal.
  init?(output: Output) {
    guard ce_guard_start() else { return nil }
    self.output = output
  }

  deinit {
    ce_guard_end()
  }

  /// Asks the terminal to mark pastes, and to echo the marks as they are, for then nobody sees them.
  func begin() {
    var modes = termios()
    if tcgetattr(0, &modes) == 0 {
      modes.c_lflag &= ~tcflag_t(ECHOCTL)
      tcsetattr(0, TCSADRAIN, &modes)
    }
    output.write("\u{1B}[?2004h")
  }

  /// Asks the terminal to mark pastes no longer.
  func end() {
    output.write("\u{1B}[?2004l")
    ce_guard_lend()
  }

  /// The event, with the lines of a paste that begins in it taken together.
  static func whole(_ event: LineEvent, next: () -> LineEvent) -> LineEvent {
    guard case .line(var input) = event, let mark = input.text.ranges(of: start).last else {
      return event
    }
    var isOpen = !input.text[mark.upperBound...].contains(end)
    while isOpen {
      switch next() {
      case .line(let line):
        input.text += "\n" + line.text
        input.repaired = input.repaired || line.repaired
        isOpen = !line.text.contains(end)
      case .endOfInput: isOpen = false
      case let other: return other
      }
    }
    var text = PasteCleaner.clean(
      input.text.replacing(start, with: "").replacing(end, with: "").utf8)
    text.repaired = text.repaired || input.repaired
    return text.event
  }
}

extension LineInput {
  /// The event of having entered this line.
  var event: LineEvent {
    let bytes = text.utf8.count
    return bytes > LineEvent.limit
      ? .tooLong(bytes: bytes, limit: LineEvent.limit) : .line(self)
  }
}
