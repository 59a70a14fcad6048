import Conversation
import Glibc

/// The time of a run: the machine's, or one that was given so that the run can be repeated.
struct Clock {
  private let fixed: Instant?

  init(fixed: Instant?) {
    self.fixed = fixed
  }

  var now: Instant { fixed ?? Instant(seconds: time(nil)) }

  /// Seconds by which the agent's clock is ahead of UTC.
  var offset: Int {
    var seconds = now.seconds
    var parts = tm()
    tzset()
    return localtime_r(&seconds, &parts) == nil ? 0 : parts.tm_gmtoff
  }

  /// The processor time that the program has used so far, in seconds.
  static var processSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The salt of a session that begins now: 128 random bits.
  static func newSalt() -> String {
    (0..<32).map { _ in String(Int.random(in: 0..<16), radix: 16) }.joined()
  }

  /// An id for a session that begins now: the time, and 30 random bits.
  func newSessionID() -> String {
    let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
    let suffix = (0..<6).map { _ in alphabet[Int.random(in: alphabet.indices)] }
    let stamp = now.description.filter { $0 != "-" && $0 != ":" && $0 != "Z" }
    return "\(stamp)-\(String(suffix))"
  }
}
