import Glibc

extension SessionFile {
  /// Puts a session in the place of the one that a file holds, whatever the file's name.
  ///
  /// Where the path names a link, the file that it leads to is replaced. The file is whole at any time.
  ///
  /// - Parameters:
  ///   - old: What was read from the file.
  ///   - path: The file.
  ///   - new: What it holds after this.
  ///   - system: What the file is written with.
  /// - Throws: ``TranscriptError/beingWritten(path:by:)`` when somebody else writes the file or has written it since it
  ///   was read, ``TranscriptError/notReplaced(_:path:code:)``, and the errors of ``load(_:)``.
  package static func replace(
    _ old: Session, at path: String, with new: Session, system: FileSystem = .posix
  ) throws(TranscriptError) {
    let (folder, name) = try resolved(path).splitPath
    do throws(TranscriptError) {
      let folder = try SessionFolder(folder, system: system)
      defer { folder.close() }
      let writer = Writer(
        agent: new.header.agent, since: new.end.updates.last?.at ?? new.header.started)
      let lock = try WriterLock(on: name, in: folder, by: writer)
      defer { lock.release() }
      guard try load(path) == old else { throw .beingWritten(path: path, by: nil) }
      try folder.put(new.json, at: name, replaces: true)
      try folder.sync()
    } catch {
      switch error {
      case .inUse(_, let holder): throw .beingWritten(path: path, by: holder)
      case .notSaved(let operation, _, let code):
        throw .notReplaced(operation, path: path, code: code)
      default: throw error
      }
    }
  }

  /// The path of the file that a path leads to, without any link in it.
  package static func resolved(_ path: String) throws(TranscriptError) -> String {
    guard let resolved = realpath(path, nil) else { throw .unreadable(path: path, code: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
