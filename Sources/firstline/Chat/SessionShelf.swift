import Conversation
import Transcripts

/// The folder in which an agent's sessions lie, for finding those that are unfinished.
struct SessionShelf {
  let folder: String

  /// How long an unfinished session is offered when a chat begins, in seconds: a week.
  private static let offerTime = 7 * 86_400
  /// How many files a chat looks into for that: a beginning has to be quick.
  private static let offerLimit = 200

  /// The session to offer to an agent who begins a chat: the latest that is theirs and that nobody writes.
  func offer(to agent: String, at now: Instant) -> Session? {
    SessionFile.unfinished(
      in: folder, since: Instant(seconds: now.seconds - Self.offerTime),
      lookingInto: Self.offerLimit
    ).first { $0.holder == nil && $0.session.sitting.agent == agent }?.session
  }

  /// Finds the session that is meant.
  ///
  /// - Parameters:
  ///   - name: A session's name, its beginning or its end, or the path of a file; nil for the unfinished one.
  ///   - takesLast: Whether the latest is taken where there are several and no name.
  /// - Returns: Its file, and whether that lies in another folder than the agent's own.
  /// - Throws: `NoSessionToResume`, `SeveralToResume`, and a `TranscriptError` for a path that leads nowhere.
  func choose(_ name: String?, takesLast: Bool) throws -> (path: String, isFromElsewhere: Bool) {
    if let name, name.contains("/") || name.hasSuffix(".json") {
      let file = try SessionFile.resolved(name)
      let own = (try? SessionFile.resolved(folder)).map { $0 + "/" }
      let isOwn = own.map { file.hasPrefix($0) && !file.dropFirst($0.count).contains("/") } ?? false
      return (name, !isOwn)
    }
    let unfinished = SessionFile.unfinished(in: folder)
    guard let name else {
      guard let latest = unfinished.first else {
        throw NoSessionToResume(name: nil, folder: folder)
      }
      guard takesLast || unfinished.count == 1 else { throw SeveralToResume(sessions: unfinished) }
      return (latest.path, false)
    }
    // A session's whole name is enough also when it is escalated, or finished: then that is said.
    let exact = "\(folder)/\(name).json"
    if (try? SessionFile.resolved(exact)) != nil { return (exact, false) }
    let near = unfinished.filter {
      let session = $0.session.header.session
      return session.hasPrefix(name) || session.hasSuffix(name)
    }
    guard let found = near.first else { throw NoSessionToResume(name: name, folder: folder) }
    guard near.count == 1 else { throw SeveralToResume(sessions: near) }
    return (found.path, false)
  }

  /// Opens a session to go on with it.
  ///
  /// One from elsewhere was handed over: it goes on in a copy in this folder, and the file itself stays as it is.
  func open(
    _ path: String, isFromElsewhere: Bool, by writer: Writer
  ) throws(TranscriptError) -> (file: SessionFile, session: Session) {
    guard isFromElsewhere else {
      let opened = try SessionFile.resume(path, by: writer)
      try check(opened.session, of: path)
      return opened
    }
    let session = try SessionFile.load(path)
    try check(session, of: path)
    if let holder = SessionFile.holder(of: path) {
      throw .notResumed(path: path, by: holder.writer)
    }
    let name = session.header.session
    let file = try SessionFile(session: name, in: folder)
    // The first save refuses too; only here is it known what to do about it.
    if (try? SessionFile.resolved(file.path)) != nil {
      throw .isHereAlready(path: file.path, session: name)
    }
    return (file, session)
  }

  /// Refuses a session that is finished; whoever was escalated to may still ask, and the customer has to be told.
  private func check(_ session: Session, of path: String) throws(TranscriptError) {
    switch session.end.outcome {
    case nil, .escalated: break
    default: throw .isFinished(path: path)
    }
  }
}

/// There is no session to go on with.
struct NoSessionToResume: Error {
  /// What was asked for; nil for any that is unfinished.
  let name: String?
  let folder: String
}

/// There are several sessions to go on with.
struct SeveralToResume: Error {
  let sessions: [SessionFile.Unfinished]
}
