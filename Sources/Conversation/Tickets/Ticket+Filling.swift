extension Ticket {
  /// Fills a form with what a walk through the content has settled.
  package init(form: Form, walk: Walk, notes: [String], content: Content) {
    let filler = Filler(walk: walk, content: content)
    self.init(
      form: form.id, formTitle: form.title, opening: form.opening,
      fields: form.fields.map { field in
        Field(name: field.name, label: field.label, value: filler.value(of: field))
      },
      missing: form.fields.filter { $0.isRequired && !filler.isFilled($0) }.map(\.name),
      severityReason: content.severity.row(for: walk.facts)?.reason ?? "", notes: notes,
      locale: content.locale)
  }

  /// Turns one field's source into a value.
  private struct Filler {
    let walk: Walk
    let content: Content

    func value(of field: Form.Field) -> Value {
      switch field.source {
      case .severity:
        return content.severity.row(for: walk.facts).map { .text($0.severity.rawValue) }
          ?? .missing("")
      case .checks:
        // An empty list is the same in a ticket's JSON, whatever it is a list of.
        return walk.checks.isEmpty ? .list([]) : .checks(walk.checks)
      case .text(let template):
        return filled(template, limit: field.limit)
      case .textWithChecks(let template, let heading):
        let checks = walk.checks.map { Template.Piece.literal("\n- \($0.title): \($0.result)") }
        return filled(
          checks.isEmpty
            ? template : Template(pieces: template.pieces + [.literal("\n\(heading)")] + checks),
          limit: field.limit)
      case .slot(let slot):
        return value(of: slot, limit: field.limit)
      }
    }

    private func filled(_ template: Template, limit: Int?) -> Value {
      let text = template.filled(with: walk.facts)
      return text.isEmpty ? .missing("") : .text(shortened(text, to: limit))
    }

    /// Whether the field says something; that nobody knows is not something.
    func isFilled(_ field: Form.Field) -> Bool {
      switch field.source {
      case .severity: content.severity.row(for: walk.facts) != nil
      case .checks: !walk.checks.isEmpty
      case .slot(let slot): isFilled(slot)
      case .text(let template), .textWithChecks(let template, _):
        template.places.isEmpty || template.places.contains { isFilled($0.slot) }
      }
    }

    private func isFilled(_ slot: Slot.ID) -> Bool {
      guard let value = walk.facts[slot] else { return false }
      return value.isKnown || isNone(slot)
    }

    /// Whether it is known that there is no error code, which is all there is to know about it.
    private func isNone(_ slot: Slot.ID) -> Bool {
      if case .codes = content.slots[slot]?.kind {
        walk.facts[slot] == .nonAnswer(.notApplicable)
      } else {
        false
      }
    }

    private func value(of slot: Slot.ID, limit: Int?) -> Value {
      guard let value = walk.facts[slot] else {
        return .missing("")
      }
      switch value {
      case .codes(let codes):
        return .list(codes.map(\.text))
      case .nonAnswer(let nonAnswer):
        if isNone(slot) { return .list([]) }
        return .missing(content.nonAnswers[nonAnswer]?.label ?? nonAnswer.rawValue)
      case .time(let instant):
        return .text(instant.description)
      case .choice(let id):
        return .choice(id, label: walk.facts.words(for: slot) ?? id.text)
      case .text, .number, .guid:
        return .text(shortened(walk.facts.words(for: slot) ?? value.name, to: limit))
      }
    }

    /// The text on one line and cut at a word when the portal takes only so many characters.
    private func shortened(_ text: String, to limit: Int?) -> String {
      guard let limit else { return text }
      let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard line.count > limit else { return line }
      let cut = line.prefix(limit - 1)
      let end = cut.lastIndex(of: " ") ?? cut.endIndex
      return cut[..<end] + "…"
    }
  }
}

extension Walk {
  /// The checks on the walk that have a result, in the order in which they were to be done.
  package var checks: [Ticket.Check] {
    steps.compactMap { step in
      guard step.isCheck, let slot = step.inquiry?.slot, let result = facts.words(for: slot.id)
      else { return nil }
      return Ticket.Check(step: step.id, title: slot.label, result: result)
    }
  }
}
