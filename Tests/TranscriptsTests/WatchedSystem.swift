import Synchronization

@testable import Transcripts

/// The system with a record of the calls, and faults where a test wants them.
final class WatchedSystem: Sendable {
  private let made = Mutex<[FileCall]>([])
  private let fault: @Sendable (Int, FileCall) -> Int?

  /// - Parameter fault: What a call gives instead of being made, by its number from 0.
  init(fault: @escaping @Sendable (Int, FileCall) -> Int? = { _, _ in nil }) {
    self.fault = fault
  }

  var calls: [FileCall] { made.withLock { $0 } }

  var system: FileSystem {
    FileSystem { [self] call in
      let number = made.withLock { made in
        made.append(call)
        return made.count - 1
      }
      return fault(number, call) ?? FileSystem.posix.perform(call)
    }
  }
}

extension FileCall {
  /// What the error says was being done when this call fails, and nil where its failing is of no matter.
  var operation: TranscriptError.Operation? {
    switch self {
    case .makeFolder: .makeFolder
    case .openFolder: .openFolder
    case .create: .create
    case .openLock, .lock: .lock
    case .setMode: .setMode
    case .write: .write
    case .sync: .sync
    case .link, .rename: .publish
    case .remove, .close, .countLinks, .sign: nil
    }
  }
}
