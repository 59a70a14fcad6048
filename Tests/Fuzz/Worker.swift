import Glibc

/// Tries the inputs of one of several processes, and says which it is at.
struct Worker {
  /// The file that holds the index of the input that is being tried.
  let progress: Int32
  let trial: Trial
  /// The area of every input; nil for the shares of a run.
  let area: Area?

  /// Tries every so many inputs, and prints what is to be known about them, one line each.
  func run(from first: Int, to end: Int, by stride: Int) {
    var records: [Area: Record] = [:]
    for index in Swift.stride(from: first, to: end, by: stride) {
      let area = area ?? Area.of(index: index)
      note(index)
      let start = Self.spent
      let result = trial.run(area, index: index)
      let nanoseconds = Self.spent - start
      records[area, default: Record()].add(
        index: index, bytes: result.bytes, nanoseconds: nanoseconds)
      if let fault = result.fault { print("fault \(area.rawValue) \(index) \(fault)") }
      // What has been counted must not go with a trap.
      if (index - first) / stride % 1_000 == 999 { report(&records) }
    }
    report(&records)
  }

  private func report(_ records: inout [Area: Record]) {
    for (area, record) in records {
      print(
        "sum \(area.rawValue) \(record.count) \(record.nanoseconds) \(record.slowest.index)",
        record.slowest.bytes, record.slowest.nanoseconds)
    }
    records = [:]
    fflush(nil)
  }

  private func note(_ index: Int) {
    var value = Int64(index)
    pwrite(progress, &value, MemoryLayout<Int64>.size, 0)
  }

  /// Nanoseconds of a clock that never goes back.
  static var now: Int { read(CLOCK_MONOTONIC) }

  /// Nanoseconds of processor time, which does not count what else the machine does.
  static var spent: Int { read(CLOCK_PROCESS_CPUTIME_ID) }

  /// The same of another process.
  static func spent(by process: pid_t) -> Int {
    var clock = clockid_t()
    return clock_getcpuclockid(process, &clock) == 0 ? read(clock) : 0
  }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// How many inputs an area has had, and how long they took.
struct Record {
  /// The input that took longest.
  struct Slowest {
    var index = 0
    var bytes = 0
    var nanoseconds = 0
  }

  var count = 0
  var nanoseconds = 0
  var slowest = Slowest()

  mutating func add(index: Int, bytes: Int, nanoseconds: Int) {
    count += 1
    self.nanoseconds += nanoseconds
    if nanoseconds > slowest.nanoseconds {
      slowest = Slowest(index: index, bytes: bytes, nanoseconds: nanoseconds)
    }
  }

  mutating func add(_ other: Record) {
    count += other.count
    nanoseconds += other.nanoseconds
    if other.slowest.nanoseconds > slowest.nanoseconds { slowest = other.slowest }
  }
}
