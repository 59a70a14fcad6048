import Support
import Testing

@testable import Conversation

struct DeterminismTests {
  static let replies = [
    "1", "2", "3", "0", "teams", "exchange", "entra", "blackforest", "everyone", "one", "unknown",
    "later", "skip", "n/a", "since 9am", "2 hours ago", "tomorrow", "5.7.1", "AADSTS50126", "yes",
    "no", "into", "out of", "failed", "delivered", "bug", "none", Fixture.tenantID, "Mail bounces",
    "outlook for everyone since yesterday with 550 5.7.1", "", " ", "\u{0}\u{1}\u{1B}[2J", "🇩🇪👩‍👩‍👧",
    "{service}", "\r\n", "\u{202E}abc", "e\u{301}\u{301}\u{301}", "99999999999999999999999999",
    "10000 weeks 10000 weeks ago", "-", "０", "since since since", "a\u{0}b", "AADSTS", "5.7.",
  ]

  static func event(_ dice: inout SplitMix64, step: Step.ID) -> Event {
    let reply = reply(&dice)
    let slot = Fixture.slots.randomElement(using: &dice)?.id ?? "none"
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: return .wentBack
    case 1: return .changed(slot, to: reply, at: Fixture.now)
    case 2: return .noted(reply)
    case 3: return .lookedUp(step, nil)
    case 4, 5: return .lookedUp(step, .choice(Bool.random(using: &dice) ? "yes" : "no"))
    case 6: return Bool.random(using: &dice) ? .started : .lookedUp("x/y", .text(reply))
    default: return .said(reply, at: Fixture.now)
    }
  }

  static func reply(_ dice: inout SplitMix64) -> String {
    if Int.random(in: 0..<5, using: &dice) > 0 {
      return replies.randomElement(using: &dice) ?? ""
    }
    var garbage = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<40, using: &dice) {
      let bound: UInt32 = Bool.random(using: &dice) ? 0x80 : 0x11_0000
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<bound, using: &dice)) {
        garbage.append(scalar)
      }
    }
    return String(garbage)
  }

  @Test(arguments: 1...500 as ClosedRange<UInt64>)
  func `The same events have the same effects, and the walk fits the answers`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    var (first, second) = (Fixture.conversation(), Fixture.conversation())
    var faults: [String] = []
    for _ in 0..<20 {
      let event = Self.event(&dice, step: first.stopID)
      if first.apply(event) != second.apply(event) { faults.append("effects of \(event)") }
      let counted = Set(first.walk.facts.values.keys)
      if !counted.isSubset(of: first.answers.keys) { faults.append("facts after \(event)") }
      if !counted.isDisjoint(with: first.withdrawn) { faults.append("withdrawn after \(event)") }
    }
    #expect(faults.isEmpty, "seed \(seed)")
    #expect(first.answers == second.answers)
    #expect(first.walk == second.walk)
    #expect(first.ticket(on: Fixture.form) == second.ticket(on: Fixture.form))
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `Going back often enough undoes everything`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    var conversation = Fixture.conversation()
    for _ in 0..<15 { _ = conversation.apply(Self.event(&dice, step: conversation.stopID)) }
    for _ in 0..<15 { _ = conversation.apply(.wentBack) }
    #expect(conversation.answers.isEmpty, "seed \(seed)")
    #expect(conversation.stopID == "case/service")
    #expect(conversation.apply(.wentBack) == [.refused(.nothingToUndo)])
  }

  @Test(arguments: ["1", "unknown", "not applicable", "declined", "later"])
  func `A case in which every question gets the same reply ends`(reply: String) {
    var conversation = Fixture.conversation()
    for _ in 0..<40 where !conversation.hasEnded {
      if case .lookUp(let step, _) = conversation.walk.stop {
        _ = conversation.apply(.lookedUp(step.id, nil))
      } else if conversation.apply(Fixture.say(reply)).first?.isRejection == true {
        _ = conversation.apply(Fixture.say("unknown"))
      }
    }
    #expect(conversation.hasEnded)
  }

  @Test(arguments: [
    "x", "since ", "monday ", "5.7.1 ", "teams ", "错", "2 hours ", "\u{0}", "e\u{301}",
  ])
  func `A reply of a hundred kilobytes is read to its end for every kind of slot`(unit: String) {
    let reply = String(repeating: unit, count: 100_000 / unit.utf8.count)
    for slot in [Fixture.service, Fixture.began, Fixture.codes, Fixture.count, Fixture.tenant] {
      _ = Fixture.reader(slot).read(reply)
    }
    let isEmpty = Token.all(in: unit).allSatisfy { $0.kind == .mark }
    #expect(
      Fixture.reader(Fixture.summary).read(reply)
        == (isEmpty ? .failure(.empty) : .success(.text(reply.trimmed))))
    let heard = Listener(content: Fixture.content, now: Fixture.now, offset: 0)
      .volunteered(in: reply, settled: [])
    #expect(heard.count <= 3)
  }
}

extension Effect {
  var isRejection: Bool {
    if case .rejected = self { true } else { false }
  }
}
