import ArgumentParser
import Conversation
import Terminal
import Transcripts

struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Remove what was said in one turn from a saved session.",
    discussion: """
      What was said, what was understood from it, and where it stands again in later questions and in the ticket becomes \
      "[removed]". Its salt goes too, so that nobody can find it again by guessing. The seals stay and still fit: "firstline \
      verify" says how many values were removed. This cannot be undone, and it changes this one file: copies, backups and \
      tickets that were sent are not touched. A session with a removed reply may replay otherwise than it went.
      """)

  @OptionGroup var output: OutputOptions

  @Option(help: "The turn, as firstline show numbers it.")
  var turn: Int

  @Option(help: "The one answer to remove with what was said; else all answers of the turn.")
  var slot: String?

  @Argument(help: "The session's file.", completion: .file(extensions: ["json"]))
  var file: String

  func run() throws {
    let session = try SessionFile.load(file)
    let removal: Session.Removal
    do {
      removal = try session.removing(
        turn: turn, slot: slot.map { Slot.ID($0) }, salt: Clock.newSalt())
    } catch {
      throw NothingRemoved(path: file, reason: error)
    }
    try SessionFile.replace(session, at: file, with: removal.session)
    Printer(traits: output.traits).print(RemovalView(path: file, removal: removal).lines)
  }
}

/// Nothing was removed from a session.
struct NothingRemoved: Error {
  let path: String
  let reason: Session.NotRemoved
}
