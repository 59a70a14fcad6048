internal import Glibc

/// The user's own editor, for a text that is too long for a line.
package struct ExternalEditor: Sendable {
  /// What came of it.
  enum Result {
    case text(LineInput)
    case failed
    /// This signal asked the program to leave in the meantime.
    case stopped(signal: Int32)
  }

  /// The command as the user wrote it, which may have options.
  package let command: String
  /// Where the text lies while it is edited.
  private let folder: String

  /// Takes VISUAL, else EDITOR, else the system's choice.
  package init(environment: [String: String]) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
      .first { $0.contains { !$0.isWhitespace } }
    command = named ?? (access("/usr/bin/editor", X_OK) == 0 ? "editor" : "vi")
    // The first is there for this user alone, and in memory.
    folder =
      ["XDG_RUNTIME_DIR", "TMPDIR"].lazy.compactMap { environment[$0] }
      .first { $0.hasPrefix("/") && access($0, W_OK | X_OK) == 0 } ?? "/tmp"
  }

  /// Has a text edited, and leaves nothing of it on disk.
  ///
  /// The terminal must have the modes that other programs expect.
  func edit(_ text: String, signals: Signals?) -> Result {
    // Editors put copies beside the file, so the folder is private as well.
    var template = Array((folder + "/firstline-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return .failed }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { Self.remove(folder) }
    let path = folder + "/reply.txt"
    guard Self.write(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n", to: path) else {
      return .failed
    }
    guard let editor = start(on: path) else { return .failed }
    let (status, signal) = Self.wait(for: editor, signals: signals)
    if let signal { return .stopped(signal: signal) }
    guard status == 0, let bytes = Self.read(path) else { return .failed }
    var input = PasteCleaner.clean(bytes)
    if input.text.hasSuffix("\n") { input.text.removeLast() }
    return .text(input)
  }

  private func start(on path: String) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    // A broken pipe is ignored here, and an ignored signal would stay so.
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let arguments = ["sh", "-c", "\(command) \"$1\"", "sh", path]
    let words = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", nil, &attributes, words + [nil], environ)
    return code == 0 ? child : nil
  }

  /// Waits for the end of the editor, passing on a signal to leave.
  private static func wait(for child: pid_t, signals: Signals?) -> (status: Int32, signal: Int32?) {
    var status: Int32 = 0
    var stop: Int32?
    while true {
      let ended = waitpid(child, &status, signals == nil ? 0 : WNOHANG)
      if ended == child { return (status, stop) }
      if ended < 0, errno != EINTR { return (-1, stop) }
      guard let signals else { continue }
      // The end of the editor is a signal too.
      var waits = [pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)]
      poll(&waits, 1, -1)
      if let signal = Signals.stop(among: signals.drain()) {
        stop = signal
        kill(child, signal)
      }
    }
  }

  private static func write(_ text: String, to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let output = Output(descriptor: file)
    output.write(text)
    return close(file) == 0 && !output.isClosed
  }

  /// The bytes of the file, as far as a line can hold them and one more.
  private static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= LineEvent.limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] }
      if count == 0 { break }
      if count < 0, errno != EINTR { return nil }
    }
    return bytes
  }

  private static func remove(_ folder: String) {
    if let entries = opendir(folder) {
      while let entry = readdir(entries) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { unlink(folder + "/" + name) }
      }
      closedir(entries)
    }
    rmdir(folder)
  }
}
