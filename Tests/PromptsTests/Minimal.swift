import Support
import Testing

@testable import Prompts

/// The smallest content without a finding, from which a test changes one thing.
enum Minimal {
  /// The files by their path from the prompts folder.
  static let files = SmallContent.files.merging([
    "chat.yaml": Phrase.allCases.map { "\($0.rawValue): Text" }.joined(separator: "\n")
  ]) { $1 }

  /// Reads the content with some files replaced, and left out where the text is nil.
  static func read(
    replacing replaced: [String: String?] = [:], locale: String = Language.english
  ) -> PromptsReading {
    read(bytes: replaced.mapValues { text in text.map { Array($0.utf8) } }, locale: locale)
  }

  /// Reads the content with the bytes of some files replaced, and left out where there are none.
  static func read(
    bytes replaced: [String: [UInt8]?], locale: String = Language.english
  ) -> PromptsReading {
    PromptsReader(folder(bytes: replaced), locale: locale).read()
  }

  /// The files with the bytes of some replaced, and left out where there are none.
  static func folder(bytes replaced: [String: [UInt8]?]) -> PromptsFolder {
    let files: [String: [UInt8]?] = self.files.mapValues { Array($0.utf8) }
    return PromptsFolder(files: files.merging(replaced) { $1 }.compactMapValues(\.self))
  }

  /// The text of a file with one part replaced, which has to be there.
  static func text(of file: String, _ part: String, is new: String) throws -> String {
    let text = try #require(files[file])
    let range = try #require(text.firstRange(of: part), "\(file) has no \(part)")
    return text.replacingCharacters(in: range, with: new)
  }

  /// Reads the content with a part of one file replaced, and gives the findings as they are printed.
  static func findings(in file: String, _ part: String, is new: String) throws -> [String] {
    read(replacing: [file: try text(of: file, part, is: new)]).printed
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}

extension String {
  /// The text with the first place of a part replaced, and the text itself when it has no such part.
  func replacing(_ part: String, with new: String) -> String {
    firstRange(of: part).map { replacingCharacters(in: $0, with: new) } ?? self
  }
}

extension PromptsReading {
  /// The findings as they are printed, none for content.
  var printed: [String] {
    if case .wrong(let findings) = self { findings.map(\.description) } else { [] }
  }

  /// The content, which the reading has to have.
  func set() throws -> PromptSet {
    if case .content(let set) = self { return set }
    throw Wrong(findings: printed)
  }

  /// Content that was to be right is wrong.
  struct Wrong: Error {
    let findings: [String]
  }
}

/// One change to the minimal content with all that has to be found because of it.
struct Mistake: CustomTestStringConvertible, Sendable {
  let file: String
  let part: String
  let new: String
  let findings: [String]

  init(_ file: String, _ part: String, is new: String, finds findings: String...) {
    self.file = file
    self.part = part
    self.new = new
    self.findings = findings
  }

  var testDescription: String { "\(file): \(new)" }

  /// Expects the findings as they are printed, whole, and no others.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try Minimal.findings(in: file, part, is: new)
    #expect(found == findings, sourceLocation: sourceLocation)
  }
}
