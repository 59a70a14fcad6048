import Conversation
import FoundationEssentials
import Transcripts

/// What was understood from one report, for programs.
struct UnderstoodReport {
  private let text: String
  private let understanding: Understanding
  private let content: Content
  /// Whether the words that led to each choice are reported.
  private let isExplained: Bool

  init(_ text: String, _ listener: Listener, isExplained: Bool) {
    self.text = text
    self.isExplained = isExplained
    understanding = listener.understanding(of: text)
    content = listener.content
  }

  /// The report on one line of JSON.
  var line: String { lineJSON(of: self) }

  /// The text of a line that is a JSON string, and every other line as it is.
  static func text(in line: String) -> String {
    guard line.utf8.first == UInt8(ascii: "\"") else { return line }
    return (try? JSONDecoder().decode(String.self, from: Data(line.utf8))) ?? line
  }
}

extension UnderstoodReport: Encodable {
  private enum Key: String, CodingKey {
    case service, area, scope, began, candidates, confidence, evidence
    case errorCodes = "error_codes"
    case incidentIDs = "incident_ids"
  }

  private struct Candidate: Encodable {
    let value: String
    let confidence: Double
  }

  /// What speaks for a choice; the bytes are left out where no words of the text do.
  private struct Evidence: Encodable {
    let value: String
    let weight: Int
    let cue: String
    let bytes: [Int]?
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let slots: [(key: Key, slot: Slot.ID)] = [
      (.service, "service"), (.area, "area"), (.scope, "scope"),
    ]
    var candidates: [String: [Candidate]] = [:]
    var confidence: [String: Double] = [:]
    for (key, slot) in slots {
      let reading = understanding.readings[slot]
      let best = understanding.choice(of: slot).map { name($0, of: slot) }
      try container.encode(key == .scope ? best ?? "unknown" : best, forKey: key)
      candidates[key.rawValue] = (reading?.candidates ?? []).prefix(3).map {
        Candidate(
          value: name($0.choice, of: slot), confidence: rounded(reading?.confidence(of: $0) ?? 0))
      }
      confidence[key.rawValue] = rounded(reading?.confidence ?? 0)
    }
    try container.encode(codes, forKey: .errorCodes)
    try container.encode(understanding.incidentIDs, forKey: .incidentIDs)
    try container.encode(understanding.began.map { words($0.bytes) }, forKey: .began)
    try container.encode(candidates, forKey: .candidates)
    try container.encode(confidence, forKey: .confidence)
    if isExplained {
      let all = slots.map { ($0.key.rawValue, evidence(on: $0.slot)) }
      try container.encode(Dictionary(uniqueKeysWithValues: all), forKey: .evidence)
    }
  }

  private func evidence(on slot: Slot.ID) -> [Evidence] {
    (understanding.readings[slot]?.evidence ?? []).map { evidence in
      let value = name(evidence.choice, of: slot)
      return switch evidence.source {
      case .words(let cue, let bytes):
        Evidence(
          value: value, weight: evidence.weight, cue: cue,
          bytes: [bytes.lowerBound, bytes.upperBound])
      case .code: Evidence(value: value, weight: evidence.weight, cue: "error code", bytes: nil)
      case .slot(let mention):
        Evidence(value: value, weight: evidence.weight, cue: mention.choice.text, bytes: nil)
      }
    }
  }

  /// The codes as they stand in the text, each once.
  private var codes: [String] {
    var known: Set<ErrorCode> = []
    return understanding.codeFinds.filter { known.insert($0.code).inserted }
      .map { words($0.bytes) }
  }

  private func name(_ choice: Choice.ID, of slot: Slot.ID) -> String {
    content.reportNames[slot]?[choice] ?? choice.text
  }

  private func words(_ bytes: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }

  private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
