/// What was understood from one text, with the words that led there.
package struct Understanding: Equatable, Sendable {
  /// Some words of the text and what they say about a slot.
  package struct Evidence: Equatable, Sendable {
    /// What speaks for a choice.
    package enum Source: Equatable, Sendable {
      /// Words of the text, in UTF-8 bytes, and the cue that they are.
      case words(String, bytes: Range<Int>)
      /// The family of an error code.
      case code
      /// What was understood of another slot.
      case slot(Mention)

      /// Whether the text itself says it.
      var isSaid: Bool { if case .slot = self { false } else { true } }
    }

    package let source: Source
    package let choice: Choice.ID
    package let weight: Int

    /// The words and the choice, and nil where no words of the text speak.
    var place: Place? {
      if case .words(_, let bytes) = source { Place(choice: choice, bytes: bytes) } else { nil }
    }
  }

  /// Some words and the choice that they speak for.
  struct Place: Hashable {
    let choice: Choice.ID
    let bytes: Range<Int>
  }

  /// A choice that a text may mean.
  package struct Candidate: Equatable, Sendable {
    package let choice: Choice.ID
    package let weight: Int
  }

  /// What a text says about one slot of choices.
  package struct Reading: Equatable, Sendable {
    /// The choices that words speak for, the likeliest first.
    package let candidates: [Candidate]
    package let evidence: [Evidence]
    /// How much of all that was said speaks for the first candidate, from 0 to 1.
    package let confidence: Double
    /// The same of what the text itself says: what is usual elsewhere neither clears up nor blurs it.
    let clarity: Double
    /// How much words, and not other slots, speak for the first candidate.
    package let said: Int

    /// How much of all that was said speaks for a candidate, from 0 to 1.
    package func confidence(of candidate: Candidate) -> Double {
      guard let best = candidates.first, best.weight > 0 else { return 0 }
      let share = Double(candidate.weight) / Double(best.weight)
      return confidence * share * share
    }

    /// Where the words stand that say most plainly that a choice is meant; nil where none say it.
    ///
    /// A choice that several others mean together is said by all of their words.
    func bytes(of choice: Choice.ID) -> Range<Int>? {
      let spoken = evidence.filter { $0.weight > 0 }
      let best = spoken.filter { $0.choice == choice && $0.place != nil }.max {
        $0.weight < $1.weight
      }
      if let bytes = best?.place?.bytes { return bytes }
      guard !spoken.contains(where: { $0.choice == choice }) else { return nil }
      let places = spoken.compactMap(\.place?.bytes)
      guard let start = places.map(\.lowerBound).min(), let end = places.map(\.upperBound).max()
      else { return nil }
      return start..<end
    }

    /// The two likeliest choices where neither is clear and the text itself speaks for both; else nothing.
    var near: [Choice.ID] {
      guard !isClear, let best = candidates.first else { return [] }
      let close = candidates.filter { candidate in
        let said = evidence.filter { $0.source.isSaid && $0.choice == candidate.choice }
        return candidate.weight * 2 >= best.weight
          && said.map(\.weight).reduce(0, +) >= Cue.Strength.likely.weight
      }
      return close.count < 2 ? [] : close.prefix(2).map(\.choice)
    }

    /// Whether the first candidate may be taken without asking.
    package var isClear: Bool { clarity >= 0.65 && said >= 24 }
  }

  package var readings: [Slot.ID: Reading] = [:]
  /// Every place of the text that is an error code, in order.
  package var codeFinds: [CodeFind] = []
  package var began: TimeReader.Mention?
  /// The ids of incidents and advisories, each once.
  package var incidentIDs: [String] = []

  /// The two choices that may be meant, of each slot of which that can be said.
  var near: [Slot.ID: [Choice.ID]] { readings.mapValues(\.near).filter { !$0.value.isEmpty } }

  /// The error codes of the text, each once.
  package var codes: [ErrorCode] { codeFinds.distinctCodes }

  /// The choice that the text most likely means, and nil when nothing speaks for any.
  package func choice(of slot: Slot.ID) -> Choice.ID? {
    readings[slot]?.candidates.first?.choice
  }
}
