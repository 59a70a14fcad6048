extension StateSpace {
  /// Whether a guard holds, as far as it is known before everything is answered.
  private enum Standing { case holds, fails, open }

  /// The state without what nothing from a place on depends on.
  ///
  /// - Returns: nil when what is looked out for cannot come about any more.
  func merged(_ state: BitSet, at position: Int) -> BitSet? {
    var kept = start
    var result = state
    var canBeAsked = BitSet(below: domains.count)
    var willBeAsked = canBeAsked
    var canGoWrong = !isWatching
    var next = position
    // Up to here the walk may also pass over the places, as those of a playbook that may not be followed.
    var openEnd = 0
    while next < places.count {
      let place = places[next]
      let standing = self.standing(of: place.when, state, canBeAsked, &result, &kept)
      if standing != .fails && place.isWatched && !canGoWrong {
        canGoWrong = self.canGoWrong(state, canBeAsked, willBeAsked)
      }
      if standing == .holds && place.isEnding {
        if next >= openEnd { break }
        next = openEnd
        continue
      }
      if standing == .open { openEnd = max(openEnd, place.skip) }
      if standing != .fails, let slot = place.slot {
        canBeAsked.insert(slot)
        if standing == .holds, next >= openEnd { willBeAsked.insert(slot) }
        if let bit = place.settled { kept.insert(bit) }
      }
      next = standing == .fails ? place.skip : next + 1
    }
    guard canGoWrong else { return nil }
    for watched in [when] + unless {
      _ = self.standing(of: watched, state, canBeAsked, &result, &kept)
    }
    result.formIntersection(kept)
    return result
  }

  /// How a guard stands, and what has to be kept because of it.
  private func standing(
    of when: CompiledGuard?, _ state: BitSet, _ canBeAsked: BitSet, _ result: inout BitSet,
    _ kept: inout BitSet
  ) -> Standing {
    guard let when else { return .holds }
    var standing = state.contains(when.bit) ? Standing.holds : .fails
    for alternative in when.alternatives where standing != .holds {
      let own = self.standing(ofAlternative: alternative, state, canBeAsked)
      if own != .fails { standing = own }
    }
    switch standing {
    case .holds:
      result.insert(when.bit)
      kept.insert(when.bit)
    case .open:
      for alternative in when.alternatives
      where self.standing(ofAlternative: alternative, state, canBeAsked) == .open {
        for test in alternatives[alternative] { kept.insert(tests[test].bit) }
      }
    case .fails: break
    }
    return standing
  }

  private func standing(
    ofAlternative alternative: Int, _ state: BitSet, _ canBeAsked: BitSet
  ) -> Standing {
    var standing = Standing.holds
    for index in alternatives[alternative] {
      let test = tests[index]
      if state.contains(test.bit) { continue }
      let isSettled = settledBits[test.slot].map(state.contains) ?? false
      guard !isSettled, canBeAsked.contains(test.slot) else { return .fails }
      standing = .open
    }
    return standing
  }

  /// Whether a conversation that ends after these questions can be one that is looked out for.
  private func canGoWrong(
    _ state: BitSet, _ canBeAsked: BitSet, _ willBeAsked: BitSet
  ) -> Bool {
    let isPossible =
      when.map { when in
        state.contains(when.bit)
          || when.alternatives.contains { standing(ofAlternative: $0, state, canBeAsked) != .fails }
      } ?? true
    let isRight =
      !unless.isEmpty
      && unless.allSatisfy { watched in
        holds(watched, state)
          || watched.map { when in
            when.alternatives.contains { alternative in
              alternatives[alternative].allSatisfy { index in
                let test = tests[index]
                return state.contains(test.bit)
                  || test.isAlwaysPassed && willBeAsked.contains(test.slot)
              }
            }
          } ?? true
      }
    return isPossible && !isRight
  }
}
