import Glibc
import Terminal

/// Reads lines as the product does and prints what it got, for the tests that drive a terminal.
///
/// Arguments: the prompt, the hint, and any number of completions written `text=description`; those
/// with `word:` before them complete words. With `--stream` first, the reader is the one for pipes
/// and dumb terminals, and with `--plain` it is the one for screen readers. With `--raise` and a
/// number, that signal comes before the first line is read. With `--history` and a path, lines are
/// kept there, except those with `secret` in them. The line `/edit TEXT` opens the editor. With `--advise`, "secret" is taken
/// out of lines.
@main enum TerminalWalk {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func takes(_ flag: String) -> Bool {
      guard arguments.first == flag else { return false }
      arguments.removeFirst()
      return true
    }
    func value(of option: String) -> String? {
      takes(option) && !arguments.isEmpty ? arguments.removeFirst() : nil
    }
    let streams = takes("--stream")
    let isPlain = takes("--plain")
    let early = value(of: "--raise").flatMap { Int32($0) }
    let history = value(of: "--history").map { HistoryFile(path: $0) }
    let advises = takes("--advise")
    exit(
      run(
        arguments, streams: streams, isPlain: isPlain, early: early, history: history,
        advises: advises))
  }

  /// Reads until there is nothing more to read, and gives the exit status.
  private static func run(
    _ arguments: [String], streams: Bool, isPlain: Bool, early: Int32?, history: HistoryFile?,
    advises: Bool
  ) -> Int32 {
    var environment: [String: String] = [:]
    for name in ["TERM", "VISUAL", "EDITOR", "TMPDIR"] {
      environment[name] = getenv(name).map { String(cString: $0) }
    }
    let traits = TerminalTraits.detect(environment: environment, colour: .auto, isPlain: isPlain)
    let printer = Printer(traits: traits)
    guard let signals = Signals() else { return 70 }
    let external = ExternalEditor(environment: environment)
    let editor =
      streams
      ? nil
      : EditLineReader(
        program: "walk", traits: traits, signals: signals, printer: printer, editor: external,
        history: history)
    let prompter = traits.inputIsTerminal && traits.outputIsTerminal ? printer : nil
    let reader: any LineReader =
      editor
      ?? StreamReader(
        signals: signals, prompter: prompter, editor: external,
        marksPastes: traits.understandsEscapes)
    var request = LineRequest(
      prompt: arguments.first ?? "> ", hint: arguments.dropFirst().first ?? "",
      advice: advises ? advice : nil)
    for argument in arguments.dropFirst(2) {
      if argument.hasPrefix("word:") {
        request.vocabulary.append(completion(String(argument.dropFirst(5))))
      } else {
        request.completions.append(completion(argument))
      }
    }
    if let early { raise(early) }
    while true {
      let event = reader.readLine(request)
      request.opensEditorWith = nil
      switch event {
      case .line(let input) where input.text.hasPrefix("/edit "):
        request.opensEditorWith = String(input.text.dropFirst(6))
      case .line(let input):
        if !input.text.contains("secret") { reader.remember(input.text) }
        printer.print(StyledText("line " + summary(input)))
      case .tooLong(let bytes, let limit): printer.print("too long \(bytes) of \(limit)")
      case .cancelled(let draft): printer.print(StyledText("cancelled " + draft.debugDescription))
      case .endOfInput:
        printer.print("end of input")
        return 0
      case .stopped(let signal):
        printer.print("stopped \(signal)")
        // The reader is still there, so that leaving in a hurry is tried as well.
        exit(128 + signal)
      }
    }
  }

  private static func advice(on line: String) -> LineAdvice? {
    let parts = line.split(separator: "secret", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    return LineAdvice(
      warning: "\(parts.count - 1) will go", kept: "\(parts.count - 1) will stay",
      line: parts.joined(separator: "[*]"))
  }

  private static func completion(_ argument: String) -> Completion {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    return Completion(text: parts[0], description: parts.count > 1 ? parts[1] : "")
  }

  /// The line itself when it is short; its size and ends when it is long.
  private static func summary(_ input: LineInput) -> String {
    let mark = (input.repaired ? " repaired" : "") + (input.isKept ? " kept" : "")
    let lines = input.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 4 else { return input.text.debugDescription + mark }
    return "of \(lines.count) lines, \(input.text.utf8.count) bytes,"
      + " from \(lines[0]) to \(lines[lines.count - 1])" + mark
  }
}
