package import Conversation

/// What a change of the content does to one session.
package struct SessionImpact: Equatable, Sendable {
  /// What has brought the first difference about.
  package struct Cause: Hashable, Sendable {
    /// The kind of the first difference.
    package let kind: Difference.Kind
    /// The step that is another, or at which the session goes otherwise.
    package let step: Step.ID?
    /// The ticket's field, the slot of an answer, or the name of an effect.
    package let field: String?
    /// Where the slot, the row or the field stands when it is that which has changed, and else the step: now, or
    /// before for one that is gone.
    package let line: ContentLine?
  }

  package let path: String
  package let differences: [Difference]
  /// Nil when nothing differs.
  package let cause: Cause?
  /// How many questions more the agent is asked; below zero for fewer.
  package let questions: Int
  /// Nil when the severity stays.
  package let severity: Move?
  /// Nil when the outcome stays.
  package let outcome: Move?

  /// Whether more than the wording is another.
  package var isChanged: Bool { differences.contains(where: \.isFailure) }
}

/// One value that a session ended with, and the one that it ends with after the change.
package struct Move: Hashable, Sendable {
  /// Nil for none.
  package let from: String?
  /// Nil for none.
  package let to: String?

  /// A move, and nil when both are the same.
  init?(_ from: String?, _ to: String?) {
    guard from != to else { return nil }
    self.from = from
    self.to = to
  }
}
