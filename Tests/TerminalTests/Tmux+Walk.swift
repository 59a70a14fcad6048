import TerminalDriver

extension Tmux {
  /// A terminal with a `TerminalWalk` in it.
  static func walk(
    columns: Int, rows: Int, arguments: [String], environment: [String: String] = [:],
    keyFile: String = "", launch: String = #""$program" "$@""#
  ) throws -> Tmux {
    Tmux(
      columns: columns, rows: rows, program: try beside("TerminalWalk"), arguments: arguments,
      environment: environment, keyFile: keyFile, launch: launch)
  }
}
