import ArgumentParser
import Conversation
import FoundationEssentials

/// Whose chat it is: the agent with their folder, and the time; also where a session is gone on with.
struct AgentOptions: ParsableArguments {
  @Option(help: "The folder for sessions; else the user's data folder.", completion: .directory)
  var saveTo: String?

  @Option(name: .customLong("agent"), help: "The agent's name in the session; else the user's.")
  var given: String?

  @Option(help: "The time of the whole run, such as 2026-03-02T09:15:00Z; else the clock's.")
  var now: Instant?

  var clock: Clock { Clock(fixed: now) }

  /// The agent that is named, and else the user.
  var name: String {
    given ?? environment["USER"] ?? environment["LOGNAME"] ?? "agent"
  }

  /// The folder for sessions: the one that is named, and else the one that the XDG base directory specification gives
  /// programs for their data.
  var folder: String {
    saveTo ?? userFolder("XDG_DATA_HOME", else: "/.local/share") + "/firstline/sessions"
  }

  /// The file for what was typed, in the folder that the same specification gives for state.
  var historyPath: String {
    userFolder("XDG_STATE_HOME", else: "/.local/state") + "/firstline/history"
  }

  var environment: [String: String] { ProcessInfo.processInfo.environment }

  private func userFolder(_ variable: String, else place: String) -> String {
    // The specification says to pass over a path that is not absolute.
    let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return named ?? (environment["HOME"] ?? ".") + place
  }
}

/// How a session that begins is called and sealed.
struct ChatOptions: ParsableArguments {
  @OptionGroup var agent: AgentOptions

  @Option(help: "The session's name, which is also that of its file; else a new one.")
  var session: String?

  @Option(help: "The salt of the session's seals, for a run that is to be repeated; else random.")
  var salt: String?
}
