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

  /// The least number for each outcome: whatever is tested changes at a limit.
  private static func numbers(_ tests: [Condition.Test]) -> [Value] {
    let limits = tests.compactMap { test in
      if case .atLeast(let minimum) = test { max(0, minimum) } else { nil }
    }
    return distinct(Set([0] + limits).sorted().map { .number($0) }, by: tests)
  }

  /// Codes for each set of actors that the tests tell from the others.
  private static func codes(_ tests: [Condition.Test], in content: Content) -> [Value] {
    let examples = content.exampleCodes
    let values = (1..<max(2, 1 << examples.count)).map { subset in
      Value.codes(examples.indices.filter { subset >> $0 & 1 == 1 }.map { examples[$0] })
    }
    return distinct(values, by: tests)
  }

  /// The first value of each outcome of the tests.
  private static func distinct(_ values: [Value], by tests: [Condition.Test]) -> [Value] {
    var outcomes: Set<[Bool]> = []
    return values.filter { value in outcomes.insert(tests.map { $0.holds(for: value) }).inserted }
  }
}

extension Content {
  /// What each slot that some step asks for can be settled with, in the order of the first asking.
  var domains: [Domain] { domains(tellingApart: []) }

  /// The same, with values that more conditions tell apart too.
  func domains(tellingApart more: [Condition]) -> [Domain] {
    let conditions =
      more + order.entries.flatMap(\.step.when.conditions) + severity.rows.flatMap(\.conditions)
      + rules.flatMap { $0.when.conditions + $0.unless.conditions }
    let tests = Dictionary(grouping: conditions, by: \.slot)
    var domains: [Domain] = []
    var known: Set<Slot.ID> = []
    for slot in order.entries.compactMap({ $0.step.inquiry?.slot })
    where known.insert(slot.id).inserted {
      domains.append(
        Domain(slot: slot, tests: (tests[slot.id] ?? []).map(\.test), content: self))
    }
    return domains
  }
}

extension Content {
  /// A code for each actor that some code table knows one for, and for unlisted codes one that no table lists.
  fileprivate var exampleCodes: [ErrorCode] {
    var examples: [Actor: ErrorCode] = [:]
    for table in codeTables {
      for entry in table.entries where examples[entry.acts] == nil {
        examples[entry.acts] = ErrorCode(text: table.prefix + entry.key, acts: entry.acts)
      }
    }
    for table in codeTables {
      guard let actor = table.hearing.unlisted.actor, examples[actor] == nil else { continue }
      examples[actor] = ErrorCode(text: table.prefix + table.shape.unusedKey, acts: actor)
    }
    return Actor.allCases.compactMap { examples[$0] }
  }
}

extension CodeTable.Shape {
  /// A key that no table has a use for.
  fileprivate var unusedKey: String {
    switch self {
    // The longest that is recognised.
    case .prefixed: "99999999"
    // RFC 3463 has no such subject.
    case .enhancedStatus: "5.999.999"
    case .hex: "ffffffff"
    case .names: "NameInNoTable"
    case .labelledNumber: "9999999999"
    }
  }
}
