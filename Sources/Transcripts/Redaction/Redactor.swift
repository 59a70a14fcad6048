package import Conversation

/// A text without its secrets.
package struct Redaction: Equatable, Sendable {
  /// The text with a mark such as `[password:1]` for each secret.
  package let text: String
  /// What was removed, in the order of the text.
  package let removed: [SecretKind]
}

/// Takes the secrets out of what is typed in one session, before anybody keeps it.
///
/// The same value has the same number, and is found again later where nothing announces it. Values are held only as
/// digests with a key that ends with this object.
package struct Redactor: Sendable {
  /// The name and the number of a mark.
  private struct Mark: Hashable {
    let kind: SecretKind
    let number: Int

    var text: String { "[\(kind.rawValue):\(number)]" }
  }

  private let spared: Set<String>
  private let key: [UInt8]
  private var marks: [String: Mark] = [:]
  private var counts: [SecretKind: Int] = [:]
  /// How many bytes of a private key are to come yet, when its last line has not.
  private var keyBytesLeft = 0

  /// Makes a redactor for a session.
  ///
  /// - Parameters:
  ///   - used: The marks that stand in the session already, whose numbers are not given again.
  ///   - codes: Error codes, which stay whatever stands before them.
  package init(after used: [String] = [], sparing codes: Set<String> = []) {
    spared = codes
    key = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
    note(used)
  }

  /// The text without its secrets.
  package mutating func redact(_ text: String) -> Redaction {
    note(Self.marks(in: text))
    let scanner = SecretScanner(text, sparing: spared)
    let secrets = self.secrets(in: scanner)
    keyBytesLeft = bytesOfOpenKey(in: scanner, secrets)
    var bytes: [UInt8] = []
    var position = 0
    for secret in secrets {
      bytes += scanner.bytes[position..<secret.range.lowerBound]
      bytes += mark(for: secret, in: scanner).text.utf8
      position = secret.range.upperBound
    }
    bytes += scanner.bytes[position...]
    return Redaction(
      text: secrets.isEmpty ? text : String(decoding: bytes, as: UTF8.self),
      removed: secrets.map(\.kind))
  }

  /// What would be removed from a text.
  package func preview(_ text: String) -> [SecretKind] {
    secrets(in: SecretScanner(text, sparing: spared)).map(\.kind)
  }

  /// The marks that stand in a text, each once.
  package static func marks(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
    let scanner = SecretScanner(text)
    var found: [String] = []
    for position in scanner.bytes.indices {
      guard let end = scanner.endOfMark(at: position) else { continue }
      let mark = scanner.text(position..<end)
      if !found.contains(mark) { found.append(mark) }
    }
    return found
  }

  private mutating func note(_ marks: [String]) {
    for mark in marks {
      let parts = mark.dropFirst().dropLast().split(separator: ":")
      guard parts.count == 2, let kind = SecretKind(rawValue: String(parts[0])),
        let number = Int(parts[1])
      else { continue }
      counts[kind] = max(counts[kind] ?? 0, number)
    }
  }

  // MARK: - One text

  /// The secrets of a text, with those that only what was typed before gives away.
  private func secrets(in scanner: SecretScanner) -> [Secret] {
    if let line = keyLine(in: scanner) { return [Secret(kind: .privateKey, range: line)] }
    let found = scanner.secrets
    var values = marks.mapValues(\.kind)
    for secret in found {
      if let digest = digest(of: secret.range, in: scanner) { values[digest] = secret.kind }
    }
    guard !values.isEmpty else { return found }
    let again = repeated(values, in: scanner, besides: found)
    return again.isEmpty
      ? found : (found + again).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The places where a value stands that is a secret elsewhere.
  private func repeated(
    _ values: [String: SecretKind], in scanner: SecretScanner, besides found: [Secret]
  ) -> [Secret] {
    var again: [Secret] = []
    var position = 0
    var next = found[...]
    while position < scanner.bytes.count {
      if let secret = next.first, secret.range.lowerBound <= position {
        position = max(position + 1, secret.range.upperBound)
        next = next.dropFirst()
        continue
      }
      let start = scanner.skipOpening(position)
      guard start == position else {
        position = start
        continue
      }
      let end = scanner.endOfToken(at: position)
      let limit = next.first?.range.lowerBound ?? scanner.bytes.count
      if let secret = known(position..<min(end, limit), values, in: scanner) {
        again.append(secret)
      }
      position = max(position + 1, min(end, limit))
    }
    return again
  }

  private func known(
    _ token: Range<Int>, _ values: [String: SecretKind], in scanner: SecretScanner
  ) -> Secret? {
    for range in [token, scanner.trimmed(token)] {
      if let kind = digest(of: range, in: scanner).flatMap({ values[$0] }) {
        return Secret(kind: kind, range: range)
      }
    }
    return nil
  }

  /// The digest of a value that is long and odd enough to be known again, and nil for any other.
  private func digest(of range: Range<Int>, in scanner: SecretScanner) -> String? {
    let kinds = SecretScanner.Kinds(scanner.bytes[range])
    guard (6...256).contains(range.count), kinds.hasDigit || kinds.hasMark else { return nil }
    return sha256(key + scanner.bytes[range])
  }

  private mutating func mark(for secret: Secret, in scanner: SecretScanner) -> Mark {
    let value = sha256(key + scanner.bytes[secret.range])
    if let mark = marks[value] { return mark }
    let number = (counts[secret.kind] ?? 0) + 1
    counts[secret.kind] = number
    let mark = Mark(kind: secret.kind, number: number)
    marks[value] = mark
    return mark
  }

  // MARK: - Keys that come line by line

  /// How many bytes of a private key may follow, when its end is not in the text.
  private func bytesOfOpenKey(in scanner: SecretScanner, _ secrets: [Secret]) -> Int {
    let used = scanner.bytes.count + 1
    if let last = secrets.last, last.kind == .privateKey {
      let isOpen =
        last.range.upperBound == scanner.bytes.count
        && !scanner.smallText(last.range).contains("-----end ")
      let isFirst = scanner.has(Self.keyBegins, at: last.range.lowerBound)
      return isOpen ? max(0, (isFirst ? 8_192 : keyBytesLeft) - used) : 0
    }
    // What an encrypted key has before its lines.
    let start = startOfKeyLine(in: scanner)
    let isHead =
      start == scanner.bytes.count || Self.keyHeads.contains { scanner.has($0, at: start) }
    return isHead ? max(0, keyBytesLeft - used) : 0
  }

  /// A line of a key, when the lines before it were of one; a command such as `/note` may stand before it.
  ///
  /// A short reply to the next question is none.
  private func keyLine(in scanner: SecretScanner) -> Range<Int>? {
    guard keyBytesLeft > 0 else { return nil }
    let start = startOfKeyLine(in: scanner)
    let line = start..<scanner.bytes.count
    guard line.count >= 4 else { return nil }
    if scanner.has(Self.keyEnds, at: start) { return line }
    let end = scanner.end(of: start, within: keyBytesLeft, while: SecretScanner.isToken)
    let isLong = line.count >= 24 || scanner.bytes.last == UInt8(ascii: "=")
    return end == line.upperBound && isLong ? line : nil
  }

  private func startOfKeyLine(in scanner: SecretScanner) -> Int {
    guard scanner[0] == UInt8(ascii: "/") else { return 0 }
    let command = scanner.end(of: 1, within: 16, while: \.isLetter)
    let start = scanner.end(of: command, within: 4) { $0 == 0x20 }
    return start > command ? start : 0
  }

  private static let keyBegins = Array("-----begin ".utf8)
  private static let keyEnds = Array("-----end ".utf8)
  private static let keyHeads = [[UInt8]](words: "proc-type:|dek-info:|comment:")
}

extension Redactor {
  /// The error codes of some content, in small letters, with and without the beginning that all of a table have.
  package static func codes(of content: Content) -> Set<String> {
    Set(
      content.codeTables.flatMap { table in
        table.entries.flatMap { [table.prefix + $0.key, $0.key].map { $0.lowercased() } }
      })
  }
}
