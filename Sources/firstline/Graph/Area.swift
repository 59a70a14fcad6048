import Conversation

/// A list of steps that is drawn by itself: those of case.yaml, or those of one playbook.
struct Area {
  /// No list of steps has this name.
  struct Unknown: Error, Equatable {
    let name: String
    /// The names that there are.
    let names: [String]
  }

  let title: String
  /// What stands at the beginning.
  let start: String
  /// What has to hold for a case to come here.
  let entry: Guard
  let steps: [Step]
  /// Where a case goes on behind the last step; nil when every case has ended by then.
  let after: String?

  /// Finds the area of that name; without a name it is the spine.
  init(named name: String?, in content: Content) throws(Unknown) {
    let spine = content.spine
    guard let name, name != spine.id.text else {
      (title, start, entry, after) = ("case.yaml", "Every case", .always, nil)
      let ending = content.lastEnding
      steps = spine.steps + [Step(id: ending.id, action: .ending(ending))]
      return
    }
    guard let playbook = content.playbooks[Playbook.ID(name)] else {
      throw Unknown(name: name, names: Self.names(in: content))
    }
    title = "\(playbook.id): \(playbook.title)"
    start = playbook.title
    entry = spine.steps.first { $0.action == .follow(playbook.id) }?.when ?? .always
    steps = playbook.steps
    after = "on with case.yaml"
  }

  /// The names of all areas, the spine's first.
  static func names(in content: Content) -> [String] {
    [content.spine.id.text] + content.playbooks.keys.map(\.text).sorted()
  }
}
