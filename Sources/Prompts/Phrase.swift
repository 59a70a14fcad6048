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
  case redid
  case carried
  case parked
  case unparked
  case hintMissing = "hint_missing"
  case hintComplete = "hint_complete"
  case hintConsent = "hint_consent"

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
  case nothingToRedo = "nothing_to_redo"
  case emptyProblem = "empty_problem"
  case changeAsks = "change_asks"
  case leftAsItWas = "left_as_it_was"
  case changeConsent = "change_consent"
  case correctionConsent = "correction_consent"
  case consentUsage = "consent_usage"
  case whatIfUsage = "what_if_usage"

  // What a change would bring about.
  case previewWouldBe = "preview_would_be"
  case previewAskedAgain = "preview_asked_again"
  case previewAskedNext = "preview_asked_next"
  case previewWithdrawn = "preview_withdrawn"
  case previewRestored = "preview_restored"
  case previewSeverity = "preview_severity"
  case previewOutlook = "preview_outlook"
  case previewForm = "preview_form"
  case previewFields = "preview_fields"
  case previewNothing = "preview_nothing"
  case notKnownYet = "not_known_yet"
  case outlookOpen = "outlook_open"
  case nameResolved = "name_resolved"
  case nameKnownIncident = "name_known_incident"
  case nameEscalated = "name_escalated"
  case nameReferred = "name_referred"
  case nameAbandoned = "name_abandoned"

  // Why the case does not end in some way.
  case whyNotUsage = "why_not_usage"
  case noSuchEnding = "no_such_ending"
  case whyNotEnded = "why_not_ended"
  case whyNotFails = "why_not_fails"
  case whyNotOpen = "why_not_open"
  case whyNotAhead = "why_not_ahead"
  case whyNotEarlier = "why_not_earlier"
  case factIs = "fact_is"
  case factIsSaid = "fact_is_said"
  case factIsUnknown = "fact_is_unknown"

  // Guards in words.
  case guardAnd = "guard_and"
  case guardOtherwise = "guard_otherwise"
  case guardOr = "guard_or"
  case guardNor = "guard_nor"
  case guardMore = "guard_more"
  case guardKnown = "guard_known"
  case guardNoAnswer = "guard_no_answer"
  case guardAnswered = "guard_answered"
  case guardNot = "guard_not"
  case guardAnsweredNot = "guard_answered_not"
  case guardAtLeast = "guard_at_least"
  case guardSomeFor = "guard_some_for"
  case guardAllFor = "guard_all_for"
  case actorAdmin = "actor_admin"
  case actorUser = "actor_user"
  case actorPartner = "actor_partner"
  case actorThirdParty = "actor_third_party"
  case actorVendor = "actor_vendor"
  case actorWait = "actor_wait"
  case actorUnlisted = "actor_unlisted"
  case actorOpen = "actor_open"

  // Several cases in one sitting.
  case offerNext = "offer_next"
  case notStarted = "not_started"
  case caseBegins = "case_begins"
  case casesPresent = "cases_present"
  case casesFinished = "cases_finished"
  case casesUnsaid = "cases_unsaid"
  case caseParked = "case_parked"

  // The line that is typed.
  case editNeedsTerminal = "edit_needs_terminal"
  case lineFound = "line_found"
  case lineNotFound = "line_not_found"
  case linePasteLines = "line_paste_lines"
  case linePasteCharacters = "line_paste_characters"
  case lineMore = "line_more"
  case lineEditorFailed = "line_editor_failed"
  case plainPrompt = "plain_prompt"
  case plainChoice = "plain_choice"

  // What is removed before a line is kept.
  case removed
  case willRemove = "will_remove"
  case willKeep = "will_keep"
  case keepUsage = "keep_usage"
  case secretPassword = "secret_password"
  case secretOtp = "secret_otp"
  case secretRecovery = "secret_recovery"
  case secretJwt = "secret_jwt"
  case secretToken = "secret_token"
  case secretSecret = "secret_secret"
  case secretSignature = "secret_signature"
  case secretKey = "secret_key"
  case secretBitlocker = "secret_bitlocker"
  case secretProductKey = "secret_product_key"
  case secretPrivateKey = "secret_private_key"
  case secretWebhook = "secret_webhook"
  case secretCookie = "secret_cookie"
  case secretCard = "secret_card"
  case secretIban = "secret_iban"
  case secretIDNumber = "secret_id_number"

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

  // A session that is gone on with.
  case unfinishedOffer = "unfinished_offer"
  case resumes
  case takenOver = "taken_over"
  case zoneOfSession = "zone_of_session"
  case promptsChanged = "prompts_changed"
  case kept
  case readOtherwise = "read_otherwise"
  case askedAgain = "asked_again"
  case askedAnew = "asked_anew"
  case resumedBy = "resumed_by"

  // A saved session.
  case beginsWith = "begins_with"
  case updated
  case originAsked = "origin_asked"
  case originVolunteered = "origin_volunteered"
  case originCorrected = "origin_corrected"
  case originLookedUp = "origin_looked_up"
  case follows
  case parkedBecame = "parked_became"
  case originCarried = "origin_carried"
  case valueBefore = "value_before"
  case changeReason = "change_reason"
}
