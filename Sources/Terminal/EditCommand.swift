internal import CEditLine

/// The commands that libedit lacks.
enum EditCommand: CaseIterable {
  case newline
  case cancel
  case suspend
  case paste
  case up
  case down
  case right
  case end
  case complete
  case search
  case undo
  case clear
  case edit

  /// The name by which a key file can bind it.
  var name: String {
    switch self {
    case .newline: "line-newline"
    case .cancel: "line-cancel"
    case .suspend: "line-suspend"
    case .paste: "line-paste"
    case .up: "line-up"
    case .down: "line-down"
    case .right: "line-right"
    case .end: "line-end"
    case .complete: "line-complete"
    case .search: "line-search-history"
    case .undo: "line-undo"
    case .clear: "line-clear-screen"
    case .edit: "line-edit"
    }
  }

  /// What libedit's `bind -l` says about it.
  var help: String {
    switch self {
    case .newline: "Insert a line break"
    case .cancel: "Give up the line"
    case .suspend: "Stop the program until it is resumed"
    case .paste: "Insert what was pasted"
    case .up: "Go up a line or to an older line"
    case .down: "Go down a line or to a newer line"
    case .right: "Go right, to behind the last character"
    case .end: "Go behind the last character"
    case .complete: "Complete the line up to the cursor"
    case .search: "Search backwards through older lines"
    case .undo: "Take back the last change"
    case .clear: "Clear the screen"
    case .edit: "Edit the line in the editor of your choice"
    }
  }

  /// The function that libedit calls; C takes no context, so there is one for each command.
  var function: ce_command_function {
    switch self {
    case .newline: { editor, _ in EditLineReader.run(.newline, in: editor) }
    case .cancel: { editor, _ in EditLineReader.run(.cancel, in: editor) }
    case .suspend: { editor, _ in EditLineReader.run(.suspend, in: editor) }
    case .paste: { editor, _ in EditLineReader.run(.paste, in: editor) }
    case .up: { editor, _ in EditLineReader.run(.up, in: editor) }
    case .down: { editor, _ in EditLineReader.run(.down, in: editor) }
    case .right: { editor, _ in EditLineReader.run(.right, in: editor) }
    case .end: { editor, _ in EditLineReader.run(.end, in: editor) }
    case .complete: { editor, _ in EditLineReader.run(.complete, in: editor) }
    case .search: { editor, _ in EditLineReader.run(.search, in: editor) }
    case .undo: { editor, _ in EditLineReader.run(.undo, in: editor) }
    case .clear: { editor, _ in EditLineReader.run(.clear, in: editor) }
    case .edit: { editor, _ in EditLineReader.run(.edit, in: editor) }
    }
  }

  /// The keys that users may bind to something else in their key file.
  private static let softKeys: [(code: UInt8, command: String)] = [
    (0x09, EditCommand.complete.name),
    (0x0C, EditCommand.clear.name),
    (0x12, EditCommand.search.name),
    // libedit's own forward search shows a row of its own and fails on Chinese.
    (0x13, "ed-unassigned"),
    (0x17, "ed-delete-prev-word"),
    (0x1F, EditCommand.undo.name),
  ]

  /// Gives libedit the commands and the keys, reading the user's key file between the keys that
  /// the user may change and those that editing depends on.
  static func install(in editor: OpaquePointer) {
    for command in allCases {
      ce_add_command(editor, command.name, command.help, command.function)
    }
    bindSoftKeys(in: editor)
    ce_read_key_file(editor)
    // Changing to vi's keys in the file has thrown away all bindings.
    if ce_is_vi(editor) { bindSoftKeys(in: editor) }
    for code in EditCode.allCases {
      ce_bind(editor, code.rawValue, code.command, code.commandInCommandMode)
    }
  }

  private static func bindSoftKeys(in editor: OpaquePointer) {
    for key in softKeys { ce_bind(editor, key.code, key.command, key.command) }
    ce_bind_keys(editor, "^X^E", EditCommand.edit.name, false)
    // libedit's own command runs vi on a file of its own, whatever the user's editor is.
    if ce_is_vi(editor) { ce_bind_keys(editor, "v", EditCommand.edit.name, true) }
  }
}
