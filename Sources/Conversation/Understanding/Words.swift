/// The words of a text without its marks, with the clause that each stands in.
struct Words {
  private(set) var tokens: [Token] = []
  private(set) var forms: [Vocabulary.Forms] = []
  /// The clause of each word, counted from 0.
  private(set) var clauses: [Int] = []
  /// Whether the text begins with that many words and a mark.
  private(set) var openings: Set<Int> = []

  var count: Int { tokens.count }

  init(_ all: [Token], in text: String, vocabulary: Vocabulary, mendingSpelling: Bool) {
    let bytes = Array(text.utf8)
    var known: [String: Vocabulary.Forms] = [:]
    var clause = 0
    var end = 0
    for (index, token) in all.enumerated() {
      if token.kind == .mark {
        openings.insert(tokens.count)
        if Self.endsClause(token, next: index + 1 < all.count ? all[index + 1] : nil) {
          clause += 1
        }
      } else {
        if bytes[end..<token.bytes.lowerBound].contains(0x0A) { clause += 1 }
        tokens.append(token)
        clauses.append(clause)
        if let forms = known[token.text] {
          self.forms.append(forms)
        } else {
          let forms = vocabulary.forms(of: token, mendingSpelling: mendingSpelling)
          known[token.text] = forms
          self.forms.append(forms)
        }
      }
      end = token.bytes.upperBound
    }
  }

  /// A full stop within a name or a number ends nothing.
  private static func endsClause(_ mark: Token, next: Token?) -> Bool {
    switch mark.text {
    case ",", ".", ":", "!", "?":
      guard mark.bytes.count == 1, let next else { return true }
      return next.bytes.lowerBound > mark.bytes.upperBound
    case ";", "\u{3002}", "\u{3001}", "(", ")", "\u{2014}", "\u{2013}": return true
    default: return false
    }
  }

  /// Where some words stand in the text, from the first to the last.
  func bytes(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
  }

  /// Begins a new clause at each of these words.
  mutating func split(before starts: [Int]) {
    guard !starts.isEmpty else { return }
    var rest = starts[...]
    var added = 0
    for index in clauses.indices {
      if rest.first == index {
        added += 1
        rest.removeFirst()
      }
      clauses[index] += added
    }
  }
}
