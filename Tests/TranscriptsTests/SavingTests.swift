import Conversation
import Glibc
import Support
import Testing

@testable import Transcripts

@Suite("Saving a session")
struct SavingTests {
  private let folder: TemporaryFolder
  private let short = Sitting(saying: ["mail"]).session
  private let long = Sitting.escalated
  private let me = Writer(agent: header.agent, since: header.started)

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test
  func `writes the session's bytes and replaces them with the next save`() throws {
    let file = try SessionFile(session: "s-1", in: folder.path)
    #expect(file.path == "\(folder.path)/s-1.json")
    try file.save(short)
    #expect(folder.bytes(of: "s-1.json") == short.json)
    try file.save(long)
    #expect(folder.bytes(of: "s-1.json") == long.json)
  }

  @Test
  func `leaves nothing but the session behind`() throws {
    do {
      let file = try SessionFile(session: "s-1", in: folder.path)
      try file.save(short)
      try file.save(long)
      #expect(folder.names == [".s-1.json.lock", "s-1.json"])
    }
    #expect(folder.names == ["s-1.json"])
  }

  @Test
  func `makes a folder with its parents for the owner alone`() throws {
    let inner = "\(folder.path)/a/b"
    try SessionFile(session: "s-1", in: inner + "/").save(short)
    #expect(TemporaryFolder.mode(of: "\(folder.path)/a") == 0o700)
    #expect(TemporaryFolder.mode(of: inner) == 0o700)
    #expect(folder.bytes(of: "a/b/s-1.json") == short.json)
  }

  @Test
  func `makes a folder in one that is reached by a link`() throws {
    let real = try TemporaryFolder()
    symlink(real.path, "\(folder.path)/link")
    try SessionFile(session: "s-1", in: "\(folder.path)/link/new").save(short)
    #expect(real.bytes(of: "new/s-1.json") == short.json)
  }

  @Test
  func `gives the file to the owner alone whatever the umask`() throws {
    // A umask belongs to the whole process, so the strictest one is acted out here.
    let system = FileSystem { call in
      let result = FileSystem.posix.perform(call)
      if case .create = call { fchmod(Int32(result), 0) }
      return result
    }
    let file = try SessionFile(session: "s-1", in: folder.path, system: system)
    try file.save(short)
    #expect(TemporaryFolder.mode(of: file.path) == 0o600)
  }

