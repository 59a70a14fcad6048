/// A terminal that knows what the painter may send and nothing else.
///
/// It keeps a cell per column, wraps only when a character comes after a full row, and forgets
/// nothing that scrolls off, so that rows are counted from the first ever written.
struct TinyTerminal {
  let columns: Int
  /// The cells of each row; a wide character is followed by an empty cell.
  private(set) var rows: [[String]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  /// Sequences that were not understood.
  private(set) var unknown: [String] = []

  init(columns: Int) {
    self.columns = columns
  }

  /// The rows as text, without spaces at their ends and without empty rows at the end.
  var text: [String] {
    var lines = rows.map { cells in
      var line = cells.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  mutating func write(_ bytes: String) {
    var rest = Array(bytes.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n":
        row += 1
        if row == rows.count { rows.append([]) }
      case "\u{1B}":
        let end = rest.firstIndex { $0.properties.isAlphabetic } ?? rest.endIndex
        let parameters = String(String.UnicodeScalarView(rest[..<end]))
        obey(rest[end], parameters)
        rest = rest[(end + 1)...]
      default: put(scalar)
      }
    }
  }

  private mutating func obey(_ final: Unicode.Scalar, _ parameters: String) {
    let count = Int(parameters.dropFirst()) ?? 0
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows.count - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "J":
      rows.removeSubrange((row + 1)...)
      rows[row].removeSubrange(min(column, rows[row].count)...)
    case "m", "h", "l": break
    default: unknown.append(parameters + String(Character(final)))
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.value == 0x301 ? 0 : scalar.value < 0x1100 ? 1 : 2
    if width == 0 {
      let base = rows[row][..<column].lastIndex { !$0.isEmpty }
      if let base { rows[row][base].unicodeScalars.append(scalar) }
      return
    }
    if column + width > columns {
      column = 0
      row += 1
      if row == rows.count { rows.append([]) }
    }
    while rows[row].count < column + width { rows[row].append(" ") }
    rows[row][column] = String(Character(scalar))
    if width == 2 { rows[row][column + 1] = "" }
    column += width
  }
}
