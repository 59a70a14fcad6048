import Glibc
import Support
import Testing

@testable import Transcripts

@Suite("Replacing a session's file")
struct ReplacingTests {
  private let folder: TemporaryFolder
  private let path: String
  private let old = Sitting(saying: ["mail"]).session
  private let new = Sitting.escalated

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/my session.json"
    try folder.write(old.json, to: "my session.json")
  }

  @Test
  func `puts the new session in its place, and leaves every other file alone`() throws {
    try folder.write([1, 2], to: "other.json")
    try SessionFile.replace(old, at: path, with: new)
    #expect(folder.bytes(of: "my session.json") == new.json)
    #expect(folder.bytes(of: "other.json") == [1, 2])
    #expect(folder.names == ["my session.json", "other.json"])
  }

  @Test
  func `syncs the file before it gets its name, and the folder after`() throws {
    let watched = WatchedSystem()
    try SessionFile.replace(old, at: path, with: new, system: watched.system)
    let order = watched.calls.compactMap { call in
      switch call {
      case .lock: "lock"
      case .write: "write"
      case .sync: "sync"
      case .rename: "rename"
      default: nil
      }
    }
    #expect(order == ["lock", "write", "sync", "rename", "sync"])
  }

  @Test
  func `follows a link to the file`() throws {
    let other = try TemporaryFolder()
    symlink(path, "\(other.path)/link.json")
    try SessionFile.replace(old, at: "\(other.path)/link.json", with: new)
    #expect(folder.bytes(of: "my session.json") == new.json)
    var status = stat()
    #expect(lstat("\(other.path)/link.json", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test
  func `is refused when the file was written since it was read`() throws {
    try folder.write(Sitting.resolved.json, to: "my session.json")
    #expect(throws: TranscriptError.beingWritten(path: path, by: nil)) {
      try SessionFile.replace(old, at: path, with: new)
    }
    #expect(folder.bytes(of: "my session.json") == Sitting.resolved.json)
  }

  @Test
  func `is refused while another program writes the file`() throws {
    let file = try SessionFile(session: "s-1", in: folder.path)
    try file.save(old)
    #expect(
      throws: TranscriptError.beingWritten(
        path: file.path, by: Writer(agent: header.agent, since: header.started))
    ) {
      try SessionFile.replace(old, at: file.path, with: new)
    }
    #expect(folder.bytes(of: "s-1.json") == old.json)
  }

  @Test
  func `is an error for a file that is gone`() {
    #expect(throws: TranscriptError.unreadable(path: "\(path).json", code: ENOENT)) {
      try SessionFile.replace(old, at: "\(path).json", with: new)
    }
  }

  @Test
  func `leaves the old session or the new one when any call fails`() throws {
    let watched = WatchedSystem()
    try SessionFile.replace(old, at: path, with: new, system: watched.system)
    for (number, call) in watched.calls.enumerated() {
      guard let operation = call.operation else { continue }
      try folder.write(old.json, to: "my session.json")
      let isLastSync =
        number == watched.calls.lastIndex { if case .sync = $0 { true } else { false } }
      let failing = WatchedSystem { made, _ in made == number ? -Int(EIO) : nil }
      #expect(
        throws: TranscriptError.notReplaced(
          isLastSync ? .syncFolder : operation, path: path, code: EIO)
      ) {
        try SessionFile.replace(old, at: path, with: new, system: failing.system)
      }
      #expect(folder.bytes(of: "my session.json") == (isLastSync ? new : old).json)
      #expect(folder.names.filter { !$0.hasSuffix(".lock") } == ["my session.json"])
    }
  }
}
