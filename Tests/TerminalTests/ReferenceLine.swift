import Support
import TerminalDriver

/// A line as the random walk believes it to be: slow, simple, and made without the product.
struct ReferenceLine {
  /// One key, and what it does.
  enum Edit: Equatable {
    case insert(Unicode.Scalar)
    case left, right, home, end, backspace, delete, wordLeft, wordRight

    /// tmux's name of the key, nil for a character.
    var key: String? {
      switch self {
      case .insert: nil
      case .left: "Left"
      case .right: "Right"
      case .home: "Home"
      case .end: "End"
      case .backspace: "BSpace"
      case .delete: "DC"
      case .wordLeft: "C-Left"
      case .wordRight: "C-Right"
      }
    }

    /// More insertions than anything else, so that the line grows.
    static func random(using random: inout SplitMix64) -> Edit {
      let keys: [Edit] = [
        .left, .left, .right, .home, .end, .backspace, .backspace, .delete, .wordLeft, .wordRight,
      ]
      let letters: [Unicode.Scalar] = [
        "a", "é", "Q", "7", " ", " ", "#", "e", "\u{301}", "服", "新", "代", "，", "机",
      ]
      if Int.random(in: 0..<100, using: &random) < 40 {
        return keys[Int.random(in: 0..<keys.count, using: &random)]
      }
      return .insert(letters[Int.random(in: 0..<letters.count, using: &random)])
    }
  }

  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var cursor = 0

  mutating func apply(_ edit: Edit) {
    switch edit {
    case .insert(let scalar):
      scalars.insert(scalar, at: cursor)
      cursor += 1
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(scalars.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = scalars.count
    case .backspace:
      guard cursor > 0 else { return }
      cursor -= 1
      scalars.remove(at: cursor)
    case .delete:
      if cursor < scalars.count { scalars.remove(at: cursor) }
    case .wordLeft:
      while cursor > 0, !isWord(scalars[cursor - 1]) { cursor -= 1 }
      while cursor > 0, isWord(scalars[cursor - 1]) { cursor -= 1 }
    case .wordRight:
      while cursor < scalars.count, !isWord(scalars[cursor]) { cursor += 1 }
      while cursor < scalars.count, isWord(scalars[cursor]) { cursor += 1 }
    }
  }

  /// What a terminal that shows nothing else should show.
  func screen(prompt: String, columns: Int, rows height: Int) -> Tmux.Screen {
    var rows: [String.UnicodeScalarView] = [.init()]
    var column = 0
    var place: (row: Int, column: Int)?
    let all = Array(prompt.unicodeScalars) + scalars
    let goal = prompt.unicodeScalars.count + cursor
    for (index, scalar) in all.enumerated() {
      let width = width(of: scalar)
      if column + width > columns {
        rows.append(.init())
        column = 0
      }
      if index >= goal, width > 0, place == nil { place = (rows.count - 1, column) }
      rows[rows.count - 1].append(scalar)
      column += width
    }
    if place == nil, column == columns {
      rows.append(.init())
      column = 0
    }
    let found = place ?? (rows.count - 1, column)
    let first = rows.count > height ? max(0, found.row - height + 1) : 0
    var seen = rows[first...].prefix(height).map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return String(row)
    }
    while seen.count < height { seen.append("") }
    return Tmux.Screen(rows: seen, column: found.column, row: found.row - first)
  }

  private func width(of scalar: Unicode.Scalar) -> Int {
    scalar == "\u{301}" ? 0 : scalar.value < 0x1100 ? 1 : 2
  }

  /// What libedit takes for a part of a word; a combining mark and punctuation are none.
  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    ![" ", "#", "，", "\u{301}"].contains(scalar)
  }
}
