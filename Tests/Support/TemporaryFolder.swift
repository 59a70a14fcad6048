internal import FoundationEssentials
package import Glibc

/// A folder of its own for one test, removed with all that is in it.
package final class TemporaryFolder {
  /// The system refused.
  package struct Failure: Error {}

  /// Where it lies.
  package let path: String

  /// Makes the folder.
  package init() throws {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    var template = Array("\(folder)/firstline-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure() }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    // Depth first; an entry that is not a folder is a file.
    func remove(_ path: String) {
      for name in Self.names(in: path) { remove("\(path)/\(name)") }
      if rmdir(path) != 0 { unlink(path) }
    }
    remove(path)
  }

  /// The names in the folder, hidden ones too.
  package var names: [String] { Self.names(in: path) }

  /// The names in an inner folder.
  package func names(in inner: String) -> [String] { Self.names(in: "\(path)/\(inner)") }

  /// Writes a file, in the place of one that is there.
  package func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen("\(path)/\(name)", "w") else { throw Failure() }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure() }
  }

  /// What a file holds, up to a megabyte; nil when it cannot be read.
  package func bytes(of name: String) -> [UInt8]? {
    guard let file = fopen("\(path)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  /// The rights of a file or folder, as in 0o600.
  package static func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private static func names(in folder: String) -> [String] {
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      let stream = opendir(folder)
    else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { name in
          String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
