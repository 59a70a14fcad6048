internal import CEditLine
internal import Glibc

/// Reads lines from a terminal; libedit edits them, and they are painted here.
///
/// Everything happens on the thread that calls ``readLine(_:)``. The terminal has its own modes
/// back when the object goes, when the process exits, and when it dies of a fault.
package final class EditLineReader: LineReader {
  /// Why a line was given up.
  enum Ending {
    case cancelled(draft: String)
    case stopped(signal: Int32)
    case closed
  }

  let libedit: LibEdit
  let signals: Signals
  let editor: ExternalEditor
  var screen: LineScreen
  private var request = LineRequest(prompt: "")
  private var keys: KeyReader
  /// What libedit gets next.
  private var codes: [UInt32] = []
  private var pastes: [LineInput] = []
  var shelf = PasteShelf()
  private var undo = UndoLog()
  private var search: HistorySearch?
  private var list: CompletionList?
  private let file: HistoryFile?
  private var history: [String] = []
  private var lastEntered: (text: String, typed: String)?
  var isRepaired = false
  /// Whether the line is wanted as it is, whatever is advised.
  private var isKept = false
  var ending: Ending?

  /// Starts libedit on the standard input and output.
  ///
  /// Gives nil when the terminal cannot edit, libedit does not start, or the user's key file
  /// switches editing off; a ``StreamReader`` that shows prompts does then. Lines in the key file
  /// that begin with the name of another program are passed over. The printer is the one that
  /// prints everything else, so that nothing is mixed up. Lines are kept in the history file.
  package init?(
    program: String, traits: TerminalTraits, signals: Signals, printer: Printer,
    editor: ExternalEditor, history file: HistoryFile? = nil
  ) {
    guard
      traits.canEdit,
      let libedit = LibEdit(program: program, historySize: HistoryFile.limit)
    else { return nil }
    self.libedit = libedit
    self.signals = signals
    self.editor = editor
    self.file = file
    keys = KeyReader(signals: signals)
    screen = LineScreen(printer: printer)
    ce_set_context(libedit.pointer, Unmanaged.passUnretained(self).toOpaque())
    ce_set_reader(libedit.pointer) { editor, character in
      guard let code = EditLineReader.reader(of: editor)?.nextCode() else { return -1 }
      character?.pointee = wchar_t(bitPattern: code)
      return 1
    }
    EditCommand.install(in: libedit.pointer)
    guard ce_edits(libedit.pointer) else { return nil }
    for line in file?.lines ?? [] { keep(PasteShelf.typed(line)) }
  }

  /// Keeps a line for Up and Ctrl-R; a line entered with a large paste keeps its chip.
  package func remember(_ line: String) {
    let typed = lastEntered.flatMap { $0.text == line ? $0.typed : nil }
    if keep(typed ?? PasteShelf.typed(line)) { file?.add(line) }
  }

  /// Keeps a line in memory; false when there is nothing to keep.
  @discardableResult private func keep(_ line: String) -> Bool {
    guard !line.isEmpty, line != history.last else { return false }
    history.append(line)
    if history.count > HistoryFile.limit { history.removeFirst() }
    libedit.remember(line)
    return true
  }

  /// Lets the user edit a line.
  ///
  /// A signal that came since the last line is answered at once, without a prompt.
  package func readLine(_ request: LineRequest) -> LineEvent {
    let early = signals.drain()
    if let signal = Signals.stop(among: early) { return .stopped(signal: signal) }
    if early.contains(SIGINT) { return .cancelled(draft: "") }
    if screen.isClosed { return .endOfInput }
    begin(request)
    let typed = libedit.readLine()
    return finish(typed)
  }

  private func begin(_ request: LineRequest) {
    self.request = request
    shelf.words = request.words
    codes = []
    pastes = []
    undo = UndoLog()
    search = nil
    list = nil
    isRepaired = false
    isKept = false
    ending = nil
    screen.markPastes(true)
  }

  private func finish(_ typed: String?) -> LineEvent {
    let line = EditedLine(typed ?? libedit.line.text)
    let isCancelled = if case .cancelled = ending { true } else { false }
    let shown = isKept ? nil : request.advice?(line.text)?.line
    show(EditedLine((shown ?? line.text) + (isCancelled ? "^C" : "")))
    screen.leave()
    screen.markPastes(false)
    switch ending {
    case .cancelled(let draft): return .cancelled(draft: draft)
    case .stopped(let signal): return .stopped(signal: signal)
    case .closed: return .endOfInput
    case nil: break
    }
    guard let typed else { return .endOfInput }
    let text = shelf.expand(typed)
    guard text.utf8.count <= LineEvent.limit else {
      return .tooLong(bytes: text.utf8.count, limit: LineEvent.limit)
    }
    lastEntered = (text, typed)
    return .line(LineInput(text: text, repaired: isRepaired, isKept: isKept))
  }

  func show(_ line: EditedLine, hint: String = "", note: StyledText? = nil) {
    let prompt = StyledText(request.prompt, request.promptMeaning)
    let listed = list?.rows(on: screen.size, more: request.words.more) ?? []
    let below = listed.isEmpty ? [note].compactMap(\.self) : listed
    screen.show(
      prompt: prompt, line: line, hint: listed.isEmpty ? hint : "", below: below,
      chip: shelf.label)
  }

  /// The editor's own words at this line.
  var words: LineWords { request.words }

  /// What there is to say about the line as it is now.
  private var advice: LineAdvice? { request.advice?(shelf.expand(libedit.line.text)) }

  // MARK: - What libedit calls

  private static func reader(of editor: OpaquePointer?) -> EditLineReader? {
    guard let editor, let context = ce_context(editor) else { return nil }
    return Unmanaged<EditLineReader>.fromOpaque(context).takeUnretainedValue()
  }

  /// Runs a command for libedit and says how to go on.
  static func run(_ command: EditCommand, in editor: OpaquePointer?) -> UInt8 {
    guard let reader = reader(of: editor) else { return CE_ERROR }
    reader.perform(command)
    return reader.ending == nil ? CE_NORMAL : CE_END
  }

  /// The next character or key code for libedit; nil when the line is given up.
  private func nextCode() -> UInt32? {
    if let text = request.opensEditorWith {
      request.opensEditorWith = nil
      edit(text)
    }
    while ending == nil {
      if !codes.isEmpty { return codes.removeFirst() }
      // A flood of keys counts as one change, or each of its keys would cost a copy of the line.
      if search == nil, keys.waiting < 64 { undo.record(libedit.line) }
      if keys.waiting == 0 { paint() }
      switch keys.next() {
      case .input(let input): take(input)
      case .signals(let numbers): take(numbers)
      case .closed: ending = .closed
      }
    }
    return nil
  }

  private func paint() {
    guard let search else {
      let note = advice.map {
        isKept ? StyledText($0.kept, .muted) : StyledText($0.warning, .warning)
      }
      show(libedit.line, hint: request.hint, note: note)
      return
    }
    let label = search.found ? request.words.found : request.words.notFound
    let prompt = StyledText("(\(label)) \(search.pattern): ", .muted)
    screen.show(prompt: prompt, line: EditedLine(search.match ?? ""), chip: shelf.label)
  }

  // MARK: - Input

  func take(_ numbers: [Int32]) {
    if let signal = Signals.stop(among: numbers) {
      ending = .stopped(signal: signal)
    } else if numbers.contains(SIGINT) {
      cancel()
    } else if numbers.contains(SIGCONT) {
      resume()
    }
    // A new size needs nothing here: it is asked for at each painting.
  }

  private func take(_ input: KeyDecoder.Input) {
    if search != nil, takeInSearch(input) { return }
    // Tab turns its pages; any other key puts it away.
    if input != .text("\t") { list = nil }
    switch input {
    case .text(let scalar): codes = [PasteShelf.typed(scalar).value]
    case .damaged:
      isRepaired = true
      codes = [0xFFFD]
    // The key is free for other uses while there is nothing to keep.
    case .alt("s") where advice != nil, .alt("S") where advice != nil: isKept.toggle()
    case .alt(let scalar): codes = [0x1B, scalar.value]
    case .key(.escape): codes = libedit.isVi ? [0x1B] : []
    case .key(let key): codes = EditCode(key).map { [UInt32($0.rawValue)] } ?? []
    case .paste(let text):
      pastes.append(text)
      codes = [UInt32(EditCode.paste.rawValue)]
    }
  }

  /// Uses an input for the search; false when it ends the search and has its usual effect.
  private func takeInSearch(_ input: KeyDecoder.Input) -> Bool {
    switch input {
    case .text("\u{12}"): search?.older()
    case .text("\u{08}"), .text("\u{7F}"): search?.deleteLast()
    case .text("\u{07}"): search = nil
    case .text(let scalar) where scalar.value >= 0x20: search?.append(scalar)
    default:
      if let match = search?.match { libedit.replace(with: EditedLine(match)) }
      search = nil
      return input == .key(.escape)
    }
    return true
  }

  // MARK: - Commands

  private func perform(_ command: EditCommand) {
    switch command {
    case .newline: libedit.insert("\n")
    case .cancel: cancel()
    case .suspend: suspend()
    case .paste:
      guard !pastes.isEmpty else { return }
      let paste = pastes.removeFirst()
      isRepaired = isRepaired || paste.repaired
      libedit.insert(shelf.place(paste.text))
    case .up: move(to: libedit.line.cursorAbove, or: .olderLine)
    case .down: move(to: libedit.line.cursorBelow, or: .newerLine)
    // libedit's own commands stop on the last character with vi's keys, even when inserting.
    case .right: libedit.move(to: libedit.line.cursor + 1)
    case .end: libedit.move(to: libedit.line.scalars.count)
    case .complete: complete()
    case .search: search = HistorySearch(lines: history)
    case .undo:
      undo.record(libedit.line)
      if let line = undo.undo() { libedit.replace(with: line) }
    case .clear: screen.clear()
    case .edit: edit(shelf.expand(libedit.line.text))
    }
  }

  private func cancel() {
    ending = .cancelled(draft: shelf.expand(libedit.line.text))
  }

  private func move(to place: Int?, or code: EditCode) {
    if let place { libedit.move(to: place) } else { libedit.push(code) }
  }

  private func complete() {
    let match = CompletionMatch(
      of: libedit.line.textBeforeCursor, in: request.completions, words: request.vocabulary)
    switch match {
    case .none: list = nil
    case .insert(let text):
      list = nil
      libedit.replaceBeforeCursor(with: text)
    case .list(let completions):
      if list?.completions == completions {
        list?.turn()
      } else {
        list = CompletionList(completions)
      }
    }
  }
}
