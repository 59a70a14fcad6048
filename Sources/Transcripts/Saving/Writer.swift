package import Conversation
import Glibc

/// Who writes a session's file, as the file of its lock says it to whoever comes second.
package struct Writer: Equatable, Sendable {
  /// The agent's name.
  package let agent: String
  /// The number of the agent's program among the system's processes.
  package let process: Int32
  package let since: Instant

  package init(agent: String, process: Int32, since: Instant) {
    self.agent = agent
    self.process = process
    self.since = since
  }

  /// This program, on behalf of an agent.
  package init(agent: String, since: Instant) {
    self.init(agent: agent, process: getpid(), since: since)
  }

  /// The writer as one line of text: the process, the time, and the name, which may have spaces.
  var line: [UInt8] {
    Array("\(process) \(since) \(agent)\n".utf8)
  }

  /// Reads such a line, and nil for anything else.
  init?(line bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3, let process = Int32(parts[0]), let since = Instant(iso8601: parts[1])
    else { return nil }
    self.init(agent: parts[2], process: process, since: since)
  }

  /// The writer that an open lock file names.
  ///
  /// Between taking the lock and signing it there is a moment, in which nobody or the writer before is named.
  init?(inFile descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: 1_024)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    self.init(line: Array(bytes.prefix(count)))
  }
}
