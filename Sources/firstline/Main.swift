import ArgumentParser
import Glibc

@main
enum Main {
  /// Runs the command line and ends the program with its exit code.
  static func main() {
    // A full disk and a reader that has gone are errors of a call, not reasons to die half way.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Firstline.parseAsRoot()
      try command.run()
    } catch let status as ExitCode {
      exit(status.rawValue)
    } catch {
      exit(ErrorMessages.report(error).code)
    }
  }
}
