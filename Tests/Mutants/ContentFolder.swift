import Conversation
import FoundationEssentials
import Prompts
package import Transcripts

/// The shipped content with the recorded sessions, and what notices a change to it.
package struct ContentFolder: Sendable {
  /// What notices a mutant first.
  package enum Notice: String, CaseIterable, Sendable {
    case reader
    case replay
    case proof
    /// Nothing does, and as far as counting tells there is nothing to notice: just as many conversations with just as
    /// many answers.
    case same
    case nothing
  }

  /// The text of each file, by its path from the folder.
  private let texts: [String: String]
  package let sessions: [Session]
  /// What a proof of the content as it is counts.
  private var figures: Proof.Figures?

  /// Reads the content and the sessions, of which there may be none.
  package init(prompts: String, transcripts: String) throws {
    let texts = PromptsFolder(path: prompts).files.mapValues { String(decoding: $0, as: UTF8.self) }
    self.texts = texts
    let paths = (try? SessionFile.find(in: [transcripts])) ?? []
    sessions = try paths.map { try SessionFile.load($0) }
    figures = read(texts)?.prove().figures
  }

  /// The text of a file as it is.
  package func text(of file: String) -> String? { texts[file] }

  /// All mutants, in the order of the files and of the kinds.
  package var mutants: [Mutant] {
    texts.sorted { $0.key < $1.key }.flatMap { file, text -> [Mutant] in
      let source = SourceText(file: file, text: text)
      switch file {
      case "severity.yaml": return TableMutations(source: source).severity
      case "slots.yaml":
        return StepMutations(source: source).choices(in: source.lines.indices)
      case "case.yaml":
        return GuardMutations(source: source).all + StepMutations(source: source).all
      case _ where file.hasPrefix("playbooks/"):
        return GuardMutations(source: source).all + StepMutations(source: source).all
      case _ where file.hasPrefix("forms/"): return TableMutations(source: source).fields
      case _ where file.hasPrefix("codes/"): return TableMutations(source: source).codes
      default: return []
      }
    }
  }

  private func read(_ texts: [String: String]) -> Content? {
    let folder = PromptsFolder(files: texts.mapValues { Array($0.utf8) })
    if case .content(let set) = PromptsReader(folder).read() { return set.content }
    return nil
  }

  /// What notices that the content is not as it was, and nothing when it is.
  package func notice(_ mutant: Mutant? = nil) -> Notice {
    var texts = texts
    if let mutant { texts[mutant.file] = mutant.text }
    guard let content = read(texts) else { return .reader }
    let isReplayed = sessions.allSatisfy { session in
      !Replay.run(session, with: content, header: session.header).differences
        .contains(where: \.isFailure)
    }
    guard isReplayed else { return .replay }
    // Last, because it looks at every conversation, and a session that goes otherwise is found at once.
    let proof = content.prove()
    if !proof.violations.isEmpty || proof.isCutShort { return .proof }
    guard let figures, mutant?.isInStep == true else { return .nothing }
    return figures.isSameConversations(as: proof.figures) ? .same : .nothing
  }
}

extension Proof.Figures {
  fileprivate func isSameConversations(as other: Self) -> Bool {
    conversations == other.conversations && shortest == other.shortest
      && longest == other.longest && mean == other.mean
  }
}
