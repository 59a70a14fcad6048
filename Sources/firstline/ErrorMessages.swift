import ArgumentParser
import Conversation
import Prompts
import Terminal
import Transcripts

/// Turns every error into a sentence and an exit code, in one place.
enum ErrorMessages {
  /// Prints what went wrong, or the help that was asked for, and says how the program ends.
  static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let error as TranscriptError:
      write(error.message)
      return status(of: error)
    case let error as WrongContent:
      for finding in error.findings { write("\(finding)") }
      let count = error.findings.count == 1 ? "1 finding" : "\(error.findings.count) findings"
      write("\(count) in \(error.path). Nothing was started.")
      return .badData
    case let error as PromptsLocator.NotFound:
      let tried = error.tried.joined(separator: ", ")
      write(
        "No prompts folder was found; looked for case.yaml in: \(tried). "
          + "Name one with --prompts or FIRSTLINE_PROMPTS.")
      return .badData
    case let error as NoTicket:
      write("\(error.path) has no ticket: only a session that ended in an escalation has one.")
      return .found
    case let error as Area.Unknown:
      let near = nearestSpellings(to: error.name, among: error.names)
      let suggestion = near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?"
      write(
        "There is no area \"\(error.name)\".\(suggestion) "
          + "There are: \(error.names.joined(separator: ", ")).")
      return .usage
    default:
      let message = Firstline.fullMessage(for: error)
      if Firstline.exitCode(for: error).isSuccess {
        print(message)
        return .fine
      }
      write(message)
      return .usage
    }
  }

  private static func status(of error: TranscriptError) -> ExitStatus {
    switch error {
    case .badName: .usage
    case .exists, .inUse, .notSaved: .cannotSave
    case .unreadable, .notAFile, .tooLarge, .notJSON, .cut, .missingKey, .wrongValue, .newerFormat,
      .altered, .noTranscripts:
      .badData
    }
  }

  /// Writes a sentence to the standard error.
  private static func write(_ text: String) {
    Printer(descriptor: 2, width: .unlimited, colour: false).print(StyledText(text))
  }
}
