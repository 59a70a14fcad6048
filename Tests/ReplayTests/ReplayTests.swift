import Conversation
import Testing
import Transcripts

struct ReplayTests {
  @Test(arguments: try SavedSession.all())
  func `A saved session replays without a difference`(saved: SavedSession) throws {
    let session = try saved.load()
    let replay = Replay.run(
      session, with: try SavedSession.content(in: session.header.locale).get(),
      header: session.header)
    let failures = replay.differences.filter(\.isFailure)
    #expect(failures == [], "firstline replay transcripts\(saved.path) says more")
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `A saved session of any language replays in another with no difference but wording`(
    locale: String
  ) throws {
    let content = try SavedSession.content(in: locale).get()
    for saved in try SavedSession.all() {
      let session = try saved.load()
      let replay = Replay.run(session, with: content, header: session.header)
      #expect(replay.differences.filter(\.isFailure) == [], "transcripts\(saved.path)")
    }
  }

  @Test
  func `The saved sessions reach every ending of the content`() throws {
    let content = try SavedSession.content(in: "en").get()
    let steps = content.spine.steps + content.playbooks.values.flatMap(\.steps)
    let endings = steps.compactMap { step in
      if case .ending(let ending) = step.action { ending.id } else { nil }
    }
    let reached = Set(try SavedSession.all().compactMap { try $0.load().end.ending })
    let missing = Set(endings + [content.lastEnding.id]).subtracting(reached)
    #expect(missing == [])
  }
}
