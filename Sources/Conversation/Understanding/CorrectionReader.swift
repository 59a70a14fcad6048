/// Finds what a reply puts right of what was said before, as in "no, Teams not Outlook".
struct CorrectionReader {
  let listener: Listener
  /// What the case knows, by slot.
  let answers: [Slot.ID: Answer]
  /// Whether the reply answers the pending question, so that "no" at its beginning belongs to that.
  let isReply: Bool

  /// Nobody puts something right in more bytes; a longer text is about something else.
  private static let longest = 200
  /// How many words may stand between the new value and what announces it or is denied.
  private static let longestGap = 4
  /// How many words behind "not" may belong to what is denied.
  private static let longestDenial = 5

  private var content: Content { listener.content }

  /// Some words that deny what the case knows about a slot.
  private struct Denial {
    let slot: Slot.ID
    /// The words and the denial before them, in bytes.
    let bytes: Range<Int>
  }

  /// The answers that take the place of others, with what else is said along with them; none where the tone or a
  /// clear new value is missing.
  func corrections(in reply: String) -> [Answer] {
    guard !answers.isEmpty, reply.utf8.count <= Self.longest else { return [] }
    let findings = content.cues.find(in: reply, tokens: Token.all(in: reply))
    let announced = announcements(in: findings)
    let denials = denials(in: findings, of: reply)
    guard !announced.isEmpty || !denials.isEmpty else { return [] }
    // What is denied must not speak for anything; blanks keep every other word in its place.
    var bytes = Array(reply.utf8)
    for denial in denials {
      for index in denial.bytes { bytes[index] = 0x20 }
    }
    let heard = listener.heard(in: String(decoding: bytes, as: UTF8.self))
    let corrections = heard.filter { fact in
      guard let old = answers[fact.slot], old.value != fact.value, let span = fact.span else {
        return false
      }
      let tokens = findings.words.tokens
      return announced.contains { isNear($0, span, in: tokens) }
        || denials.contains { denial in
          denial.slot == fact.slot
            && (isNear(denial.bytes, span, in: tokens) || isNear(span, denial.bytes, in: tokens))
        }
    }
    guard !corrections.isEmpty else { return [] }
    return corrections.map {
      Answer(slot: $0.slot, value: $0.value, origin: .corrected, span: $0.span)
    } + heard.filter { answers[$0.slot]?.value.isFinal != true && !corrections.contains($0) }
  }

  /// The phrases that announce a correction; they only count at the beginning of a clause.
  private func announcements(in findings: CueIndex.Findings) -> [Range<Int>] {
    let words = findings.words
    return findings.tones[.correction, default: []].filter { range in
      let start = range.lowerBound
      guard start == 0 || words.clauses[start] != words.clauses[start - 1] else { return false }
      let isReplyItself = range.count == 1 && content.onlyAlone.contains(words.tokens[start].text)
      return !(isReply && isReplyItself)
    }.map(words.bytes)
  }

  /// The places that deny what the case knows, as "not Outlook" does in a case about Outlook.
  private func denials(in findings: CueIndex.Findings, of reply: String) -> [Denial] {
    let words = findings.words
    let bytes = Array(reply.utf8)
    return findings.tones[.denial, default: []].flatMap { range -> [Denial] in
      let end = min(range.upperBound + Self.longestDenial, words.count)
      guard range.upperBound < end else { return [] }
      let rest = words.bytes(of: range.upperBound..<end)
      let text = String(decoding: bytes[rest], as: UTF8.self)
      // Read by itself: together with the denial, "not one user" would be another cue.
      let denied = content.cues.find(in: text, tokens: Token.all(in: text))
      return denied.occurrences.filter { $0.words.lowerBound == 0 }.compactMap { occurrence in
        let cue = content.cues.cues[occurrence.cue]
        guard cue.strength != .against, answers[cue.slot]?.value == .choice(cue.choice) else {
          return nil
        }
        let last = rest.lowerBound + denied.words.bytes(of: occurrence.words).upperBound
        return Denial(slot: cue.slot, bytes: words.bytes(of: range).lowerBound..<last)
      }
    }
  }

  /// Whether the second place follows the first with few words between them.
  private func isNear(_ first: Range<Int>, _ second: Range<Int>, in tokens: [Token]) -> Bool {
    first.upperBound <= second.lowerBound
      && tokens.count {
        first.upperBound <= $0.bytes.lowerBound && $0.bytes.upperBound <= second.lowerBound
      } <= Self.longestGap
  }
}
