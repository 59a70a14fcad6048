import Conversation
import Prompts
import Terminal

/// What Tab may complete at the pending question, with a word about each.
struct Completions {
  let conversation: Conversation
  let wording: Wording
  /// The question that waits; nil while the chat asks something itself.
  let question: Question?

  private var content: Content { conversation.content }

  /// What begins a line: the choices of the question, the non-answers, and the commands.
  var lines: [Completion] {
    choices + nonAnswers + commands + changes(by: "/change") + changes(by: "/what-if") + outcomes
  }

  /// What may stand anywhere in a line: what a report names, such as services, and the codes.
  var vocabulary: [Completion] {
    let labels = content.listening.flatMap { slot in
      slot.choices.map { Completion(text: $0.label, description: slot.label) }
    }
    return labels + codes
  }

  private var choices: [Completion] {
    let options = question?.options ?? []
    return options.enumerated().map { index, option in
      Completion(text: option.choice.label, description: String(index + 1))
    }
  }

  private var nonAnswers: [Completion] {
    content.nonAnswerLabels.map { label in
      let words = content.nonAnswers.values.first { $0.words.first == label }?.words ?? []
      return Completion(text: label, description: wording.list(Array(words.dropFirst())))
    }
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

  /// The slots that a command can change, with what they are now, and the choices of each.
  private func changes(by command: String) -> [Completion] {
    conversation.walk.steps.compactMap { $0.inquiry?.slot }.flatMap { slot in
      let fact = CaseView(conversation: conversation, wording: wording).fact(of: slot)
      return [Completion(text: "\(command) \(slot.id) ", description: fact)]
        + slot.choices.filter(\.isOffered).map {
          Completion(
            text: "\(command) \(slot.id) \($0.label)", label: $0.label, description: slot.label)
        }
    }
  }

  private var outcomes: [Completion] {
    Outcome.allCases.map {
      Completion(text: "/why-not \($0.rawValue)", description: wording[$0.name])
    }
  }

  private var codes: [Completion] {
    content.codeTables.flatMap { table in
      table.entries.map { Completion(text: table.prefix + $0.key, description: $0.meaning) }
    }.sorted { $0.text < $1.text }
  }
}
