import Glibc

/// The right to write one session's file.
///
/// The lock lies on a file of its own, because each save puts another file in the place of the session's.
/// The system frees it when the program ends in whatever way; a lock file that a crash has left locks
/// nothing.
struct WriterLock {
  private let descriptor: Int32
  private let name: String
  private let folder: SessionFolder

  /// Takes the lock without waiting.
  ///
  /// - Parameters:
  ///   - file: The name of the session's file.
  ///   - folder: The folder that holds it; it has to stay open as long as the lock.
  ///   - writer: Who writes it from now on, for whoever comes second.
  /// - Throws: ``TranscriptError/inUse(path:by:)`` and ``TranscriptError/notSaved(_:path:code:)``.
  init(on file: String, in folder: SessionFolder, by writer: Writer) throws(TranscriptError) {
    let name = ".\(file).lock"
    let path = folder.path.joined(with: file)
    let system = folder.system
    while true {
      let descriptor = Int32(
        try system.require(.openLock(name, in: folder.descriptor), to: .lock, path))
      let locked = system.retrying(.lock(descriptor))
      // Between opening and locking, the holder before may have removed the file: then its name is free
      // for the next one, and this lock would keep nobody out.
      if locked >= 0, system.retrying(.countLinks(descriptor)) > 0 {
        self.descriptor = descriptor
        self.name = name
        self.folder = folder
        // A full disk may refuse this; the lock keeps others out all the same.
        _ = system.retrying(.sign(writer.line, in: descriptor))
        return
      }
      let holder = locked == -Int(EWOULDBLOCK) ? Writer(inFile: descriptor) : nil
      _ = system.perform(.close(descriptor))
      if locked == -Int(EWOULDBLOCK) { throw .inUse(path: path, by: holder) }
      guard locked >= 0 else { throw .notSaved(.lock, path: path, code: Int32(-locked)) }
    }
  }

  /// Who writes a file at this moment, without taking or making anything.
  static func holder(of path: String) -> (isInUse: Bool, writer: Writer?) {
    let (folder, name) = path.splitPath
    let lock = open(folder.joined(with: ".\(name).lock"), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard lock >= 0 else { return (false, nil) }
    defer { close(lock) }
    // Closing gives the lock back, if it was free for this moment.
    guard flock(lock, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return (false, nil) }
    return (true, Writer(inFile: lock))
  }

  /// Gives the right back.
  func release() {
    // While the lock is held, so that nobody else's file can be the one that is removed.
    _ = folder.system.perform(.remove(name, in: folder.descriptor))
    _ = folder.system.perform(.close(descriptor))
  }
}
