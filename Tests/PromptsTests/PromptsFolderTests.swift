import Foundation
import Testing

@testable import Prompts

/// A folder on disk.
struct PromptsFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (file, text) in Minimal.files { try folder.write(text, to: file) }
  }

  private func read() -> PromptsReading { PromptsReader(PromptsFolder(path: folder.path)).read() }

  @Test func `A folder is read like the same files in memory`() throws {
    let set = try read().set()
    #expect(set.content == (try Minimal.read().set()).content)
    #expect(set.fingerprint == (try Minimal.read().set()).fingerprint)
  }

  @Test func `Hidden files, other files and other folders are passed over`() throws {
    for file in [".hidden.yaml", "codes/.x.yaml", "forms/notes.txt", "drafts/x.yaml"] {
      try folder.write("[", to: file)
    }
    #expect(read().printed == [])
  }

  @Test func `A link that leads nowhere is found`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/codes/link.yaml", withDestinationPath: "nowhere")
    #expect(
      read().printed == [
        "codes/link.yaml:1:1: The file cannot be read: the link leads nowhere."
      ])
  }

  @Test func `A file that must be there and cannot be read is found once`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/time.yaml")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/time.yaml", withIntermediateDirectories: true)
    let findings = read().printed
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("time.yaml:1:1: The file cannot be read: ") == true)
  }

  @Test func `The fingerprint tells every byte and every name`() throws {
    func fingerprint(_ files: [String: String]) -> [UInt8] {
      PromptsFolder(files: files.mapValues { Array($0.utf8) }).fingerprint
    }
    let all = [
      ["a.yaml": "x", "b.yaml": "y"], ["a.yaml": "y", "b.yaml": "x"], ["a.yaml": "xy"],
      ["a.yaml": "x", "c.yaml": "y"], ["a.yaml": "x"], [:],
    ].map(fingerprint)
    #expect(Set(all).count == all.count)
    #expect(fingerprint(["b.yaml": "y", "a.yaml": "x"]) == all[0])
  }
}

/// A folder that goes with the test that made it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "firstline-\(UUID().uuidString)")
    path = url.path(percentEncoded: false)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, and makes the folders that it is in.
  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
