// Beginnings that are no time: "since the update", "since version 2.1", "until the certificate was renewed".

extension TimePhrase {
  /// How many words may stand between "since" and what was changed.
  private static let longestChange = 8
  /// How many words a change has at most of which nothing says that it is one.
  private static let longestName = 5

  /// Takes the change behind "since", "until" or "following".
  mutating func parseChange() -> Bool {
    guard isChange || isLastWorked || isAfter, !hasDay, plainClock == nil, length == nil,
      partOfDay == nil, !isVague
    else { return false }
    var next = rest
    for _ in 0..<Self.longestChange {
      guard let word = next.first, word.kind != .mark else { break }
      if let (meaning, count) = words.meaning(of: next) {
        switch meaning {
        case .event,
          .done where !isAfter:
          rest = next.dropFirst(count)
          isVague = true
          takeDayOfChange()
          return true
        // Another beginning, or what would be a reason.
        case .from, .since, .after: return false
        case .reason where isAfter, .denied where isAfter: return false
        default: break
        }
      }
      next.removeFirst()
    }
    return isChange && (parseVersion() || parseName())
  }

  /// Takes "client 2.27.0" and all before it.
  private mutating func parseVersion() -> Bool {
    var next = rest
    for _ in 0..<Self.longestName {
      guard let word = next.first, word.kind != .mark, !isReason(next)
      else { return false }
      next.removeFirst()
      guard word.kind == .number, next.first?.text == "." else { continue }
      while let mark = next.first, mark.text == ".", let part = next.dropFirst().first,
        part.bytes.lowerBound == mark.bytes.upperBound
      {
        next = next.dropFirst(2)
      }
      rest = next
      isVague = true
      return true
    }
    return false
  }

  /// Takes a few words to the end of the clause, as in "since payday"; "since it fails" gives a reason.
  private mutating func parseName() -> Bool {
    var next = rest
    while let word = next.first, word.kind != .mark {
      guard next.startIndex - rest.startIndex < Self.longestName,
        !isReason(next)
      else { return false }
      next.removeFirst()
    }
    guard next.startIndex > rest.startIndex else { return false }
    rest = next
    isVague = true
    return true
  }

  /// Whether the next word belongs to a reason, as in "since users cannot".
  private func isReason(_ next: ArraySlice<TimeWords.Word>) -> Bool {
    let meaning = words.meaning(of: next)?.meaning
    return meaning == .reason || meaning == .denied
  }
}
