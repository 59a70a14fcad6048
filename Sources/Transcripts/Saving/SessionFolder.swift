import Glibc

/// An open folder in which session files are replaced as a whole.
///
/// Foundation is of no use here: its atomic write opens files to everybody and does not sync the folder, and
/// its replacing of files loses both. The path stands for the folder only once: everything after goes
/// through the descriptor, so that nobody can put a link in its place.
struct SessionFolder {
  let path: String
  let system: FileSystem
  let descriptor: Int32

  /// Opens a folder, and makes it with its parents, for the owner alone, when it is not there.
  init(_ path: String, system: FileSystem) throws(TranscriptError) {
    self.path = path
    self.system = system
    do throws(TranscriptError) {
      descriptor = Int32(try system.require(.openFolder(path), to: .openFolder, path))
    } catch .notSaved(_, _, ENOENT) {
      try Self.make(path, system: system)
      descriptor = Int32(try system.require(.openFolder(path), to: .openFolder, path))
    }
  }

  private static func make(_ path: String, system: FileSystem) throws(TranscriptError) {
    let parent = path.splitPath.folder
    var made = system.retrying(.makeFolder(path))
    if made == -Int(ENOENT), parent != path {
      try make(parent, system: system)
      made = system.retrying(.makeFolder(path))
    }
    if made == -Int(EEXIST) { return }
    guard made >= 0 else { throw .notSaved(.makeFolder, path: path, code: Int32(-made)) }
    // The new folder's own name must outlive a power cut as well. Only the last folder may not be a link.
    let folder = try SessionFolder(parent.joined(with: "."), system: system)
    defer { folder.close() }
    try folder.sync()
  }

  /// Closes the folder, which cannot be used any more.
  func close() {
    _ = system.perform(.close(descriptor))
  }

  /// Makes the names in the folder outlive a power cut.
  func sync() throws(TranscriptError) {
    try system.require(.sync(descriptor), to: .syncFolder, path)
  }

  /// Makes bytes the content of the file with this name: all of them, or it stays what it was.
  ///
  /// The new content outlives a power cut after ``sync()``. The caller is the file's one writer.
  ///
  /// - Parameters:
  ///   - bytes: The whole content.
  ///   - name: The file's name in the folder.
  ///   - replaces: Whether a file of that name may be replaced; otherwise it is an error.
  /// - Throws: ``TranscriptError/exists(path:)`` and ``TranscriptError/notSaved(_:path:code:)``.
  func put(_ bytes: [UInt8], at name: String, replaces: Bool) throws(TranscriptError) {
    let temporary = ".\(name).tmp"
    // Nobody else writes this file, so one of that name is what a crash has left.
    _ = system.perform(.remove(temporary, in: descriptor))
    // Whatever happens, and after a link, the name goes; after a rename there is nothing to remove.
    defer { _ = system.perform(.remove(temporary, in: descriptor)) }
    let path = self.path.joined(with: name)
    try write(bytes, to: temporary, for: path)
    if replaces {
      try system.require(.rename(temporary, to: name, in: descriptor), to: .publish, path)
      return
    }
    // Renaming would replace a file that is there; a second name is refused.
    let linked = system.retrying(.link(temporary, to: name, in: descriptor))
    if linked == -Int(EEXIST) { throw .exists(path: path) }
    guard linked >= 0 else { throw .notSaved(.publish, path: path, code: Int32(-linked)) }
  }

  private func write(
    _ bytes: [UInt8], to temporary: String, for path: String
  ) throws(TranscriptError) {
    let file = Int32(try system.require(.create(temporary, in: descriptor), to: .create, path))
    // Once the file is synced, closing it has nothing left to lose.
    defer { _ = system.perform(.close(file)) }
    // The mode at creation is subject to the umask.
    try system.require(.setMode(file), to: .setMode, path)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = try system.require(.write(rest, to: file), to: .write, path)
      guard written > 0 else { throw .notSaved(.write, path: path, code: EIO) }
      rest = rest.dropFirst(written)
    }
    // After a failed sync the kernel takes the lost pages for written: another sync would succeed and lie.
    try system.require(.sync(file), to: .sync, path)
  }
}

extension FileSystem {
  /// Makes a call again as long as a signal interrupts it: it was not done then, and has not failed.
  func retrying(_ call: FileCall) -> Int {
    while true {
      let result = perform(call)
      if result != -Int(EINTR) { return result }
    }
  }

  /// Makes a call that has to succeed.
  @discardableResult
  func require(
    _ call: FileCall, to operation: TranscriptError.Operation, _ path: String
  ) throws(TranscriptError) -> Int {
    let result = retrying(call)
    guard result >= 0 else { throw .notSaved(operation, path: path, code: Int32(-result)) }
    return result
  }
}
