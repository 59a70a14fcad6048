internal import Glibc
package import Testing

/// A terminal of its own that runs one program, by way of tmux.
///
/// The program runs in the C locale, so that everything shown depends on what it sets up itself.
/// After it has ended, the screen says `status` with its exit status and `modes restored` or
/// `modes changed`.
package final class Tmux {
  /// What can be seen of the terminal.
  package struct Screen: Equatable, CustomStringConvertible {
    /// The rows without spaces at their ends.
    package var rows: [String]
    /// The column of the cursor, from 0.
    package var column: Int
    /// The row of the cursor, from 0.
    package var row: Int

    /// Makes what should be seen.
    package init(rows: [String], column: Int, row: Int) {
      self.rows = rows
      self.column = column
      self.row = row
    }

    /// The screen with a bar before each row.
    package var description: String {
      (rows.map { "|" + $0 } + ["cursor in column \(column) of row \(row)"]).joined(separator: "\n")
    }

    /// Compares scalars, because equal strings may differ in them.
    package static func == (left: Screen, right: Screen) -> Bool {
      left.column == right.column && left.row == right.row
        && left.rows.elementsEqual(right.rows) {
          $0.unicodeScalars.elementsEqual($1.unicodeScalars)
        }
    }

    /// True when these rows stand one below the other somewhere.
    package func shows(_ wanted: [String]) -> Bool {
      guard !wanted.isEmpty, wanted.count <= rows.count else { return false }
      return (0...(rows.count - wanted.count)).contains { start in
        rows[start...].starts(with: wanted)
      }
    }
  }

  /// How often the screen is looked at before an expectation has failed.
  private static let patience = 3_000

  /// Whether there is a tmux to drive.
  package static let isInstalled = Tmux.output(of: "command -v tmux").contains("tmux")

  private let client: String
  private var socket = ""

  /// Starts a terminal of a size with a program in it.
  ///
  /// `keyFile` is what the program finds as the user's key file; `launch` is shell code that runs
  /// it, which is `"$program" "$@"` with the arguments. `environment` is added to what the terminal
  /// has. Everything that the program writes goes to the file `log` too.
  package init(
    columns: Int, rows: Int, program: String, arguments: [String],
    environment: [String: String] = [:], keyFile: String = "",
    launch: String = #""$program" "$@""#, log: String? = nil
  ) {
    let name = "firstline-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    client = "LC_ALL=C.UTF-8 tmux -u -L \(name) -f /dev/null "
    let script = """
      exec 9<<'END'
      \(keyFile)
      END
      trap : INT; unset NO_COLOR ACCESSIBLE VISUAL EDITOR
      export EDITRC=/dev/fd/9 TERM=xterm LC_ALL=C \(Self.assignments(environment))
      program=\(Self.quoted(program)); modes=$(stty -g)
      \(log == nil ? "" : "read start")
      \(launch)
      echo status $?
      [ "$modes" = "$(stty -g)" ] && echo modes restored || echo modes changed
      exec cat
      """
    let command = (["sh", "-c", script, "sh"] + arguments).map(Self.quoted).joined(separator: " ")
    run("new-session -d -x \(columns) -y \(rows) " + Self.quoted(command))
    socket = run("display-message -p '#{socket_path}'").filter { $0 != "\n" }
    if let log {
      run("pipe-pane " + Self.quoted("exec cat > " + Self.quoted(log)))
      press("Enter")
    }
  }

  deinit {
    run("kill-server")
    // tmux leaves it behind.
    unlink(socket)
  }

  /// Presses keys by their tmux names.
  package func press(_ keys: String...) {
    run("send-keys " + keys.map(Self.quoted).joined(separator: " "))
  }

  /// Types a text.
  package func type(_ text: String) {
    run("send-keys -l -- " + Self.quoted(text))
  }

  /// Pastes a text as a terminal does for a program that asked for marks.
  package func paste(_ text: String) {
    run("set-buffer -- " + Self.quoted(text))
    run("paste-buffer -p")
  }

  /// Changes the size of the terminal, and waits until programs can know it.
  package func resize(columns: Int, rows: Int) {
    run("resize-window -x \(columns) -y \(rows)")
    // tmux changes its screen at once but tells the kernel up to a quarter of a second later.
    let terminal = run("display-message -p '#{pane_tty}'").filter { $0 != "\n" }
    for _ in 0..<Self.patience {
      let size = Self.output(of: "stty -F \(terminal) size")
      if size == "\(rows) \(columns)\n" { return }
    }
    Issue.record("the terminal did not take the size \(columns)x\(rows)")
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) throws {
    let shell = run("display-message -p '#{pane_pid}'").filter(\.isNumber)
    let children = Self.output(of: "cat /proc/\(shell)/task/\(shell)/children")
    let program = try #require(children.split(separator: " ").first.flatMap { Int32($0) })
    #expect(kill(program, number) == 0)
  }

  /// What can be seen now.
  package func screen() -> Screen {
    let output = run("display-message -p '#{cursor_x} #{cursor_y}' ';' capture-pane -p")
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // The output ends with a line break.
    if lines.last == "" { lines.removeLast() }
    let place = lines.isEmpty ? [] : lines.removeFirst().split(separator: " ").map { Int($0) ?? -1 }
    return Screen(rows: lines, column: place.first ?? -1, row: place.last ?? -1)
  }

  /// Looks at the screen until it is as it should be, or for long enough.
  @discardableResult
  package func expect(
    _ what: String, at location: SourceLocation = #_sourceLocation, _ holds: (Screen) -> Bool
  ) -> Bool {
    var last = screen()
    for _ in 0..<Self.patience {
      if holds(last) { return true }
      last = screen()
    }
    Issue.record("expected \(what), but the screen is\n\(last)", sourceLocation: location)
    return false
  }

  /// Waits until these rows stand one below the other.
  @discardableResult
  package func expect(rows: String..., at location: SourceLocation = #_sourceLocation) -> Bool {
    expect("the rows \(rows)", at: location) { $0.shows(rows) }
  }

  /// What tmux says to one of its commands.
  @discardableResult
  package func run(_ command: String) -> String {
    Self.output(of: client + command + " 2>/dev/null")
  }

  /// The program of this name that lies beside the tests.
  package static func beside(_ name: String) throws -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count)
    try #require(count > 0)
    let own = String(decoding: path[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
  }

  private static func assignments(_ environment: [String: String]) -> String {
    environment.map { "\($0.key)=\(quoted($0.value))" }.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }

  private static func output(of command: String) -> String {
    guard let stream = popen(command, "re") else { return "" }
    defer { pclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
