import Glibc

extension TranscriptError {
  /// What happened, where, and what to do next, in a language; in English where there is no other text.
  package func message(in locale: String) -> String {
    (locale == "zh-Hans" ? chineseMessage : nil) ?? message
  }

  /// What happened, where, and what to do next, in whole sentences.
  package var message: String {
    switch self {
    case .badName(let name):
      "\"\(name)\" cannot be a session's name. Use at most 80 letters, digits, full stops, hyphens and "
        + "underscores, and no full stop first."
    case .exists(let path):
      "NOT SAVED: there is a file \(path) already, and it was left as it is. Name the session otherwise with "
        + "--session, or save it elsewhere with /save PATH."
    case .inUse(let path, let writer):
      "NOT SAVED: \(words(writer)) is writing \(path). Close that session, or save this one under another name "
        + "with /save PATH."
    case .notSaved(let operation, let path, let code):
      "NOT SAVED: could not \(operation.words) \(path): \(reason(code)). The session goes on in memory; "
        + "\(operation.advice), or save it elsewhere with /save PATH."
    case .beingWritten(let path, let writer):
      "NOT CHANGED: \(words(writer)) is writing \(path). Close that session, and try again."
    case .notResumed(let path, let writer):
      "NOT RESUMED: \(words(writer)) is writing \(path). Close the session there, and resume it again; nothing "
        + "was changed."
    case .notOpened(let operation, let path, let code):
      "NOT RESUMED: could not \(operation.words) \(path): \(reason(code)). Nothing was changed; "
        + "\(operation.advice), or resume a copy of it."
    case .isHereAlready(let path, let session):
      "NOT TAKEN OVER: there is a session \(session) in your folder already, and it was left as it is: \(path). "
        + "Go on with it by firstline resume \(session)."
    case .isFinished(let path):
      "\(path) is finished, so there is nothing to go on with. Read it with firstline show, and begin a new "
        + "session for what has come since."
    case .notReplaced(.syncFolder, let path, let code):
      "\(path) was changed, but could not be brought to disk for good: \(reason(code)). After a power cut it may "
        + "be what it was; \(TranscriptError.Operation.syncFolder.advice), and look at it again."
    case .notReplaced(let operation, let path, let code):
      "NOT CHANGED: could not \(operation.words) \(path): \(reason(code)). The file is what it was; "
        + "\(operation.advice), and try again."
    case .unreadable(let path, let code):
      "Could not read \(path): \(reason(code)). Check the path and your rights to it."
    case .notAFile(let path):
      "\(path) is not a file. Give the path of a session file."
    case .tooLarge(let path, let limit):
      "\(path) is larger than \(limit >> 20) MiB and was not read. No session is that large; check that it is "
        + "a session file."
    case .notJSON(let path, let position):
      "\(position.map { "\(path):\($0.line):\($0.column)" } ?? path) is not JSON. Check that it is a session "
        + "file, and take an unchanged copy."
    case .cut(let path, let position):
      "\(path):\(position.line):\(position.column) ends in the middle: the file was cut off. Take a complete "
        + "copy of it."
    case .missingKey(let path, let key):
      "\(path) has no \"\(key)\", which every session file has. Check that it is a session file, and take an "
        + "unchanged copy."
    case .wrongValue(let path, let key):
      "\(path) has a value at \"\(key)\" that a session file cannot have there. Take an unchanged copy of it."
    case .newerFormat(let path, let format):
      "\(path) has format \(format), and this program reads format \(Session.format). Use a newer version of "
        + "firstline."
    case .altered(let path, let place):
      "\(path) was altered after it was saved: \(place.words). Take an unchanged copy of it."
    case .noTranscripts(let paths):
      "There is no session file in \(paths.joined(separator: ", ")), so nothing was tested. Give a folder with "
        + "*.json files, or the files themselves."
    }
  }

  private func words(_ writer: Writer?) -> String {
    writer.map { "\($0.agent) (process \($0.process), since \($0.since))" } ?? "another program"
  }

  func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

extension TranscriptError.Operation {
  fileprivate var words: String {
    switch self {
    case .makeFolder: "make the folder"
    case .openFolder: "open the folder"
    case .lock: "lock"
    case .create: "make a new file for"
    case .setMode: "set the rights of"
    case .write: "write"
    case .sync: "bring to disk"
    case .publish: "put the new file in the place of"
    case .syncFolder: "bring to disk the folder"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .makeFolder, .openFolder, .lock, .create, .setMode, .publish:
      "check the folder and your rights to it"
    case .write, .sync, .syncFolder: "check that the disk is sound and has free space"
    }
  }
}

extension Seal.Place {
  fileprivate var words: String {
    switch self {
    case .header: "its header does not match its seal"
    case .turn(let number): "turn \(number) does not match its seal"
    case .end: "what follows its turns does not match its seal"
    }
  }
}
