import Prompts

/// A prompts folder as it was in a revision of its git repository.
struct GitPrompts {
  /// Git has no such revision, or the folder is in no repository; `reason` is what git says.
  struct NoRevision: Error {
    let revision: String
    let folder: String
    let reason: String
  }

  /// The prompts folder today.
  let folder: String

  /// Reads the content of a revision into memory; nothing is written.
  ///
  /// A folder that was not there then has no files.
  func read(_ revision: String) throws -> PromptsFolder {
    guard !revision.hasPrefix("-") else {
      throw NoRevision(revision: revision, folder: folder, reason: "it begins with a hyphen")
    }
    // From here on only the commit's own name is used, which no option can look like.
    let commit = text(try git(["rev-parse", "--verify", "\(revision)^{commit}"], revision))
    var files: [String: [UInt8]] = [:]
    for entry in try git(["ls-tree", "-r", "-z", commit], revision).split(separator: 0) {
      // An entry is "100644 blob 1f3a…", a tab, and the path from the folder.
      let parts = entry.split(separator: UInt8(ascii: "\t"), maxSplits: 1).map(text)
      let words = parts.first?.split(separator: " ") ?? []
      guard parts.count == 2, words.count == 3, words[0].hasPrefix("100"),
        PromptsFolder.holds(parts[1])
      else { continue }
      files[parts[1]] = try git(["cat-file", "blob", String(words[2])], revision)
    }
    return PromptsFolder(files: files)
  }

  private func git(_ arguments: [String], _ revision: String) throws -> [UInt8] {
    let result = try ChildProcess.run(["git", "-C", folder] + arguments)
    guard result.status == 0 else {
      let line = result.errors.split(separator: "\n").first.map(String.init) ?? "git failed"
      throw NoRevision(revision: revision, folder: folder, reason: line)
    }
    return result.output
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
