import Conversation
import Testing

@testable import Transcripts

@Suite("An effect that is another")
struct EffectTests {
  private func differences(_ session: Session, in desk: Desk) -> [Difference] {
    Replay.run(session, with: desk.content, header: header).differences
  }

  private var changing: Session {
    var sitting = Sitting(saying: ["mail", "1", "60", "failed"])
    sitting.change("service", to: "chat")
    // The look-up behind the service is asked again, so what is withdrawn comes with the next turn.
    sitting.say("5.7.1")
    return sitting.session
  }

  @Test
  func `is told with what was withdrawn then and is not now`() {
    var desk = Desk()
    let position = desk.position(of: "case/trace")
    desk.steps[position] = Step(id: "case/trace", action: desk.steps[position].action)
    #expect(
      differences(changing, in: desk) == [
        Difference(
          .effect, turn: 6, step: "case/codes", field: "withdrew", before: "trace", after: nil)
      ])
  }

  @Test
  func `is told with all that is withdrawn now`() {
    var desk = Desk()
    let position = desk.position(of: "case/users")
    desk.steps[position] = Step(
      id: "case/users", when: Desk.only(Desk.service, "mail"),
      action: desk.steps[position].action)
    #expect(
      differences(changing, in: desk) == [
        Difference(
          .effect, turn: 6, step: "case/codes", field: "withdrew", before: "trace",
          after: "trace, users")
      ])
  }

  @Test
  func `is told for a look-up that is not asked any more`() {
    var desk = Desk()
    desk.steps.removeAll { $0.id == "case/health" || $0.id == "case/known" }
    #expect(
      differences(Sitting.resolved, in: desk) == [
        Difference(
          .effect, turn: 3, step: "case/users", field: "looked_up", before: "case/health",
          after: nil)
      ])
  }

  @Test
  func `is told for a look-up that is not asked any more after the last turn`() {
    var desk = Desk()
    desk.steps.removeAll { $0.id == "case/health" || $0.id == "case/known" }
    let session = Sitting(saying: ["mail", "1"]).session
    #expect(session.end.lookUps.map(\.step) == ["case/health"])
    #expect(
      differences(session, in: desk) == [
        Difference(
          .effect, turn: 0, step: nil, field: "looked_up", before: "case/health", after: nil)
      ])
  }

  @Test
  func `is told for a step back that takes something else along`() {
    var sitting = Sitting(saying: ["mail", "1", "60", "failed"])
    sitting.goBack()
    var session = sitting.session
    session.turns[4].effects.append("restored: users")
    #expect(
      differences(session, in: Desk()) == [
        Difference(
          .effect, turn: 5, step: "case/codes", field: "restored", before: "users", after: nil)
      ])
  }

  @Test
  func `is told for a note`() {
    var sitting = Sitting(saying: ["mail"])
    sitting.note("VIP")
    var session = sitting.session
    session.turns[1].effects = ["refused"]
    #expect(
      differences(session, in: Desk()).map { "\($0.turn) \($0.field ?? "")" } == [
        "2 kept_note", "2 refused",
      ])
  }

  @Test
  func `is not told where a reply is understood otherwise`() {
    var desk = Desk()
    desk.slots[0] = Slot(
      id: "service", label: "Service",
      kind: .choice([
        Choice(id: "mail", label: "Mail", words: ["outlook"]),
        Choice(id: "chat", label: "Chat", words: ["fax"]),
      ]), listens: true)
    desk.steps[0] = Desk.ask(desk.slots[0], "Which service is it?")
    let session = Sitting(saying: ["fax", "mail", "1"]).session
    #expect(session.turns[0].effects == ["rejected"])
    #expect(
      differences(session, in: desk) == [
        Difference(
          .answer, turn: 1, step: "case/service", field: "service", before: nil, after: "chat")
      ])
  }

  @Test
  func `is not told after another question`() {
    var desk = Desk()
    let plan = Slot(id: "plan", label: "Plan", kind: .text)
    desk.slots.append(plan)
    desk.steps.insert(Desk.ask(plan, "Which plan?"), at: 1)
    let position = desk.position(of: "case/trace")
    desk.steps[position] = Step(id: "case/trace", action: desk.steps[position].action)
    #expect(differences(changing, in: desk).map { "\($0.kind) \($0.turn)" } == ["route 2"])
  }

  @Test
  func `is told although a step has another name`() {
    var desk = Desk()
    desk.steps[1] = Desk.ask(Desk.cloud, "Which cloud is it?", playbook: "customer")
    let position = desk.position(of: "case/trace")
    desk.steps[position] = Step(id: "case/trace", action: desk.steps[position].action)
    #expect(
      differences(changing, in: desk).map { "\($0.kind) \($0.turn)" } == ["route 2", "effect 6"])
  }
}
