import Conversation

/// Two versions of the content, to say what the change from one to the other does to recorded sessions.
///
/// Both are held with the same record, and compared with each other: how the content was when the session was
/// recorded does not matter.
package struct ContentChange: Sendable {
  private let from: ContentVersion
  private let to: ContentVersion
  /// The steps that are not the same in both, or only in one of them.
  private let changed: Set<Step.ID>
  private let followers: [Step.ID: Step.ID]

  package init(from: ContentVersion, to: ContentVersion) {
    self.from = from
    self.to = to
    let (old, new) = (from.steps, to.steps)
    changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    followers = to.followers.merging(from.followers) { new, _ in new }
  }

  /// Says what the change does to a session.
  ///
  /// - Parameters:
  ///   - session: The record.
  ///   - path: The name of the session's file in what comes out.
  /// - Returns: The differences between the two, with their cause and their figures.
  package func impact(on session: Session, path: String) -> SessionImpact {
    let old = Replay.run(session, with: from.content, header: session.header).session
    let new = Replay.run(session, with: to.content, header: session.header).session
    let differences = differences(between: old, and: new)
    let first = differences.first(where: \.isFailure) ?? differences.first
    return SessionImpact(
      path: path, differences: differences,
      cause: first.map { cause(of: $0, between: old, and: new) },
      questions: new.questions - old.questions,
      severity: Move(old.end.severity?.rawValue, new.end.severity?.rawValue),
      outcome: Move(old.end.outcome?.rawValue, new.end.outcome?.rawValue))
  }

  /// What has brought a session's first difference about, as far as that can be told.
  private func cause(
    of first: Difference, between old: Session, and new: Session
  ) -> SessionImpact.Cause {
    // What is no step is at fault only when it is not the same in both versions.
    let part: ContentLine? =
      switch first.kind {
      case .severity: severityRow(giving: first.after)
      case .answer: first.field.flatMap(slot)
      case .ticket: first.field.flatMap { field($0, of: new.end.ticket?.form) }
      case .route, .effect, .outcome, .wording: nil
      }
    let step = part == nil ? culprit(first.step, old, new) : first.step
    return SessionImpact.Cause(
      kind: first.kind, step: step, field: first.field,
      line: part ?? step.flatMap { to.places.steps[$0] ?? from.places.steps[$0] })
  }

  /// The changed row that gives a severity, or else the first one that has changed.
  private func severityRow(giving severity: String?) -> ContentLine? {
    let (old, new) = (from.content.severity.rows, to.content.severity.rows)
    let changed = new.indices.filter {
      to.places.severityRows.indices.contains($0)
        && !(old.indices.contains($0) && old[$0] == new[$0])
    }
    let row = changed.first { new[$0].severity.rawValue == severity } ?? changed.first
    return row.map { to.places.severityRows[$0] }
  }

  private func slot(_ name: String) -> ContentLine? {
    let id = Slot.ID(name)
    guard from.content.slots[id] != to.content.slots[id] else { return nil }
    return to.places.slots[id] ?? from.places.slots[id]
  }

  private func field(_ name: String, of form: Form.ID?) -> ContentLine? {
    guard let form else { return nil }
    func field(_ content: Content) -> Form.Field? {
      content.forms[form]?.fields.first { $0.name == name }
    }
    guard field(from.content) != field(to.content) else { return nil }
    return to.places.fields[form]?[name] ?? from.places.fields[form]?[name]
  }

  /// The changed step among those at which the sessions part, and the first difference's where none has changed.
  ///
  /// A question can be missing because an ending comes before it, or because its playbook is not followed.
  private func culprit(_ first: Step.ID?, _ old: Session, _ new: Session) -> Step.ID? {
    let (steps, newSteps) = (old.passedSteps, new.passedSteps)
    let parting = zip(steps, newSteps).first { $0 != $1 }
    let candidates = [first, parting?.1, parting?.0].compactMap(\.self)
    let all = candidates + candidates.compactMap { followers[$0] }
    return all.first(where: changed.contains) ?? first
  }
}

extension Session {
  /// How many questions the agent replied to.
  fileprivate var questions: Int { turns.count { $0.kind == .reply } }

  /// The steps of the replies, and the one that concluded the case.
  fileprivate var passedSteps: [Step.ID] {
    turns.filter { $0.kind == .reply }.map(\.step) + [end.ending].compactMap(\.self)
  }
}
