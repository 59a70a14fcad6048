/// One file of content as lines, without any knowledge of what they mean to the program.
struct SourceText {
  let file: String
  let lines: [String]
  /// The items whose first line is `  - key: value`.
  private(set) var items: [Item] = []

  init(file: String, text: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    items = findItems()
  }

  /// The items that are steps, and not evidence, rows or rules.
  var steps: [Item] {
    items.filter { ["ask", "do", "look_up", "end", "follow"].contains($0.key) }
  }

  /// An item of a list at one indentation, with the lines that belong to it.
  struct Item {
    let range: Range<Int>
    /// The key and the value of its first line.
    let key: String
    let value: String
  }

  private func findItems() -> [Item] {
    let starts = lines.indices.filter { lines[$0].hasPrefix("  - ") }
    return starts.map { start in
      let end =
        lines[(start + 1)...].firstIndex { line in
          line.hasPrefix("  - ") || !line.isEmpty && indent(line) < 4 && !line.isBlank
        } ?? lines.count
      let (key, value) = pair(String(lines[start].dropFirst(4))) ?? ("", "")
      return Item(range: start..<end, key: key, value: value)
    }
  }

  /// The lines of the block that begins at a line: those behind it that are indented deeper.
  func block(at start: Int) -> Range<Int> {
    let end =
      lines[(start + 1)...].firstIndex { !$0.isBlank && indent($0) <= indent(lines[start]) }
      ?? lines.count
    return start..<end
  }

  func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  /// The key and the value of a line such as `key: value`, and nil for any other.
  func pair(_ line: String) -> (key: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    return (line[..<colon].trimmed, String(value))
  }
}

extension StringProtocol {
  var trimmed: String {
    let start = drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...last])
  }

  var isBlank: Bool { allSatisfy { $0 == " " } }
}

/// A mapping or a list on one line, such as `{scope: [one_user, some_users]}`.
enum Flow: Equatable {
  case word(String)
  case list([Flow])
  case mapping([Entry])

  struct Entry: Equatable {
    let key: String
    let value: Flow
  }

  init(_ text: String) {
    let text = text.trimmed
    let inner = String(text.dropFirst().dropLast())
    if text.hasPrefix("{"), text.hasSuffix("}") {
      self = .mapping(
        Self.parts(of: inner).map { part in
          let colon = part.firstIndex(of: ":") ?? part.endIndex
          return Entry(
            key: part[..<colon].trimmed, value: Flow(String(part[colon...].dropFirst())))
        })
    } else if text.hasPrefix("["), text.hasSuffix("]") {
      self = .list(Self.parts(of: inner).map { Flow($0) })
    } else {
      self = .word(text)
    }
  }

  var text: String {
    switch self {
    case .word(let word): word
    case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
    }
  }

  /// The parts between the commas that stand in no brackets.
  private static func parts(of text: String) -> [String] {
    var (parts, part, depth) = ([String](), "", 0)
    for character in text {
      if "[{".contains(character) { depth += 1 }
      if "]}".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    return part.isBlank ? parts : parts + [part]
  }
}
