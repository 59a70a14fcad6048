import Conversation
import Prompts
import Transcripts

/// The content's files, which can be read in several languages; each is read when it is first needed.
final class Languages {
  let folder: PromptsFolder
  let path: String
  private var sets: [String: PromptSet] = [:]

  init(folder: PromptsFolder, path: String) {
    self.folder = folder
    self.path = path
  }

  /// The locales that there are, English first.
  var locales: [String] { [Language.english] + folder.locales }

  func read(_ locale: String) throws -> PromptSet {
    if let set = sets[locale] { return set }
    let set = try PromptSet.read(folder, from: path, locale: locale)
    sets[locale] = set
    return set
  }

  /// The content in a language, and in English when there is no such language any more.
  func readOrEnglish(_ locale: String) throws -> PromptSet {
    try read(locales.contains(locale) ? locale : Language.english)
  }

  /// The content in every language that the agent turned to in a session, by locale.
  func contents(for session: Session) throws -> [String: Content] {
    let wanted = session.turns.filter { $0.kind == .language }.map { Part.wish(in: $0.said).locale }
    var contents: [String: Content] = [:]
    for locale in Set(wanted).intersection(locales) { contents[locale] = try read(locale).content }
    return contents
  }

  /// The locale that an agent's name for it means.
  func locale(named name: String) -> String? {
    Language.locale(named: name, among: locales)
  }
}

extension PromptSet {
  /// Reads content, from a place that is named when something is wrong with it.
  static func read(
    _ folder: PromptsFolder, from place: String, locale: String = Language.english
  ) throws -> PromptSet {
    switch PromptsReader(folder, locale: locale).read() {
    case .content(let set): return set
    case .wrong(let findings): throw WrongContent(path: place, findings: findings)
    }
  }
}

/// The content is wrong, and what about it.
struct WrongContent: Error {
  let path: String
  let findings: [Finding]
}
