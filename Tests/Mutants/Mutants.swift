import Glibc

/// Makes every mutant of the content, and says what notices each.
///
/// Arguments: the prompts folder, the folder of recorded sessions, and N to make every Nth mutant only.
@main enum Mutants {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let folder = try ContentFolder(
      prompts: arguments.first ?? "prompts",
      transcripts: arguments.dropFirst().first ?? "transcripts")
    guard folder.notice() == .nothing else {
      print("The content itself has findings, or its sessions do not replay.")
      exit(1)
    }
    let all = folder.mutants
    let stride = max(1, arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1)
    let mutants = all.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
    let some = stride == 1 ? "" : ", of which every \(stride)th is made: \(mutants.count)"
    print("\(all.count) mutants\(some), \(folder.sessions.count) recorded sessions.")
    if folder.sessions.isEmpty { print("Without sessions, only the reader and the proof notice.") }
    var counts: [Mutant.Kind: [ContentFolder.Notice: Int]] = [:]
    var survivors: [Mutant] = []
    for mutant in mutants {
      let notice = folder.notice(mutant)
      counts[mutant.kind, default: [:]][notice, default: 0] += 1
      if notice == .nothing { survivors.append(mutant) }
    }
    printTable(counts)
    print("\(survivors.count) survivors:")
    for survivor in survivors { print("  \(survivor)") }
  }

  private static func printTable(_ counts: [Mutant.Kind: [ContentFolder.Notice: Int]]) {
    func line(_ name: String, _ counts: [String]) {
      print(
        name + String(repeating: " ", count: max(1, 42 - name.count))
          + counts.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined())
    }
    line("noticed first by", ContentFolder.Notice.allCases.map(\.rawValue) + ["all"])
    var sums: [ContentFolder.Notice: Int] = [:]
    for kind in Mutant.Kind.allCases {
      let own = counts[kind] ?? [:]
      sums.merge(own, uniquingKeysWith: +)
      line(kind.rawValue, columns(own))
    }
    line("all", columns(sums))
  }

  private static func columns(_ counts: [ContentFolder.Notice: Int]) -> [String] {
    ContentFolder.Notice.allCases.map { String(counts[$0] ?? 0) }
      + [String(counts.values.reduce(0, +))]
  }
}
