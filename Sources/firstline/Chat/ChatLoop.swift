import Conversation
import Prompts
import Terminal
import Transcripts

/// The one loop of the chat: performs what the conversation asks for and feeds back what comes of it.
struct ChatLoop {
  var conversation: Conversation
  var recorder: Recorder
  var keeper: SessionKeeper
  let setUp: ChatSetUp
  let printer: Printer
  let reader: any LineReader
  let clock: Clock
  /// Whether somebody sits at the terminal, who may still correct something after the end.
  let isAttended: Bool
  /// Whether everything is said in words, for a screen reader.
  var isPlain = false
  /// What the agent wants to write in an editor next.
  var textToEdit: String?
  var redactor: Redactor
  /// How many replies in a row could not be used.
  var misses = 0
  /// What the chat itself asks before the question of the case.
  var waiting: Waiting?
  /// The other cases of this sitting.
  var sitting: Sitting
  /// Whether the end of the case has been shown.
  var hasShownEnd = false
  /// The most of them that a pipe may bring: nobody is there to read what would do.
  private static let missLimit = 100

  private var languages: Languages { setUp.languages }
  var view: ChatView { ChatView(wording: wording) }
  var locale: String { conversation.content.locale }
  var wording: Wording { wording(of: locale) }

  /// Holds the conversation until it ends or the agent leaves.
  mutating func run() -> ExitStatus {
    let session = recorder.session.header.session
    printer.print([Line(wording[.welcome, ["session": session]], .muted)])
    perform(.started, typed: "")
    while !printer.isClosed, isAttended || !conversation.hasEnded || waiting != nil {
      if !isAttended, misses >= Self.missLimit {
        let limit = ["limit": String(Self.missLimit)]
        printer.print([Line(wording[.tooManyMisses, limit], .warning)])
        return leave()
      }
      let event = reader.readLine(request)
      textToEdit = nil
      switch event {
      case .line(let line):
        let input = withoutSecrets(line)
        if mayRemember(input.text) { reader.remember(input.text) }
        guard take(input) else { return leave() }
      case .tooLong(let bytes, let limit):
        let sizes = ["bytes": String(bytes), "limit": String(limit)]
        printer.print([Line(wording[.tooLong, sizes], .warning)])
        showQuestion()
      case .cancelled:
        continue
      case .endOfInput:
        return leave()
      case .stopped(let signal):
        _ = leave()
        return .stopped(signal: signal)
      }
    }
    return leave()
  }

  // MARK: - What was typed

  /// Takes a line and says whether the conversation goes on.
  private mutating func take(_ input: LineInput) -> Bool {
    if input.repaired { printer.print([Line(wording[.repaired], .warning)]) }
    if let waiting, let goesOn = take(input.text, for: waiting) { return goesOn }
    switch SlashCommand(input.text) {
    case .reply(let reply):
      if conversation.hasEnded, reply.trimmed.isEmpty { return false }
      perform(.said(reply, at: clock.now), typed: reply)
    case .back:
      perform(.wentBack, typed: input.text)
    case .redo:
      perform(.redid, typed: input.text)
    case .change(let slot, let reply):
      change(slot, reply: reply)
    case .whatIf(let slot, let reply):
      suppose(slot, reply: reply)
    case .park(let words):
      perform(.parked(words), typed: input.text)
    case .note(let note):
      perform(.noted(note), typed: input.text)
    case .language(let part, let name):
      turn(part, to: name)
    case .save(let path):
      save(to: path)
    case .edit(let text):
      edit(text)
    case .quit:
      return false
    case .explain:
      printer.print(explanation)
      showQuestion(isRepeated: true)
    case .why:
      printer.print(reasons)
      showQuestion(isRepeated: true)
    case .whyNot(let name):
      printer.print(
        WhyNotView(conversation: conversation, session: recorder.session, wording: wording)
          .lines(about: name))
      showQuestion(isRepeated: true)
    case .cases:
      printer.print(caseLines)
      showQuestion(isRepeated: true)
    case .showCase:
      printer.print(CaseView(conversation: conversation, wording: wording).lines)
      showQuestion()
    case .ticket:
      printer.print(ticketPreview)
      showQuestion()
    case .help:
      printer.print([Line(StyledText(wording[.help]))])
      showQuestion()
    case .keep:
      printer.print([Line(wording[.keepUsage], .warning)])
    case .unknown(let name, let near):
      let values = ["command": name, "near": view.didYouMean(near)]
      printer.print([Line(wording[.unknownCommand, values], .warning)])
    }
    return true
  }

  // MARK: - Effects

