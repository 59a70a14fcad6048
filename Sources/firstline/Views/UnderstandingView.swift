import Conversation
import Terminal

/// What was understood from a text, for people.
struct UnderstandingView {
  let text: String
  let understanding: Understanding
  let content: Content
  /// Seconds by which the agent's clock is ahead of UTC.
  let offset: Int

  /// Everything in one line, with a question mark behind what would be asked, such as "Teams · Calls or meetings · All users · since 09:00 (2026-03-02 09:00 UTC)".
  var line: Line {
    var parts = slots.compactMap { slot in
      understanding.readings[slot.id].flatMap { reading in
        reading.candidates.first.map { label($0.choice, of: slot) + (reading.isClear ? "" : "?") }
      }
    }
    if let began { parts.append(began) }
    parts += understanding.codes.map(\.text)
    return parts.isEmpty
      ? Line("Nothing was understood.", .muted) : Line(StyledText(parts.joined(separator: " · ")))
  }

  /// The line, and below it what speaks for each choice.
  var explained: [Line] {
    var lines = [line]
    for slot in slots {
      guard let reading = understanding.readings[slot.id] else { continue }
      let percent = Int((reading.confidence * 100).rounded())
      let state = reading.isClear ? "taken" : "would be asked"
      lines.append(Line("\(slot.label): \(percent) % sure, \(state)", .heading))
      for candidate in reading.candidates {
        lines.append(Line("  \(candidate.weight)  \(label(candidate.choice, of: slot))"))
        for evidence in reading.evidence where evidence.choice == candidate.choice {
          lines.append(
            Line("      \(evidence.weight)  \(source(of: evidence))", .muted, indent: 10))
        }
      }
    }
    if let began { lines.append(Line("Since when: \(began)", .heading)) }
    return lines
  }

  private var slots: [Slot] {
    content.listening.filter { !$0.choices.isEmpty }
  }

  private var began: String? {
    understanding.began.map { mention in
      let words = words(at: mention.bytes)
      return mention.instant.map { "\(words) (\($0.localDescription(offset: offset)))" } ?? words
    }
  }

  private func source(of evidence: Understanding.Evidence) -> String {
    switch evidence.source {
    case .words(let cue, let bytes):
      let words = words(at: bytes)
      return "“\(words)” at \(bytes.lowerBound)" + (cue == words.lowercased() ? "" : ", as \(cue)")
    case .code: return "the family of the error code"
    case .slot(let mention): return "usual for \(mention.choice)"
    }
  }

  private func label(_ choice: Choice.ID, of slot: Slot) -> String {
    slot.choice(choice)?.label ?? choice.text
  }

  private func words(at bytes: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }
}
