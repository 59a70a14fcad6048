/// Something that no conversation may come to, as the content states it.
package struct Rule: Equatable, Sendable {
  /// The outcomes that the rule is about.
  package let outcomes: [Outcome]
  package let when: Guard
  /// What makes it right after all; ``Guard/always`` stands for nothing.
  package let unless: Guard
  /// The rule as a sentence.
  package let text: String

  package init(outcomes: [Outcome], when: Guard, unless: Guard = .always, text: String) {
    self.outcomes = outcomes
    self.when = when
    self.unless = unless
    self.text = text
  }
}
