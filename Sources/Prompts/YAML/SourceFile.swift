import Conversation
import Yams

/// One YAML file of the prompts folder, with where everything stands in it.
struct SourceFile {
  static let sizeLimit = 1_048_576
  static let depthLimit = 64

  /// The path from the prompts folder.
  let name: String
  private let text: String
  /// What marks in it call the file: 0, and from 1 for one that translates another.
  private let number: UInt8
  /// The files that translate this one.
  var translations: [SourceFile] = []

  /// The lines, which only what is wrong has need of.
  private var lines: [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Reads the bytes of a file; what keeps the whole file from being read is reported and gives nil.
  static func parse(
    _ bytes: [UInt8], name: String, number: UInt8 = 0, into findings: Findings
  ) -> (file: SourceFile, root: Node)? {
    var file = SourceFile(name: name, text: "", number: number)
    guard bytes.count <= sizeLimit else {
      findings.add(file.finding(.fileTooLarge(bytes: bytes.count, limit: sizeLimit), at: nil))
      return nil
    }
    // Some editors put a byte order mark first.
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      findings.add(file.finding(.notUTF8, at: nil))
      return nil
    }
    file = SourceFile(name: name, text: text, number: number)
    if let anchor = file.firstAnchor {
      findings.add(file.finding(.aliasOrAnchor, at: anchor))
      return nil
    }
    do {
      // Every value is read as text, and deciding what else it could be would take most of the time.
      guard let composed = try Yams.compose(yaml: text, .basic) else {
        findings.add(file.finding(.wrongShape(wanted: "a mapping, and the file is empty"), at: nil))
        return nil
      }
      let root = Node(composed, file: number)
      let reader = NodeReader(file: file, findings: findings)
      return reader.isTooDeep(root) ? nil : (file, root)
    } catch let error as YamlError {
      let (fact, place) = file.fact(of: error)
      findings.add(file.finding(fact, at: place))
    } catch {
      findings.add(file.finding(.syntax("\(error)"), at: nil))
    }
    return nil
  }

  /// A finding at a place, with the line that it is in; without a place, about the whole file.
  func finding(_ fact: Finding.Fact, at place: Finding.Place?) -> Finding {
    let lines = (translations.first { $0.name == place?.file } ?? self).lines
    let line = place.flatMap { $0.line <= lines.count ? String(lines[$0.line - 1]) : nil }
    return Finding(place: place ?? self.place(line: 1, column: 1), fact: fact, sourceLine: line)
  }

  func place(of mark: Mark) -> Finding.Place {
    let file =
      mark.file == number ? self : translations.first { $0.number == mark.file } ?? self
    return file.place(line: Int(mark.line), column: Int(mark.column))
  }

  private func place(of mark: Yams.Mark?) -> Finding.Place {
    place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private func place(line: Int, column: Int) -> Finding.Place {
    Finding.Place(file: name, line: line, column: column)
  }

  /// Where the first anchor stands.
  ///
  /// Anchors are looked for before the file is composed, because a few of them can stand for a document of any
  /// size. An ampersand before a letter, behind white space or a bracket, is taken for one wherever it stands.
  private var firstAnchor: Finding.Place? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    for (number, line) in lines.enumerated() where line.utf8.contains(UInt8(ascii: "&")) {
      var before: Character = " "
      var column = 1
      for (character, next) in zip(line, line.dropFirst()) {
        let isNode = before.isWhitespace || "[{,:?-".contains(before)
        if character == "&", isNode, next.isLetter || next.isNumber || next == "_" || next == "-" {
          return place(line: number + 1, column: column)
        }
        (before, column) = (character, column + 1)
      }
    }
    return nil
  }

  private func fact(of error: YamlError) -> (Finding.Fact, Finding.Place?) {
    switch error {
    case .composer(_, "found undefined alias", let mark, _):
      return (.aliasOrAnchor, place(of: mark))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (.syntax(problem), place(of: mark))
    case .reader(let problem, let offset, _, _):
      return (.syntax(problem), offset.map(place(atByte:)))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return (.duplicateKey(duplicates.first ?? ""), place(of: context.mark))
    default:
      return (.syntax("\(error)"), nil)
    }
  }

  private func place(atByte offset: Int) -> Finding.Place {
    var rest = offset
    let lines = self.lines
    for (number, line) in lines.enumerated() {
      if rest <= line.utf8.count { return place(line: number + 1, column: rest + 1) }
      rest -= line.utf8.count + 1
    }
    return place(line: max(1, lines.count), column: 1)
  }
}

/// The findings of one reading, in the order in which they were made.
final class Findings {
  private(set) var all: [Finding] = []

  func add(_ finding: Finding) {
    if !all.contains(finding) { all.append(finding) }
  }
}

extension Node {
  /// Takes over what was composed from a file; aliases have been refused before.
  init(_ node: Yams.Node, file: UInt8) {
    let mark = Mark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, file: file)
    switch node {
    case .scalar(let scalar):
      self = .scalar(Scalar(string: scalar.string, mark: mark))
    case .sequence(let sequence):
      self = .sequence(List(items: sequence.map { Node($0, file: file) }, mark: mark))
    case .mapping(let mapping):
      let pairs = mapping.map {
        Pair(key: Node($0.key, file: file), value: Node($0.value, file: file))
      }
      self = .mapping(Mapping(pairs: pairs, mark: mark))
    case .alias:
      self = .scalar(Scalar(string: "", mark: mark))
    }
  }
}
