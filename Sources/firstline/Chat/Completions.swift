import Conversation
import Prompts
import Terminal

/// What Tab may complete at the pending question: its choices, the non-answers, and the commands.
struct Completions {
  let conversation: Conversation
  let wording: Wording

  var all: [Completion] { choices + nonAnswers + commands + changes }

  private var choices: [Completion] {
    let options = conversation.pendingQuestion?.options ?? []
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
      let description = line.dropFirst().drop { $0.allSatisfy(\.isUppercase) }
      return Completion(text: name, description: description.joined(separator: " "))
    }
  }

  private var changes: [Completion] {
    conversation.walk.steps.compactMap { $0.inquiry?.slot }.map {
      Completion(text: "/change \($0.id) ", description: $0.label)
    }
  }
}
