/// What of a language's texts is missing, or was translated from English texts that have changed since.
package struct TranslationCheck {
  /// What is to be done, in the order of files and lines; nothing of it keeps agents from working.
  package private(set) var warnings: [Finding] = []
  /// The record of each language as it would be if all of its translations were right.
  private var accepted: [String: TranslationRecord] = [:]

  /// Compares the English files of a folder, which have no finding, with those of every language.
  package init(_ folder: PromptsFolder) {
    for locale in folder.locales { check(locale, in: folder) }
    warnings.sort { $0.place < $1.place }
  }

  /// The content of a language's record in which every translation counts as made from today's English text.
  ///
  /// - Returns: The path of the file from the prompts folder and its text; nil when there is no such language.
  package func acceptedRecord(of locale: String) -> (path: String, text: String)? {
    accepted[locale].map { (TranslationRecord.path(of: locale), $0.text) }
  }

  private mutating func check(_ locale: String, in folder: PromptsFolder) {
    let record = TranslationRecord(folder.record(of: locale))
    var new = TranslationRecord()
    for file in folder.files.keys.sorted() where PromptsFolder.locale(of: file) == nil {
      guard let english = Self.parse(file, in: folder) else { continue }
      let texts = TextCollector(file: file, root: english.root).texts
      let path = "\(PromptsFolder.localesFolder)\(locale)/\(file)"
      guard let translation = Self.parse(path, in: folder) else {
        if !texts.isEmpty {
          add(.untranslatedFile(locale, texts: texts.count), english.file, Mark(line: 1, column: 1))
        }
        continue
      }
      let translated = Dictionary(
        TextCollector(file: file, root: translation.root).texts.map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
      for text in texts {
        guard let own = translated[text.path] else {
          add(.untranslated(locale, text.path), english.file, text.mark)
          continue
        }
        let key = "\(file):\(text.path)"
        new.digests[key] = TranslationRecord.digest(text.text)
        if let digest = record.digests[key], digest != new.digests[key] {
          add(.staleTranslation(locale), translation.file, own.mark)
        }
      }
    }
    let unrecorded = new.digests.keys.count { record.digests[$0] == nil }
    if unrecorded > 0 {
      let place = Finding.Place(file: TranslationRecord.path(of: locale), line: 1, column: 1)
      warnings.append(Finding(place: place, fact: .unrecordedTranslations(unrecorded, locale)))
    }
    accepted[locale] = new
  }

  private mutating func add(_ fact: Finding.Fact, _ file: SourceFile, _ mark: Mark) {
    warnings.append(Finding(place: file.place(of: mark), fact: fact))
  }

  private static func parse(
    _ path: String, in folder: PromptsFolder
  ) -> (file: SourceFile, root: Node)? {
    folder.files[path].flatMap { SourceFile.parse($0, name: path, into: Findings()) }
  }
}

/// From which English text each translation of a language was made, by a short digest of it.
///
/// The file has a line for each text, sorted by path, so that a change of one text changes one line.
struct TranslationRecord {
  /// The digests by the English file and the path in it.
  var digests: [String: String] = [:]

  /// The file of a language's record, from the prompts folder.
  static func path(of locale: String) -> String {
    "\(PromptsFolder.localesFolder)\(locale)/translated.txt"
  }

  init(_ bytes: [UInt8] = []) {
    // A line that says nothing counts as none: its translation is then one that is not recorded.
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2 { digests[parts[1]] = parts[0] }
    }
  }

  var text: String {
    digests.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined()
  }

  /// Eight hexadecimal digits that are others when a text is: the 32 bit hash of Fowler, Noll and Vo (1a).
  static func digest(_ text: String) -> String {
    let hash = text.utf8.reduce(0x811c_9dc5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
