import Foundation
import Mutants
import Testing

/// A sample of the mistakes that `make mutants` makes in the shipped content.
struct MutantSampleTests {
  /// Mistakes that only a reader of the content can notice: what it is right to require, and what a code means.
  private static let beyondProof: Set<Mutant.Kind> = [.dropRequired, .changeActs, .dropCode]

  private static let folder = Result {
    try ContentFolder(prompts: root + "prompts", transcripts: root + "transcripts")
  }

  private static let mutants = folder.map(\.mutants)

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

  @Test func `There are mistakes of every kind, and each changes its file`() throws {
    let folder = try Self.folder.get()
    let mutants = try Self.mutants.get()
    #expect(Set(mutants.map(\.kind)) == Set(Mutant.Kind.allCases))
    #expect(mutants.count >= 200)
    for mutant in mutants { #expect(mutant.text != folder.text(of: mutant.file), "\(mutant)") }
  }

  @Test func `The content as it is gives no notice`() throws {
    #expect(try Self.folder.get().notice() == .nothing)
  }

  @Test(arguments: Mutant.Kind.allCases.filter { !beyondProof.contains($0) })
  func `Of two mistakes of a kind, the reader, the proof or a session notices one`(
    kind: Mutant.Kind
  ) throws {
    let folder = try Self.folder.get()
    let all = try Self.mutants.get().filter { $0.kind == kind }
    let sample = [all.first, all.dropFirst(all.count / 2).first].compactMap(\.self)
    let notices = sample.map { folder.notice($0) }
    #expect(
      notices.contains { ![.same, .nothing].contains($0) }, "\(sample.map(\.description))")
  }
}
