import Glibc

/// Runs workers as processes of their own, so that a trap or a hang ends one and is known by its input.
struct Supervisor {
  /// An input that something went wrong with.
  struct Fault {
    let area: Area
    let index: Int
    let what: String
  }

  /// One process, and what it still has to do.
  private struct Child {
    let number: Int
    var process: pid_t
    var output: Int32
    var progress: Int32
    var bytes: [UInt8] = []
    /// The input that it is at, since when, and what processor time it had used by then.
    var at = -1
    var since = Worker.now
    var spentBefore = 0
  }

  let program: String
  let arguments: [String]
  let count: Int
  let workers: Int
  let area: Area?
  /// Seconds that one input may take.
  let patience: Int
  private(set) var records: [Area: Record] = [:]
  private(set) var faults: [Fault] = []
  private var children: [Child] = []

  init(
    program: String, arguments: [String], count: Int, workers: Int, area: Area?, patience: Int
  ) {
    self.program = program
    self.arguments = arguments
    self.count = count
    self.workers = workers
    self.area = area
    self.patience = patience
  }

  /// Tries all inputs; false when processes could not be started.
  mutating func run() -> Bool {
    for number in 0..<workers where number < count {
      guard let child = start(number, from: number) else { return false }
      children.append(child)
    }
    while !children.isEmpty {
      var waits = children.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
      poll(&waits, nfds_t(waits.count), 200)
      for index in children.indices.reversed() {
        if waits[index].revents != 0 { take(from: index) }
      }
      for index in children.indices { watch(index) }
    }
    return true
  }

  private func start(_ number: Int, from first: Int) -> Child? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard let file = tmpfile() else { return nil }
    let progress = dup(fileno(file))
    fclose(file)
    var nothing = Int64(-1)
    pwrite(progress, &nothing, MemoryLayout<Int64>.size, 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, progress, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A trap is a signal, and whoever starts this may have blocked or ignored it.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for trap in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] { sigaddset(&signals, trap) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = ([program, "--worker", "\(first)", "\(workers)"] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, words + [nil], environ)
    close(ends[1])
    guard code == 0 else { return nil }
    return Child(number: number, process: process, output: ends[0], progress: progress)
  }

  /// Takes what a child has printed; at the end, what it came to.
  private mutating func take(from index: Int) {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(children[index].output, &chunk, chunk.count)
    if count > 0 {
      children[index].bytes += chunk[..<count]
      return
    }
    let child = children.remove(at: index)
    close(child.output)
    var status: Int32 = 0
    while waitpid(child.process, &status, 0) < 0, errno == EINTR {}
    report(child.bytes)
    let at = position(of: child)
    close(child.progress)
    guard status != 0, at >= 0 else {
      if status != 0 { faults.append(Fault(area: area ?? .probe, index: -1, what: "no start")) }
      return
    }
    let signal = status & 0x7F
    let what = signal == SIGKILL ? "took more than \(patience) seconds" : "died of signal \(signal)"
    faults.append(Fault(area: area ?? Area.of(index: at), index: at, what: what))
    if at + workers < self.count, let next = start(child.number, from: at + workers) {
      children.append(next)
    }
  }

  private mutating func watch(_ index: Int) {
    let at = position(of: children[index])
    let spent = Worker.spent(by: children[index].process)
    if at != children[index].at {
      children[index].at = at
      children[index].since = Worker.now
      children[index].spentBefore = spent
      return
    }
    guard at >= 0 else { return }
    // On a busy machine time goes by without work; one that works on nothing at all hangs as well.
    let limit = patience * 1_000_000_000
    if spent - children[index].spentBefore > limit
      || Worker.now - children[index].since > 20 * limit
    {
      kill(children[index].process, SIGKILL)
    }
  }

  private func position(of child: Child) -> Int {
    var value = Int64(-1)
    pread(child.progress, &value, MemoryLayout<Int64>.size, 0)
    return Int(value)
  }

  private mutating func report(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 6).map(String.init)
      guard words.count >= 4, let area = Area(rawValue: words[1]) else { continue }
      let numbers = words.map { Int($0) ?? 0 }
      if words[0] == "fault" {
        let what = words.dropFirst(3).joined(separator: " ")
        faults.append(Fault(area: area, index: numbers[2], what: what))
      } else if words[0] == "sum", numbers.count == 7 {
        records[area, default: Record()].add(
          Record(
            count: numbers[2], nanoseconds: numbers[3],
            slowest: Record.Slowest(
              index: numbers[4], bytes: numbers[5], nanoseconds: numbers[6])))
      }
    }
  }
}
