import Conversation
import FoundationEssentials
import Prompts
import Testing
import Transcripts

/// One file of `transcripts/`.
struct SavedSession: CustomTestStringConvertible {
  let path: String

  var testDescription: String { path }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The saved sessions, or those whose path has the text of `TRANSCRIPT` in it.
  ///
  /// There being none is an error: a test that tests nothing has to be noticed.
  static func all() throws -> [SavedSession] {
    let folder = root.appending(path: "transcripts").path(percentEncoded: false)
    let wanted = ProcessInfo.processInfo.environment["TRANSCRIPT"] ?? ""
    let paths = try SessionFile.find(in: [folder]).map { String($0.dropFirst(folder.count)) }
      .filter { wanted.isEmpty || $0.contains(wanted) }
    guard !paths.isEmpty else { throw TranscriptError.noTranscripts([wanted]) }
    return paths.map(SavedSession.init)
  }

  func load() throws -> Session {
    try SessionFile.load(
      Self.root.appending(path: "transcripts\(path)").path(percentEncoded: false))
  }

  /// The content that is shipped, read once in each language; a text that is not translated is there in English.
  static func content(in locale: String) -> Result<Content, WrongContent> {
    locale == "zh-Hans" ? chinese : english
  }

  private static let english = read("en")
  private static let chinese = read("zh-Hans")

  private static func read(_ locale: String) -> Result<Content, WrongContent> {
    let folder = root.appending(path: "prompts").path(percentEncoded: false)
    return switch PromptsReader(PromptsFolder(path: folder), locale: locale).read() {
    case .content(let set): .success(set.content)
    case .wrong(let findings): .failure(WrongContent(findings: findings))
    }
  }
}

/// The shipped content has findings, so that nothing can be replayed.
struct WrongContent: Error {
  let findings: [Finding]
}
