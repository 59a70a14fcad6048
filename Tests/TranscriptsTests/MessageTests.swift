import Glibc
import Testing

@testable import Transcripts

@Suite("A message")
struct MessageTests {
  private static let lee = Writer(agent: "lee ann", process: 7, since: header.started)

  static let messages: [(TranscriptError, String)] = [
    (
      .badName("a/b"),
      "\"a/b\" cannot be a session's name. Use at most 80 letters, digits, full stops, hyphens and "
        + "underscores, and no full stop first."
    ),
    (
      .exists(path: "s/a.json"),
      "NOT SAVED: there is a file s/a.json already, and it was left as it is. Name the session otherwise with "
        + "--session, or save it elsewhere with /save PATH."
    ),
    (
      .inUse(path: "s/a.json", by: nil),
      "NOT SAVED: another program is writing s/a.json. Close that session, or save this one under another name "
        + "with /save PATH."
    ),
    (
      .notSaved(.write, path: "s/a.json", code: ENOSPC),
      "NOT SAVED: could not write s/a.json: No space left on device. The session goes on in memory; check that "
        + "the disk is sound and has free space, or save it elsewhere with /save PATH."
    ),
    (
      .notSaved(.create, path: "s/a.json", code: EACCES),
      "NOT SAVED: could not make a new file for s/a.json: Permission denied. The session goes on in memory; "
        + "check the folder and your rights to it, or save it elsewhere with /save PATH."
    ),
    (
      .beingWritten(path: "s/a.json", by: nil),
      "NOT CHANGED: another program is writing s/a.json. Close that session, and try again."
    ),
    (
      .inUse(path: "s/a.json", by: Self.lee),
      "NOT SAVED: lee ann (process 7, since 2026-03-02T09:00:00Z) is writing s/a.json. Close that session, or save "
        + "this one under another name with /save PATH."
    ),
    (
      .notResumed(path: "s/a.json", by: Self.lee),
      "NOT RESUMED: lee ann (process 7, since 2026-03-02T09:00:00Z) is writing s/a.json. Close the session there, "
        + "and resume it again; nothing was changed."
    ),
    (
      .notOpened(.lock, path: "s/a.json", code: EROFS),
      "NOT RESUMED: could not lock s/a.json: Read-only file system. Nothing was changed; check the folder and your "
        + "rights to it, or resume a copy of it."
    ),
    (
      .isHereAlready(path: "s/a.json", session: "a"),
      "NOT TAKEN OVER: there is a session a in your folder already, and it was left as it is: s/a.json. Go on with it "
        + "by firstline resume a."
    ),
    (
      .isFinished(path: "s/a.json"),
      "s/a.json is finished, so there is nothing to go on with. Read it with firstline show, and begin a new session "
        + "for what has come since."
    ),
    (
      .notReplaced(.write, path: "s/a.json", code: ENOSPC),
      "NOT CHANGED: could not write s/a.json: No space left on device. The file is what it was; check that the "
        + "disk is sound and has free space, and try again."
    ),
    (
      .notReplaced(.syncFolder, path: "s/a.json", code: EIO),
      "s/a.json was changed, but could not be brought to disk for good: Input/output error. After a power cut it "
        + "may be what it was; check that the disk is sound and has free space, and look at it again."
    ),
    (
      .unreadable(path: "a.json", code: ENOENT),
      "Could not read a.json: No such file or directory. Check the path and your rights to it."
    ),
    (.notAFile(path: "s"), "s is not a file. Give the path of a session file."),
    (
      .tooLarge(path: "a.json", limit: 16 << 20),
      "a.json is larger than 16 MiB and was not read. No session is that large; check that it is a session "
        + "file."
    ),
    (
      .notJSON(path: "a.json", TranscriptError.Position(line: 3, column: 7)),
      "a.json:3:7 is not JSON. Check that it is a session file, and take an unchanged copy."
    ),
    (
      .notJSON(path: "a.json", nil),
      "a.json is not JSON. Check that it is a session file, and take an unchanged copy."
    ),
    (
      .cut(path: "a.json", TranscriptError.Position(line: 3, column: 7)),
      "a.json:3:7 ends in the middle: the file was cut off. Take a complete copy of it."
    ),
    (
      .missingKey(path: "a.json", key: "turns[0].said"),
      "a.json has no \"turns[0].said\", which every session file has. Check that it is a session file, and take "
        + "an unchanged copy."
    ),
    (
      .wrongValue(path: "a.json", key: "outcome"),
      "a.json has a value at \"outcome\" that a session file cannot have there. Take an unchanged copy of it."
    ),
    (
      .newerFormat(path: "a.json", 3),
      "a.json has format 3, and this program reads format 2. Use a newer version of firstline."
    ),
    (
      .altered(path: "a.json", .turn(3)),
      "a.json was altered after it was saved: turn 3 does not match its seal. Take an unchanged copy of it."
    ),
    (
      .altered(path: "a.json", .header),
      "a.json was altered after it was saved: its header does not match its seal. Take an unchanged copy of it."
    ),
    (
      .altered(path: "a.json", .end),
      "a.json was altered after it was saved: what follows its turns does not match its seal. Take an unchanged "
        + "copy of it."
    ),
    (
      .noTranscripts(["a", "b"]),
      "There is no session file in a, b, so nothing was tested. Give a folder with *.json files, or the files "
        + "themselves."
    ),
  ]

  @Test(arguments: messages)
  func `says what happened, where, and what to do next`(error: TranscriptError, message: String) {
    #expect(error.message == message)
  }

  @Test func `names in Chinese too who holds a session`() {
    #expect(
      TranscriptError.notResumed(path: "s/a.json", by: Self.lee).message(in: "zh-Hans")
        == "未恢复：lee ann（进程 7，自 2026-03-02T09:00:00Z 起）正在写入 s/a.json。请先在那里关闭会话，再恢复一次；未作任何改动。"
    )
    #expect(
      TranscriptError.inUse(path: "s/a.json", by: nil).message(in: "zh-Hans")
        == "未保存：另一个程序正在写入 s/a.json。请关闭那个会话，或用 /save PATH 以另一个名称保存本会话。")
  }

  @Test(arguments: TranscriptError.Operation.allCases)
  func `says what was being done when saving failed`(operation: TranscriptError.Operation) {
    let words: [TranscriptError.Operation: String] = [
      .makeFolder: "make the folder s", .openFolder: "open the folder s", .lock: "lock s",
      .create: "make a new file for s", .setMode: "set the rights of s", .write: "write s",
      .sync: "bring to disk s", .publish: "put the new file in the place of s",
      .syncFolder: "bring to disk the folder s",
    ]
    let message = TranscriptError.notSaved(operation, path: "s", code: EIO).message
    #expect(
      message.hasPrefix(
        "NOT SAVED: could not \(words[operation] ?? "?"): Input/output error. The session goes on"))
  }
}
