import Conversation
import Prompts

/// What `firstline check` found, for people and for programs.
struct CheckReport {
  let proof: Proof
  let findings: [ProofFinding]
  /// What is still to be done and fails nothing.
  let warnings: [Finding]
  /// The processor time of the proof.
  let seconds: Double
}

extension CheckReport: Encodable {
  private enum Key: String, CodingKey {
    case findings, warnings, figures, seconds
    case isCutShort = "cut_short"
  }

  private struct Found: Encodable {
    let file: String
    let line: Int
    let column: Int
    let finding: String
    let conversation: [Answer]
  }

  private struct Warning: Encodable {
    let file: String
    let line: Int
    let column: Int
    let warning: String
  }

  private struct Answer: Encodable {
    let step: String?
    let slot: String
    let value: String
  }

  private struct Figures: Encodable {
    let steps, states, edges, shortest, longest: Int
    let all_states: Int
    let conversations: String
    let mean: Double
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(
      findings.map { found in
        Found(
          file: found.finding.place.file, line: found.finding.place.line,
          column: found.finding.place.column, finding: found.finding.fact.sentence,
          conversation: found.path.map {
            Answer(step: $0.step?.text, slot: $0.slot.text, value: $0.value.name)
          })
      }, forKey: .findings)
    try container.encode(
      warnings.map {
        Warning(
          file: $0.place.file, line: $0.place.line, column: $0.place.column,
          warning: $0.fact.sentence)
      }, forKey: .warnings)
    let figures = proof.figures
    try container.encode(
      Figures(
        steps: figures.steps, states: figures.states, edges: figures.edges,
        shortest: figures.shortest, longest: figures.longest, all_states: figures.allStates,
        conversations: figures.conversations.description, mean: figures.mean),
      forKey: .figures)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(proof.isCutShort, forKey: .isCutShort)
  }
}
