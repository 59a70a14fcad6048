import Conversation

extension Alignment {
  /// Pairs steps back that took back something in common, and notes in order.
  static func asides(_ old: Session, _ new: Session) -> [Pair] {
    var waiting = new.turns.filter { !$0.isAnswering }
    return old.turns.filter { !$0.isAnswering }.compactMap { turn in
      let slots = turn.takenBack
      let match = waiting.firstIndex {
        $0.kind == turn.kind
          && (slots.isEmpty ? $0.takenBack.isEmpty : $0.takenBack.contains(where: slots.contains))
      }
      return match.map { Pair(old: turn, new: waiting.remove(at: $0)) }
    }
  }
}

/// Says what the engine did in one turn besides asking and taking up answers, and not in the other.
///
/// There is one difference for each name of an effect, with what it concerned: `withdrew`, then nothing, now
/// `scope`. That a case was concluded is left to the route and the outcome.
func effectDifferences(_ pair: Alignment.Pair) -> [Difference] {
  let (old, new) = (pair.old.deeds, pair.new.deeds)
  return Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { name in
    Difference(
      .effect, turn: pair.old.number, step: pair.new.step, field: name,
      before: old[name]?.joined(separator: ", "), after: new[name]?.joined(separator: ", "))
  }
}

/// The difference between the look-ups that were asked after the last turn.
func lookUpDifference(between old: Session.End, and new: Session.End) -> Difference? {
  let (before, after) = (old.lookUps.deed, new.lookUps.deed)
  guard before != after else { return nil }
  return Difference(
    .effect, turn: 0, step: new.ending, field: "looked_up",
    before: before?.joined(separator: ", "), after: after?.joined(separator: ", "))
}

extension [Session.LookUp] {
  /// The steps that asked, and nil for none.
  ///
  /// The replies are fed back from the record, so they are the same.
  fileprivate var deed: [String]? { isEmpty ? nil : map(\.step.text).sorted() }
}

extension Session.Turn {
  /// What each effect concerned, by the effect's name; where it concerns nothing, that it was there.
  fileprivate var deeds: [String: [String]] {
    var deeds: [String: [String]] = [:]
    for effect in effects {
      let parts = effect.split(separator: ": ", maxSplits: 1).map(String.init)
      guard let name = parts.first, name != "concluded" else { continue }
      deeds[name, default: []].append(parts.count > 1 ? parts[1] : "yes")
    }
    deeds["looked_up"] = lookUps.deed
    return deeds.mapValues { $0.sorted() }
  }
}
