package import Conversation

/// A finding of the proof, with the shortest conversation that shows it.
package struct ProofFinding: Sendable {
  package let finding: Finding
  /// The answers of the conversation; empty where none is needed to see it.
  package let path: [Proof.PathStep]
}

extension PromptSet {
  /// What a proof found, each with its place in the files.
  package func findings(of proof: Proof) -> [ProofFinding] {
    proof.violations.map { violation in
      switch violation {
      case .deadStep(let step):
        finding(.deadStep(step.text), at: places[step])
      case .unreachableEnding(let ending):
        finding(.unreachableEnding(ending.text), at: places[ending])
      case .unusedAnswer(let step):
        finding(.unusedAnswer(step.text), at: places[step])
      case .forgottenNonAnswers(let forgotten, let step):
        finding(
          .forgottenNonAnswers(forgotten.map(\.rawValue), of: step.text), at: places[step])
      case .emptyPlace(let slot, let step):
        finding(.emptyPlace(slot.text, in: step.text), at: places[step])
      case .missingField(let form, let field, let ending, let path):
        finding(
          .fieldNeverAsked(form: form.text, field: field, ending: ending.text),
          at: places[ending], path)
      case .brokenRule(let rule, let ending, let path):
        finding(.brokenRule(rule.text, ending: ending.text), at: places[ending], path)
      case .tableGap(let inputs):
        finding(.tableGap(words(inputs)), at: severityPlace)
      case .tableOverlap(let first, let second, let inputs):
        finding(.tableOverlap(first, second, words(inputs)), at: severityPlace)
      case .tableNotMonotonic(let less, let more):
        finding(.tableNotMonotonic(less: words(less), more: words(more)), at: severityPlace)
      }
    }.sorted { $0.finding.place < $1.finding.place }
  }

  private var severityPlace: Finding.Place {
    Finding.Place(file: "severity.yaml", line: 1, column: 1)
  }

  private func finding(
    _ fact: Finding.Fact, at place: Finding.Place?, _ path: [Proof.PathStep] = []
  ) -> ProofFinding {
    let place = place ?? Finding.Place(file: "case.yaml", line: 1, column: 1)
    return ProofFinding(finding: Finding(place: place, fact: fact), path: path)
  }

  private func words(_ inputs: [Proof.PathStep]) -> String {
    inputs.map { "\($0.slot) '\($0.value.name)'" }.joined(separator: " and ")
  }
}
