import ArgumentParser
import Terminal
import Transcripts

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether saved sessions are as they were written, and where they are not.",
    discussion: """
      Each turn has a seal: a SHA-256 digest over the seal before it and over what was said, shown and understood in the \
      turn. The last seal is over how the session ended. Exits with 1 when a seal does not fit.

      What it proves: nobody changed, took out or put in a part without also making all seals after it anew. It finds \
      damage, and a change that somebody made by hand.

      What it does not prove: who wrote the session, or when. Whoever can write the file can make the whole chain anew, and \
      it fits. Only a seal that was noted elsewhere, in the ticket for instance, shows that: this command prints the last \
      one. It also does not tell that the end of a session is missing when the chain was made anew up to there, or that a \
      whole file is gone.

      A text that "firstline redact" removed leaves a salted digest of itself, so that the chain still fits. How many there \
      are is printed.
      """)

  @OptionGroup var output: OutputOptions

  @Flag(help: "Print the results as JSON.")
  var json = false

  @Argument(help: "Sessions, and folders of sessions.", completion: .file(extensions: ["json"]))
  var paths: [String]

  func run() throws {
    let reports = try SessionFile.find(in: paths).map(VerifyReport.init)
    if json {
      print(prettyJSON(of: reports))
    } else {
      Printer(traits: output.traits).print(VerifyView(reports: reports).lines)
    }
    let isUnreadable = reports.contains { $0.problem != nil }
    let isAltered = reports.contains { $0.altered != nil }
    let status: ExitStatus = isUnreadable ? .badData : isAltered ? .found : .fine
    throw ExitCode(status.code)
  }
}
