import Glibc

/// Feeds everything that reads with inputs made by chance, and says what it could not bear.
///
/// Arguments: the prompts folder and the folder of recorded sessions; `--seed N`, `--count N`, `--area NAME` for one
/// area alone, `--patience N` seconds for one input, and `--input N` to try that one input here and print it.
@main enum Fuzz {
  static func main() throws {
    var options = Options(Array(CommandLine.arguments.dropFirst()))
    let seed = options.number("--seed") ?? 20_261_124
    let count = options.number("--count") ?? 1_000_000
    let patience = options.number("--patience") ?? 10
    let area = options.text("--area").flatMap(Area.init)
    let input = options.number("--input")
    let worker = options.pair("--worker")
    let folders = options.rest
    let prompts = folders.first ?? "prompts"
    let transcripts = folders.dropFirst().first ?? "transcripts"
    if input == nil, worker == nil {
      exit(
        supervise(
          seed: seed, count: count, area: area, patience: patience, [prompts, transcripts]))
    }
    let trial = Trial(
      corpus: try Corpus(prompts: prompts, transcripts: transcripts),
      seed: UInt64(truncatingIfNeeded: seed))
    if let worker {
      let (first, stride) = worker
      Worker(progress: 3, trial: trial, area: area).run(from: first, to: count, by: stride)
    } else if let input {
      let area = area ?? Area.of(index: input)
      print(String(decoding: trial.input(area, index: input), as: UTF8.self).debugDescription)
      let start = Worker.spent
      let result = trial.run(area, index: input)
      let microseconds = (Worker.spent - start) / 1_000
      print("\(area.rawValue), \(result.bytes) bytes, \(microseconds) µs:", result.fault ?? "fine")
    }
  }

  private static func supervise(
    seed: Int, count: Int, area: Area?, patience: Int, _ folders: [String]
  ) -> Int32 {
    print("seed \(seed), \(count) inputs")
    var arguments = folders + ["--seed", "\(seed)", "--count", "\(count)"]
    if let area { arguments += ["--area", area.rawValue] }
    let start = Worker.now
    var supervisor = Supervisor(
      program: "/proc/self/exe", arguments: arguments, count: count,
      workers: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), area: area, patience: patience)
    guard supervisor.run() else {
      print("The processes could not be started.")
      return 70
    }
    for (area, record) in supervisor.records.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let mean = record.nanoseconds / max(1, record.count) / 1_000
      print(
        "\(area.rawValue): \(record.count) inputs, \(mean) µs each, slowest \(record.slowest.index)",
        "with \(record.slowest.bytes) bytes in \(record.slowest.nanoseconds / 1_000_000) ms")
    }
    let faults = supervisor.faults.sorted { $0.index < $1.index }
    for fault in faults {
      print(
        "\(fault.area.rawValue) \(fault.index) \(fault.what); again with --seed \(seed)",
        "--area \(fault.area.rawValue) --input \(fault.index)")
    }
    let seconds = (Worker.now - start) / 1_000_000_000
    print("\(count) inputs in \(seconds) s: \(faults.count) faults")
    return faults.isEmpty ? 0 : 1
  }

  /// The arguments that have not been taken yet.
  private struct Options {
    private(set) var rest: [String]

    init(_ arguments: [String]) {
      rest = arguments
    }

    mutating func text(_ name: String) -> String? { values(name, count: 1)?.first }

    mutating func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

    mutating func pair(_ name: String) -> (Int, Int)? {
      let numbers = values(name, count: 2)?.compactMap { Int($0) } ?? []
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }

    private mutating func values(_ name: String, count: Int) -> [String]? {
      guard let place = rest.firstIndex(of: name), place + count < rest.count else { return nil }
      defer { rest.removeSubrange(place...(place + count)) }
      return Array(rest[(place + 1)...(place + count)])
    }
  }
}
