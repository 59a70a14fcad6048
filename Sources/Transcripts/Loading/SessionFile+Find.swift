import Glibc

extension SessionFile {
  /// Every session file in some files and folders, sorted by path and each once.
  ///
  /// A path that is given counts whatever its name; in folders, also inner ones, `*.json` counts. Hidden names
  /// and links to folders are passed over.
  ///
  /// - Throws: ``TranscriptError/unreadable(path:code:)``, and ``TranscriptError/noTranscripts(_:)`` when there is
  ///   none: a test that tests nothing has to be noticed.
  package static func find(in paths: [String]) throws(TranscriptError) -> [String] {
    var found: Set<String> = []
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else { throw .unreadable(path: path, code: errno) }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(from: path, into: &found)
      } else {
        found.insert(path)
      }
    }
    guard !found.isEmpty else { throw .noTranscripts(paths) }
    return found.sorted()
  }

  private static func collect(
    from folder: String, into found: inout Set<String>
  ) throws(TranscriptError) {
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = folder.joined(with: name)
      var status = stat()
      guard lstat(path, &status) == 0 else { throw .unreadable(path: path, code: errno) }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(from: path, into: &found)
      } else if name.hasSuffix(".json") {
        found.insert(path)
      }
    }
  }

  static func names(in folder: String) throws(TranscriptError) -> [String] {
    guard let stream = opendir(folder) else { throw .unreadable(path: folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { name in
          String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    guard errno == 0 else { throw .unreadable(path: folder, code: errno) }
    return names
  }
}
