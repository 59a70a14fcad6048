package import Conversation

/// A line of the content's files.
package struct ContentLine: Hashable, Sendable, Encodable {
  package let file: String
  /// The line, from 1.
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

/// One version of the content, with where its parts stand.
package struct ContentVersion: Sendable {
  package let content: Content
  let places: Places

  /// Where the parts of the content stand.
  package struct Places: Sendable {
    let steps: [Step.ID: ContentLine]
    let slots: [Slot.ID: ContentLine]
    let severityRows: [ContentLine]
    let fields: [Form.ID: [String: ContentLine]]

    package init(
      steps: [Step.ID: ContentLine], slots: [Slot.ID: ContentLine] = [:],
      severityRows: [ContentLine] = [], fields: [Form.ID: [String: ContentLine]] = [:]
    ) {
      self.steps = steps
      self.slots = slots
      self.severityRows = severityRows
      self.fields = fields
    }
  }

  package init(content: Content, places: Places) {
    self.content = content
    self.places = places
  }

  /// Every step by its id.
  var steps: [Step.ID: Step] {
    let last = content.lastEnding
    let steps =
      content.spine.steps + content.playbooks.values.flatMap(\.steps)
      + [Step(id: last.id, action: .ending(last))]
    return Dictionary(steps.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The step that follows the playbook of each step.
  var followers: [Step.ID: Step.ID] {
    var followers: [Step.ID: Step.ID] = [:]
    for step in content.spine.steps {
      guard case .follow(let playbook) = step.action else { continue }
      for inner in content.playbooks[playbook]?.steps ?? [] { followers[inner.id] = step.id }
    }
    return followers
  }
}
