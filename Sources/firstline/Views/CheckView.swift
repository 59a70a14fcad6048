import Conversation
import Prompts
import Terminal

/// How the result of a proof looks: each finding with its conversation, and the figures.
struct CheckView {
  let report: CheckReport
  let content: Content

  var lines: [Line] {
    report.findings.flatMap(lines(for:)) + report.warnings.map(line(for:)) + figures
      + [warningCount, summary].compactMap(\.self)
  }

  private func line(for warning: Finding) -> Line {
    let place = warning.place
    return Line(
      "\(place.file):\(place.line):\(place.column): "
        + StyledText("warning: \(warning.fact.sentence)", .warning), indent: 4)
  }

  private var warningCount: Line? {
    switch report.warnings.count {
    case 0: nil
    case 1: Line("1 warning, which fails nothing.", .warning)
    case let count: Line("\(count) warnings, which fail nothing.", .warning)
    }
  }

  private func lines(for found: ProofFinding) -> [Line] {
    let place = found.finding.place
    let head = StyledText("\(place.file):\(place.line):\(place.column): ", .strong)
    let answers = found.path.map { step in
      Line(
        "    \(content.slots[step.slot]?.label ?? step.slot.text, .muted): \(words(step))",
        indent: 6)
    }
    return [Line(head + StyledText(found.finding.fact.sentence, .danger), indent: 4)] + answers
  }

  private func words(_ step: Proof.PathStep) -> String {
    content.words(for: step.value, of: step.slot) ?? step.value.name
  }

  private var figures: [Line] {
    let figures = report.proof.figures
    let mean = tenths(figures.mean)
    return [
      Line("\(figures.steps) steps, \(figures.states) merged cases, \(figures.edges) edges"),
      Line("\(figures.conversations.description) distinct conversations"),
      Line("\(figures.shortest) to \(figures.longest) answers each, \(mean) on average"),
      Line(
        "\(tenths(report.seconds * 1_000)) ms of processor time for \(figures.allStates) merged cases"
      ),
    ]
  }

  private var summary: Line {
    if report.proof.isCutShort {
      return Line("Cut short at the bound: what was not found may still be there.", .danger)
    }
    switch report.findings.count {
    case 0: return Line("Every conversation ends well.", .success)
    case 1: return Line("1 finding.", .danger)
    case let count: return Line("\(count) findings.", .danger)
    }
  }

  private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
