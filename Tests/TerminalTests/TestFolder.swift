import FoundationEssentials
import Glibc
import Testing

/// A folder of one test, which goes with everything in it.
final class TestFolder {
  let path: String

  init() throws {
    let parent = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    var template = Array("\(parent)/firstline-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    system("rm -rf '\(path)'")
  }

  /// Writes a file with a mode.
  func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o600) throws {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, mode)
    try #require(file >= 0)
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    fchmod(file, mode)
    close(file)
  }

  /// Writes a program for the shell.
  func script(_ text: String, named name: String) throws -> String {
    try write(Array("#!/bin/sh\n\(text)\n".utf8), to: name, mode: 0o700)
    return "\(path)/\(name)"
  }

  /// What a file holds, nil when it cannot be read.
  func read(_ name: String) -> String? {
    guard let file = fopen("\(path)/\(name)", "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The permissions of a file or folder, nil when there is none.
  func mode(of name: String) -> mode_t? {
    var facts = stat()
    return lstat("\(path)/\(name)", &facts) == 0 ? facts.st_mode & 0o7777 : nil
  }
}
