import Conversation

/// What some sessions touch of a content, and what they leave untouched.
package struct Coverage: Equatable, Sendable {
  /// An item with the number of sessions that touch it.
  package struct Tally: Equatable, Sendable {
    package let item: Item
    package let sessions: Int
  }

  /// What one session has to do with it.
  package struct Share: Equatable, Sendable {
    package let path: String
    /// How many items the session touches.
    package let touched: Int
    /// The items that no other session touches, in the order of the content.
    package let only: [Item]
    /// Whether the replay differs from the record in more than wording.
    package let differs: Bool
  }

  /// Everything that can be touched, in the order of the walk and then of tables and forms.
  package let tallies: [Tally]
  /// The sessions in the order in which they were given.
  package let shares: [Share]
  /// A small set of sessions that touches all that is touched.
  package let covering: CoveringSet

  /// Counts what sessions touch.
  package init(of checklist: Checklist, by sessions: [(path: String, footprint: Footprint)]) {
    let items = checklist.items
    let indices = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, $0) })
    let sets = sessions.map { session in
      session.footprint.touched.compactMap { indices[$0] }.sorted()
    }
    var counts = [Int](repeating: 0, count: items.count)
    for index in sets.joined() { counts[index] += 1 }
    tallies = zip(items, counts).map(Tally.init)
    shares = zip(sessions, sets).map { session, set in
      Share(
        path: session.path, touched: set.count,
        only: set.filter { counts[$0] == 1 }.map { items[$0] }, differs: session.footprint.differs)
    }
    covering = CoveringSet(of: sets, itemCount: items.count)
  }

  /// The items that no session touches, in order.
  package var untouched: [Item] { tallies.filter { $0.sessions == 0 }.map(\.item) }

  /// The items that some session touches.
  package var touched: Set<Item> { Set(tallies.filter { $0.sessions > 0 }.map(\.item)) }

  /// How many items of a kind there are, and how many of them some session touches.
  package func count(of kind: Kind) -> (touched: Int, total: Int) {
    let some = tallies.filter { $0.item.kind == kind }
    return (some.count { $0.sessions > 0 }, some.count)
  }
}

extension Coverage {
  /// Loads the sessions of files and folders, and counts what they touch.
  ///
  /// - Throws: A ``TranscriptError`` when a session cannot be loaded, or when there is none.
  package init(of checklist: Checklist, byFilesIn paths: [String]) throws(TranscriptError) {
    let files = try SessionFile.find(in: paths)
    var sessions: [(path: String, footprint: Footprint)] = []
    for path in files {
      sessions.append((path, Footprint(of: try SessionFile.load(path), on: checklist)))
    }
    self.init(of: checklist, by: sessions)
  }
}
