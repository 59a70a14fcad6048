import Conversation
import Yams

/// One YAML file of the prompts folder, with where everything stands in it.
struct SourceFile {
  static let sizeLimit = 1_048_576
  static let depthLimit = 64

  /// The path from the prompts folder.
  let name: String
  private let lines: [Substring]

  /// Reads the bytes of a file; what keeps the whole file from being read is reported and gives nil.
  static func parse(
    _ bytes: [UInt8], name: String, into findings: Findings
  ) -> (file: SourceFile, root: Node)? {
    func report(_ fact: Finding.Fact, line: Int = 1, column: Int = 1, in text: String? = nil) {
      let lines = text?.split(separator: "\n", omittingEmptySubsequences: false)
      findings.add(
        Finding(
          place: Finding.Place(file: name, line: line, column: column), fact: fact,
          sourceLine: lines.flatMap { line <= $0.count ? String($0[line - 1]) : nil }))
    }
    guard bytes.count <= sizeLimit else {
      report(.fileTooLarge(bytes: bytes.count, limit: sizeLimit))
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report(.notUTF8)
      return nil
    }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        report(.wrongShape(wanted: "a mapping, and the file is empty"))
        return nil
      }
      let file = SourceFile(
        name: name, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
      let reader = NodeReader(file: file, findings: findings)
      return reader.hasForbiddenParts(root, depth: 0) ? nil : (file, root)
    } catch let error as YamlError {
      let (fact, mark) = Self.fact(of: error)
      report(fact, line: mark?.line ?? 1, column: mark?.column ?? 1, in: text)
    } catch {
      report(.syntax("\(error)"))
    }
    return nil
  }

  /// The place of a mark, with the line it is in.
  func finding(_ fact: Finding.Fact, at mark: Mark?) -> Finding {
    let place = self.place(of: mark)
    return Finding(
      place: place, fact: fact,
      sourceLine: place.line <= lines.count ? String(lines[place.line - 1]) : nil)
  }

  func place(of mark: Mark?) -> Finding.Place {
    Finding.Place(file: name, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private static func fact(of error: YamlError) -> (Finding.Fact, Mark?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // The composer complains about aliases without an anchor only; others are refused later.
      if case .composer = error { return (.aliasOrAnchor, mark) }
      return (.syntax(problem), mark)
    case .reader(let problem, _, _, _):
      return (.syntax(problem), nil)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return (.duplicateKey(duplicates.first ?? ""), context.mark)
    default:
      return (.syntax("\(error)"), nil)
    }
  }
}

/// The findings of one reading, in the order in which they were made.
final class Findings {
  private(set) var all: [Finding] = []

  func add(_ finding: Finding) {
    if !all.contains(finding) { all.append(finding) }
  }
}
