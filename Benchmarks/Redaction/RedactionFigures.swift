import Conversation
import Glibc
import Prompts
import Support
import Transcripts

/// Measures how well secrets are found in texts that are made from what each class is, and what that costs.
///
/// Arguments: the folder of the content, whose error codes have to stay; the seed, 1 when there is none; and the
/// program, into which all secrets are then typed too. With
/// `--clean` for the seed, every line of the standard input is a text without a secret, and those that would be
/// changed are listed.
@main enum RedactionFigures {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folder = realPath(arguments.first ?? "prompts")
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    guard case .content(let set) = PromptsReader(PromptsFolder(path: folder)).read() else {
      print("The content in \(folder) has findings.")
      exit(1)
    }
    let codes = Redactor.codes(of: set.content)
    if arguments.dropFirst().first == "--clean" {
      exit(listChanges(sparing: codes) == 0 ? 0 : 1)
    }
    var maker = SecretSamples(seed: seed)
    let each = 150
    let planted = maker.positives(ofEach: each)
    let samples = planted + maker.negatives(ofEach: each)
    let score = SecretScore(of: samples) { text in
      SecretScanner(text, sparing: codes).secrets.map {
        SecretScore.Finding(kind: $0.kind.rawValue, range: $0.range)
      }
    }
    print(
      "Seed \(seed), \(each * SecretSamples.kinds.count) texts with a secret and as many without.")
    let isFine = report(score)
    Cost.report(of: samples, sparing: codes)
    var isKept = false
    if let program = arguments.dropFirst(2).first {
      isKept = try !search(planted, PlantedSearch(program: realPath(program), prompts: folder))
    }
    exit(isFine && !isKept ? 0 : 1)
  }

  /// Says whether no planted secret stands in any file that the program writes.
  private static func search(_ samples: [SecretSample], _ search: PlantedSearch) throws -> Bool {
    let (found, files, bytes) = try search.run(samples)
    print(
      "\(samples.count) secrets typed into the program: \(found.count) found in \(files) files of \(bytes) bytes."
    )
    for sample in found { print("found: \(sample.text.debugDescription)") }
    return found.isEmpty
  }

  private static func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Reads texts without secrets, and gives how many of them would be changed.
  private static func listChanges(sparing codes: Set<String>) -> Int {
    var (texts, changed) = (0, 0)
    while let text = readLine() {
      texts += 1
      var redactor = Redactor(sparing: codes)
      let redaction = redactor.redact(text)
      guard !redaction.removed.isEmpty else { continue }
      changed += 1
      print("changed: \(redaction.text.debugDescription)\n    was: \(text.debugDescription)")
    }
    print("\(changed) of \(texts) texts would be changed.")
    return changed
  }

  /// Prints the figures of each class and what went wrong, and says whether every class is good enough.
  private static func report(_ score: SecretScore) -> Bool {
    print(line("class", "planted", "recall", "precision"))
    var isFine = true
    for kind in SecretSamples.kinds {
      let (recall, precision) = (score.recall(of: kind), score.precision(of: kind))
      isFine = isFine && recall >= 0.98 && precision >= 0.95
      print(line(kind, String(score.planted[kind] ?? 0), percent(recall), percent(precision)))
    }
    let found = score.found.values.reduce(0, +)
    let planted = score.planted.values.reduce(0, +)
    let alarms = score.alarms.values.reduce(0, +)
    print(
      line(
        "all", String(planted), percent(Double(found) / Double(max(1, planted))),
        percent(Double(found) / Double(max(1, found + alarms)))))
    print("\(score.changed) of \(score.clean) texts without a secret were changed.")
    for sample in score.misses {
      print("missed \(sample.kind): \(sample.secret ?? "") in: \(sample.text.debugDescription)")
    }
    for (sample, words) in score.alarmed {
      print(
        "false alarm \(sample.kind): \(words.debugDescription) in: \(sample.text.debugDescription)")
    }
    return isFine
  }

  private static func line(_ first: String, _ columns: String...) -> String {
    first + String(repeating: " ", count: max(0, 14 - first.count))
      + columns.map { String(repeating: " ", count: max(0, 11 - $0.count)) + $0 }.joined()
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1_000).rounded(.down))
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
