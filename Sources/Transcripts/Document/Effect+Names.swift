package import Conversation

extension Effect {
  /// The effect as a session file names it; a look-up and an answer have a place of their own there.
  ///
  /// Of a question only what bears on its choices is named: which step it is of, the next turn says.
  var names: [String] {
    switch self {
    case .ask(let question):
      question.options.flatMap(\.evidence).map { "weighed: \($0.category) \($0.side.rawValue)" }
        + (question.problems.isEmpty ? [] : ["several_problems: \(question.problems.count)"])
    case .lookUp, .settled, .turned: []
    case .withdrew(let slots): slots.map { "withdrew: \($0)" }
    case .restored(let slots): slots.map { "restored: \($0)" }
    case .tookBack(let slots): slots.map { Session.Turn.tookBackMark + $0.text }
    case .rejected: ["rejected"]
    case .talked(.greeting): ["greeted"]
    case .talked(.thanks): ["thanked"]
    case .talked(.asksWhy), .talked(.asksWhat), .talked(.asksAbout): ["explained"]
    case .redid(let answers): answers.map { "redid: \($0.slot)" }
    case .keptNote: ["kept_note"]
    case .parked(let words): [Session.Turn.problemMarks[0] + words]
    case .unparked(let words): [Session.Turn.problemMarks[1] + words]
    case .refused: ["refused"]
    case .conclude(let conclusion): ["concluded: \(conclusion.step)"]
    }
  }

  var answers: [Answer] {
    switch self {
    case .settled(let answers), .redid(let answers): answers
    default: []
    }
  }
}

extension Session.Turn {
  fileprivate static let tookBackMark = "took_back: "
  /// What stands before the agent's words for a problem that is left for later, and for one that is not any more.
  static let problemMarks = ["parked: ", "unparked: "]

  /// The slots whose answers the turn took back.
  var takenBack: [Slot.ID] {
    effects.filter { $0.hasPrefix(Self.tookBackMark) }
      .map { Slot.ID(String($0.dropFirst(Self.tookBackMark.count))) }
  }
}

extension Question {
  /// The question as the agent sees it: what to do first, what is asked, and the numbered choices.
  package var shown: String {
    let choices = options.enumerated().map { "\($0 + 1). \($1.choice.label)" }
    return ([instruction, text] + choices).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
