internal import Glibc

/// The lines of earlier chats, kept in a file that only the user may read.
///
/// The file is replaced as a whole, under a lock, so that it is never half written and chats that
/// run at the same time keep each other's lines. A file that cannot be read or must not be written
/// is left alone: a history is never a reason to stop.
package final class HistoryFile {
  /// Lines kept at most.
  package static let limit = 1_000
  /// Bytes of the longest line kept; a longer one is most likely a pasted log.
  private static let longestLine = 4_096
  /// Bytes read at most, from the end of the file.
  private static let longestFile = 8 << 20
  /// How often a lock that another chat holds is asked for, two milliseconds apart.
  private static let tries = 25

  private let path: String
  private let limit: Int
  /// Lines that are not in the file yet, because another chat held the lock.
  private var waiting: [String] = []

  /// Names the file, without touching it.
  package init(path: String, limit: Int = HistoryFile.limit) {
    self.path = path
    self.limit = limit
  }

  deinit {
    flush()
  }

  /// The lines in the file, oldest first; none when it cannot be read.
  package var lines: [String] {
    guard case .lines(let lines) = content() else { return [] }
    return lines.suffix(limit)
  }

  /// Adds a line, now or together with the next one.
  package func add(_ line: String) {
    guard !line.isEmpty, line.utf8.count <= Self.longestLine else { return }
    waiting.append(line)
    if waiting.count > limit { waiting.removeFirst() }
    flush()
  }

  // MARK: - Writing

  private func flush() {
    guard !waiting.isEmpty, let lock = lock() else { return }
    defer { close(lock) }
    guard case .lines(var lines) = content() else { return }
    for line in waiting where line != lines.last { lines.append(line) }
    let text = lines.suffix(limit).map { Self.escaped($0) + "\n" }.joined()
    if replace(with: Array(text.utf8)) { waiting = [] }
  }

  /// Takes the lock of the file, which ends when the descriptor is closed; nil when another has it.
  private func lock() -> Int32? {
    Self.makeFolder(of: path)
    let file = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard file >= 0 else { return nil }
    for attempt in 0..<Self.tries {
      if attempt > 0 { usleep(2_000) }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
      if errno != EWOULDBLOCK, errno != EINTR { break }
    }
    close(file)
    return nil
  }

  private func replace(with bytes: [UInt8]) -> Bool {
    // Only the one who has the lock writes it, so one that is there is what a crash has left.
    let temporary = path + ".new"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        break
      }
    }
    let isWritten = rest.isEmpty && fdatasync(file) == 0
    close(file)
    if isWritten, rename(temporary, path) == 0 { return true }
    unlink(temporary)
    return false
  }

  private static func makeFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o700) == 0 || errno != ENOENT { return }
    makeFolder(of: folder)
    mkdir(folder, 0o700)
  }

  // MARK: - Reading

  private enum Content {
    case lines([String])
    /// Something that must be left as it is.
    case untouchable
  }

  private func content() -> Content {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return errno == ENOENT ? .lines([]) : .untouchable }
    defer { close(file) }
    var facts = stat()
    // A link to the null device, a folder, or a file that its owner has made read-only is a wish.
    guard
      fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_mode & S_IWUSR != 0,
      facts.st_uid == geteuid()
    else { return .untouchable }
    if facts.st_size > Self.longestFile {
      lseek(file, off_t(facts.st_size) - off_t(Self.longestFile), SEEK_SET)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < Self.longestFile {
      let count = read(file, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        break
      } else if errno != EINTR {
        return .untouchable
      }
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map {
      Self.unescaped(TextRepair.input(from: $0).text)
    }
    return .lines(lines.filter { !$0.isEmpty && $0.utf8.count <= Self.longestLine })
  }

  // MARK: - The form of a line

  private static func escaped(_ line: String) -> String {
    line.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }

  /// The line that a line of the file stands for, without control characters: nobody typed those.
  private static func unescaped(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
        continue
      }
      let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
      if isEscaped, scalar == "n" {
        result.append("\n")
      } else if !isControl {
        result.append(scalar)
      }
      isEscaped = false
    }
    return String(result)
  }
}
