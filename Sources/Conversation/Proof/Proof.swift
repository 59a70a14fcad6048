/// What an exploration of all conversations has found.
package struct Proof: Sendable {
  /// Something that is wrong with the content.
  package enum Violation: Equatable, Sendable {
    /// No conversation comes to the step.
    case deadStep(Step.ID)
    /// No conversation concludes here.
    case unreachableEnding(Step.ID)
    /// Nothing depends on the answer to the step.
    case unusedAnswer(Step.ID)
    /// Each choice of the step has a guard that it passes, and these non-answers have none.
    case forgottenNonAnswers([NonAnswer], of: Step.ID)
    /// No conversation that comes to the step knows what this place of its text is for.
    case emptyPlace(Slot.ID, in: Step.ID)
    /// A ticket can be handed over without this required field ever having been asked for.
    case missingField(Form.ID, field: String, ending: Step.ID, path: [PathStep])
    /// A conversation can come to what a rule forbids.
    case brokenRule(Rule, ending: Step.ID, path: [PathStep])
    /// No row of the severity table applies to these inputs.
    case tableGap([PathStep])
    /// Two rows of the severity table, counted from 1, apply to these inputs.
    case tableOverlap(Int, Int, [PathStep])
    /// More of an input gives less severity.
    case tableNotMonotonic(less: [PathStep], more: [PathStep])
  }

  /// One answer of a conversation.
  package struct PathStep: Equatable, Sendable {
    /// The step that asks, and nil for the input of a table.
    package let step: Step.ID?
    package let slot: Slot.ID
    package let value: Value

    package init(step: Step.ID?, slot: Slot.ID, value: Value) {
      self.step = step
      self.slot = slot
      self.value = value
    }
  }

  /// How much there was to explore.
  package struct Figures: Equatable, Sendable {
    package var steps = 0
    /// The merged cases of the exploration of the route alone.
    package var states = 0
    /// The ways from one merged case to the next, in the exploration of the route alone.
    package var edges = 0
    /// The merged cases of all explorations, one for each property.
    package var allStates = 0
    /// The number of distinct conversations.
    package var conversations: BigCount = 0
    package var shortest = 0
    package var longest = 0
    package var mean = 0.0
  }

  package let violations: [Violation]
  package let figures: Figures
  /// Whether a bound was hit, so that what was not found may still be there.
  package let isCutShort: Bool
}

extension Content {
  /// Explores every conversation that the content can have.
  ///
  /// Each property is explored by itself, so that only what it depends on is carried along. An exploration of
  /// more than `maxStates` merged cases is cut short, and the proof says so.
  package func prove(maxStates: Int = 2_000_000) -> Proof {
    var prover = Prover(content: self, maxStates: maxStates)
    prover.proveRoute()
    prover.proveAnswers()
    prover.proveTexts()
    prover.proveFields()
    prover.proveRules()
    prover.proveTable()
    return Proof(
      violations: prover.violations, figures: prover.figures, isCutShort: prover.isCutShort)
  }
}