  /// Applies an event, saves what came of it, and only then shows it.
  ///
  /// A change that matters waits until it is agreed to.
  mutating func perform(_ event: Event, typed: String, isAgreed: Bool = false) {
    if !isAgreed, holdsBack(event, typed: typed) { return }
    let effects = conversation.apply(event, in: &recorder, at: clock.now)
    keeper.save(recorder.session)
    if let problem = keeper.takeNewProblem() {
      printer.print([Line(problem.message(in: locale), .danger)])
    }
    // What the chat itself asks comes before the question of the case.
    let shown = waiting == nil ? effects : effects.filter { !$0.isQuestion }
    printer.print(view.lines(for: shown, in: conversation, reply: typed))
    if waiting != nil { showQuestion() }
    misses = effects.contains { if case .rejected = $0 { true } else { false } } ? misses + 1 : 0
    let hasConcluded = effects.contains { if case .conclude = $0 { true } else { false } }
    hasShownEnd = hasShownEnd && conversation.hasEnded && !hasConcluded
    guard hasConcluded, waiting == nil else { return }
    if isAttended || !conversation.parked.isEmpty || !sitting.parked.isEmpty { showEnd() }
    offerNext()
  }

  private mutating func save(to path: String) {
    do throws(TranscriptError) {
      try keeper.save(recorder.session, to: path)
      printer.print([Line(wording[.saved, ["path": keeper.path]], .success)])
    } catch {
      printer.print([Line(error.message(in: locale), .danger)])
    }
  }

  /// Goes on in another language, or says which there are.
  private mutating func turn(_ part: Part, to name: String) {
    let names = wording.list(languages.locales.map { Language.name(of: $0) })
    if let locale = languages.locale(named: name), let set = try? languages.read(locale) {
      perform(.turned(part, to: locale, set.content), typed: name)
    } else if name.isEmpty {
      printer.print([Line(wording[.languageUsage, ["languages": names]], .plain)])
      showQuestion()
    } else {
      let values = ["name": name.shortened, "languages": names]
      printer.print([Line(wording[.noSuchLanguage, values], .warning)])
    }
  }

  /// The chat's sentences in a language; they have been read together with its content.
  private func wording(of locale: String) -> Wording {
    let wording = (try? languages.readOrEnglish(locale).wording) ?? Wording([:])
    return isPlain ? wording.inWords : wording
  }

  private func ticketLines(_ ticket: Ticket) -> [Line] {
    TicketView(ticket: ticket, wording: wording, own: wording(of: ticket.locale)).lines
  }

  /// Shows the question that the next reply answers, without its instruction when that has just been read.
  func showQuestion(isRepeated: Bool = false) {
    if let waiting { return printer.print(lines(for: waiting)) }
    guard let question = conversation.pendingQuestion else { return }
    let view = QuestionView(question: question, wording: wording)
    printer.print(isRepeated ? view.linesWithoutInstruction : view.lines)
  }

  // MARK: - What the agent asks of the chat

  private var explanation: [Line] {
    guard let question = asked else { return [Line(wording[.hasEnded], .plain)] }
    return QuestionView(question: question, wording: wording)
      .explanation(nonAnswers: conversation.content.nonAnswerLabels)
  }

  private var reasons: [Line] {
    guard let question = conversation.pendingQuestion else {
      return [Line(wording[.hasEnded], .plain)]
    }
    let conditions = CaseView(conversation: conversation, wording: wording).reasonsForQuestion
    return QuestionView(question: question, wording: wording).reasons(because: conditions)
  }

  private var ticketPreview: [Line] {
    guard let form = conversation.formAhead else {
      return [Line(wording[.ticketNothing], .warning)]
    }
    let ticket = conversation.ticket(on: form)
    return ticketLines(ticket)
  }

  // MARK: - The end

  /// Shows the end of the session and says how the program ends.
  private mutating func leave() -> ExitStatus {
    if !hasShownEnd { showEnd() }
    return keeper.problem == nil ? .fine : .cannotSave
  }

  /// The ticket of an escalation, and the last lines: the outcome, the file, and how to print the ticket again.
  private mutating func showEnd() {
    hasShownEnd = true
    let session = recorder.session
    var lines: [Line] = []
    if let ticket = session.end.ticket {
      lines += [.empty] + ticketLines(ticket)
    }
    lines += [.empty, view.outcomeLine(session.end)]
    if session.end.outcome == nil { lines += parkedLines }
    if let problem = keeper.problem {
      lines.append(Line(problem.message(in: locale), .danger))
    } else {
      lines.append(Line(wording[.saved, ["path": keeper.path]], .muted))
      if session.end.ticket != nil {
        lines.append(Line(wording[.ticketHint, ["path": keeper.path]], .muted))
      }
    }
    printer.print(lines)
  }
}
