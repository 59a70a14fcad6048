import Conversation
import Prompts
import Transcripts

// What replay does besides telling the differences.

extension ReplayCommand {
  /// What is wrong with the options as a whole.
  var usageProblem: UsageProblem? {
    let hasReason = reason.map { !$0.trimmed.isEmpty } ?? false
    let isAboutChat = chat.agent.saveTo != nil || chat.agent.given != nil || chat.session != nil
    if update, !hasReason { return .updateWithoutReason }
    if reason != nil, !update { return .reasonWithoutUpdate }
    if until != nil, json || junit != nil || update { return .reportOfChat }
    if update, junit != nil { return .reportOfUpdate }
    if update, language.locale != nil { return .updateInAnotherLanguage }
    if until == nil, isAboutChat { return .chatWithoutUntil }
    if until == nil, !update, chat.agent.now != nil || chat.salt != nil { return .nowWithoutUse }
    return nil
  }

  /// The content in the language in which a session is held again, and in those that the agent turned to in it.
  ///
  /// With `--locale` it stays in that one: what the agent turned to is then a matter of wording.
  func languages(
    of session: Session, _ languages: Languages
  ) throws -> (set: PromptSet, others: [String: Content]) {
    guard language.locale == nil else {
      return (try languages.read(language.choose(from: languages.locales)), [:])
    }
    return (
      try languages.readOrEnglish(session.header.locale), try languages.contents(for: session)
    )
  }

  /// Repeats the first turns of the one session, and holds a chat from there.
  func goOn(from count: Int, in files: [String], _ languages: Languages) throws -> ExitStatus {
    guard files.count == 1, let path = files.first else {
      throw SeveralSessions(count: files.count)
    }
    let session = try SessionFile.load(path)
    guard (0...session.turns.count).contains(count) else {
      throw NoSuchTurn(path: path, turns: session.turns.count)
    }
    let (set, others) = try self.languages(of: session, languages)
    let setUp = ChatSetUp(
      agent: chat.agent, session: chat.session, salt: chat.salt, output: output,
      languages: languages, set: set)
    let header = setUp.header(beginningWith: count, of: session.header)
    let start = Replay.first(
      count, of: session, with: set.content, languages: others, header: header)
    let report = ReplayReport(path: path, differences: start.differences)
    return try setUp.hold(
      start.conversation, start.recorder,
      opening: ReplayView(reports: [report]).opening(
        after: count, of: session.header.session, wording: set.wording))
  }

  /// Puts a session as it goes today in the place of its record, and says whether it differed.
  func remake(_ path: String, _ languages: Languages) throws -> Bool {
    let session = try SessionFile.load(path)
    let (set, others) = try self.languages(of: session, languages)
    let header = session.header.remade(
      engine: Firstline.version, promptsDigest: sha256(set.fingerprint),
      salt: chat.salt ?? Clock.newSalt())
    let new = Replay.update(
      session, with: set.content, languages: others, header: header, at: chat.agent.clock.now,
      reason: (reason ?? "").trimmed)
    if let new { try SessionFile.replace(session, at: path, with: new) }
    return new != nil
  }
}

/// Options of a replay that do not go together.
enum UsageProblem {
  case updateWithoutReason
  case reasonWithoutUpdate
  case reportOfChat
  case reportOfUpdate
  case updateInAnotherLanguage
  case chatWithoutUntil
  case nowWithoutUse
}

/// A chat can go on from one session only.
struct SeveralSessions: Error {
  let count: Int
}

/// The session has not as many turns as were to be repeated.
struct NoSuchTurn: Error {
  let path: String
  let turns: Int
}
