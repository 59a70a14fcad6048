import Conversation

/// What a line typed at the prompt asks for.
enum SlashCommand: Equatable {
  case reply(String)
  case explain
  case back
  case change(slot: String, reply: String)
  case showCase
  case why
  case ticket
  case note(String)
  case language(Part, name: String)
  case save(path: String)
  case help
  case quit
  case unknown(String, near: [String])

  /// The commands that begin with a slash, in the order in which help lists them.
  static let names = [
    "/back", "/change", "/case", "/why", "/ticket", "/note", "/language", "/save", "/help", "/quit",
  ]

  init(_ line: String) {
    let text = line.trimmed
    guard text.hasPrefix("/") else {
      self = text == "?" || text == "？" ? .explain : .reply(line)
      return
    }
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    // "/subscriptions/…" is the path of a resource, and no command has a second slash.
    guard parts.first?.dropFirst().contains("/") == false else {
      self = .reply(line)
      return
    }
    let rest = parts.count > 1 ? parts[1].trimmed : ""
    switch parts[0].lowercased() {
    case "/back": self = .back
    case "/change":
      let words = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
      self = .change(slot: words.first ?? "", reply: words.count > 1 ? words[1] : "")
    case "/case": self = .showCase
    case "/why": self = .why
    case "/ticket": self = .ticket
    case "/note": self = .note(rest)
    case "/language":
      let words = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
      let isTicket = words.first?.lowercased() == Part.ticket.rawValue
      self = .language(
        isTicket ? .ticket : .chat, name: isTicket ? words.dropFirst().last ?? "" : rest)
    case "/save": self = .save(path: rest)
    case "/help": self = .help
    case "/quit": self = .quit
    case let name:
      self = .unknown(parts[0], near: nearestSpellings(to: name, among: Self.names))
    }
  }
}
