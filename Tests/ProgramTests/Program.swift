import Foundation
import Testing

/// The program as it was built beside these tests.
enum Program {
  /// The program's file, which is in the folder of the bundle that holds this code.
  static let path: String = {
    let here = UInt(bitPattern: #dsohandle)
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    // A line is "55d0c000-55d0f000 r-xp 0000 08:01 42   /path".
    let line = maps.split(separator: "\n").first { line in
      let ends = line.prefix { $0 != " " }.split(separator: "-").map { UInt($0, radix: 16) ?? 0 }
      return ends.count == 2 && ends[0] <= here && here < ends[1]
    }
    let bundle = line.flatMap { $0.firstIndex(of: "/").map($0.suffix(from:)) } ?? ""
    return URL(filePath: String(bundle)).deletingLastPathComponent()
      .appending(path: "firstline").path(percentEncoded: false)
  }()

  /// The content that comes with the program.
  static let prompts = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "prompts")
    .path(percentEncoded: false)

  /// What a run of the program left behind.
  struct Result: Equatable, CustomStringConvertible {
    /// The exit code, and 128 with the signal's number when a signal ended the program.
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    /// The standard output; a test for broken bytes looks at them itself.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// The standard error.
    var errorText: String { String(decoding: errors, as: UTF8.self) }

    /// The lines of the standard output.
    var lines: [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    var description: String { "exit code \(status)\n\(text)\(errorText)" }
  }
}

/// A folder of one test, in which the program runs with an environment of its own.
final class Sandbox {
  let path: String

  init() throws {
    let name = "firstline-\(UUID().uuidString)"
    let url = FileManager.default.temporaryDirectory.appending(path: name)
    path = url.path(percentEncoded: false)
    try FileManager.default.createDirectory(
      at: url.appending(path: "home"), withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The environment of the program: no terminal, UTC, and a home that goes with the folder.
  var environment: [String: String] {
    ["PATH": "/usr/bin:/bin", "TZ": "UTC", "HOME": path + "/home", "USER": "pat"]
  }

  func path(of file: String) -> String { "\(path)/\(file)" }

  /// The bytes of a file in the folder.
  func read(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(of: file))))
  }

  /// Writes a file, and makes the folders that it is in.
  func write(_ bytes: some Sequence<UInt8>, to file: String) throws {
    let url = URL(filePath: path(of: file))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The names in a folder of the folder, hidden ones too.
  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(of: folder)).sorted()
  }

  /// A process of the program that has not been started.
  func process(_ arguments: [String], environment: [String: String] = [:], umask: String? = nil)
    -> Process
  {
    let process = Process()
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = self.environment.merging(environment) { $1 }
    if let umask {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments =
        ["-c", "umask \(umask); exec \"$@\"", "sh", Program.path] + arguments
    } else {
      process.executableURL = URL(filePath: Program.path)
      process.arguments = arguments
    }
    return process
  }

  /// Runs the program to its end; all that it reads and writes goes through files, so that no pipe fills up.
  func run(
    _ arguments: [String], input: some Sequence<UInt8> = [], environment: [String: String] = [:],
    umask: String? = nil
  ) throws -> Program.Result {
    let process = process(arguments, environment: environment, umask: umask)
    try write(input, to: ".input")
    try write([], to: ".output")
    try write([], to: ".errors")
    let standardInput = try FileHandle(forReadingFrom: URL(filePath: path(of: ".input")))
    let output = try FileHandle(forWritingTo: URL(filePath: path(of: ".output")))
    let errors = try FileHandle(forWritingTo: URL(filePath: path(of: ".errors")))
    (process.standardInput, process.standardOutput, process.standardError) =
      (standardInput, output, errors)
    try process.run()
    process.waitUntilExit()
    for handle in [standardInput, output, errors] { try handle.close() }
    let wasKilled = process.terminationReason == .uncaughtSignal
    return Program.Result(
      status: process.terminationStatus + (wasKilled ? 128 : 0), output: try read(".output"),
      errors: try read(".errors"))
  }
}

extension Array {
  /// The element at a place, and nil where the array ends before it, so that a test fails and does not crash.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
