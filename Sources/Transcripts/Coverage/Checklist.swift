package import Conversation

/// Everything of a content that a session can touch, with its guards prepared for being followed.
package struct Checklist: Sendable {
  /// A guard with what it would be without each of its parts.
  struct Tested: Sendable {
    let guarded: Guard
    let slots: [Slot.ID]
    let parts: [(part: GuardPart, without: Guard)]

    init(_ guarded: Guard) {
      self.guarded = guarded
      var seen: Set<Slot.ID> = []
      slots = guarded.conditions.map(\.slot).filter { seen.insert($0).inserted }
      parts = guarded.parts.map { ($0, guarded.without($0)) }
    }

    /// The parts on which the outcome rests: without one of them it would be the other.
    func deciding(in facts: Facts) -> [GuardPart] {
      let holds = guarded.holds(in: facts)
      return parts.filter { $0.without.holds(in: facts) != holds }.map(\.part)
    }
  }

  package let content: Content
  /// Each item once, in the order of the walk and then of the reasons, the table and the forms.
  package let items: [Coverage.Item]
  let guards: [Step.ID: Tested]
  let reasons: [Tested]

  package init(of content: Content) {
    self.content = content
    items = content.items
    guards = Dictionary(
      content.steps.filter { $0.when != .always }.map { ($0.id, Tested($0.when)) },
      uniquingKeysWith: { first, _ in first })
    reasons = content.handOff.evidence.map { Tested($0.when) }
  }
}
