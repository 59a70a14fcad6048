import FoundationEssentials
import Glibc

extension SessionFile {
  /// The most bytes that a session file may have.
  package static let limit = 16 << 20

  /// Reads a session and checks its seal; the file is not touched.
  ///
  /// - Throws: A ``TranscriptError`` that says what is wrong with the file, and where.
  package static func load(_ path: String) throws(TranscriptError) -> Session {
    try session(from: try read(path), path: path)
  }

  /// The session in the bytes of a file; the path is for what is said about them, and only a sealed one is checked.
  ///
  /// - Throws: The same as ``load(_:)``, apart from what only reading a file can bring.
  package static func session(
    from bytes: [UInt8], path: String, isSealed: Bool = true
  ) throws(TranscriptError) -> Session {
    // The decoder traps when bytes end within very many brackets, and no session has so many.
    guard !JSONFault.isDeep(bytes) else { throw notJSON(bytes, path) }
    let session: Session
    do {
      session = try JSONDecoder().decode(Session.self, from: Data(bytes))
    } catch let error as Session.NewerFormat {
      throw .newerFormat(path: path, error.format)
    } catch {
      throw fault(error, in: bytes, path)
    }
    if isSealed, let place = Seal.verify(session) { throw .altered(path: path, place) }
    return session
  }

  private static func fault(
    _ error: any Error, in bytes: [UInt8], _ path: String
  ) -> TranscriptError {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      .missingKey(path: path, key: name(of: context.codingPath + [key]))
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      .wrongValue(path: path, key: name(of: context.codingPath))
    default: notJSON(bytes, path)
    }
  }

  private static func notJSON(_ bytes: [UInt8], _ path: String) -> TranscriptError {
    // The decoder does not say where.
    switch JSONFault.first(in: bytes) {
    case .cut(let position): .cut(path: path, position)
    case .unexpected(let position): .notJSON(path: path, position)
    case nil: .notJSON(path: path, nil)
    }
  }

  /// A key with those that lead to it, such as `turns[2].said`.
  private static func name(of path: [any CodingKey]) -> String {
    path.reduce(into: "") { name, key in
      if let index = key.intValue {
        name += "[\(index)]"
      } else {
        name += name.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }

  static func read(_ path: String) throws(TranscriptError) -> [UInt8] {
    // A pipe without a writer would keep the program waiting.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw .unreadable(path: path, code: errno)
      }
    }
    throw .tooLarge(path: path, limit: limit)
  }
}
