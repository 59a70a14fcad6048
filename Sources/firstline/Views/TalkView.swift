import Conversation
import Prompts
import Terminal

/// What the chat says to a greeting, to thanks and to a question back.
struct TalkView {
  let talk: Talk
  let conversation: Conversation
  let wording: Wording

  var lines: [Line] {
    switch talk {
    case .greeting:
      [Line(wording[.greeting], .plain)]
    case .thanks:
      [Line(wording[.thanked], .plain)]
    case .asksWhy:
      question?.reasons(
        because: CaseView(conversation: conversation, wording: wording).reasonsForQuestion) ?? []
    case .asksWhat:
      question?.explanation(nonAnswers: conversation.content.nonAnswerLabels) ?? []
    case .asksAbout(let slot, let why):
      [
        Line(
          wording[
            .explains,
            ["slot": conversation.content.slots[slot]?.label ?? slot.text, "why": why]], .plain)
      ]
    }
  }

  private var question: QuestionView? {
    conversation.pendingQuestion.map { QuestionView(question: $0, wording: wording) }
  }
}
