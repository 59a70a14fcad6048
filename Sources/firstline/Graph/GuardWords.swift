import Conversation
import Prompts

/// Guards in a few words for people, such as "Service: Microsoft Teams or not known".
struct GuardWords {
  /// How many values are named before the rest is only counted.
  private static let named = 3

  let content: Content
  let wording: Wording

  /// What has to hold, and nothing for a guard that always does.
  ///
  /// The slot is not named where all of the guard is about the one that was asked just before.
  func text(of when: Guard, after last: Slot.ID? = nil) -> String {
    let namesSlots = when.conditions.contains { $0.slot != last }
    let alternatives = when.alternatives.map { text(of: $0, namesSlots: namesSlots) }
    return alternatives.joined { wording[.guardOtherwise, ["first": $0, "second": $1]] }
  }

  /// What has to hold together.
  func text(of conditions: [Condition], namesSlots: Bool = true) -> String {
    conditions.map { text(of: $0, namesSlot: namesSlots) }
      .joined { wording[.guardAnd, ["first": $0, "second": $1]] }
  }

  private func text(of condition: Condition, namesSlot: Bool) -> String {
    let slot = content.slots[condition.slot]
    let label = slot?.label ?? condition.slot.text
    let test =
      switch condition.test {
      case .among(let names): among(names, of: slot)
      case .notAmong(let names): notAmong(names, of: slot)
      case .known(let isKnown): wording[isKnown ? .guardKnown : .guardNoAnswer]
      case .atLeast(let minimum): wording[.guardAtLeast, ["number": String(minimum)]]
      case .acts(let actors): wording[.guardSomeFor, ["actors": list(actors.map(words))]]
      case .onlyActs(let actors): wording[.guardAllFor, ["actors": list(actors.map(words))]]
      }
    return namesSlot ? wording.fact(label, test) : test
  }

  /// The values, or those that they are not where these are fewer.
  private func among(_ names: [String], of slot: Slot?) -> String {
    let others = others(than: names, of: slot)
    let isShorter = !others.isEmpty && parts(others, of: slot).count < parts(names, of: slot).count
    return isShorter ? not(others, of: slot) : list(parts(names, of: slot))
  }

  private func notAmong(_ names: [String], of slot: Slot?) -> String {
    let others = others(than: names, of: slot)
    return others.isEmpty ? not(names, of: slot) : among(others, of: slot)
  }

  /// All other values of a slot, and none for one that can have any number of values.
  private func others(than names: [String], of slot: Slot?) -> [String] {
    guard let slot, !slot.choices.isEmpty else { return [] }
    let all = slot.choices.map(\.id.text) + NonAnswer.allCases.map(\.rawValue)
    return all.filter { !names.contains($0) }
  }

  private func not(_ names: [String], of slot: Slot?) -> String {
    let parts = parts(names, of: slot)
    let values = parts.filter { $0 != wording[.guardNoAnswer] }
    guard !values.isEmpty else { return wording[.guardAnswered] }
    return wording[
      values.count < parts.count ? .guardAnsweredNot : .guardNot,
      ["values": list(values, .guardNor)]]
  }

  /// A part for each value; the four non-answers together are one.
  private func parts(_ names: [String], of slot: Slot?) -> [String] {
    let nonAnswers = NonAnswer.allCases.map(\.rawValue)
    let hasAll = nonAnswers.allSatisfy(names.contains)
    let single = hasAll ? names.filter { !nonAnswers.contains($0) } : names
    return single.map { words($0, of: slot) } + (hasAll ? [wording[.guardNoAnswer]] : [])
  }

  private func words(_ name: String, of slot: Slot?) -> String {
    if let nonAnswer = NonAnswer(rawValue: name) {
      return content.nonAnswers[nonAnswer]?.label ?? name
    }
    return "“\(slot?.choice(Choice.ID(name))?.label ?? name)”"
  }

  private func words(_ actor: Actor) -> String {
    switch actor {
    case .admin: wording[.actorAdmin]
    case .user: wording[.actorUser]
    case .partner: wording[.actorPartner]
    case .thirdParty: wording[.actorThirdParty]
    case .vendor: wording[.actorVendor]
    case .wait: wording[.actorWait]
    case .unlisted: wording[.actorUnlisted]
    case .open: wording[.actorOpen]
    }
  }

  private func list(_ parts: [String], _ word: Phrase = .guardOr) -> String {
    let rest = parts.count - Self.named
    // One more takes no more room than saying so.
    let shown =
      rest > 1
      ? parts.prefix(Self.named) + [wording[.guardMore, ["number": String(rest)]]] : parts[...]
    return shown.joined { wording[word, ["first": $0, "second": $1]] }
  }
}

extension Collection<String> {
  /// The texts put together two by two, and nothing when there is none.
  fileprivate func joined(by join: (String, String) -> String) -> String {
    dropFirst().reduce(first ?? "", join)
  }
}
