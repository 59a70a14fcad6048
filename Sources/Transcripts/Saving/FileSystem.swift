import Glibc

/// One call to the system, as saving a session makes it.
package enum FileCall: Equatable, Sendable {
  case makeFolder(String)
  case openFolder(String)
  /// Makes a file that must not be there.
  case create(String, in: Int32)
  /// Opens a file, and makes it when it is not there.
  case openLock(String, in: Int32)
  /// Takes the lock without waiting.
  case lock(Int32)
  /// Makes bytes the whole content of a lock's file; nothing depends on it.
  case sign([UInt8], in: Int32)
  /// Says how many names an open file has.
  case countLinks(Int32)
  case setMode(Int32)
  case write(ArraySlice<UInt8>, to: Int32)
  case sync(Int32)
  /// Gives a file a second name that must not be there.
  case link(String, to: String, in: Int32)
  /// Gives a file another name, also when a file has that already.
  case rename(String, to: String, in: Int32)
  case remove(String, in: Int32)
  case close(Int32)
}

/// The part of the system that saving needs, so that tests can have any call fail.
package struct FileSystem: Sendable {
  /// Makes a call and gives what the system gave, or its `errno` as a negative number.
  package var perform: @Sendable (FileCall) -> Int

  package init(perform: @escaping @Sendable (FileCall) -> Int) {
    self.perform = perform
  }

  /// The system itself.
  package static let posix = FileSystem { call in
    let result = makeCall(call)
    return result < 0 ? -Int(errno) : result
  }
}

/// What the system gives for a call; below zero, `errno` says why.
private func makeCall(_ call: FileCall) -> Int {
  switch call {
  case .makeFolder(let path):
    Int(mkdir(path, 0o700))
  case .openFolder(let path):
    Int(open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  case .create(let name, let folder):
    Int(openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600))
  case .openLock(let name, let folder):
    Int(openat(folder, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600))
  case .lock(let file):
    Int(flock(file, LOCK_EX | LOCK_NB))
  case .sign(let bytes, let file):
    ftruncate(file, 0) < 0
      ? -1 : bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  case .countLinks(let file):
    linkCount(of: file)
  case .setMode(let file):
    Int(fchmod(file, 0o600))
  case .write(let bytes, let file):
    bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
  case .sync(let file):
    Int(fsync(file))
  case .link(let name, let other, let folder):
    Int(linkat(folder, name, folder, other, 0))
  case .rename(let name, let other, let folder):
    Int(renameat(folder, name, folder, other))
  case .remove(let name, let folder):
    Int(unlinkat(folder, name, 0))
  case .close(let file):
    Int(close(file))
  }
}

private func linkCount(of file: Int32) -> Int {
  var status = stat()
  return fstat(file, &status) < 0 ? -1 : Int(status.st_nlink)
}
