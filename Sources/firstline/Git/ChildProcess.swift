import Glibc

/// Another program that is run to its end, without a shell.
enum ChildProcess {
  /// What the program left behind.
  struct Result {
    /// The exit code, and -1 when a signal ended it.
    let status: Int32
    let output: [UInt8]
    let errors: String
  }

  /// The program could not be started; `code` is the system's `errno`.
  struct NotStarted: Error {
    let code: Int32
  }

  /// Runs a program that the search path has, with nothing to read.
  static func run(_ arguments: [String]) throws(NotStarted) -> Result {
    var pipes: [Int32] = []
    defer { pipes.forEach { close($0) } }
    for _ in 1...2 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw NotStarted(code: errno) }
      // The program has its own copies of the ends that are meant for it.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      pipes += ends
    }
    let child = try start(arguments, output: pipes[1], errors: pipes[3])
    // The program's ends are closed here, so that reading comes to an end with it.
    close(pipes.remove(at: 3))
    close(pipes.remove(at: 1))
    let (output, errors) = read(pipes[0], pipes[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Result(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1, output: output,
      errors: String(decoding: errors, as: UTF8.self))
  }

  private static func start(
    _ arguments: [String], output: Int32, errors: Int32
  ) throws(NotStarted) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    let words = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, arguments.first ?? "", &actions, nil, words + [nil], environ)
    guard code == 0 else { throw NotStarted(code: code) }
    return child
  }

  /// Reads both pipes as they fill, because a program waits while one is full.
  private static func read(_ output: Int32, _ errors: Int32) -> ([UInt8], [UInt8]) {
    var bytes: [[UInt8]] = [[], []]
    var polled = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while polled.contains(where: { $0.fd >= 0 }) {
      guard poll(&polled, nfds_t(polled.count), -1) >= 0 || errno == EINTR else { break }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        let count = Glibc.read(polled[index].fd, &chunk, chunk.count)
        if count > 0 {
          bytes[index] += chunk[..<count]
        } else if count == 0 || errno != EINTR {
          // Below zero, the entry is passed over.
          polled[index].fd = -1
        }
      }
    }
    return (bytes[0], bytes[1])
  }
}
