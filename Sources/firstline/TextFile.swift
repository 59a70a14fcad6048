import Glibc

/// A file for other programs could not be written; `code` is the system's `errno`.
struct NotWritten: Error {
  let path: String
  let code: Int32
}

/// Writes a text for other programs to a file, whose content it replaces.
func write(_ text: String, to path: String) throws(NotWritten) {
  guard let file = fopen(path, "we") else { throw NotWritten(path: path, code: errno) }
  let bytes = Array(text.utf8)
  let written = fwrite(bytes, 1, bytes.count, file)
  let code = errno
  // A full disk may be told only when the last bytes leave the buffer.
  guard fclose(file) == 0 else { throw NotWritten(path: path, code: errno) }
  guard written == bytes.count else { throw NotWritten(path: path, code: code) }
}

/// Puts a text in the place of a file, which is the old one or the new one whatever happens.
func replace(_ path: String, with text: String) throws(NotWritten) {
  let new = path + ".new"
  try write(text, to: new)
  guard rename(new, path) == 0 else {
    let code = errno
    unlink(new)
    throw NotWritten(path: path, code: code)
  }
}
