import Conversation
import Prompts
import Support
import Transcripts

/// What inputs are tried on.
package enum Area: String, CaseIterable, Sendable {
  /// A reply to a question in a conversation.
  case reply
  /// A text that is to be understood.
  case text
  /// A file of the content.
  case prompts
  /// A session file, and what is done with a session that has been read.
  case transcript
  /// No reader, but what this program itself has to notice: traps and hangs.
  case probe

  /// Of a hundred inputs, those for each area: the cheaper, the more.
  package static let shares: [(area: Area, share: Int)] = [
    (.reply, 40), (.text, 46), (.prompts, 7), (.transcript, 7),
  ]

  /// The area of an input of a run.
  static func of(index: Int) -> Area {
    var place = index % 100
    for (area, share) in shares {
      if place < share { return area }
      place -= share
    }
    return .reply
  }
}

/// Tries inputs, one at a time.
package struct Trial {
  let corpus: Corpus
  let seed: UInt64
  private let now = Instant(CalendarDate(daysSince1970: 20_514), hour: 10, minute: 0)
  private static let limit = 262_144

  package init(corpus: Corpus, seed: UInt64) {
    self.corpus = corpus
    self.seed = seed
  }

  /// Makes an input and tries it.
  ///
  /// - Returns: The size of the input in bytes, and what is wrong with what came of it.
  package func run(_ area: Area, index: Int) -> (bytes: Int, fault: String?) {
    var maker = maker(area, index: index)
    switch area {
    case .reply:
      let conversation = maker.pick(corpus.conversations)
      let text = Self.line(maker.text())
      return (text.utf8.count, reply(text, in: conversation, isCorrection: maker.below(6) == 0))
    case .text:
      let text = Self.line(maker.text())
      return (text.utf8.count, understand(text))
    case .prompts:
      let file = maker.file()
      return (file.bytes.count, read(file.bytes, as: file.name))
    case .transcript:
      let bytes = maker.session()
      return (bytes.count, load(bytes, replays: maker.below(8) == 0))
    case .probe:
      return (0, Self.probe(index))
    }
  }

  /// The input itself, as it would be tried, for a person to look at.
  package func input(_ area: Area, index: Int) -> [UInt8] {
    var maker = maker(area, index: index)
    switch area {
    case .reply:
      _ = maker.pick(corpus.conversations)
      return maker.text()
    case .text: return maker.text()
    case .prompts:
      let file = maker.file()
      return Array("# \(file.name)\n".utf8) + file.bytes
    case .transcript: return maker.session()
    case .probe: return []
    }
  }

  private func maker(_ area: Area, index: Int) -> InputMaker {
    var mixer = SplitMix64(seed: seed ^ UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9)
    return InputMaker(corpus: corpus, seed: mixer.next() ^ UInt64(area.rawValue.utf8.count))
  }

  /// The text as the line reader would give it.
  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(limit).filter { $0 != 0 }, as: UTF8.self)
  }

  // MARK: - The areas

  private func reply(_ text: String, in before: Conversation, isCorrection: Bool) -> String? {
    var conversation = before
    var effects: [Effect]
    if isCorrection, let slot = conversation.walk.steps.compactMap({ $0.inquiry?.slot.id }).last {
      effects = conversation.apply(.changed(slot, to: text, at: now))
    } else {
      effects = conversation.apply(.said(text, at: now))
    }
    if let form = conversation.formAhead { _ = conversation.ticket(on: form) }
    effects += conversation.apply(.wentBack)
    return effects.isEmpty ? "nothing came of the reply" : nil
  }

  private func understand(_ text: String) -> String? {
    let understanding = Listener(content: corpus.content, now: now, offset: 0)
      .understanding(of: text)
    let candidates = understanding.readings.values.flatMap(\.candidates)
    return candidates.isEmpty && understanding.readings.contains { $0.value.isClear }
      ? "clear without a choice" : nil
  }

  private func read(_ bytes: [UInt8], as name: String) -> String? {
    var files = corpus.smallFiles
    files[name] = bytes
    switch PromptsReader(PromptsFolder(files: files)).read() {
    case .content(let set):
      return set.fingerprint.isEmpty ? "no fingerprint" : nil
    case .wrong(let findings):
      return findings.isEmpty || findings.contains { $0.description.isEmpty }
        ? "wrong without a sentence" : nil
    }
  }

  private func load(_ bytes: [UInt8], replays: Bool) -> String? {
    do throws(TranscriptError) {
      let session = try SessionFile.session(from: bytes, path: "x.json")
      return session.json.isEmpty ? "an empty file" : nil
    } catch {
      guard !error.message(in: "en").isEmpty else { return "an error without a sentence" }
    }
    // Somebody who changes a session may make the seal anew.
    guard
      replays,
      let session = try? SessionFile.session(from: bytes, path: "x.json", isSealed: false)
    else { return nil }
    _ = Replay.run(session, with: corpus.content, header: session.header)
    return nil
  }
}
