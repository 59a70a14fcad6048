import Testing

@testable import Conversation

/// Going on in another language.
struct LanguageTests {
  /// The fixture's content as another language would say it.
  private static let other: Content = {
    let content = Fixture.makeContent()
    return Content(
      slots: content.slots.values.sorted { $0.id < $1.id }.map { slot in
        guard case .choice(let choices) = slot.kind else { return slot }
        let translated = choices.map {
          Choice(id: $0.id, label: "«\($0.label)»", words: [$0.label])
        }
        return Slot(id: slot.id, label: "«\(slot.label)»", kind: .choice(translated))
      }, spine: content.spine, lastEnding: content.lastEnding,
      playbooks: Array(content.playbooks.values), handOff: content.handOff,
      forms: Array(content.forms.values), locale: "xx")
  }()

  @Test func `The pending question is asked again, and no answer is lost`() {
    var conversation = Fixture.conversation(after: [Fixture.say("teams")])
    let answers = conversation.answers
    let effects = conversation.apply(.turned(.chat, to: "xx", Self.other))
    #expect(effects.first == .turned(.chat, to: "xx"))
    guard case .ask(let question)? = effects.last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(question.slot.id == "scope")
    #expect(conversation.answers == answers)
    #expect(conversation.content.locale == "xx")
  }

  @Test func `The ticket's language is its own`() throws {
    var conversation = Fixture.conversation(after: [Fixture.say("teams")])
    let form = try #require(conversation.content.forms.values.min { $0.id < $1.id })
    #expect(conversation.ticket(on: form).locale == "en")
    _ = conversation.apply(.turned(.ticket, to: "xx", Self.other))
    #expect(conversation.content.locale == "en")
    #expect(conversation.ticket(on: form).locale == "xx")
    let services = conversation.ticket(on: form).fields.compactMap { field in
      if case .choice(_, let label) = field.value { label } else { nil }
    }
    #expect(services.allSatisfy { $0.hasPrefix("«") })
  }

  @Test func `A wish for a language that is not at hand changes nothing`() {
    var conversation = Fixture.conversation(after: [Fixture.say("teams")])
    let effects = conversation.apply(.turned(.chat, to: "xx", nil))
    #expect(effects == [.turned(.chat, to: "xx"), Fixture.asks(Fixture.scope)])
    #expect(conversation.content.locale == "en")
  }
}
