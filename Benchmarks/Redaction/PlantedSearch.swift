import Foundation
import Support

/// Types planted secrets into the real program, and looks for them in every byte that it leaves behind.
struct PlantedSearch {
  let program: String
  let prompts: String

  /// Enough replies for a case that ends in a ticket, which has the notes in it.
  private static let escalating = [
    "Power BI report fails for everyone since 9am", "none", "Something else", "1", "1", "1",
    "worldwide", "2", "2", "Version 1 at 10:00 UTC", "always", "1", "stopped",
    "40 users, such as jo@contoso.example", "Open the report. It should open, and it fails.",
    "Contoso, contoso.example", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "support@partner.example",
    "+49 30 1234", "email",
  ]

  /// Types every sample as a note, and gives those whose secret was found, with the bytes looked at.
  func run(_ samples: [SecretSample]) throws -> (found: [SecretSample], files: Int, bytes: Int) {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "firstline-planted-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, start) in stride(from: 0, to: samples.count, by: 200).enumerated() {
      let part = samples[start..<min(samples.count, start + 200)]
      try hold("s\(number)", part, in: folder)
    }
    var finder = Finder(samples.flatMap(parts))
    var (count, bytes) = (0, 0)
    let files = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    for name in files?.allObjects.compactMap({ $0 as? String }) ?? [] {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      count += 1
      bytes += data.count
      finder.look(in: Array(data))
    }
    let found = samples.filter { parts(of: $0).contains(where: finder.found.contains) }
    return (found, count, bytes)
  }

  /// Holds a chat, saves it a second time, and prints its ticket and itself again.
  private func hold(_ name: String, _ samples: ArraySlice<SecretSample>, in folder: URL) throws {
    let input =
      samples.map { "/note " + $0.text } + Self.escalating + [
        "/case", "/ticket", "/save copy-\(name).json",
      ]
    try run(
      [
        "chat", "--prompts", prompts, "--save-to", ".", "--session", name, "--salt", name, "--now",
        "2026-03-02T10:00:00Z",
      ], in: folder, output: "\(name).chat", input: input.joined(separator: "\n") + "\n")
    for command in ["show", "ticket"] {
      try run(
        [command, "--prompts", prompts, "\(name).json"], in: folder, output: "\(name).\(command)",
        input: "")
    }
  }

  private func run(
    _ arguments: [String], in folder: URL, output: String, input: String
  ) throws {
    let place = folder.appending(path: output)
    let typed = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(input.utf8).write(to: typed)
    defer { try? FileManager.default.removeItem(at: typed) }
    try Data().write(to: place)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "TZ": "UTC", "HOME": folder.path(percentEncoded: false),
    ]
    process.standardInput = try FileHandle(forReadingFrom: typed)
    process.standardOutput = try FileHandle(forWritingTo: place)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
  }

  /// What must not be found: the secret, or each of its lines, because a pipe has a line for a reply.
  private func parts(of sample: SecretSample) -> [String] {
    let lines = (sample.secret ?? "").split(separator: "\n").map(String.init)
    // A few digits are in many a seal, and the first and last line of a key are none of it.
    return lines.filter { $0.utf8.count >= 8 && !$0.contains(" PRIVATE KEY") }
  }
}

/// Looks for many texts of eight bytes or more at once.
private struct Finder {
  private(set) var found: Set<String> = []
  /// The texts by their first eight bytes.
  private var wanted: [UInt64: [[UInt8]]] = [:]

  init(_ texts: [String]) {
    for text in texts {
      let bytes = Array(text.utf8)
      wanted[bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }, default: []].append(bytes)
    }
  }

  mutating func look(in bytes: [UInt8]) {
    var window: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      window = window << 8 | UInt64(byte)
      guard index >= 7, let texts = wanted[window] else { continue }
      for text in texts where bytes[(index - 7)...].starts(with: text) {
        found.insert(String(decoding: text, as: UTF8.self))
      }
    }
  }
}
