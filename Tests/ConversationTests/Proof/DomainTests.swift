import Support
import Testing

@testable import Conversation

/// What a proof answers stands for all that can be answered.
struct DomainTests {
  private static let seed: UInt64 = 20_260_302

  @Test func `Each number has one that no test tells from it`() {
    var random = SplitMix64(seed: Self.seed)
    for _ in 0..<200 {
      let tests = (0..<3).map { _ in
        Condition.Test.atLeast(Int.random(in: -2...9, using: &random))
      }
      expectWhole(Fixture.count, tests, (0...12).map { .number($0) })
    }
  }

  @Test func `A limit may be as low as it likes`() {
    let values = Domain(
      slot: Fixture.count, tests: [.atLeast(.min), .atLeast(.max)], content: Fixture.content
    ).values
    #expect(values.prefix(2) == [.number(0), .number(.max)])
    #expect(values.count == 6)
  }

  @Test func `Each list of codes has one that no test tells from it`() {
    var random = SplitMix64(seed: Self.seed)
    // The actors that the tables of the content know, and the one of a code in no table.
    let actors: [Actor] = [.user, .wait, .admin, .vendor, .unlisted]
    let lists = (1..<32).map { subset in
      Value.codes(
        actors.indices.filter { subset >> $0 & 1 == 1 }.map {
          ErrorCode(text: "any", acts: actors[$0])
        })
    }
    for _ in 0..<100 {
      let tests = (0..<2).flatMap { _ -> [Condition.Test] in
        let some = Array(actors.shuffled(using: &random).prefix(2))
        return [.acts(some), .onlyActs(some)]
      }
      expectWhole(Fixture.codes, tests, lists)
    }
  }

  @Test(arguments: [
    CodeTable.Shape.prefixed("T"), .enhancedStatus, .hex, .names, .labelledNumber(prefix: "N "),
  ])
  func `A code that is in no table can come up in each family`(shape: CodeTable.Shape) throws {
    let content = content(
      CodeTable(
        id: "t", shape: shape, link: "",
        hearing: CodeTable.Hearing(unlisted: .lookUp, labels: ["n"]), implies: [:], entries: []))
    let values = Domain(slot: Fixture.codes, tests: [], content: content).values
    guard case .codes(let codes) = values.first else {
      Issue.record("\(values) begins with no codes")
      return
    }
    let code = try #require(codes.first)
    #expect(code.acts == .unlisted)
    #expect(content.errorCodes(in: code.text, isReply: true) == [code], "It has to be recognised.")
  }

  @Test func `A slot with more choices than a byte can count is explored`() {
    let slot = Slot(
      id: "q", label: "",
      kind: .choice((0..<400).map { Choice(id: Choice.ID("c\($0)"), label: "") }))
    let content = Fixture.makeContent(
      spine: Playbook(
        id: "case", title: "",
        steps: [
          Fixture.ask(slot),
          Fixture.end("last", .resolved, when: Fixture.when(Fixture.is(slot, "c399"))),
        ]))
    let proof = content.prove()
    #expect(proof.figures.conversations == 404)
    #expect(!proof.violations.contains(.unreachableEnding("case/last")))
  }

  /// Expects for each value one of the domain with the same outcomes, and none of the domain twice.
  private func expectWhole(_ slot: Slot, _ tests: [Condition.Test], _ all: [Value]) {
    let domain = Domain(slot: slot, tests: tests, content: Fixture.content).values
    let known = domain.filter(\.isKnown).map { value in tests.map { $0.holds(for: value) } }
    #expect(Set(known).count == known.count, "seed \(Self.seed): \(tests)")
    let wanted = all.map { value in tests.map { $0.holds(for: value) } }
    #expect(Set(wanted) == Set(known), "seed \(Self.seed): \(tests)")
    #expect(domain.suffix(4) == NonAnswer.allCases.map { .nonAnswer($0) })
  }

  private func content(_ table: CodeTable) -> Content {
    Content(
      slots: [Fixture.codes], spine: Playbook(id: "case", title: "", steps: []),
      lastEnding: Step.Ending(id: "case/end", outcome: .abandoned, text: ""),
      codeTables: [table], handOff: Fixture.handOff)
  }
}
