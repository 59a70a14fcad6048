/// The codes by which keys reach libedit.
///
/// They lie in the range of the C1 controls, which nobody can type, so that no escape sequence has
/// to be bound. A binding that begins with Esc would make libedit wait after each Esc.
enum EditCode: UInt8, CaseIterable {
  case accept = 0x80
  case newline
  case cancel
  case suspend
  case paste
  case up
  case down
  case left
  case right
  case home
  case end
  case delete
  case wordLeft
  case wordRight
  case deleteWordLeft
  case deleteWordRight
  case olderLine
  case newerLine

  /// The libedit command, ours or built in, that the code is bound to.
  var command: String {
    switch self {
    case .accept: "ed-newline"
    case .newline: EditCommand.newline.name
    case .cancel: EditCommand.cancel.name
    case .suspend: EditCommand.suspend.name
    case .paste: EditCommand.paste.name
    case .up: EditCommand.up.name
    case .down: EditCommand.down.name
    case .left: "ed-prev-char"
    case .right: EditCommand.right.name
    case .home: "ed-move-to-beg"
    case .end: EditCommand.end.name
    case .delete: "ed-delete-next-char"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .deleteWordLeft: "ed-delete-prev-word"
    case .deleteWordRight: "em-delete-next-word"
    case .olderLine: "ed-prev-history"
    case .newerLine: "ed-next-history"
    }
  }

  /// The libedit command for vi's command mode, where the cursor stands on a character.
  var commandInCommandMode: String {
    switch self {
    case .right: "ed-next-char"
    case .end: "ed-move-to-end"
    default: command
    }
  }

  /// The code of a key; nil for Esc, which libedit knows as itself.
  init?(_ key: Key) {
    switch key {
    case .enter: self = .accept
    case .newline: self = .newline
    case .interrupt: self = .cancel
    case .suspend: self = .suspend
    case .escape: return nil
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .delete: self = .delete
    case .wordLeft: self = .wordLeft
    case .wordRight: self = .wordRight
    case .deleteWordLeft: self = .deleteWordLeft
    case .deleteWordRight: self = .deleteWordRight
    }
  }
}
