/// The values of a slot as far as any test can tell them apart.
///
/// A choice has each of its choices and the four non-answers. An open type has one value for each outcome of all
/// tests that the content makes of the slot: there are finitely many, however many texts there are.
struct Domain: Sendable {
  let slot: Slot
  let values: [Value]

  init(slot: Slot, tests: [Condition.Test], content: Content) {
    self.slot = slot
    let known: [Value] =
      switch slot.kind {
      case .choice(let choices): choices.map { .choice($0.id) }
      case .text: [.text("…")]
      case .time: [.time(Instant(seconds: 0))]
      case .guid: [.guid("00000000-0000-0000-0000-000000000000")]
      case .number: Self.numbers(tests)
      case .codes: Self.codes(tests, in: content)
      }
    values = known + NonAnswer.allCases.map { .nonAnswer($0) }
  }

  /// A number on each side of every limit.
  private static func numbers(_ tests: [Condition.Test]) -> [Value] {
    let limits = tests.compactMap { test in
      if case .atLeast(let minimum) = test { minimum } else { nil }
    }
    return Set([0] + limits.flatMap { [max(0, $0 - 1), max(0, $0)] }).sorted().map { .number($0) }
  }

  /// Codes for each set of actors that the tests tell from the others.
  private static func codes(_ tests: [Condition.Test], in content: Content) -> [Value] {
    let examples = content.exampleCodes
    var outcomes: Set<[Bool]> = []
    var values: [Value] = []
    for subset in 1..<(1 << examples.count) {
      let codes = examples.indices.filter { subset >> $0 & 1 == 1 }.map { examples[$0] }
      let value = Value.codes(codes)
      if outcomes.insert(tests.map { $0.holds(for: value) }).inserted { values.append(value) }
    }
    return values.isEmpty ? [.codes([])] : values
  }
}

extension Content {
  /// A code for each actor that some code table knows one for, and one that no table lists.
  fileprivate var exampleCodes: [ErrorCode] {
    var examples: [Actor: ErrorCode] = [:]
    for table in codeTables {
      for entry in table.entries where examples[entry.acts] == nil {
        examples[entry.acts] = ErrorCode(text: table.prefix + entry.key, acts: entry.acts)
      }
    }
    if let table = codeTables.first(where: { !$0.prefix.isEmpty }) {
      examples[.unlisted] = ErrorCode(text: table.prefix + "99999999", acts: .unlisted)
    }
    return Actor.allCases.compactMap { examples[$0] }
  }
}
