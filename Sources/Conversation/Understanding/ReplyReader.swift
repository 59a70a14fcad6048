/// Reads a reply to one question.
struct ReplyReader {
  let content: Content
  let slot: Slot
  let now: Instant
  /// Seconds by which the agent's clock is ahead of UTC.
  let offset: Int
  /// The choices as they were listed, when those are not all that are offered.
  var listed: [Choice]?

  func read(_ reply: String) -> Result<Value, Rejection> {
    let plain = Token.plain(reply)
    guard !plain.isEmpty else { return .failure(.empty) }
    if slot.notApplicableWords.contains(where: { Token.plain($0) == plain }) {
      return .success(.nonAnswer(.notApplicable))
    }
    if case .choice(let choices) = slot.kind {
      return ChoiceReader(
        slot: slot, choices: choices, listed: listed ?? choices.filter(\.isOffered),
        content: content
      ).read(reply)
    }
    if let nonAnswer = content.nonAnswer(saying: plain) { return .success(.nonAnswer(nonAnswer)) }
    switch slot.kind {
    case .choice, .text:
      return .success(.text(reply.trimmed))
    case .number:
      return wholeNumber(in: reply).map { .success(.number($0)) } ?? .failure(.notANumber)
    case .time:
      let reader = TimeReader(words: content.timeWords, now: now, offset: offset)
      return switch reader.read(reply, as: .asked) {
      case .time(let instant): .success(.time(instant))
      case .future(let instant): .failure(.inTheFuture(instant))
      case .none: .failure(.notATime)
      }
    case .codes:
      let codes = content.errorCodes(in: reply, isReply: true)
      return codes.isEmpty ? .failure(.noErrorCode) : .success(.codes(codes))
    case .guid:
      return content.guid(for: slot, inReply: reply).map { .success(.guid($0)) }
        ?? .failure(.notAnID)
    }
  }
}

/// The first number in a text, and nil when it is negative or has a fraction.
func wholeNumber(in text: String) -> Int? {
  let tokens = Token.all(in: text)
  guard let first = tokens.firstIndex(where: { $0.kind == .number }) else { return nil }
  if first > 0, ["-", "\u{2212}", "."].contains(tokens[first - 1].text) { return nil }
  var digits = tokens[first].text
  var rest = tokens[(first + 1)...]
  func hasDigits(behind mark: String) -> Bool {
    rest.first?.text == mark && rest.dropFirst().first?.kind == .number
  }
  while hasDigits(behind: ","), let group = rest.dropFirst().first, group.text.utf8.count == 3 {
    digits += group.text
    rest = rest.dropFirst(2)
  }
  return hasDigits(behind: ".") || hasDigits(behind: ",") ? nil : Int(digits)
}

/// Why a reply cannot be used.
package enum Rejection: Error, Equatable, Sendable {
  case empty
  /// None of the choices was meant; these are spelt like the reply.
  case notAChoice(near: [Choice.ID])
  /// Several choices were meant.
  case ambiguous([Choice.ID])
  /// A number that no choice has; the choices are numbered from 1 to `last`.
  case noSuchNumber(last: Int)
  case notANumber
  case notATime
  case inTheFuture(Instant)
  case noErrorCode
  case notAnID
  /// The agent may not do what the step asks for; whoever has the role may.
  case notPermitted(role: String)
}

extension Content {
  /// The non-answer that the whole of a reply means.
  func nonAnswer(saying plain: String) -> NonAnswer? {
    nonAnswer { $0 == plain }
  }

  /// The non-answer that is said somewhere in a reply.
  func nonAnswer(within plain: String) -> NonAnswer? {
    nonAnswer { " \(plain) ".contains(" \($0) ") }
  }

  /// Whether a reply says somewhere that the agent may not do it.
  func deniesPermission(_ reply: String) -> Bool {
    let plain = " \(Token.plain(reply)) "
    return noPermission.contains { plain.contains(" \($0) ") }
  }

  private func nonAnswer(where matches: (String) -> Bool) -> NonAnswer? {
    NonAnswer.allCases.first { nonAnswer in
      matches(Token.plain(nonAnswer.rawValue))
        || nonAnswers[nonAnswer]?.plainNames.contains(where: matches) == true
    }
  }
}

extension String {
  /// The text without white space at its ends.
  package var trimmed: String {
    // Most texts begin and end with ASCII that is seen, and comparing bytes is faster than asking characters.
    let seen: ClosedRange<UInt8> = 0x21...0x7E
    if let first = utf8.first, let last = utf8.last, seen.contains(first), seen.contains(last) {
      return self
    }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
