internal import Glibc

/// Reads lines from a pipe, a file, or a terminal that cannot edit.
///
/// Lines end with `\n` or `\r\n`; the last one may lack its end. A byte order mark at the start is
/// dropped.
package final class StreamReader: LineReader {
  private let descriptor: Int32
  private let signals: Signals?
  private let prompter: Printer?
  private let editor: ExternalEditor?
  private let pastes: MarkedPaste?
  private var buffer: [UInt8] = []
  /// Where the line that is being collected starts in the buffer.
  private var start = 0
  /// Bytes of an overlong line that were thrown away so far.
  private var dropped = 0
  private var isAtStart = true
  private var isAtEnd = false

  /// Makes a reader on an open descriptor, which it never closes.
  ///
  /// With `signals`, INT, TERM and HUP end the wait. With `prompter`, prompts are shown on it, as
  /// befits a terminal where nothing is edited; a pipe or a file has none. With `editor`, a request
  /// may open it. With `marksPastes`, the terminal is asked to mark pastes, which are then whole.
  package init(
    descriptor: Int32 = 0, signals: Signals? = nil, prompter: Printer? = nil,
    editor: ExternalEditor? = nil, marksPastes: Bool = false
  ) {
    self.descriptor = descriptor
    self.signals = signals
    self.prompter = prompter
    self.editor = editor
    pastes = marksPastes ? prompter.flatMap { MarkedPaste(output: $0.output) } : nil
  }

  /// Does nothing, for no key here asks for an earlier line.
  package func remember(_ line: String) {}

  /// Reads up to the next end of line.
  package func readLine(_ request: LineRequest) -> LineEvent {
    if let text = request.opensEditorWith, let editor {
      switch editor.edit(text, signals: signals) {
      case .text(let input): return input.event
      case .failed:
        let sentence = request.words.editorFailed.replacing("{editor}", with: editor.command)
        prompter?.print(StyledText(sentence, .warning))
      case .stopped(let signal): return .stopped(signal: signal)
      }
    }
    pastes?.begin()
    defer { pastes?.end() }
    prompter?.write(StyledText(request.prompt, request.promptMeaning))
    let event = pastes == nil ? nextEvent() : MarkedPaste.whole(nextEvent(), next: nextEvent)
    switch event {
    case .endOfInput, .stopped: prompter?.print()
    case .line, .tooLong, .cancelled: break
    }
    return event
  }

  private func nextEvent() -> LineEvent {
    var searched = start
    while true {
      if let signal = pendingStop() { return .stopped(signal: signal) }
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return takeLine(upTo: end, next: end + 1)
      }
      searched = buffer.count
      if isAtEnd {
        guard buffer.count > start || dropped > 0 else { return .endOfInput }
        return takeLine(upTo: buffer.count, next: buffer.count)
      }
      // One more byte than the limit may be the `\r` of the end of the line.
      if buffer.count - start > LineEvent.limit + 1 {
        dropped += buffer.count - start
        start = buffer.count
      }
      buffer.removeFirst(start)
      searched -= start
      start = 0
      fill()
    }
  }

  private func takeLine(upTo end: Int, next: Int) -> LineEvent {
    var line = buffer[start..<end]
    start = next
    defer { dropped = 0 }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if isAtStart, line.starts(with: byteOrderMark) { line.removeFirst(byteOrderMark.count) }
    isAtStart = false
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let count = dropped + line.count
    guard count <= LineEvent.limit else {
      return .tooLong(bytes: count, limit: LineEvent.limit)
    }
    return .line(TextRepair.input(from: line))
  }

  private func pendingStop() -> Int32? {
    signals?.drain().first { $0 == SIGINT || $0 == SIGTERM || $0 == SIGHUP }
  }

  /// Waits for bytes or a signal and takes what there is.
  private func fill() {
    var waits = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let signals {
      waits.append(pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0))
    }
    // Interrupted or not, the caller looks at the signals next.
    guard poll(&waits, nfds_t(waits.count), -1) > 0, waits[0].revents != 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
    }
  }
}
