import Glibc
import Testing

@testable import Transcripts

@Suite("A message")
struct MessageTests {
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
      .inUse(path: "s/a.json"),
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
      .beingWritten(path: "s/a.json"),
      "NOT UPDATED: another program is writing s/a.json. Close that session, and update again."
    ),
    (
      .notReplaced(.write, path: "s/a.json", code: ENOSPC),
      "NOT UPDATED: could not write s/a.json: No space left on device. The file is what it was; check that the "
        + "disk is sound and has free space, and update again."
    ),
    (
      .notReplaced(.syncFolder, path: "s/a.json", code: EIO),
      "s/a.json was updated, but could not be brought to disk for good: Input/output error. After a power cut it "
        + "may be what it was; check that the disk is sound and has free space, and replay it again."
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
      .newerFormat(path: "a.json", 2),
      "a.json has format 2, and this program reads format 1. Use a newer version of firstline."
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
