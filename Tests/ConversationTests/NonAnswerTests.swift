import Testing

@testable import Conversation

struct NonAnswerTests {
  static let slots = [
    Fixture.service, Fixture.began, Fixture.codes, Fixture.count, Fixture.summary, Fixture.tenant,
  ]

  static let replies: [(String, NonAnswer)] = [
    ("unknown", .unknown), ("I don't know", .unknown), ("i dont know.", .unknown),
    ("I don’t know", .unknown), ("DUNNO", .unknown), ("not applicable", .notApplicable),
    ("n/a", .notApplicable), ("N / A", .notApplicable), ("Does not apply", .notApplicable),
    ("not_applicable", .notApplicable), ("declined", .declined), ("skip", .declined),
    ("won't say", .declined), ("later", .later), ("Not yet!", .later),
  ]

  @Test(arguments: slots, replies)
  func `Each non-answer is understood for every kind of slot`(
    slot: Slot, reply: (text: String, nonAnswer: NonAnswer)
  ) {
    #expect(Fixture.reader(slot).read(reply.text) == .success(.nonAnswer(reply.nonAnswer)))
  }

  @Test(arguments: [
    ("sorry, no idea really", NonAnswer.unknown), ("let us skip this", .declined),
    ("I will say later on", .later),
  ])
  func `A non-answer within a reply counts where a choice was wanted`(
    reply: String, nonAnswer: NonAnswer
  ) {
    #expect(Fixture.reader(Fixture.trace).read(reply) == .success(.nonAnswer(nonAnswer)))
  }

  @Test func `A choice within a reply wins over a non-answer`() {
    #expect(
      Fixture.reader(Fixture.service).read("dunno, maybe teams") == .success(.choice("teams")))
  }

  @Test func `A part of a word is no non-answer`() {
    #expect(
      Fixture.reader(Fixture.trace).read("we skipped that") == .failure(.notAChoice(near: [])))
  }

  @Test func `A text that goes on after a non-answer is a text`() {
    #expect(
      Fixture.reader(Fixture.summary).read("Later it failed again")
        == .success(.text("Later it failed again")))
  }

  @Test(arguments: ["no", "No.", " NONE! "], [Slot.Kind.codes, .text, .number, .time, .guid])
  func `A slot has its own words for what does not apply`(reply: String, kind: Slot.Kind) {
    let slot = Slot(id: "s", label: "", kind: kind, notApplicableWords: ["no", "none"])
    #expect(Fixture.reader(slot).read(reply) == .success(.nonAnswer(.notApplicable)))
  }

  @Test func `The words of one slot mean nothing to another or within a longer reply`() {
    let slot = Slot(id: "s", label: "", kind: .codes, notApplicableWords: ["no", "none"])
    #expect(Fixture.reader(slot).read("no error shown") == .failure(.noErrorCode))
    #expect(Fixture.reader(slot).read("no, 5.7.1") != .success(.nonAnswer(.notApplicable)))
    #expect(Fixture.reader(Fixture.codes).read("no") == .failure(.noErrorCode))
  }

  @Test func `A whole non-answer wins over a choice that begins with it`() {
    let slot = Fixture.choices("s", "", ["a": "Skip the queue", "b": "Wait"])
    #expect(Fixture.reader(slot).read("skip") == .success(.nonAnswer(.declined)))
    #expect(Fixture.reader(slot).read("skip the") == .success(.choice("a")))
  }

  @Test func `A choice that reads like a non-answer is the choice`() {
    let slot = Fixture.choices("s", "", ["later": "Later", "now": "Now"])
    #expect(Fixture.reader(slot).read("later") == .success(.choice("later")))
  }

  @Test(arguments: NonAnswer.allCases)
  func `A non-answer is understood by its name when the content has no words`(
    nonAnswer: NonAnswer
  ) {
    let content = Content(
      slots: [], spine: Fixture.spine, lastEnding: Fixture.content.lastEnding,
      handOff: Fixture.handOff)
    let reader = ReplyReader(
      content: content, slot: Fixture.service, now: Fixture.now, offset: 0)
    #expect(reader.read(nonAnswer.rawValue) == .success(.nonAnswer(nonAnswer)))
  }

  @Test(arguments: NonAnswer.allCases)
  func `A non-answer settles the question and the next one is asked`(nonAnswer: NonAnswer) throws {
    var conversation = Fixture.conversation()
    #expect(
      conversation.apply(Fixture.say(nonAnswer.rawValue)) == [
        Fixture.settled(Fixture.service, .nonAnswer(nonAnswer)), Fixture.asks(Fixture.scope),
      ])
  }

  @Test(arguments: [
    (NonAnswer.unknown, "unknown"), (.notApplicable, "not_applicable"), (.declined, "declined"),
    (.later, "later"),
  ])
  func `A non-answer has the name that guards and records use`(
    nonAnswer: NonAnswer, name: String
  ) {
    #expect(Value.nonAnswer(nonAnswer).name == name)
    #expect(!Value.nonAnswer(nonAnswer).isKnown)
  }
}
