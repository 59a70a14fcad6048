import Conversation
import Prompts
import Support
import Transcripts

/// What is real, from which inputs are made and into which they are put.
package struct Corpus {
  let content: Content
  /// Conversations that wait for a reply, each at a step of its own.
  let conversations: [Conversation]
  /// What agents said in recorded sessions, and names, labels and words of the content.
  let texts: [[UInt8]]
  /// Recorded sessions as they stand in their files.
  let sessions: [[UInt8]]
  /// The smallest whole content, of which inputs replace one file.
  let smallFiles: [String: [UInt8]]
  let smallNames: [String]
  /// The shipped files that are not too large to be read a hundred thousand times.
  let realFiles: [(name: String, bytes: [UInt8])]

  /// Reads the shipped content and every so many of the recorded sessions.
  package init(prompts: String, transcripts: String, every stride: Int = 7) throws {
    let folder = PromptsFolder(path: prompts)
    guard case .content(let set) = PromptsReader(folder).read() else {
      throw Unusable(what: "the content in \(prompts)")
    }
    let paths = try SessionFile.find(in: [transcripts]).enumerated()
      .filter { $0.offset % stride == 0 }.map(\.element)
    let recorded = try paths.map { try SessionFile.load($0) }
    content = set.content
    conversations = Self.waiting(in: recorded, content)
    sessions = recorded.map(\.json).filter { $0.count < 16_000 }
    let said = recorded.flatMap { $0.turns.map(\.said) }
    texts = (said + Self.words(of: set.content)).filter { !$0.isEmpty }.map { Array($0.utf8) }
    let sentences = Phrase.allCases.map { "\($0.rawValue): Text" }.joined(separator: "\n")
    smallFiles = SmallContent.files.merging(["chat.yaml": sentences]) { $1 }
      .mapValues { Array($0.utf8) }
    smallNames = smallFiles.keys.sorted()
    realFiles = folder.files.filter { $0.value.count < 6_000 && $0.key != "chat.yaml" }
      .sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
    guard !conversations.isEmpty, !sessions.isEmpty, !texts.isEmpty, !realFiles.isEmpty else {
      throw Unusable(what: "what was found in \(prompts) and \(transcripts)")
    }
  }

  /// Nothing can be made of what was found.
  package struct Unusable: Error {
    let what: String
  }

  private static func waiting(in sessions: [Session], _ content: Content) -> [Conversation] {
    var first = Conversation(content: content)
    _ = first.apply(.started)
    var found: [Step.ID: Conversation] = [:]
    for conversation in [first]
      + sessions.flatMap({ Replay.moments(of: $0, with: content).moments.map(\.conversation) })
    {
      guard let question = conversation.pendingQuestion else { continue }
      if found[question.step] == nil { found[question.step] = conversation }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func words(of content: Content) -> [String] {
    let choices = content.slots.values.flatMap(\.choices)
    let names = choices.flatMap { [$0.label, $0.id.text] + $0.words }
    let codes = content.codeTables.flatMap { table in
      table.entries.map { table.prefix + $0.key }
    }
    let nonAnswers = content.nonAnswers.values.flatMap(\.words)
    return (names + codes + nonAnswers).sorted()
  }
}
