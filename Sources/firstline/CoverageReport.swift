import Conversation
import Prompts
import Transcripts

/// What `firstline coverage` counted, for people and for programs.
struct CoverageReport {
  let coverage: Coverage
  let set: PromptSet

  /// Where an item stands in the prompts folder; a choice and a non-answer stand with their slot.
  func place(of item: Coverage.Item) -> Finding.Place? {
    switch item {
    case .step(let id), .ending(let id), .guard(let id, _), .part(let id, _): set.places[id]
    case .reason(let index, _):
      set.declarations.reasons.indices.contains(index) ? set.declarations.reasons[index] : nil
    case .choice(let slot, _), .nonAnswer(let slot, _): set.declarations.slots[slot]
    case .severityRow(let index):
      set.declarations.severityRows.indices.contains(index)
        ? set.declarations.severityRows[index] : nil
    case .field(let form, let name): set.declarations.fields[form]?[name]
    }
  }

  /// The path of a chosen session.
  func path(of pick: CoveringSet.Pick) -> String { coverage.shares[pick.index].path }
}

extension Coverage.Item {
  /// What the item belongs to, as the content names it.
  var name: String {
    switch self {
    case .step(let id), .ending(let id), .guard(let id, _), .part(let id, _): id.text
    case .reason(let index, _): "reason \(index + 1)"
    case .choice(let slot, _), .nonAnswer(let slot, _): slot.text
    case .severityRow(let index): "row \(index + 1)"
    case .field(let form, _): form.text
    }
  }

  /// What of it is meant, where that is not all.
  var value: String? {
    switch self {
    case .step, .ending, .severityRow: nil
    case .guard(_, let held): held ? "held" : "not_held"
    case .choice(_, let choice): choice.text
    case .nonAnswer(_, let nonAnswer): nonAnswer.rawValue
    case .part(_, let part), .reason(_, let part): part.words
    case .field(_, let field): field
    }
  }
}

extension GuardPart {
  /// The part in a line, such as "scope = tenant", or "scope" for the condition as a whole.
  fileprivate var words: String {
    let place = alternative == 0 ? "" : " (alternative \(alternative + 1))"
    return (value.map { "\(slot) = \($0)" } ?? slot.text) + place
  }
}

// MARK: - JSON

extension CoverageReport: Encodable {
  private enum Key: String, CodingKey {
    case kinds, items, sessions
    case coveringSet = "covering_set"
  }

  private struct Kind: Encodable {
    let kind: String
    let touched, total: Int
    let percent: Double
  }

  private struct Item: Encodable {
    let kind: String
    let name: String
    let value: String?
    let file: String?
    let line, column: Int?
    var sessions: Int?
  }

  private struct Session: Encodable {
    let path: String
    let touched: Int
    let only: [Item]
    let differs: Bool
  }

  private struct Covering: Encodable {
    let method = "greedy"
    let isSmallest: Bool
    let leastNumber: Int
    let sessions: [Pick]

    enum CodingKeys: String, CodingKey {
      case method, sessions
      case isSmallest = "certainly_smallest"
      case leastNumber = "least_number"
    }
  }

  private struct Pick: Encodable {
    let path: String
    let added: Int
    let needed: Bool
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kinds, forKey: .kinds)
    let items = coverage.tallies.map { item($0.item, sessions: $0.sessions) }
    try container.encode(items, forKey: .items)
    let sessions = coverage.shares.map { share in
      Session(
        path: share.path, touched: share.touched, only: share.only.map { item($0) },
        differs: share.differs)
    }
    try container.encode(sessions, forKey: .sessions)
    let set = coverage.covering
    let covering = Covering(
      isSmallest: set.isSmallest, leastNumber: set.leastNumber,
      sessions: set.picks.map { Pick(path: path(of: $0), added: $0.added, needed: $0.isNeeded) })
    try container.encode(covering, forKey: .coveringSet)
  }

  private var kinds: [Kind] {
    Coverage.Kind.allCases.compactMap { kind in
      let (touched, total) = coverage.count(of: kind)
      guard total > 0 else { return nil }
      let percent = (Double(touched) * 1_000 / Double(total)).rounded(.down) / 10
      return Kind(kind: kind.rawValue, touched: touched, total: total, percent: percent)
    }
  }

  private func item(_ item: Coverage.Item, sessions: Int? = nil) -> Item {
    let place = place(of: item)
    return Item(
      kind: item.kind.rawValue, name: item.name, value: item.value, file: place?.file,
      line: place?.line, column: place?.column, sessions: sessions)
  }
}
