import Conversation
import Prompts
import Terminal
import Transcripts

// Secrets are taken out of a line before anything else is done with it.

extension ChatLoop {
  /// A line as it may be kept, shown and remembered; what was removed is said.
  ///
  /// With `/keep` before it, and with Alt-S in the editor, a line stays as it is.
  mutating func withoutSecrets(_ input: LineInput) -> LineInput {
    var input = input
    if let kept = SlashCommand.lineToKeep(input.text) {
      input.text = kept
      return input
    }
    guard !input.isKept else { return input }
    let redaction = redactor.redact(input.text)
    guard !redaction.removed.isEmpty else { return input }
    input.text = redaction.text
    let names = wording.names(of: redaction.removed)
    printer.print([Line(wording[.removed, ["secrets": names]], .warning)])
    return input
  }

  /// What the editor says below a line that has secrets in it.
  var secretAdvice: @Sendable (String) -> LineAdvice? {
    { [redactor, wording] line in
      guard SlashCommand.lineToKeep(line) == nil else { return nil }
      var redactor = redactor
      let redaction = redactor.redact(line)
      guard !redaction.removed.isEmpty else { return nil }
      let secrets = ["secrets": wording.names(of: redaction.removed)]
      return LineAdvice(
        warning: wording[.willRemove, secrets], kept: wording[.willKeep, secrets],
        line: redaction.text)
    }
  }
}

extension SlashCommand {
  /// What stands behind `/keep`, and nil for any other line.
  static func lineToKeep(_ line: String) -> String? {
    let parts = line.trimmed.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    return parts.count == 2 && parts[0].lowercased() == "/keep" ? parts[1].trimmed : nil
  }
}

extension Wording {
  /// How many secrets there are of each kind, such as "1 password, 2 × token".
  func names(of secrets: [SecretKind]) -> String {
    SecretKind.allCases.compactMap { kind in
      let count = secrets.count { $0 == kind }
      let name = self[Phrase(rawValue: "secret_\(kind.rawValue)") ?? .secretToken]
      return count == 0 ? nil : count == 1 ? "1 \(name)" : "\(count) × \(name)"
    }.joined(separator: ", ")
  }
}
