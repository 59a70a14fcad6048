import Conversation
import Prompts
import Terminal

/// How the chat speaks about what the case knows.
struct CaseView {
  let conversation: Conversation
  let wording: Wording

  private var content: Content { conversation.content }

  /// Slots and their values in one line, such as "Service: Microsoft Teams; Since when: …".
  func facts(_ answers: [Answer]) -> String {
    wording.facts(answers.map { wording.fact(label($0.slot), words($0.value, of: $0.slot)) })
  }

  /// A slot and its value, and the label alone when nothing is known.
  func fact(of slot: Slot) -> String {
    guard let value = conversation.walk.facts[slot.id] else { return slot.label }
    return "\(slot.label): \(words(value, of: slot.id))"
  }

  func labels(_ slots: [Slot.ID]) -> String {
    wording.list(slots.map(label))
  }

  /// What `/case` prints: what is known, what is withdrawn, what the ticket lacks.
  var lines: [Line] {
    let known = conversation.walk.steps.compactMap { $0.inquiry?.slot.id }
    var lines = [Line(wording[known.isEmpty ? .caseNothing : .caseKnown], .heading)]
    for slot in known {
      guard let value = conversation.walk.facts[slot] else { continue }
      let text = words(value, of: slot).split(separator: "\n").joined(separator: " ")
      lines.append(Line("  \(label(slot), .muted): \(text)", indent: 4))
    }
    if !conversation.withdrawn.isEmpty {
      let facts = labels(conversation.withdrawn)
      lines.append(Line(wording[.caseWithdrawn, ["facts": facts]], .warning))
    }
    if !conversation.notes.isEmpty {
      lines.append(Line(wording[.caseNotes], .heading))
      lines += conversation.notes.flatMap { Line.block($0, indent: 2) }
    }
    lines += conversation.parked.map {
      Line(wording[.caseParked, ["problem": $0.shortened]], .muted)
    }
    return lines + missing
  }

  /// What stands muted behind the prompt: how much a ticket still lacks, and where help is.
  var hint: String {
    // Before anything is known, it helps more to know where help is.
    guard !conversation.answers.isEmpty, let (labels, total) = missingFacts else {
      return wording[.hint]
    }
    let values = ["missing": String(labels.count), "total": String(total)]
    return wording[labels.isEmpty ? .hintComplete : .hintMissing, values]
  }

  /// The conditions that made the pending question be asked.
  var reasonsForQuestion: [String] {
    guard case .ask(let step, _) = conversation.walk.stop,
      let conditions = step.when.satisfiedAlternative(in: conversation.walk.facts)
    else { return [] }
    return conditions.compactMap { condition in
      conversation.walk.facts[condition.slot].map {
        wording.fact(label(condition.slot), words($0, of: condition.slot))
      }
    }
  }

  private var missing: [Line] {
    guard let (labels, total) = missingFacts else { return [] }
    return [
      Line(
        wording[
          .caseMissing,
          [
            "missing": String(labels.count), "total": String(total),
            "facts": wording.list(labels),
          ]], .muted)
    ]
  }

  /// The labels of what the ticket ahead still needs, and how much it needs in all; nil without a form.
  private var missingFacts: (labels: [String], total: Int)? {
    guard let form = conversation.formAhead else { return nil }
    let ticket = conversation.ticket(on: form)
    let required = form.fields.filter(\.isRequired)
    return (
      required.filter { ticket.missing.contains($0.name) }.map(\.label), required.count
    )
  }

  private func label(_ slot: Slot.ID) -> String {
    content.slots[slot]?.label ?? slot.text
  }

  func words(_ value: Value, of slot: Slot.ID) -> String {
    if case .time(let instant) = value {
      return instant.localDescription(offset: conversation.offset)
    }
    return content.words(for: value, of: slot) ?? value.name
  }
}
