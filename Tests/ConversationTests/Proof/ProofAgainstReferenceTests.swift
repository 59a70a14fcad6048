import Testing

@testable import Conversation

/// The proof says of small content made by chance what holding every conversation says of it.
///
/// The seed is part of every failure: `RandomContent(seed:)` makes the same content again.
struct ProofAgainstReferenceTests {
  private static let batches = 24
  private static let perBatch = 25
  private static let firstSeed: UInt64 = 20_260_302

  /// The conversations that one content may have: more take the reference too long.
  private static let limit = 1_500

  @Test(arguments: 0..<batches)
  func `A proof agrees with holding every conversation`(batch: Int) throws {
    var seed = Self.firstSeed + UInt64(batch) * 1_000_000
    var compared = 0
    while compared < Self.perBatch {
      seed += 1
      var random = RandomContent(seed: seed)
      let content = random.make()
      guard let reference = try? ReferenceExploration(content, limit: Self.limit) else { continue }
      compared += 1
      let proof = content.prove()
      #expect(!proof.isCutShort, "seed \(seed)")
      compareFigures(proof.figures, reference, seed)
      compareSteps(proof, reference, seed)
      try compareFaults(proof, reference, content, seed)
      #expect(content.prove().violations == proof.violations, "seed \(seed) proved twice")
    }
  }

  private func compareFigures(
    _ figures: Proof.Figures, _ reference: ReferenceExploration, _ seed: UInt64
  ) {
    #expect(figures.conversations == BigCount(reference.conversations), "seed \(seed)")
    #expect(figures.shortest == reference.shortest, "seed \(seed)")
    #expect(figures.longest == reference.longest, "seed \(seed)")
    let mean = Double(reference.answers) / Double(reference.conversations)
    #expect(abs(figures.mean - mean) < 1e-9, "seed \(seed)")
  }

  private func compareSteps(_ proof: Proof, _ reference: ReferenceExploration, _ seed: UInt64) {
    let dead = proof.violations.compactMap { violation -> Step.ID? in
      switch violation {
      case .deadStep(let step), .unreachableEnding(let step): step
      default: nil
      }
    }
    #expect(Set(dead) == reference.unreached, "seed \(seed)")
    #expect(Set(dead).count == dead.count, "seed \(seed) has a step twice")
  }

  private func compareFaults(
    _ proof: Proof, _ reference: ReferenceExploration, _ content: Content, _ seed: UInt64
  ) throws {
    var found: [ReferenceExploration.Fault: Int] = [:]
    for violation in proof.violations {
      let fault: ReferenceExploration.Fault
      let path: [Proof.PathStep]
      switch violation {
      case .missingField(_, let field, let ending, let steps):
        (fault, path) = (.init(what: field, ending: ending), steps)
      case .brokenRule(let rule, let ending, let steps):
        (fault, path) = (.init(what: rule.text, ending: ending), steps)
      default: continue
      }
      #expect(found[fault] == nil, "seed \(seed) has \(fault) twice")
      found[fault] = path.count
      let (ending, facts) = try hold(path, in: content, seed)
      #expect(
        ReferenceExploration.faults(of: ending, facts, in: content).contains(fault),
        "seed \(seed): \(path) does not lead to \(fault)")
    }
    #expect(found == reference.faults, "seed \(seed)")
  }

  /// Gives the answers of a path to the walk, each of which has to be what it asks for.
  private func hold(
    _ path: [Proof.PathStep], in content: Content, _ seed: UInt64
  ) throws -> (Step.Ending, Facts) {
    var answers: [Slot.ID: Answer] = [:]
    func walk() -> Walk {
      Walk(through: content, with: answers, lookedUp: Set(content.positions.keys))
    }
    for answer in path {
      guard case .ask(let step, let inquiry) = walk().stop else {
        throw Astray(seed: seed, path: path)
      }
      #expect(step.id == answer.step, "seed \(seed)")
      #expect(inquiry.slot.id == answer.slot, "seed \(seed)")
      #expect(inquiry.slot.accepts(answer.value), "seed \(seed)")
      answers[answer.slot] = Answer(slot: answer.slot, value: answer.value, origin: .asked)
    }
    let last = walk()
    guard case .end(let ending) = last.stop else { throw Astray(seed: seed, path: path) }
    return (ending, last.facts)
  }

  /// The walk stops before or after a path does.
  struct Astray: Error {
    let seed: UInt64
    let path: [Proof.PathStep]
  }
}