  @Test
  func `syncs the file before it gets its name, and the folder after`() throws {
    let watched = WatchedSystem()
    let file = try SessionFile(session: "s-1", in: folder.path, system: watched.system)
    for session in [short, long] { try file.save(session) }
    let order = watched.calls.compactMap { call in
      switch call {
      case .write: "write"
      case .sync: "sync"
      case .link: "link"
      case .rename: "rename"
      default: nil
      }
    }
    #expect(
      order == ["write", "sync", "link", "sync", "write", "sync", "rename", "sync"])
  }

  @Test
  func `does not write again what the file holds for good`() throws {
    let plain = WatchedSystem()
    let other = try SessionFile(session: "s-0", in: folder.path, system: plain.system)
    for session in [short, long] { try other.save(session) }
    let lastSync = plain.calls.lastIndex { if case .sync = $0 { true } else { false } }
    // The folder's sync of the second save fails, so that nothing is sure any more.
    let watched = WatchedSystem { number, _ in number == lastSync ? -Int(EIO) : nil }
    let file = try SessionFile(session: "s-1", in: folder.path, system: watched.system)
    try file.save(short)
    let calls = watched.calls.count
    try file.save(short)
    #expect(watched.calls.count == calls)
    #expect(throws: TranscriptError.notSaved(.syncFolder, path: folder.path, code: EIO)) {
      try file.save(long)
    }
    let after = watched.calls.count
    try file.save(long)
    #expect(watched.calls.count > after)
  }

  @Test
  func `does not replace a file that another session has left`() throws {
    try folder.write([1, 2, 3], to: "s-1.json")
    let file = try SessionFile(session: "s-1", in: folder.path)
    for _ in 1...2 {
      #expect(throws: TranscriptError.exists(path: file.path)) { try file.save(short) }
    }
    #expect(folder.bytes(of: "s-1.json") == [1, 2, 3])
    #expect(folder.names == [".s-1.json.lock", "s-1.json"])
  }

  @Test
  func `replaces what a crash has left in the middle of a save`() throws {
    try folder.write([1, 2, 3], to: ".s-1.json.tmp")
    try folder.write([], to: ".s-1.json.lock")
    try SessionFile(session: "s-1", in: folder.path).save(short)
    #expect(folder.names == ["s-1.json"])
    #expect(folder.bytes(of: "s-1.json") == short.json)
  }

  @Test
  func `is refused while another writes the session, and goes on when that one has ended`() throws {
    let second = try SessionFile(session: "s-1", in: folder.path)
    do {
      let first = try SessionFile(session: "s-1", in: folder.path)
      try first.save(short)
      #expect(throws: TranscriptError.inUse(path: second.path, by: me)) { try second.save(long) }
      #expect(folder.bytes(of: "s-1.json") == short.json)
    }
    #expect(throws: TranscriptError.exists(path: second.path)) { try second.save(long) }
  }

  @Test
  func `takes the lock anew when its file was removed in between`() throws {
    let lock = "\(folder.path)/.s-1.json.lock"
    let watched = WatchedSystem { _, _ in nil }
    let removed = WatchedSystem { number, call in
      // The holder before ends between this program's opening and locking.
      if case .lock = call, number < 5 { unlink(lock) }
      return nil
    }
    let first = try SessionFile(session: "s-1", in: folder.path, system: removed.system)
    try first.save(short)
    let second = try SessionFile(session: "s-1", in: folder.path, system: watched.system)
    #expect(throws: TranscriptError.inUse(path: second.path, by: me)) { try second.save(long) }
  }

  @Test(arguments: ["link", "link/", "link//"])
  func `does not follow a link in place of the folder`(name: String) throws {
    let real = try TemporaryFolder()
    symlink(real.path, "\(folder.path)/link")
    let path = "\(folder.path)/link"
    let file = try SessionFile(session: "s-1", in: "\(folder.path)/\(name)")
    #expect(throws: TranscriptError.notSaved(.openFolder, path: path, code: ENOTDIR)) {
      try file.save(short)
    }
    #expect(real.names.isEmpty)
  }

  @Test
  func `does not follow a link in place of the file or of the temporary one`() throws {
    try folder.write([1], to: "target")
    symlink("target", "\(folder.path)/s-1.json")
    symlink("target", "\(folder.path)/.s-1.json.tmp")
    let file = try SessionFile(session: "s-1", in: folder.path)
    #expect(throws: TranscriptError.exists(path: file.path)) { try file.save(short) }
    #expect(folder.bytes(of: "target") == [1])
  }

  @Test(arguments: [
    "", ".", "..", ".hidden", "a/b", "../a", "a b", "ä", "a\u{0}", "a\n",
    String(repeating: "a", count: 81),
  ])
  func `refuses a name that could be a path or be hidden`(name: String) {
    #expect(throws: TranscriptError.badName(name)) {
      try SessionFile(session: name, in: folder.path)
    }
  }

  @Test(arguments: ["a", "A-b_c.9", String(repeating: "a", count: 80)])
  func `takes a name of letters, digits, full stops, hyphens and underscores`(name: String) throws {
    try SessionFile(session: name, in: folder.path).save(short)
    #expect(folder.names == ["\(name).json"])
  }

  @Test
  func `takes a path that an agent chose`() throws {
    let file = try SessionFile(path: "\(folder.path)/kept/elsewhere")
    try file.save(short)
    #expect(folder.bytes(of: "kept/elsewhere") == short.json)
    #expect(throws: TranscriptError.badName(".profile")) { try SessionFile(path: "kept/.profile") }
    #expect(try SessionFile(path: "alone.json").path == "./alone.json")
  }
}
