import Conversation
import Glibc
import Support
import Testing

@testable import Transcripts

/// Every call that saving makes is made to fail in turn.
@Suite("A fault while saving")
struct FaultTests {
  private let short = Sitting(saying: ["mail"]).session
  private let long = Sitting.escalated

  /// The calls of a first and a second save when all goes well.
  private func callsOfTwoSaves() throws -> (first: [FileCall], second: [FileCall]) {
    let folder = try TemporaryFolder()
    let watched = WatchedSystem()
    let file = try SessionFile(
      session: "s-1", in: "\(folder.path)/new", system: watched.system)
    try file.save(short)
    let first = watched.calls
    try file.save(long)
    return (first, Array(watched.calls.dropFirst(first.count)))
  }

  @Test(arguments: [ENOSPC, EIO, EDQUOT, EACCES, EROFS])
  func `in the first save names what failed and leaves no part of a file`(code: Int32) throws {
    let calls = try callsOfTwoSaves().first
    for (number, call) in calls.enumerated() where call.operation != nil {
      let folder = try TemporaryFolder()
      let watched = WatchedSystem { made, _ in made == number ? -Int(code) : nil }
      let file = try SessionFile(
        session: "s-1", in: "\(folder.path)/new", system: watched.system)
      let error = #expect(throws: TranscriptError.self) { try file.save(short) }
      try check(error, failed: number, of: calls, code: code)
      let content = folder.bytes(of: "new/s-1.json")
      #expect(content == (isAfterNaming(number, in: calls) ? short.json : nil), "\(call)")
      #expect(folder.names == [] || folder.names == ["new"])
      #expect(folder.names(in: "new").allSatisfy { !$0.hasSuffix(".tmp") }, "\(call)")
      // What went wrong is over: the session is saved after all.
      try file.save(long)
      #expect(folder.bytes(of: "new/s-1.json") == long.json, "\(call)")
    }
  }

  @Test(arguments: [ENOSPC, EIO, EDQUOT, EACCES, EROFS])
  func `in a later save names what failed and leaves the file as it was`(code: Int32) throws {
    let (first, second) = try callsOfTwoSaves()
    for (number, call) in second.enumerated() where call.operation != nil {
      let folder = try TemporaryFolder()
      let watched = WatchedSystem { made, _ in made == first.count + number ? -Int(code) : nil }
      let file = try SessionFile(
        session: "s-1", in: "\(folder.path)/new", system: watched.system)
      try file.save(short)
      let error = #expect(throws: TranscriptError.self) { try file.save(long) }
      try check(error, failed: number, of: second, code: code)
      let isNew = isAfterNaming(number, in: second)
      #expect(
        folder.bytes(of: "new/s-1.json") == (isNew ? long : short).json, "\(call)")
      #expect(folder.names(in: "new") == [".s-1.json.lock", "s-1.json"], "\(call)")
      try file.save(long)
      #expect(folder.bytes(of: "new/s-1.json") == long.json, "\(call)")
    }
  }

  @Test
  func `that lasts is told each time, and the old file stays`() throws {
    let folder = try TemporaryFolder()
    try SessionFile(session: "s-0", in: folder.path).save(short)
    let watched = WatchedSystem { _, call in
      if case .write = call { -Int(ENOSPC) } else { nil }
    }
    let file = try SessionFile(session: "s-1", in: folder.path, system: watched.system)
    for _ in 1...3 {
      #expect(throws: TranscriptError.notSaved(.write, path: file.path, code: ENOSPC)) {
        try file.save(long)
      }
    }
    #expect(folder.names == [".s-1.json.lock", "s-0.json"])
  }

  @Test
  func `in syncing is never met with another sync`() throws {
    let folder = try TemporaryFolder()
    let watched = WatchedSystem { _, call in
      if case .sync = call { -Int(EIO) } else { nil }
    }
    let file = try SessionFile(session: "s-1", in: folder.path, system: watched.system)
    #expect(throws: TranscriptError.notSaved(.sync, path: file.path, code: EIO)) {
      try file.save(short)
    }
    let syncs = watched.calls.filter { if case .sync = $0 { true } else { false } }
    #expect(syncs.count == 1)
  }

  @Test
  func `that is a signal is none: the call is made again`() throws {
    let calls = try callsOfTwoSaves()
    for number in 0..<(calls.first.count + calls.second.count) {
      let folder = try TemporaryFolder()
      let watched = WatchedSystem { made, _ in made == number ? -Int(EINTR) : nil }
      let file = try SessionFile(
        session: "s-1", in: "\(folder.path)/new", system: watched.system)
      try file.save(short)
      try file.save(long)
      #expect(folder.bytes(of: "new/s-1.json") == long.json, "call \(number)")
    }
  }

  @Test(arguments: [1, 7, 1_000])
  func `that is a short write is none: the rest is written`(length: Int) throws {
    let folder = try TemporaryFolder()
    let watched = WatchedSystem { _, call in
      guard case .write(let bytes, let file) = call else { return nil }
      return FileSystem.posix.perform(.write(bytes.prefix(length), to: file))
    }
    let file = try SessionFile(session: "s-1", in: folder.path, system: watched.system)
    try file.save(long)
    #expect(folder.bytes(of: "s-1.json") == long.json)
  }

  @Test
  func `that is a write of nothing ends the save`() throws {
    let folder = try TemporaryFolder()
    let watched = WatchedSystem { _, call in if case .write = call { 0 } else { nil } }
    let file = try SessionFile(session: "s-1", in: folder.path, system: watched.system)
    #expect(throws: TranscriptError.notSaved(.write, path: file.path, code: EIO)) {
      try file.save(long)
    }
  }

  private func check(
    _ error: TranscriptError?, failed number: Int, of calls: [FileCall], code: Int32
  ) throws {
    guard case .notSaved(let operation, _, code) = error else {
      Issue.record("\(calls[number]) gave \(String(describing: error))")
      return
    }
    let isFolder = operation == .syncFolder && calls[number].operation == .sync
    #expect(isFolder || operation == calls[number].operation, "\(calls[number])")
  }

  /// Whether the file has its name already when the call with this number is made.
  private func isAfterNaming(_ number: Int, in calls: [FileCall]) -> Bool {
    calls[..<number].contains { call in
      switch call {
      case .link, .rename: true
      default: false
      }
    }
  }
}
