import Glibc
import Testing

/// A file without a name, open for reading from its start.
final class TemporaryFile {
  private let file: UnsafeMutablePointer<FILE>
  var descriptor: Int32 { fileno(file) }

  init() throws {
    file = try #require(tmpfile())
  }

  deinit {
    fclose(file)
  }

  /// Writes a text and goes back to its start.
  func write(_ text: String) {
    fputs(text, file)
    fflush(file)
    lseek(descriptor, 0, SEEK_SET)
  }
}
