import Conversation
import Support
import Testing

/// An agent who gives usable replies by chance, the same for the same seed.
struct RandomAgent {
  private var random: SplitMix64
  private let codes: [String]

  init(seed: UInt64, content: Content) {
    random = SplitMix64(seed: seed)
    codes = content.codeTables.flatMap { table in
      table.entries.flatMap { [$0.key, $0.through].compactMap(\.self) }.map(table.spoken)
    }
  }

  /// What people say of their own accord.
  static let stories = [
    "It fails", "Outlook asks for the password again and again since 9am",
    "Nobody can send mail for 2 hours", "A user cannot join a Teams meeting",
    "All users at two customers, SharePoint is slow", "The invoice is wrong",
  ]

  private static let nonAnswers = ["unknown", "n/a", "skip", "later"]

  /// A reply that the question can be settled with.
  mutating func reply(to question: Question) -> String {
    if Int.random(in: 0..<8, using: &random) == 0 { return pick(Self.nonAnswers) }
    switch question.slot.kind {
    case .choice(let choices):
      // Those that are not offered are understood as well.
      return pick(choices).id.text
    case .text:
      let story = pick(Self.stories)
      return Bool.random(using: &random) ? story : "\(story), \(pick(codes))"
    case .number: return String(Int.random(in: 0..<100, using: &random))
    case .time: return "\(Int.random(in: 1..<48, using: &random)) hours ago"
    case .codes:
      let count = Int.random(in: 0...2, using: &random)
      return count == 0 ? "none" : (0..<count).map { _ in pick(codes) }.joined(separator: " ")
    case .guid: return "1b4e28ba-2fa1-11d2-883f-0016d3cca427"
    }
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &random)]
  }
}
