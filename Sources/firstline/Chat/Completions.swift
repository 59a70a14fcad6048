import Conversation
import Prompts
import Terminal

/// What Tab may complete at the pending question: its choices, the non-answers, and the commands.
struct Completions {
  let conversation: Conversation
  let wording: Wording
  /// The question that waits; nil while the chat asks something itself.
  let question: Question?

  var all: [Completion] { choices + nonAnswers + commands + changes + suppositions + outcomes }

  private var choices: [Completion] {
    let options = question?.options ?? []
    return options.enumerated().map { index, option in
      Completion(text: option.choice.label, description: String(index + 1))
    }
  }

  private var nonAnswers: [Completion] {
    conversation.content.nonAnswerLabels.map { Completion(text: $0) }
  }

  /// The commands with the line that help has about each.
  private var commands: [Completion] {
    let help = wording[.help].split(separator: "\n").map { $0.split(separator: " ") }
    return SlashCommand.names.map { name in
      let line = help.first { $0.first.map(String.init) == name } ?? []
      let description = line.dropFirst().drop { word in
        word.allSatisfy { $0.isUppercase || $0 == "[" || $0 == "]" }
      }
      return Completion(text: name, description: description.joined(separator: " "))
    }
  }

  /// The slots that are settled, with their choices.
  private var changes: [Completion] {
    conversation.walk.steps.compactMap { $0.inquiry?.slot }.flatMap { slot in
      [Completion(text: "/change \(slot.id) ", description: slot.label)]
        + slot.choices.filter(\.isOffered).map {
          Completion(text: "/change \(slot.id) \($0.label)", description: slot.label)
        }
    }
  }

  private var suppositions: [Completion] {
    changes.map {
      Completion(
        text: "/what-if " + $0.text.dropFirst("/change ".count), description: $0.description)
    }
  }

  private var outcomes: [Completion] {
    Outcome.allCases.map {
      Completion(text: "/why-not \($0.rawValue)", description: wording[$0.name])
    }
  }
}
