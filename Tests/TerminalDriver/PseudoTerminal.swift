internal import Glibc

/// A terminal without a screen: everything that a program writes to it is kept as bytes.
package final class PseudoTerminal {
  // What Swift's Glibc does not have: TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID of Linux.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  private let master: Int32
  private let process: pid_t
  /// What has come so far.
  package private(set) var bytes: [UInt8] = []
  /// Behind the text that was waited for last.
  private var position = 0

  /// Starts a program on a terminal of its own; nil when there is none.
  package init?(
    _ program: String, _ arguments: [String], environment: [String: String], columns: Int = 60,
    folder: String
  ) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: CUnsignedInt = 0
    var lock: CInt = 0
    guard
      master >= 0, ioctl(master, Self.setLock, &lock) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { return nil }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    // The terminal that the first opening brings is the one of a session that has none yet.
    posix_spawnattr_setflags(&attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let words = (["env", "-C", folder, program] + arguments).map { strdup($0) }
    let values = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { (words + values).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(
      &child, "/usr/bin/env", &actions, &attributes, words + [nil], values + [nil])
    guard code == 0 else { return nil }
    process = child
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  /// Types bytes, reading what comes meanwhile.
  package func type(_ typed: [UInt8]) {
    var rest = typed[...]
    while !rest.isEmpty {
      var wait = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&wait, 1, 10_000) > 0 else { return }
      if wait.revents & Int16(POLLIN) != 0 { guard take() else { return } }
      guard wait.revents & Int16(POLLOUT) != 0 else { continue }
      let part = Array(rest.prefix(512))
      let count = write(master, part, part.count)
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until a text has come behind the last one that was waited for; false when the program has ended before.
  @discardableResult
  package func read(until text: String) -> Bool {
    let wanted = Array(text.utf8)
    while true {
      if let found = bytes[position...].firstRange(of: wanted) {
        position = found.upperBound
        return true
      }
      var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 30_000) > 0, take() else { return false }
    }
  }

  /// Reads until the program has ended.
  package func readToEnd() {
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&wait, 1, 60_000) > 0, take() {}
  }

  private func take() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    bytes += chunk[..<count]
    return true
  }
}
