/// A key that is not a character, or a character with a duty of its own.
package enum Key: Equatable, Sendable {
  case enter
  /// Alt-Enter, Shift-Enter or Ctrl-J: a line break inside the line.
  case newline
  /// Ctrl-C.
  case interrupt
  /// Ctrl-Z.
  case suspend
  /// Esc and nothing after it.
  case escape
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

  /// The key of a control sequence, nil for keys that are not used here.
  /// - Parameters:
  ///   - final: the last byte of the sequence.
  ///   - parameters: what stands between `ESC [` and the last byte.
  init?(final: UInt8, parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { UInt8($0.prefix { $0 != ":" }) ?? 1 }
    // Shift counts 1, Alt 2, Ctrl 4, and the number sent is one more than the sum.
    let modifiers = numbers.count > 1 && numbers[1] > 0 ? numbers[1] - 1 : 0
    let isWord = modifiers & 0b110 != 0
    switch Character(Unicode.Scalar(final)) {
    case "A": self = .up
    case "B": self = .down
    case "C": self = isWord ? .wordRight : .right
    case "D": self = isWord ? .wordLeft : .left
    case "H": self = .home
    case "F": self = .end
    case "~":
      switch numbers.first {
      case 1, 7: self = .home
      case 4, 8: self = .end
      case 3: self = isWord ? .deleteWordRight : .delete
      // xterm's modifyOtherKeys: 27 ; modifiers ; code.
      case 27 where numbers.count == 3 && numbers[2] == 13 && modifiers != 0: self = .newline
      default: return nil
      }
    case "u":
      // The kitty protocol: code ; modifiers.
      guard numbers.first == 13 else { return nil }
      self = modifiers & 0b111 == 0 ? .enter : .newline
    default: return nil
    }
  }
}
