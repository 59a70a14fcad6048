/// Why a session file was not written, read or found.
package enum TranscriptError: Error, Equatable, Sendable {
  /// What was being done when saving failed.
  package enum Operation: Sendable, CaseIterable {
    case makeFolder
    case openFolder
    case lock
    case create
    case setMode
    case write
    case sync
    case publish
    case syncFolder
  }

  /// A place in a text file; both count from 1, columns in bytes.
  package struct Position: Equatable, Sendable {
    package let line: Int
    package let column: Int
  }

  /// A session's name that cannot be a file's name.
  case badName(String)
  /// The first save of a session found a file of that name.
  case exists(path: String)
  /// Another program writes the session; `by` is nil where it has not said whose it is.
  case inUse(path: String, by: Writer?)
  /// The system refused; `code` is its `errno`.
  case notSaved(Operation, path: String, code: Int32)
  /// Another program writes the file that was to be made anew, or has written it since it was read.
  case beingWritten(path: String, by: Writer?)
  /// Another program writes the session that was to be gone on with.
  case notResumed(path: String, by: Writer?)
  /// The system refused to give the right to go on with a session; `code` is its `errno`.
  case notOpened(Operation, path: String, code: Int32)
  /// The session that was handed over is in the agent's own folder already.
  case isHereAlready(path: String, session: String)
  /// The session is finished, so there is nothing to go on with.
  case isFinished(path: String)
  /// The system refused to make a file anew; `code` is its `errno`.
  case notReplaced(Operation, path: String, code: Int32)

  /// The system refused; `code` is its `errno`.
  case unreadable(path: String, code: Int32)
  /// The path is a folder, a pipe or a device.
  case notAFile(path: String)
  case tooLarge(path: String, limit: Int)
  /// The bytes are not JSON; the position is missing where the reader does not tell.
  case notJSON(path: String, Position?)
  /// The JSON stops before its end.
  case cut(path: String, Position)
  /// A key that every session file has, such as `turns[2].said`, is not there.
  case missingKey(path: String, key: String)
  /// The key has a value of the wrong kind.
  case wrongValue(path: String, key: String)
  /// The file is of a format that this program does not know yet.
  case newerFormat(path: String, Int)
  /// A part of the session does not match its seal.
  case altered(path: String, Seal.Place)
  /// There is no session file in any of these places.
  case noTranscripts([String])
}
