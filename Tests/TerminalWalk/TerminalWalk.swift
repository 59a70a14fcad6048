import Glibc
import Terminal

/// Reads lines as the product does and prints what it got, for the tests that drive a terminal.
///
/// Arguments: the prompt, the hint, and any number of completions written `text=description`. With
/// `--stream` first, the reader is the one for pipes and dumb terminals. With `--raise` and a
/// number first, that signal comes before the first line is read.
@main enum TerminalWalk {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let streams = arguments.first == "--stream"
    if streams { arguments.removeFirst() }
    var early: Int32?
    if arguments.first == "--raise", arguments.count > 1 {
      early = Int32(arguments[1])
      arguments.removeFirst(2)
    }
    exit(run(arguments, streams: streams, early: early))
  }

  /// Reads until there is nothing more to read, and gives the exit status.
  private static func run(_ arguments: [String], streams: Bool, early: Int32?) -> Int32 {
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    let traits = TerminalTraits.detect(environment: ["TERM": term], colour: .auto)
    let printer = Printer(traits: traits)
    guard let signals = Signals() else { return 70 }
    let editor =
      streams
      ? nil : EditLineReader(program: "walk", traits: traits, signals: signals, printer: printer)
    let prompter = traits.inputIsTerminal && traits.outputIsTerminal ? printer : nil
    let reader: any LineReader = editor ?? StreamReader(signals: signals, prompter: prompter)
    let request = LineRequest(
      prompt: arguments.first ?? "> ", hint: arguments.dropFirst().first ?? "",
      completions: arguments.dropFirst(2).map(completion))
    if let early { raise(early) }
    while true {
      switch reader.readLine(request) {
      case .line(let input):
        reader.remember(input.text)
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

  private static func completion(_ argument: String) -> Completion {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    return Completion(text: parts[0], description: parts.count > 1 ? parts[1] : "")
  }

  /// The line itself when it is short; its size and ends when it is long.
  private static func summary(_ input: LineInput) -> String {
    let mark = input.repaired ? " repaired" : ""
    let lines = input.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 4 else { return input.text.debugDescription + mark }
    return "of \(lines.count) lines, \(input.text.utf8.count) bytes,"
      + " from \(lines[0]) to \(lines[lines.count - 1])" + mark
  }
}
