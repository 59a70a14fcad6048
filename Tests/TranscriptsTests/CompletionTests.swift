import Conversation
import Testing

@testable import Transcripts

@Suite("A completion")
struct CompletionTests {
  private func complete(_ content: Content, touched: Set<Coverage.Item> = []) -> [Session] {
    var completion = Completion(of: Checklist(of: content), touched: touched)
    return completion.sessions { name in
      Session.Header(
        session: name, engine: header.engine, promptsDigest: header.promptsDigest,
        locale: header.locale, agent: header.agent, started: header.started, utcOffset: 0,
        salt: name)
    }
  }

  private func touched(by sessions: [Session], in content: Content) -> Set<Coverage.Item> {
    sessions.reduce(into: []) {
      $0.formUnion(Footprint(of: $1, on: Checklist(of: content)).touched)
    }
  }

  @Test
  func `touches every step, choice, non-answer, guard and ending from nothing`() {
    let content = Desk().content
    let left = Set(content.items).subtracting(touched(by: complete(content), in: content))
    #expect(left.filter { $0.kind != .severityRow && $0.kind != .field } == [])
  }

  @Test
  func `holds no session for what is touched already`() {
    let content = Desk().content
    #expect(complete(content, touched: Set(content.items)).isEmpty)
  }

  @Test
  func `holds sessions that replay without a difference, the same ones each time`() {
    let content = Desk().content
    let sessions = complete(content)
    #expect(sessions == complete(content))
    for session in sessions {
      #expect(Replay.run(session, with: content, header: session.header).differences == [])
    }
  }
}
