import ArgumentParser
import Conversation
import Glibc
import Prompts
import Terminal
import Transcripts

/// Turns every error into a sentence and an exit code, in one place.
enum ErrorMessages {
  /// Prints what went wrong, or the help that was asked for, and says how the program ends.
  static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let error as TranscriptError:
      write(error.message(in: LanguageOptions.ofEnvironment(among: Language.named)))
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
    case let error as SeveralSessions:
      write(
        "--until goes on from one session, and there are \(error.count). Name the file of one.")
      return .usage
    case let error as NoSuchTurn:
      let turns = error.turns == 1 ? "1 turn" : "\(error.turns) turns"
      write("\(error.path) has \(turns). Give --until a number from 0 to \(error.turns).")
      return .usage
    case let error as NoSessionToResume:
      write(error.sentence)
      return .usage
    case let error as SeveralToResume:
      for line in error.lines { write(line) }
      return .usage
    case let error as NotWritten:
      write(
        "Could not write \(error.path): \(reason(error.code)). Check the folder and your rights to it."
      )
      return .cannotSave
    case let error as GitPrompts.NoRevision:
      write(
        "\(error.revision) is neither a folder with a case.yaml nor a git revision of \(error.folder): "
          + "\(error.reason). Give --from such a folder, or a revision such as HEAD~1.")
      return .usage
    case let error as NoPromptsThen:
      write(
        "\(error.revision) has no case.yaml in \(error.folder), so there is nothing to compare with. "
          + "Give --from a later revision, or a folder.")
      return .badData
    case let error as ChildProcess.NotStarted:
      write(
        "git could not be started: \(reason(error.code)). Install git, or give --from a folder.")
      return .usage
    case let error as NoSuchLanguage:
      write(
        "There is no language \"\(error.name)\" in the content. "
          + "There are: \(error.locales.joined(separator: ", ")).")
      return .usage
    case let error as NoTicket:
      write(error.sentence)
      return .found
    case let error as NothingRemoved:
      write(sentence(error.reason, about: error.path))
      return error.reason == .noSalts ? .badData : .usage
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

  private static func sentence(_ reason: Session.NotRemoved, about path: String) -> String {
    switch reason {
    case .noSalts:
      "\(path) is of format 1, whose seals are over the texts themselves, so nothing can be removed from it without "
        + "breaking them. Make it anew with replay --update, or delete it."
    case .noSuchTurn(let turn, let count):
      "\(path) has \(count == 1 ? "1 turn" : "\(count) turns") and no turn \(turn). firstline show \(path) prints them."
    case .noSuchAnswer(let slot, let turn, let answers):
      "Turn \(turn) of \(path) has no answer for \"\(slot)\". "
        + (answers.isEmpty
          ? "It has no answers; leave --slot out."
          : "It has: \(answers.map(\.text).joined(separator: ", ")).")
    case .nothingLeft(let turn):
      "There is nothing left to remove in turn \(turn) of \(path)."
    }
  }

  private static func status(of error: TranscriptError) -> ExitStatus {
    switch error {
    case .badName: .usage
    case .exists, .inUse, .notSaved, .beingWritten, .notReplaced, .notResumed, .notOpened,
      .isHereAlready:
      .cannotSave
    case .isFinished: .found
    case .unreadable, .notAFile, .tooLarge, .notJSON, .cut, .missingKey, .wrongValue, .newerFormat,
      .altered, .noTranscripts:
      .badData
    }
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }

  /// Writes a sentence to the standard error.
  private static func write(_ text: String) {
    Printer(descriptor: 2, width: .unlimited, colour: false).print(StyledText(text))
  }
}

extension NoSessionToResume {
  /// What was looked for, and what to do.
  fileprivate var sentence: String {
    guard let name else {
      return "There is no unfinished session in \(folder). Begin one with firstline chat."
    }
    return
      "There is no session \"\(name)\" in \(folder). firstline resume lists those that are unfinished."
  }
}

extension SeveralToResume {
  /// The sessions, the latest first, each with what would go on with it.
  fileprivate var lines: [String] {
    ["\(sessions.count) sessions are unfinished. Name one, or take the first with --last:"]
      + sessions.map { unfinished in
        let (agent, since) = unfinished.session.sitting
        let holder = unfinished.holder.map { holder in
          holder.writer.map { ", in use by \($0.agent), process \($0.process)" } ?? ", in use"
        }
        let turns = unfinished.session.turns.count
        return "  firstline resume \(unfinished.session.header.session)  (\(agent), \(since), "
          + "\(turns == 1 ? "1 turn" : "\(turns) turns")\(holder ?? ""))"
      }
  }
}

extension UsageProblem {
  /// What to do otherwise.
  var sentence: String {
    switch self {
    case .updateWithoutReason:
      "--update makes sessions anew, so it needs --reason with why the differences are right."
    case .reasonWithoutUpdate: "--reason goes with --update."
    case .reportOfChat:
      "--until goes on in a chat, so it cannot be used with --json, --junit or --update."
    case .reportOfUpdate:
      "--update makes sessions anew, so there is nothing to report with --junit."
    case .updateInAnotherLanguage:
      "--update makes sessions anew in their own language, so it cannot be used with --locale."
    case .chatWithoutUntil: "--save-to, --agent and --session go with --until."
    case .nowWithoutUse: "--now and --salt go with --until and --update."
    }
  }
}
