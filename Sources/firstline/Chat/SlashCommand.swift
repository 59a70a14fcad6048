import Conversation

/// What a line typed at the prompt asks for.
enum SlashCommand: Equatable {
  case reply(String)
  case explain
  case back
  case redo
  /// Without a reply, the slot's question is asked.
  case change(slot: String, reply: String)
  case whatIf(slot: String, reply: String)
  case showCase
  case why
  case whyNot(String)
  case ticket
  case note(String)
  case park(String)
  case cases
  case language(Part, name: String)
  case save(path: String)
  case edit(String)
  /// A line to be taken as it is, which is missing.
  case keep
  case help
  case quit
  case unknown(String, near: [String])

  /// The commands that begin with a slash, in the order in which help lists them.
  static let names = [
    "/back", "/redo", "/change", "/what-if", "/case", "/why", "/why-not", "/ticket", "/note",
    "/park", "/cases", "/language", "/edit", "/keep", "/save", "/help", "/quit",
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
    case "/redo": self = .redo
    case let name where ["/change", "/what-if"].contains(name):
      let words = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
      let (slot, reply) = (words.first ?? "", words.count > 1 ? words[1] : "")
      self =
        name == "/change" ? .change(slot: slot, reply: reply) : .whatIf(slot: slot, reply: reply)
    case "/case": self = .showCase
    case "/why": self = .why
    case "/why-not": self = .whyNot(rest)
    case "/ticket": self = .ticket
    case "/note": self = .note(rest)
    case "/park": self = .park(rest)
    case "/cases": self = .cases
    case "/language":
      let words = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
      let isTicket = words.first?.lowercased() == Part.ticket.rawValue
      self = .language(
        isTicket ? .ticket : .chat, name: isTicket ? words.dropFirst().last ?? "" : rest)
    case "/keep": self = .keep
    case "/save": self = .save(path: rest)
    case "/edit": self = .edit(rest)
    case "/help": self = .help
    case "/quit": self = .quit
    case let name:
      self = .unknown(parts[0], near: nearestSpellings(to: name, among: Self.names))
    }
  }
}
