import Dispatch
import Glibc
import Terminal
import Support
import Testing

struct HistoryFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func history(_ name: String = "history", limit: Int = 1_000) -> HistoryFile {
    HistoryFile(path: "\(folder.path)/\(name)", limit: limit)
  }

  @Test func `lines come back in the next chat as they were`() {
    let lines = ["teams", "一 打印机", "two\nlines", #"a \n that is none"#, "tab\tend", #"\"#]
    let first = history()
    for line in lines { first.add(line) }
    #expect(history().lines == lines)
    #expect(folder.read("history")?.split(separator: "\n").count == lines.count)
  }

  @Test func `the file and its folders are for the user alone`() {
    umask(0)
    history("state/firstline/history").add("x")
    #expect(folder.mode(of: "state") == 0o700)
    #expect(folder.mode(of: "state/firstline") == 0o700)
    #expect(folder.mode(of: "state/firstline/history") == 0o600)
    #expect(folder.mode(of: "state/firstline/history.new") == nil)
  }

  @Test func `a file that others could read is theirs no longer`() throws {
    try folder.write(Array("old\n".utf8), to: "history", mode: 0o644)
    history().add("new")
    #expect(folder.mode(of: "history") == 0o600)
    #expect(folder.read("history") == "old\nnew\n")
  }

  @Test func `the oldest lines go when there are too many`() {
    let history = history(limit: 3)
    for number in 1...5 { history.add("line \(number)") }
    #expect(history.lines == ["line 3", "line 4", "line 5"])
    #expect(folder.read("history") == "line 3\nline 4\nline 5\n")
  }

  @Test func `a line is kept once when it follows itself, and a pasted log not at all`() {
    let history = history()
    for line in ["a", "a", "b", "a", "", String(repeating: "x", count: 4_097)] { history.add(line) }
    #expect(history.lines == ["a", "b", "a"])
  }

  @Test func `a broken file gives what can be read of it`() throws {
    try folder.write(
      [0x61, 0x0A, 0xFF, 0xFE, 0x62, 0x0A, 0x0A, 0x1B, 0x5B, 0x6D, 0x63, 0x00], to: "history")
    #expect(history().lines == ["a", "\u{FFFD}\u{FFFD}b", "[mc"])
    history().add("d")
    #expect(history().lines == ["a", "\u{FFFD}\u{FFFD}b", "[mc", "d"])
  }

  @Test func `a file without the right to write is left alone`() throws {
    try folder.write(Array("kept\n".utf8), to: "history", mode: 0o400)
    let history = history()
    history.add("new")
    #expect(history.lines == [])
    #expect(folder.read("history") == "kept\n")
    #expect(folder.mode(of: "history") == 0o400)
  }

  @Test(arguments: ["mkdir", "mkfifo", "ln -s /dev/null"])
  func `what is no file is left alone`(command: String) throws {
    #expect(system("\(command) '\(folder.path)/history'") == 0)
    let before = folder.mode(of: "history")
    let history = history()
    history.add("new")
    #expect(history.lines == [])
    #expect(folder.mode(of: "history") == before)
  }

  @Test func `a folder that cannot be made is no obstacle`() throws {
    try folder.write([], to: "state")
    let history = history("state/history")
    history.add("new")
    #expect(history.lines == [])
  }

  @Test func `chats at the same time keep each other's lines`() {
    let paths = (0..<8).map { _ in "\(folder.path)/history" }
    DispatchQueue.concurrentPerform(iterations: paths.count) { chat in
      let history = HistoryFile(path: paths[chat])
      for line in 1...25 { history.add("chat \(chat) line \(line)") }
    }
    let wanted = (0..<8).flatMap { chat in (1...25).map { "chat \(chat) line \($0)" } }
    #expect(Set(history().lines) == Set(wanted))
    #expect(history().lines.count == wanted.count)
  }

  @Test func `a line waits for a lock that another chat holds`() throws {
    let lock = open("\(folder.path)/history.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(lock, LOCK_EX) == 0)
    let history = history()
    history.add("one")
    #expect(history.lines == [])
    close(lock)
    history.add("two")
    #expect(history.lines == ["one", "two"])
  }
}
