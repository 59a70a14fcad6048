import Conversation

/// The turns of two sessions side by side.
///
/// Replies and changes are paired by the step that they were given at, and by its slot where a step has
/// another name now: so one more question is one difference, and not one at every turn after it.
struct Alignment {
  struct Pair {
    let old: Session.Turn
    let new: Session.Turn
  }

  private struct Place: Hashable {
    let kind: Session.Turn.Kind
    let name: String
  }

  /// In the order of the old session.
  private var pairs: [Pair] = []
  /// What the agent did unasked, side by side.
  private var asides: [Pair] = []
  /// The old turns whose step was not asked any more, or not as often.
  private var dropped: [Session.Turn] = []
  /// The new turns whose step was not asked then.
  private var added: [Session.Turn] = []
  private let lastNumber: Int

  init(_ old: Session, _ new: Session) {
    lastNumber = old.turns.count
    dropped = old.turns.filter(\.isAnswering)
    added = new.turns.filter(\.isAnswering)
    pair(by: { $0.step.text }, { $0.step.text })
    let (slots, newSlots) = (old.slots, new.slots)
    pair(by: { slots[$0.step]?.text }, { newSlots[$0.step]?.text })
    pairs.sort { $0.old.number < $1.old.number }
    asides = Self.asides(old, new)
  }

  /// Pairs what is left by kind and name, in order.
  private mutating func pair(
    by oldName: (Session.Turn) -> String?, _ newName: (Session.Turn) -> String?
  ) {
    var waiting: [Place: ArraySlice<Session.Turn>] = [:]
    var unnamed: [Session.Turn] = []
    for turn in added {
      if let name = newName(turn) {
        waiting[Place(kind: turn.kind, name: name), default: []].append(turn)
      } else {
        unnamed.append(turn)
      }
    }
    dropped = dropped.filter { old in
      guard let name = oldName(old),
        let new = waiting[Place(kind: old.kind, name: name)]?.popFirst()
      else { return true }
      pairs.append(Pair(old: old, new: new))
      return false
    }
    added = (waiting.values.flatMap(\.self) + unnamed).sorted { $0.number < $1.number }
  }

  /// The differences between the turns, in the order of the old ones.
  var differences: [Difference] {
    let answers = pairs.flatMap(answerDifferences)
    // A reply that is understood otherwise is why its step is asked more or less often.
    let explained = Set(answers.compactMap(\.step))
    let unexplained = (droppings + additions).filter { route in
      route.step.map { !explained.contains($0) } ?? true
    }
    let moves = unexplained + [reordering].compactMap(\.self)
    // What the engine does after it knows something else, or has asked something else, follows from that.
    let cause = (answers + moves).map(\.turn).min() ?? .max
    let effects = (pairs + asides).filter { $0.old.number < cause }.flatMap(effectDifferences)
    let all = answers + renamings + moves + effects + wordings
    // Sorting keeps no order of equals, so the kinds' order decides between those of one turn.
    return all.enumerated().sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }
      .map(\.element)
  }

  private func answerDifferences(_ pair: Pair) -> [Difference] {
    func values(_ turn: Session.Turn) -> [Slot.ID: String] {
      Dictionary(turn.answers.map { ($0.slot, $0.value.name) }) { first, _ in first }
    }
    let (old, new) = (values(pair.old), values(pair.new))
    return Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { slot in
      Difference(
        .answer, turn: pair.old.number, step: pair.new.step, field: slot.text,
        before: old[slot], after: new[slot])
    }
  }

  private var renamings: [Difference] {
    firstPerStep(
      pairs.filter { $0.old.step != $0.new.step }.map { pair in
        Difference(
          .route, turn: pair.old.number, step: pair.new.step, before: pair.old.step.text,
          after: pair.new.step.text)
      })
  }

  private var droppings: [Difference] {
    // What changed nothing then says nothing when it is not asked for now.
    firstPerStep(
      dropped.filter { !$0.answers.isEmpty }.map { turn in
        Difference(.route, turn: turn.number, step: turn.step, before: turn.step.text, after: nil)
      })
  }

  private var additions: [Difference] {
    firstPerStep(
      added.map { turn in
        let next = pairs.filter { $0.new.number > turn.number }.map(\.old.number).min()
        return Difference(
          .route, turn: next ?? lastNumber + 1, step: turn.step, before: nil,
          after: turn.step.text)
      })
  }

  /// The first turn at which another step was asked only because the order is another.
  private var reordering: Difference? {
    let steps = pairs.sorted { $0.new.number < $1.new.number }
    guard let (then, now) = zip(pairs, steps).first(where: { $0.old.number != $1.old.number })
    else { return nil }
    return Difference(
      .route, turn: then.old.number, step: now.new.step, before: then.old.step.text,
      after: now.new.step.text)
  }

  private var wordings: [Difference] {
    firstPerStep(
      pairs.filter { $0.old.shown != $0.new.shown }.map { pair in
        Difference(
          .wording, turn: pair.old.number, step: pair.new.step, before: pair.old.shown,
          after: pair.new.shown)
      })
  }

  /// One difference for each step: a question that was asked three times is one question.
  private func firstPerStep(_ found: [Difference]) -> [Difference] {
    var seen: Set<Step.ID?> = []
    return found.filter { seen.insert($0.step).inserted }
  }
}

extension Session.Turn {
  /// Whether the turn answers the engine, as opposed to what the agent does unasked.
  var isAnswering: Bool { kind == .reply || kind == .change }
}

extension Session {
  /// The slot of each step that got a reply which could be used.
  var slots: [Step.ID: Slot.ID] {
    Dictionary(
      turns.filter { $0.kind == .reply }.compactMap { turn in
        turn.answers.first.map { (turn.step, $0.slot) }
      }
      // A reply that put something else right comes before the one that answers the step.
    ) { _, last in last }
  }
}
