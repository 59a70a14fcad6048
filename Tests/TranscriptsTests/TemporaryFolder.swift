import FoundationEssentials
import Glibc
import Synchronization

@testable import Transcripts

/// A folder of its own for one test, removed with all that is in it.
final class TemporaryFolder {
  struct Failure: Error {}

  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    var template = Array("\(folder)/transcripts-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure() }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    // Depth first; an entry that is not a folder is a file.
    func remove(_ path: String) {
      for name in Self.names(in: path) { remove("\(path)/\(name)") }
      if rmdir(path) != 0 { unlink(path) }
    }
    remove(path)
  }

  /// The names in the folder, hidden ones too.
  var names: [String] { Self.names(in: path) }

  /// The names in an inner folder.
  func names(in inner: String) -> [String] { Self.names(in: "\(path)/\(inner)") }

  func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen("\(path)/\(name)", "w") else { throw Failure() }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure() }
  }

  func bytes(of name: String) -> [UInt8]? {
    guard let file = fopen("\(path)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  /// The rights of a file or folder, as in 0o600.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  private static func names(in folder: String) -> [String] {
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      let stream = opendir(folder)
    else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { name in
          String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}

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
