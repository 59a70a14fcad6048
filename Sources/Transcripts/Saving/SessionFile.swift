/// The file that one session is saved to, turn by turn.
///
/// After every save the file is whole, and outlives a power cut. The first save takes the right to write the
/// session, which ends with this object.
package final class SessionFile {
  /// Where the session is saved.
  package let path: String

  private let folderPath: String
  private let name: String
  private let system: FileSystem
  private var folder: SessionFolder?
  private var lock: WriterLock?
  /// Whether the file that is there was put there by this object.
  private var isOurs = false
  /// What the file holds for good; nil when that is not sure.
  private var saved: [UInt8]?

  /// Names the file `<session>.json` in a folder, without touching either.
  ///
  /// - Parameters:
  ///   - session: The session's name: at most 80 letters, digits, full stops, hyphens and underscores, and no
  ///     full stop first.
  ///   - folder: The folder, which the first save makes when it is not there.
  ///   - system: What the file is written with.
  /// - Throws: ``TranscriptError/badName(_:)``.
  package convenience init(
    session: String, in folder: String, system: FileSystem = .posix
  ) throws(TranscriptError) {
    guard Self.isName(session, limit: 80) else { throw .badName(session) }
    self.init(folder: folder.withoutLastSlashes, name: "\(session).json", system: system)
  }

  /// Names a file that an agent chose, without touching it.
  ///
  /// - Throws: ``TranscriptError/badName(_:)`` for a last name that ``init(session:in:system:)`` would not make.
  package convenience init(path: String, system: FileSystem = .posix) throws(TranscriptError) {
    let (folder, name) = path.splitPath
    guard Self.isName(name, limit: 85) else { throw .badName(name) }
    self.init(folder: folder, name: name, system: system)
  }

  private init(folder: String, name: String, path: String? = nil, system: FileSystem) {
    folderPath = folder
    self.name = name
    self.system = system
    self.path = path ?? folder.joined(with: name)
  }

  deinit {
    lock?.release()
    folder?.close()
  }

  /// Saves a session in place of what this object saved before.
  ///
  /// Nothing of a failed save is kept, so that the next one begins anew. What is in the file for good already is not
  /// written again.
  ///
  /// - Throws: ``TranscriptError/exists(path:)`` when somebody else's file is there,
  ///   ``TranscriptError/inUse(path:by:)``, and ``TranscriptError/notSaved(_:path:code:)``. The file is then what it
  ///   was before; only when syncing the folder failed it is new, and may be the old one after a power cut.
  package func save(_ session: Session) throws(TranscriptError) {
    let bytes = session.json
    guard bytes != saved else { return }
    saved = nil
    let folder = try openFolder()
    if lock == nil {
      let (agent, since) = session.sitting
      lock = try WriterLock(on: name, in: folder, by: Writer(agent: agent, since: since))
    }
    try folder.put(bytes, at: name, replaces: isOurs)
    isOurs = true
    try folder.sync()
    saved = bytes
  }

  /// Takes the right to write a session that is in a file, and reads it, to go on with it in the same file.
  ///
  /// - Parameters:
  ///   - path: The file; where it is a link, the file that it leads to.
  ///   - writer: Who goes on.
  ///   - system: What the file is written with.
  /// - Returns: The file, and what is in it.
  /// - Throws: ``TranscriptError/notResumed(path:by:)``, ``TranscriptError/notOpened(_:path:code:)``, and the errors
  ///   of ``load(_:)``.
  package static func resume(
    _ path: String, by writer: Writer, system: FileSystem = .posix
  ) throws(TranscriptError) -> (file: SessionFile, session: Session) {
    let (folder, name) = try resolved(path).splitPath
    let file = SessionFile(folder: folder, name: name, path: path, system: system)
    do throws(TranscriptError) {
      file.lock = try WriterLock(on: name, in: file.openFolder(), by: writer)
    } catch {
      switch error {
      case .inUse(_, let holder): throw .notResumed(path: path, by: holder)
      case .notSaved(let operation, _, let code):
        throw .notOpened(operation, path: path, code: code)
      default: throw error
      }
    }
    // Only now: before, somebody else might have written it in between.
    let session = try load(path)
    file.isOurs = true
    return (file, session)
  }

  private func openFolder() throws(TranscriptError) -> SessionFolder {
    if let folder { return folder }
    let opened = try SessionFolder(folderPath, system: system)
    folder = opened
    return opened
  }

  private static func isName(_ name: String, limit: Int) -> Bool {
    (1...limit).contains(name.utf8.count) && name.first != "."
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
