import Conversation

/// Every sentence that the chat itself says, by what it says.
package enum Phrase: String, CaseIterable, Sendable {
  // Around a conversation.
  case welcome
  case prompt
  case noted
  case tookBack = "took_back"
  case changed
  case withdrew
  case restored
  case keptNote = "kept_note"
  case firstDo = "first_do"
  case roleNeeded = "role_needed"
  case forThis = "for"
  case againstThis = "against"
  case hint
  case repaired
  case tooLong = "too_long"
  case greeting
  case thanked
  case explains
  case nearTwo = "near_two"
  case several
  case nextItem = "next_item"
  case nextFact = "next_fact"
  case fact

  // Replies that cannot be used.
  case empty
  case notAChoice = "not_a_choice"
  case didYouMean = "did_you_mean"
  case ambiguous
  case noSuchNumber = "no_such_number"
  case notANumber = "not_a_number"
  case notATime = "not_a_time"
  case inTheFuture = "in_the_future"
  case noErrorCode = "no_error_code"
  case notAnID = "not_an_id"
  case notPermitted = "not_permitted"
  case tooManyMisses = "too_many_misses"
  case nonAnswersHelp = "non_answers_help"

  // What `?` says about each type of slot.
  case expectsChoice = "expects_choice"
  case expectsText = "expects_text"
  case expectsNumber = "expects_number"
  case expectsTime = "expects_time"
  case expectsCodes = "expects_codes"
  case expectsID = "expects_id"

  // Commands.
  case help
  case unknownCommand = "unknown_command"
  case nothingToUndo = "nothing_to_undo"
  case hasEnded = "has_ended"
  case notSettled = "not_settled"
  case emptyNote = "empty_note"
  case whyUnsaid = "why_unsaid"
  case whyGuard = "why_guard"
  case whyAlways = "why_always"
  case source
  case chatLanguage = "chat_language"
  case ticketLanguage = "ticket_language"
  case languageUsage = "language_usage"
  case noSuchLanguage = "no_such_language"
  case changeUsage = "change_usage"

  // The case and the ticket.
  case caseKnown = "case_known"
  case caseWithdrawn = "case_withdrawn"
  case caseNotes = "case_notes"
  case caseNothing = "case_nothing"
  case caseMissing = "case_missing"
  case ticketTitle = "ticket_title"
  case ticketOpening = "ticket_opening"
  case ticketMissing = "ticket_missing"
  case ticketComplete = "ticket_complete"
  case ticketSeverityReason = "ticket_severity_reason"
  case ticketNothing = "ticket_nothing"
  case ticketNone = "ticket_none"
  case ticketNoValue = "ticket_no_value"

  // The end of a session.
  case outcomeResolved = "outcome_resolved"
  case outcomeKnownIncident = "outcome_known_incident"
  case outcomeEscalated = "outcome_escalated"
  case outcomeEscalatedIncomplete = "outcome_escalated_incomplete"
  case outcomeReferred = "outcome_referred"
  case outcomeAbandoned = "outcome_abandoned"
  case unfinished
  case saved
  case ticketHint = "ticket_hint"
  case noTicket = "no_ticket"
  case ticketGoesOtherwise = "ticket_goes_otherwise"

  // A saved session.
  case beginsWith = "begins_with"
  case updated
  case originAsked = "origin_asked"
  case originVolunteered = "origin_volunteered"
  case originCorrected = "origin_corrected"
  case originLookedUp = "origin_looked_up"

  /// The names of the places that the sentence may have.
  package var places: [String] {
    switch self {
    case .welcome: ["session"]
    case .nextItem, .nextFact: ["before", "next"]
    case .fact: ["name", "value"]
    case .noted, .changed, .tookBack, .withdrew, .restored, .caseWithdrawn: ["facts"]
    case .keptNote: ["note"]
    case .explains: ["slot", "why"]
    case .nearTwo: ["first", "second"]
    case .several: ["problems"]
    case .roleNeeded, .notPermitted: ["role"]
    case .forThis, .againstThis: ["text"]
    case .tooLong: ["bytes", "limit"]
    case .tooManyMisses: ["limit"]
    case .notAChoice: ["reply"]
    case .didYouMean, .ambiguous: ["choices"]
    case .noSuchNumber: ["last"]
    case .inTheFuture: ["time"]
    case .nonAnswersHelp: ["words"]
    case .unknownCommand: ["command", "near"]
    case .notSettled: ["slot", "near"]
    case .whyGuard: ["conditions"]
    case .source: ["source"]
    case .caseMissing: ["missing", "total", "facts"]
    case .ticketTitle: ["form"]
    case .ticketMissing: ["fields"]
    case .ticketSeverityReason: ["reason"]
    case .chatLanguage, .ticketLanguage: ["language"]
    case .languageUsage: ["languages"]
    case .noSuchLanguage: ["name", "languages"]
    case .saved, .ticketHint, .noTicket, .ticketGoesOtherwise: ["path"]
    case .beginsWith: ["turns", "session"]
    case .updated: ["time", "reason"]
    default: []
    }
  }
}

/// The chat's sentences in one language.
package struct Wording: Equatable, Sendable {
  private let texts: [Phrase: String]

  package init(_ texts: [Phrase: String]) {
    self.texts = texts
  }

  /// The sentence with its places filled.
  package subscript(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    (texts[phrase] ?? phrase.rawValue).filling(values)
  }

  /// Things one after another in a sentence, such as "Teams, Outlook".
  package func list(_ items: [String]) -> String { joined(items, by: .nextItem) }

  /// Facts one after another, such as "Service: Teams; Who is affected: one user".
  package func facts(_ facts: [String]) -> String { joined(facts, by: .nextFact) }

  /// A name and its value, such as "Service: Teams".
  package func fact(_ name: String, _ value: String) -> String {
    self[.fact, ["name": name, "value": value]]
  }

  private func joined(_ parts: [String], by phrase: Phrase) -> String {
    guard let first = parts.first else { return "" }
    return parts.dropFirst().reduce(first) { self[phrase, ["before": $0, "next": $1]] }
  }
}
