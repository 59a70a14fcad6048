package import Conversation
import Glibc

extension SessionFile {
  /// A session that nobody has brought to an end, and where it lies.
  package struct Unfinished: Sendable {
    package let path: String
    package let session: Session
    /// Who writes it at this moment; nil when nobody does.
    package let holder: Holder?
  }

  /// Somebody who writes a file at this moment.
  package struct Holder: Equatable, Sendable {
    /// Nil where nobody has said who it is.
    package let writer: Writer?
  }

  /// Who writes a file at this moment, and nil when nobody does.
  package static func holder(of path: String) -> Holder? {
    let (isInUse, writer) = WriterLock.holder(of: path)
    return isInUse ? Holder(writer: writer) : nil
  }

  /// The unfinished sessions of a folder, those that were written last first.
  ///
  /// Files that are damaged, and sessions in which nothing was said, are passed over: this is an offer, and no check.
  ///
  /// - Parameters:
  ///   - folder: The folder; one that is not there has none. Inner folders are not searched.
  ///   - time: Only files that were written since then are looked into, if given.
  ///   - limit: At most so many files are looked into, the newest first.
  /// - Returns: The sessions with their files and with who writes them now.
  package static func unfinished(
    in folder: String, since time: Instant? = nil, lookingInto limit: Int = .max
  ) -> [Unfinished] {
    let names = ((try? names(in: folder)) ?? []).filter { $0.hasSuffix(".json") && $0.first != "." }
    let files: [(path: String, written: Int, part: Int)] = names.compactMap { name in
      let path = folder.joined(with: name)
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_mtim.tv_sec >= time?.seconds ?? .min
      else { return nil }
      return (path, status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
    let newest = files.sorted { ($0.written, $0.part, $0.path) > ($1.written, $1.part, $1.path) }
    return newest.prefix(limit).compactMap { file in
      guard mayBeUnfinished(file.path), let session = try? load(file.path),
        session.end.outcome == nil, !session.turns.isEmpty
      else { return nil }
      return Unfinished(path: file.path, session: session, holder: holder(of: file.path))
    }
  }

  /// Whether the line with the outcome has none: decoding every file of a folder would take its time.
  private static func mayBeUnfinished(_ path: String) -> Bool {
    guard let bytes = try? read(path) else { return false }
    // It is one of the first lines, because the keys are sorted.
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<end]
      if line.starts(with: "  \"outcome\" : ".utf8) {
        return line.dropFirst(14).starts(with: "null".utf8)
      }
      rest = rest[(end + 1)...]
    }
    return false
  }
}
