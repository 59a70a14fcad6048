import Foundation
import Fuzz
import Testing

/// A short run of what `make fuzz` does at length.
struct FuzzTests {
  private static let corpus = Result {
    try Corpus(prompts: root + "prompts", transcripts: root + "transcripts", every: 40)
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

  @Test(arguments: [(Area.reply, 600), (.text, 1_200), (.prompts, 250), (.transcript, 120)])
  func `Inputs by chance bring no trap and no fault`(area: Area, count: Int) throws {
    let trial = Trial(corpus: try Self.corpus.get(), seed: 1)
    for index in 0..<count {
      let fault = trial.run(area, index: index).fault
      #expect(fault == nil, "\(area) \(index)")
    }
  }

  @Test func `The same seed makes the same input, and another one does not`() throws {
    let corpus = try Self.corpus.get()
    let (first, second) = (Trial(corpus: corpus, seed: 1), Trial(corpus: corpus, seed: 2))
    for area in [Area.reply, .text, .prompts, .transcript] {
      let inputs = (0..<20).map { first.input(area, index: $0) }
      #expect(inputs == (0..<20).map { first.input(area, index: $0) })
      #expect(inputs != (0..<20).map { second.input(area, index: $0) })
    }
  }

  @Test func `A trap, a hang and a fault are known by their inputs, and the run goes on`() throws {
    let process = Process()
    process.executableURL = URL(filePath: try Self.program)
    process.arguments = [
      Self.root + "prompts", Self.root + "transcripts", "--area", "probe", "--count", "5000",
      "--patience", "1", "--seed", "7",
    ]
    let output = Pipe()
    process.standardOutput = output
    // What the runtime says about the trap is of no interest here.
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "seed 7, 5000 inputs")
    let again = "again with --seed 7 --area probe --input"
    #expect(lines.contains("probe 1003 died of signal 4; \(again) 1003"))
    #expect(lines.contains("probe 2006 took more than 1 seconds; \(again) 2006"))
    #expect(lines.contains("probe 3009 a probe; \(again) 3009"))
    #expect(lines.last?.hasSuffix(": 3 faults") == true)
  }

  /// The program, which is beside the tests.
  private static var program: String {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: own).deletingLastPathComponent().appending(path: "Fuzz")
        .path(percentEncoded: false)
    }
  }
}
