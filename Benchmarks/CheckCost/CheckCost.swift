import Conversation
import Glibc

/// Measures what it costs to explore all conversations of contents of growing size.
///
/// The cost goes with the edges, which a few lines of the table with as many edges and far more conversations
/// show. Argument: the seed, 1 when there is none.
@main enum CheckCost {
  static func main() {
    let seed = CommandLine.arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    print("Seed \(seed).")
    print(
      line(
        "questions", "choices", "entangled", "states", "edges", "conversations", "CPU s",
        "µs/edge"))
    for entangled in [0, 2, 4, 6, 8, 10] {
      for questions in [8, 15, 30, 60] where questions > 2 * entangled {
        for choices in [3, 6] {
          print(row(questions: questions, choices: choices, entangled: entangled, seed: seed))
        }
      }
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("At most \(usage.ru_maxrss / 1_024) MB of memory were in use at once.")
  }

  private static func row(
    questions: Int, choices: Int, entangled: Int, seed: UInt64
  ) -> String {
    var generator = GeneratedContent(
      questions: questions, choices: choices, entangled: entangled, seed: seed)
    let content = generator.make()
    let before = clock()
    let proof = content.prove()
    let seconds = Double(clock() - before) / Double(CLOCKS_PER_SEC)
    let figures = proof.figures
    return line(
      String(questions), String(choices), String(entangled), String(figures.states),
      String(figures.edges), approximate(figures.conversations), rounded(seconds, digits: 4),
      rounded(seconds * 1_000_000 / Double(max(1, figures.edges)), digits: 2))
      + (proof.isCutShort ? "  cut short" : "")
  }

  private static func line(_ columns: String...) -> String {
    columns.map { String(repeating: " ", count: max(0, 14 - $0.count)) + $0 }.joined()
  }

  /// The number itself when it is short, and its first digits with a power of ten when it is long.
  private static func approximate(_ count: BigCount) -> String {
    let digits = count.description
    return digits.count < 8
      ? digits : "\(digits.prefix(1)).\(digits.dropFirst().prefix(1))e\(digits.count - 1)"
  }

  private static func rounded(_ number: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
