import Conversation
import Prompts
import Terminal
import Transcripts

/// Why a case does not end in some way: for the nearest endings of that kind, what does not hold.
struct WhyNotView {
  /// How many endings are named.
  private static let shown = 3

  let conversation: Conversation
  /// The record, in which the agent's words stand.
  let session: Session
  let wording: Wording

  private var content: Content { conversation.content }
  private var guards: GuardWords { GuardWords(content: content, wording: wording) }

  /// The lines about an outcome or an ending, by the name that the agent gave.
  func lines(about typed: String) -> [Line] {
    let name = typed.trimmed.lowercased().split { " -".contains($0) }.joined(separator: "_")
    let given = typed.trimmed
    guard !given.isEmpty else { return [usage] }
    let outcome = Outcome.allCases.first { wording[$0.name] == given }?.rawValue
    let candidates = [outcome, name, given].compactMap(\.self).lazy.map {
      conversation.prospects(named: $0)
    }
    guard let prospects = candidates.first(where: { !$0.isEmpty }) else {
      let ids = conversation.prospects.map(\.ending.id.text)
      let names = Outcome.allCases.map(\.rawValue) + ids + ids.map(\.nameOfEnding)
      let near = ChatView(wording: wording).didYouMean(
        nearestSpellings(to: name, among: Set(names).sorted()))
      return [
        Line(wording[.noSuchEnding, ["name": given.shortened, "near": near]], .warning), usage,
      ]
    }
    if case .end(let ending) = conversation.walk.stop,
      let own = prospects.first(where: { $0.ending.id == ending.id })
    {
      return [Line(wording[.whyNotEnded, ["ending": title(of: own.ending)]], .plain)]
    }
    return prospects.prefix(Self.shown).map { Line(text(about: $0), .plain, indent: 2) }
  }

  private var usage: Line {
    let outcomes = wording.list(Outcome.allCases.map(\.rawValue))
    return Line(wording[.whyNotUsage, ["outcomes": outcomes]], .plain)
  }

  private func text(about prospect: Prospect) -> String {
    let ending = title(of: prospect.ending)
    if let failing = prospect.failing.first {
      return wording[
        .whyNotFails,
        ["ending": ending, "needed": guards.text(of: [failing]), "fact": fact(failing.slot)]]
    }
    if let earlier = prospect.earlier {
      let facts = earlier.conditions.map { fact($0.slot) }.joined(separator: " ")
      return wording[
        .whyNotEarlier,
        ["ending": ending, "earlier": title(of: earlier.ending), "facts": facts]]
    }
    if prospect.open.isEmpty { return wording[.whyNotAhead, ["ending": ending]] }
    return wording[
      .whyNotOpen, ["ending": ending, "needed": guards.text(of: prospect.open)]]
  }

  /// An ending by its id and the beginning of what it says.
  private func title(of ending: Step.Ending) -> String {
    let text = ending.text.filled(with: conversation.walk.facts).shortened
    return text.isEmpty ? ending.id.text : "\(ending.id) (\(text))"
  }

  /// What a slot is, with the words that said so.
  private func fact(_ slot: Slot.ID) -> String {
    let label = content.slots[slot]?.label ?? slot.text
    let isWithdrawn = conversation.withdrawn.contains(slot)
    let answer = isWithdrawn ? nil : conversation.answers[slot]?.value
    guard let value = conversation.walk.facts[slot] ?? answer else {
      return wording[.factIsUnknown, ["slot": label]]
    }
    let view = CaseView(conversation: conversation, wording: wording)
    let values = ["slot": label, "value": view.words(value, of: slot).shortened]
    guard let words = session.words(for: slot, value) else { return wording[.factIs, values] }
    return wording[.factIsSaid, values.merging(["words": words.shortened]) { first, _ in first }]
  }
}

extension String {
  /// The name of an ending without its playbook.
  fileprivate var nameOfEnding: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}

extension Session {
  /// The agent's words that settled a slot with its value; nil when it was not the agent who did.
  ///
  /// What was said since and taken back has led to another value.
  fileprivate func words(for slot: Slot.ID, _ value: Value) -> String? {
    for turn in turns.reversed() where turn.kind == .reply || turn.kind == .change {
      guard
        let answer = turn.answers.first(where: { answer in
          answer.slot == slot && answer.value.name == value.name
        })
      else { continue }
      return answer.words(of: turn.said) ?? turn.said
    }
    return nil
  }
}
