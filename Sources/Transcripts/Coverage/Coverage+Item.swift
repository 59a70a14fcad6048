package import Conversation

extension Coverage {
  /// One thing of a content that a session can touch.
  package enum Item: Hashable, Sendable {
    /// A step other than an ending that the walk came to while its guard held.
    case step(Step.ID)
    /// A choice that an asked slot was settled with.
    case choice(Slot.ID, Choice.ID)
    /// A non-answer that an asked slot was settled with.
    case nonAnswer(Slot.ID, NonAnswer)
    /// The guard of a step that the walk came to, and whether it held.
    case `guard`(Step.ID, held: Bool)
    /// A part of a step's guard that alone decided whether the step was passed over.
    case part(Step.ID, GuardPart)
    /// A part of a reason to hand over, by the reason's number from 0, that alone decided whether the reason counted
    /// when the agent was asked for one.
    case reason(Int, GuardPart)
    /// The row of the severity table, from 0, by which a case was concluded.
    case severityRow(Int)
    /// An ending that concluded the case.
    case ending(Step.ID)
    /// A form's field that was filled in the ticket of a concluded case.
    case field(Form.ID, String)

    package var kind: Kind {
      switch self {
      case .step: .step
      case .choice: .choice
      case .nonAnswer: .nonAnswer
      case .guard: .guard
      case .part: .part
      case .reason: .reason
      case .severityRow: .severityRow
      case .ending: .ending
      case .field: .field
      }
    }
  }

  /// What an item is, in the order in which kinds are reported.
  package enum Kind: String, CaseIterable, Sendable {
    case step
    case choice
    case nonAnswer = "non_answer"
    case `guard`
    case part = "guard_part"
    case reason = "reason_part"
    case severityRow = "severity_row"
    case ending
    case field
  }
}

extension Content {
  /// Everything that a session can touch, each once, in the order of the walk and then of tables and forms.
  package var items: [Coverage.Item] {
    var seen: Set<Coverage.Item> = []
    return (steps.flatMap(items(of:)) + reasonItems + severityItems + fieldItems)
      .filter { seen.insert($0).inserted }
  }

  /// The steps in the order of the walk, those of a playbook behind the step that follows it.
  var steps: [Step] {
    let inner = spine.steps.flatMap { step in
      if case .follow(let playbook) = step.action {
        [step] + (playbooks[playbook]?.steps ?? [])
      } else {
        [step]
      }
    }
    return inner + [lastStep]
  }

  /// What concludes a case that comes to the end, as the step that it is in the content.
  var lastStep: Step { Step(id: lastEnding.id, action: .ending(lastEnding)) }

  private func items(of step: Step) -> [Coverage.Item] {
    var items: [Coverage.Item] = [step.reached]
    if step.when != .always {
      items += [.guard(step.id, held: true), .guard(step.id, held: false)]
      items += step.when.parts.map { .part(step.id, $0) }
    }
    if let slot = step.inquiry?.slot {
      items += slot.choices.map { .choice(slot.id, $0.id) }
      items += NonAnswer.allCases.map { .nonAnswer(slot.id, $0) }
    }
    return items
  }

  private var reasonItems: [Coverage.Item] {
    handOff.evidence.enumerated().flatMap { index, reason in
      reason.when.parts.map { .reason(index, $0) }
    }
  }

  private var severityItems: [Coverage.Item] { severity.rows.indices.map { .severityRow($0) } }

  private var fieldItems: [Coverage.Item] {
    forms.values.sorted { $0.id < $1.id }.flatMap { form in
      form.fields.map { .field(form.id, $0.name) }
    }
  }
}

extension Step {
  /// The item that a walk touches which comes to the step while its guard holds.
  package var reached: Coverage.Item {
    if case .ending = action { .ending(id) } else { .step(id) }
  }
}
