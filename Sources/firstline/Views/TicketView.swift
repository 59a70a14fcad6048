import Conversation
import Prompts
import Terminal
import Transcripts

/// A ticket as it is pasted into the portal: the fields under their labels, in the portal's order.
struct TicketView {
  let ticket: Ticket
  /// The sentences around the ticket, in the agent's language.
  let wording: Wording
  /// The words within the ticket, in its language.
  let own: Wording

  var lines: [Line] {
    var lines = [Line(wording[.ticketTitle, ["form": ticket.formTitle]], .heading)]
    if !ticket.opening.isEmpty {
      lines.append(Line(wording[.ticketOpening], .muted))
      lines += Line.block(ticket.opening, .muted, indent: 2)
    }
    for field in ticket.fields where isShown(field) {
      lines.append(Line(field.label, .strong))
      lines += Line.block(text(of: field.value), meaning(of: field.value), indent: 2)
      if field.name == "severity", !ticket.severityReason.isEmpty {
        let reason = own[.ticketSeverityReason, ["reason": ticket.severityReason]]
        lines += Line.block(reason, .muted, indent: 2)
      }
    }
    if !ticket.notes.isEmpty {
      lines.append(Line(own[.caseNotes], .strong))
      lines += ticket.notes.flatMap { Line.block($0, indent: 2) }
    }
    return lines + [completeness]
  }

  /// What nobody knows is of use only where the portal insists on it.
  private func isShown(_ field: Ticket.Field) -> Bool {
    switch field.value {
    case .missing: ticket.missing.contains(field.name)
    case .text, .choice, .list, .checks: true
    }
  }

  private var completeness: Line {
    guard !ticket.missing.isEmpty else { return Line(wording[.ticketComplete], .success) }
    let labels = ticket.missing.map { name in
      ticket.fields.first { $0.name == name }?.label ?? name
    }
    return Line(wording[.ticketMissing, ["fields": wording.list(labels)]], .warning)
  }

  private func text(of value: Ticket.Value) -> String {
    let text: String =
      switch value {
      case .text(let text): text
      case .choice(_, let label): label
      case .list([]): own[.ticketNone]
      case .list(let list): own.list(list)
      case .checks(let checks):
        checks.map { own.fact($0.title, $0.result) }.joined(separator: "\n")
      case .missing(let text): text
      }
    return text.isEmpty ? own[.ticketNoValue] : text
  }

  private func meaning(of value: Ticket.Value) -> Meaning {
    if case .missing = value { .muted } else { .plain }
  }
}
