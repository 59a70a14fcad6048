import Transcripts

extension TranscriptError {
  /// Whether the file belongs to another session.
  var isAboutAnotherSession: Bool {
    switch self {
    case .exists, .inUse: true
    default: false
    }
  }
}

/// Saves the session after every turn, and knows whether the last saving worked.
struct SessionKeeper {
  private var file: SessionFile
  /// Why the session is not saved at present.
  private(set) var problem: TranscriptError?
  private var reportedProblem: TranscriptError?

  init(_ file: SessionFile) {
    self.file = file
  }

  var path: String { file.path }

  /// Saves the session, and keeps on trying at every turn when it does not work.
  mutating func save(_ session: Session) {
    do throws(TranscriptError) {
      try file.save(session)
      problem = nil
    } catch {
      problem = error
    }
  }

  /// The problem, when it is another one than was taken before: the agent is not told the same at every turn.
  mutating func takeNewProblem() -> TranscriptError? {
    defer { reportedProblem = problem }
    return problem == reportedProblem ? nil : problem
  }

  /// Saves the session to another file, where it is saved from now on when that works.
  mutating func save(_ session: Session, to path: String) throws(TranscriptError) {
    let other = try SessionFile(path: path)
    try other.save(session)
    (file, problem) = (other, nil)
  }
}
