/// The hash chain over a session's header, turns and end.
///
/// Whoever changes a byte that is sealed without making all later seals anew is found out, and the place is
/// named. Whoever makes them all anew is not: a chain without a witness outside the file proves no more.
/// Keys that the format does not know are not sealed. Of the texts that come from what was typed, commitments are
/// sealed, so that a text can be removed and its seal still holds.
package enum Seal {
  /// A part of a session that does not match its seal.
  package enum Place: Equatable, Sendable {
    case header
    /// The turn at this place, from 1; it was changed, or one before it was taken out or put in.
    case turn(Int)
    case end
  }

  /// The first link of the chain.
  static func link(of header: Session.Header) -> String {
    sha256(header.sealed.canonicalJSON)
  }

  /// The link of a turn, which is its seal.
  ///
  /// - Parameters:
  ///   - previous: The link before it.
  ///   - turn: The turn.
  ///   - number: Its place in the session, from 1.
  ///   - salts: What the commitments to its texts are made with.
  /// - Returns: The link.
  static func link(
    after previous: String, over turn: Session.Turn, at number: Int, with salts: Salts
  ) -> String {
    var bare = salts.areMissing ? turn : turn.exchanging(at: number, salts.commitment)
    bare.seal = ""
    return sha256(Array(previous.utf8) + bare.canonicalJSON)
  }

  /// The last link, which is the document's seal.
  ///
  /// The header is in it once more: where both the first turn and the end do not match, it is the header
  /// that was changed.
  static func link(
    after previous: String, header: String, over end: Session.End, with salts: Salts
  ) -> String {
    let end = salts.areMissing ? end : end.exchanging(salts.commitment)
    return sha256(Array(previous.utf8) + Array(header.utf8) + end.canonicalJSON)
  }

  /// The first place that does not match its seal, and nil when all do.
  ///
  /// A header cannot be told from an end while there is no turn: then the end is named.
  package static func verify(_ session: Session) -> Place? {
    let header = link(of: session.header)
    let salts = session.header.salts
    func isClosed(after last: String) -> Bool {
      session.seal == link(after: last, header: header, over: session.end, with: salts)
    }
    var previous = header
    for (index, turn) in session.turns.enumerated() {
      let seal = link(after: previous, over: turn, at: index + 1, with: salts)
      if seal != turn.seal {
        let isLast = index == session.turns.count - 1
        let last = session.turns[session.turns.count - 1].seal
        let isHeader = index == 0 && !isClosed(after: last) && !(isLast && isClosed(after: seal))
        return isHeader ? .header : .turn(index + 1)
      }
      previous = seal
    }
    return isClosed(after: previous) ? nil : .end
  }
}
