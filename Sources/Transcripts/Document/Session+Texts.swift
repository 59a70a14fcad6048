import Conversation

// The texts of a session that come from what was typed, each with its place.

/// Gives what is to stand in the place of a value.
typealias Exchange = (_ place: String, _ value: RecordedValue) -> RecordedValue

extension Session {
  /// The session with other texts; its seals stay.
  func exchanging(_ exchange: Exchange) -> Session {
    var session = self
    session.turns = turns.enumerated().map { $1.exchanging(at: $0 + 1, exchange) }
    session.end = end.exchanging(exchange)
    return session
  }

  /// Every text with its place.
  var texts: [(place: String, value: RecordedValue)] {
    var texts: [(place: String, value: RecordedValue)] = []
    _ = exchanging { place, value in
      texts.append((place, value))
      return value
    }
    return texts
  }

  /// How many texts were removed after they had been saved.
  package var removedCount: Int {
    texts.count {
      $0.value == .text(Salts.removedText) && header.salts.removed[$0.place] != nil
    }
  }
}

extension Session.Turn {
  /// The turn with other texts, being at this place in its session.
  func exchanging(at number: Int, _ exchange: Exchange) -> Session.Turn {
    var turn = self
    turn.said = exchange("turns/\(number)/said", .text(said)).name
    turn.shown = exchange("turns/\(number)/shown", .text(shown)).name
    turn.effects = effects.enumerated().map { index, effect in
      guard let mark = Session.Turn.problemMarks.first(where: effect.hasPrefix) else {
        return effect
      }
      let words = String(effect.dropFirst(mark.count))
      return mark + exchange("turns/\(number)/effects/\(index + 1)", .text(words)).name
    }
    turn.answers = answers.enumerated().map { index, answer in
      let place = "turns/\(number)/answers/\(index + 1)"
      return RecordedAnswer(
        slot: answer.slot, value: exchange(place, answer.value), origin: answer.origin,
        span: answer.span, was: answer.was.map { exchange("\(place)/was", $0) },
        because: answer.because.map { exchange("\(place)/because", .text($0)).name })
    }
    return turn
  }
}

extension Session.End {
  /// The end with other texts in its ticket.
  func exchanging(_ exchange: Exchange) -> Session.End {
    var end = self
    end.ticket = ticket?.exchanging(exchange)
    end.parked = parked.enumerated().map { index, problem in
      Session.Parked(
        words: exchange("end/parked/\(index + 1)", .text(problem.words)).name,
        session: problem.session)
    }
    return end
  }
}

extension Ticket {
  /// The ticket with other texts, those of the form aside.
  func exchanging(_ exchange: Exchange) -> Ticket {
    func text(_ place: String, _ text: String) -> String {
      exchange("ticket/\(place)", .text(text)).name
    }
    func texts(_ place: String, _ texts: [String]) -> [String] {
      texts.enumerated().map { text("\(place)/\($0 + 1)", $1) }
    }
    let fields = fields.map { field in
      let value: Value =
        switch field.value {
        case .text(let said): .text(text(field.name, said))
        case .choice(let id, let label):
          .choice(
            Choice.ID(text(field.name, id.text)), label: text("\(field.name)/label", label))
        case .list(let list): .list(texts(field.name, list))
        case .checks(let checks):
          .checks(
            checks.enumerated().map { index, check in
              Check(
                step: check.step, title: check.title,
                result: text("\(field.name)/\(index + 1)", check.result))
            })
        case .missing: field.value
        }
      return Field(name: field.name, label: field.label, value: value)
    }
    return Ticket(
      form: form, formTitle: formTitle, opening: opening, fields: fields, missing: missing,
      severityReason: severityReason, notes: texts("notes", notes), locale: locale)
  }
}
