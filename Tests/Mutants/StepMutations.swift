/// Mistakes with whole steps, and with what an ending or a question says.
struct StepMutations {
  let source: SourceText

  private var steps: [SourceText.Item] { source.steps }

  var all: [Mutant] {
    dropped + swapped + steps.filter { $0.key == "end" }.flatMap(endings)
      + steps.flatMap { choices(in: $0.range) }
  }

  private var dropped: [Mutant] {
    steps.map { step in
      let kind: Mutant.Kind =
        switch step.key {
        case "end": .dropEnding
        case "follow": .dropFollow
        default: .dropQuestion
        }
      return Mutant(kind, step.value, in: source, step.range, with: [])
    }
  }

  private var swapped: [Mutant] {
    zip(steps, steps.dropFirst()).map { first, second in
      Mutant(
        .swapSteps, "\(first.value) and \(second.value)", in: source,
        first.range.lowerBound..<second.range.upperBound,
        with: Array(
          source.lines[second.range]
            + source.lines[first.range.upperBound..<second.range.lowerBound]
            + source.lines[first.range]))
    }
  }

  private func endings(_ step: SourceText.Item) -> [Mutant] {
    step.range.flatMap { line -> [Mutant] in
      guard let (key, value) = source.pair(source.lines[line]),
        source.indent(source.lines[line]) == 4
      else { return [] }
      switch key {
      case "form":
        return [Mutant(.dropForm, step.value, in: source, line..<line + 1, with: [])]
      case "outcome":
        let other = value == "resolved" ? "referred" : "resolved"
        return [
          Mutant(
            .changeOutcome, "\(step.value) from \(value) to \(other)", in: source, line..<line + 1,
            with: ["    outcome: \(other)"])
        ]
      default: return []
      }
    }
  }

  /// The choices below a `choices:` line, of which each is left out in turn.
  func choices(in range: Range<Int>) -> [Mutant] {
    range.filter { source.lines[$0].trimmed == "choices:" }.flatMap { start in
      let block = source.block(at: start).clamped(to: range)
      let indent = source.indent(source.lines[start]) + 2
      return block.dropFirst().filter { source.indent(source.lines[$0]) == indent }.compactMap {
        line in
        source.pair(source.lines[line]).map { choice in
          Mutant(.dropChoice, choice.key, in: source, source.block(at: line), with: [])
        }
      }
    }
  }
}
