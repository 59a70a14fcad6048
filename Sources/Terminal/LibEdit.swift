internal import CEditLine

/// The editor of libedit, which changes the line and draws nothing.
final class LibEdit {
  let pointer: OpaquePointer
  private let history: OpaquePointer

  /// Starts the editor; nil when there is no terminal, no UTF-8, or no libedit for it.
  init?(program: String, historySize: Int) {
    // The guard has to see the modes that libedit is about to change.
    guard ce_use_utf8(), ce_guard_start() else { return nil }
    guard let pointer = ce_start(program) else {
      ce_guard_end()
      return nil
    }
    guard let history = ce_history_start(pointer, Int32(historySize)) else {
      ce_end(pointer)
      ce_guard_end()
      return nil
    }
    self.pointer = pointer
    self.history = history
  }

  deinit {
    ce_end(pointer)
    ce_history_end(history)
    ce_guard_end()
  }

  /// True when the keys are those of vi.
  var isVi: Bool { ce_is_vi(pointer) }

  /// The line as it is now.
  var line: EditedLine {
    let line = ce_current_line(pointer)
    let text = UnsafeBufferPointer(start: line.text, count: Int(line.length))
    return EditedLine(scalars: Self.scalars(text), cursor: Int(line.cursor))
  }

  /// Edits one line; nil when a command or the reader gave it up.
  func readLine() -> String? {
    var count: Int32 = 0
    guard let text = ce_read_line(pointer, &count), count > 0 else { return nil }
    let scalars = Self.scalars(UnsafeBufferPointer(start: text, count: Int(count)))
    // The line break at the end is the Enter key.
    return EditedLine(scalars: scalars.last == "\n" ? scalars.dropLast() : scalars).text
  }

  /// Inserts a text at the cursor; false when there is no memory for it.
  @discardableResult func insert(_ text: String) -> Bool {
    text.isEmpty || ce_insert(pointer, Self.wide(text))
  }

  /// Replaces the text before the cursor.
  func replaceBeforeCursor(with text: String) {
    ce_delete_before(pointer, Int32(line.cursor))
    insert(text)
  }

  /// Replaces the whole line.
  func replace(with next: EditedLine) {
    move(to: line.scalars.count)
    replaceBeforeCursor(with: next.text)
    move(to: next.cursor)
  }

  /// Moves the cursor to a place in the line.
  func move(to place: Int) {
    ce_move_cursor(pointer, Int32(place - line.cursor))
  }

  /// Makes libedit act as if this key had been read next.
  func push(_ code: EditCode) {
    ce_push(pointer, [wchar_t(code.rawValue), 0])
  }

  /// Gives the terminal the modes it had before, for the shell.
  func lendTerminal() {
    ce_set_raw(pointer, false)
    ce_guard_lend()
  }

  /// Sets the terminal for editing again, whatever others have done to it.
  func takeTerminal() {
    // libedit does nothing when it believes that the modes are right.
    ce_set_raw(pointer, false)
    ce_set_raw(pointer, true)
  }

  /// Adds a line that Up finds first.
  func remember(_ line: String) {
    ce_history_add(history, Self.wide(line))
  }

  private static func scalars(_ text: UnsafeBufferPointer<wchar_t>) -> [Unicode.Scalar] {
    text.map { Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}" }
  }

  private static func wide(_ text: String) -> [wchar_t] {
    text.unicodeScalars.filter { $0.value != 0 }.map { wchar_t(bitPattern: $0.value) } + [0]
  }
}
