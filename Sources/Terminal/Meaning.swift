/// What a piece of text means to the reader; how it looks is decided when it is printed.
package enum Meaning: CaseIterable, Equatable, Sendable {
  case plain
  case strong
  case emphasis
  case heading
  case choice
  case command
  case muted
  case success
  case warning
  case danger
  case prompt

  /// The parameters of the escape sequence that shows this meaning, "" for none.
  ///
  /// Only the sixteen colours that every terminal has and lets its user adjust.
  var graphicRendition: String {
    switch self {
    case .plain: ""
    case .strong, .heading: "1"
    case .emphasis: "3"
    case .choice, .command: "36"
    case .muted: "2"
    case .success: "32"
    case .warning: "33"
    case .danger: "1;31"
    case .prompt: "1;36"
    }
  }

  /// Puts the escape sequences of this meaning around a text when `colour` is true.
  func render(_ text: String, colour: Bool) -> String {
    guard colour, !graphicRendition.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(graphicRendition)m\(text)\u{1B}[0m"
  }
}
