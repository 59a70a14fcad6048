import Conversation
import Prompts
import Terminal

/// How a question looks, and what is said about it on request.
struct QuestionView {
  let question: Question
  let wording: Wording

  /// The instruction, the role that it needs, the question, and the numbered choices.
  var lines: [Line] {
    var lines: [Line] = []
    if !question.instruction.isEmpty {
      lines = [Line(wording[.firstDo], .heading)] + Line.block(question.instruction, indent: 2)
    }
    if !question.role.isEmpty {
      let indent = lines.isEmpty ? 0 : 2
      lines += Line.block(wording[.roleNeeded, ["role": question.role]], .muted, indent: indent)
    }
    return (lines.isEmpty ? [] : [.empty] + lines) + linesWithoutInstruction
  }

  /// The question and its choices alone, for when the instruction has just been read.
  var linesWithoutInstruction: [Line] {
    var lines = [Line.empty] + Line.block(question.text, .strong)
    if let context { lines.append(Line(context, .emphasis)) }
    let width = String(question.options.count).count
    for (index, option) in question.options.enumerated() {
      lines.append(choiceLine(index + 1, option.choice, width: width))
      lines += option.evidence.map { evidenceLine($0, indent: width + 4) }
    }
    return lines
  }

  private func choiceLine(_ number: Int, _ choice: Choice, width: Int) -> Line {
    let number = String(number)
    if wording.isInWords {
      return Line(wording[.plainChoice, ["number": number, "choice": choice.label]], .plain)
    }
    let padding = String(repeating: " ", count: width - number.count)
    return Line("  \(padding)\(number, .choice)  \(choice.label)", indent: width + 4)
  }

  /// What was said before about this question without settling it.
  private var context: String? {
    if !question.problems.isEmpty {
      let problems = wording.list(question.problems.map { "“\($0.shortened)”" })
      return wording[.several, ["problems": problems]]
    }
    let labels = question.near.map { question.slot.choice($0)?.label ?? $0.text }
    guard let first = labels.first, let second = labels.dropFirst().first else { return nil }
    return wording[.nearTwo, ["first": "“\(first)”", "second": "“\(second)”"]]
  }

  /// What `?` prints: what would be a usable reply, and what the answer is for.
  func explanation(nonAnswers: [String]) -> [Line] {
    var lines = [Line(wording[expectation], .plain)]
    lines.append(
      Line(wording[.nonAnswersHelp, ["words": wording.list(nonAnswers)]], .muted))
    if !question.why.isEmpty { lines.append(Line(question.why, .muted)) }
    return lines
  }

  /// What `/why` prints: what the answer is for, what led to the question, and where its facts come from.
  func reasons(because conditions: [String]) -> [Line] {
    var lines = [Line(question.why.isEmpty ? wording[.whyUnsaid] : question.why, .plain)]
    lines.append(
      Line(
        conditions.isEmpty
          ? wording[.whyAlways]
          : wording[.whyGuard, ["conditions": wording.facts(conditions)]], .muted))
    if !question.source.isEmpty {
      lines.append(Line(wording[.source, ["source": question.source]], .muted))
    }
    return lines
  }

  private var expectation: Phrase {
    switch question.slot.kind {
    case .choice: .expectsChoice
    case .text: .expectsText
    case .number: .expectsNumber
    case .time: .expectsTime
    case .codes: .expectsCodes
    case .guid: .expectsID
    }
  }

  private func evidenceLine(_ evidence: HandOff.Evidence, indent: Int) -> Line {
    let padding = StyledText(String(repeating: " ", count: indent))
    return switch evidence.side {
    case .speaksFor:
      Line(
        padding + StyledText(wording[.forThis, ["text": evidence.text]], .success),
        indent: indent + 2)
    case .speaksAgainst:
      Line(
        padding + StyledText(wording[.againstThis, ["text": evidence.text]], .warning),
        indent: indent + 2)
    }
  }
}
