/// How well something finds planted secrets, for each class.
package struct SecretScore {
  /// One thing that was found in a text.
  package struct Finding {
    package let kind: String
    /// Where it stands in the bytes of the text.
    package let range: Range<Int>

    package init(kind: String, range: Range<Int>) {
      self.kind = kind
      self.range = range
    }
  }

  /// The planted secrets of each class.
  package private(set) var planted: [String: Int] = [:]
  /// Those of them that were found whole.
  package private(set) var found: [String: Int] = [:]
  /// What was found where nothing of a secret is, by what it was taken for.
  package private(set) var alarms: [String: Int] = [:]
  /// The samples whose secret is not found whole.
  package private(set) var misses: [SecretSample] = []
  /// The samples in which something else was found, with that.
  package private(set) var alarmed: [(sample: SecretSample, words: String)] = []
  /// How many texts without a secret were changed.
  package private(set) var changed = 0
  package private(set) var clean = 0

  package init(of samples: [SecretSample], find: (String) -> [Finding]) {
    for sample in samples {
      let bytes = Array(sample.text.utf8)
      let secret = sample.secret.flatMap { Self.place(of: Array($0.utf8), in: bytes) }
      let findings = find(sample.text)
      if let secret {
        planted[sample.kind, default: 0] += 1
        // A part of it that stays gives it away, and so does one that is only a part.
        let covered = findings.reduce(into: 0) { $0 += $1.range.clamped(to: secret).count }
        if covered == secret.count {
          found[sample.kind, default: 0] += 1
        } else {
          misses.append(sample)
        }
      } else {
        clean += 1
        if !findings.isEmpty { changed += 1 }
      }
      for finding in findings where secret.map({ !finding.range.overlaps($0) }) ?? true {
        alarms[finding.kind, default: 0] += 1
        alarmed.append((sample, String(decoding: bytes[finding.range], as: UTF8.self)))
      }
    }
  }

  /// The share of a class's secrets that were found.
  package func recall(of kind: String) -> Double {
    Double(found[kind] ?? 0) / Double(max(1, planted[kind] ?? 0))
  }

  /// The share of what was found as of a class that was a secret.
  package func precision(of kind: String) -> Double {
    let right = found[kind] ?? 0
    return Double(right) / Double(max(1, right + (alarms[kind] ?? 0)))
  }

  private static func place(of part: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
    guard let first = part.first, part.count <= bytes.count else { return nil }
    let start = bytes.indices.dropLast(part.count - 1).first {
      bytes[$0] == first && bytes[$0..<($0 + part.count)].elementsEqual(part)
    }
    return start.map { $0..<($0 + part.count) }
  }
}
