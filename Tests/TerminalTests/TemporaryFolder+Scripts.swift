import Glibc
import Support

extension TemporaryFolder {
  /// Writes a file with a mode.
  func write(_ bytes: [UInt8], to name: String, mode: mode_t) throws {
    try write(bytes, to: name)
    chmod("\(path)/\(name)", mode)
  }

  /// Writes a program for the shell.
  func script(_ text: String, named name: String) throws -> String {
    try write(Array("#!/bin/sh\n\(text)\n".utf8), to: name, mode: 0o700)
    return "\(path)/\(name)"
  }

  /// What a file holds, nil when it cannot be read.
  func read(_ name: String) -> String? {
    bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The permissions of a file or folder, nil when there is none.
  func mode(of name: String) -> mode_t? { Self.mode(of: "\(path)/\(name)") }
}
