import Glibc
import Support
import Testing

@testable import Transcripts

@Suite("Finding session files")
struct FindingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["b", "b/inner", "b/.hidden", "empty"] { mkdir("\(folder.path)/\(name)", 0o700) }
    for name in [
      "b/2.json", "b/inner/1.json", "b/10.json", "b/readme.md", "b/.x.json", "b/.hidden/3.json",
      "a.json", "loose.txt",
    ] {
      try folder.write([], to: name)
    }
  }

  private func find(_ names: [String]) throws -> [String] {
    try SessionFile.find(in: names.map { "\(folder.path)/\($0)" })
      .map { String($0.dropFirst(folder.path.utf8.count + 1)) }
  }

  @Test
  func `gives those in folders and inner folders, sorted, without hidden ones`() throws {
    #expect(try find(["b"]) == ["b/10.json", "b/2.json", "b/inner/1.json"])
  }

  @Test
  func `gives a file that was named whatever it is called, and each once`() throws {
    #expect(
      try find(["loose.txt", "b/inner", "a.json", "b/inner/1.json", "b/inner/"])
        == ["a.json", "b/inner/1.json", "loose.txt"])
  }

  @Test
  func `does not follow links to folders, which may lead round`() throws {
    symlink("..", "\(folder.path)/b/inner/up.json")
    symlink("../b", "\(folder.path)/empty/b")
    symlink("../a.json", "\(folder.path)/empty/a.json")
    #expect(try find(["empty"]) == ["empty/a.json"])
  }

  @Test
  func `fails where there are none`() {
    let path = "\(folder.path)/empty"
    #expect(throws: TranscriptError.noTranscripts([path])) { try SessionFile.find(in: [path]) }
    #expect(throws: TranscriptError.noTranscripts([])) { try SessionFile.find(in: []) }
  }

  @Test
  func `fails for a path that is not there`() {
    let path = "\(folder.path)/c"
    #expect(throws: TranscriptError.unreadable(path: path, code: ENOENT)) {
      try SessionFile.find(in: [path])
    }
  }
}
