/// The content's files as text, and one change to them that a mistake of whoever writes them could make.
package struct Mutant: Sendable {
  /// What kind of mistake it is.
  package enum Kind: String, CaseIterable, Sendable {
    case dropGuard = "drop a guard"
    case negateGuard = "negate a condition"
    case dropValue = "drop a value from a condition"
    case dropCondition = "drop a condition"
    case dropAlternative = "drop an alternative"
    case dropQuestion = "drop a question, instruction or look-up"
    case dropFollow = "drop a playbook from the case"
    case dropEnding = "drop an ending"
    case swapSteps = "swap two steps"
    case changeOutcome = "change an outcome"
    case dropForm = "drop the form of an ending"
    case dropChoice = "drop a choice"
    case dropField = "drop a required field"
    case dropRequired = "require a field no more"
    case swapSeverities = "swap the severities of two rows"
    case dropRow = "drop a row of the severity table"
    case dropInput = "drop an input of the severity table"
    case changeActs = "change who acts on a code"
    case dropCode = "drop a code"
  }

  package let kind: Kind
  package let file: String
  /// The first line that is not as it was, from 1.
  package let line: Int
  /// What was changed, in words.
  package let what: String
  /// The file's text with the change.
  package let text: String

  /// Whether it is a mistake in a step, so that the count of conversations can show it.
  let isInStep: Bool

  /// Replaces lines of a file.
  init(
    _ kind: Kind, _ what: String, in source: SourceText, _ range: Range<Int>, with lines: [String]
  ) {
    self.kind = kind
    self.what = what
    file = source.file
    line = range.lowerBound + 1
    isInStep = source.steps.contains { $0.range.contains(range.lowerBound) }
    var changed = source.lines
    changed.replaceSubrange(range, with: lines)
    text = changed.joined(separator: "\n")
  }
}

extension Mutant: CustomStringConvertible {
  package var description: String { "\(file):\(line): \(kind.rawValue): \(what)" }
}
