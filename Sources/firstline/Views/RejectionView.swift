import Conversation
import Prompts
import Terminal

/// How the chat says that a reply cannot be used, and what would do.
struct RejectionView {
  let rejection: Rejection
  let reply: String
  let content: Content
  let slot: Slot?
  let wording: Wording
  let offset: Int

  func lines(offeringNonAnswers: Bool) -> [Line] {
    var text = sentence
    if case .notAChoice(let near) = rejection, !near.isEmpty {
      text += " " + wording[.didYouMean, ["choices": labels(near)]]
    }
    var lines = [Line(text, .warning)]
    if offeringNonAnswers {
      let words = wording.list(content.nonAnswerLabels)
      lines.append(Line(wording[.nonAnswersHelp, ["words": words]], .plain))
    }
    return lines
  }

  private var sentence: String {
    switch rejection {
    case .empty: wording[.empty]
    case .notAChoice: wording[.notAChoice, ["reply": reply.shortened]]
    case .ambiguous(let choices): wording[.ambiguous, ["choices": labels(choices)]]
    case .noSuchNumber(let last): wording[.noSuchNumber, ["last": String(last)]]
    case .notANumber: wording[.notANumber]
    case .notATime: wording[.notATime]
    case .inTheFuture(let instant):
      wording[.inTheFuture, ["time": instant.localDescription(offset: offset)]]
    case .noErrorCode: wording[.noErrorCode]
    case .notAnID: wording[.notAnID]
    case .notPermitted(let role): wording[.notPermitted, ["role": role]]
    }
  }

  private func labels(_ choices: [Choice.ID]) -> String {
    wording.list(choices.map { "“\(slot?.choice($0)?.label ?? $0.text)”" })
  }
}

extension String {
  /// The beginning of a text that may be long, on one line: a pasted page is not repeated as a whole.
  var shortened: String {
    let line = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 60 || line.count < trimmed.count ? line.prefix(59) + "…" : line
  }
}

extension Content {
  /// How the four non-answers are said.
  var nonAnswerLabels: [String] {
    NonAnswer.allCases.compactMap { nonAnswers[$0]?.words.first }
  }
}
