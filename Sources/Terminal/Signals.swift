internal import CEditLine
internal import Glibc

/// Turns signals into bytes in a pipe, so that they are noticed only where that is safe.
///
/// Taken are HUP, INT, TERM, WINCH, CONT and CHLD. There can be one of these objects at a time; it
/// gives the signals back when it goes.
package final class Signals {
  /// The end of the pipe to poll; readable when a signal has come.
  let descriptor: Int32

  /// Takes the signals; nil when they are taken already or there are no free descriptors.
  package init?() {
    let descriptor = ce_signals_start()
    // Nothing may be stored before this, or `deinit` would give back the signals of another.
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
  }

  deinit {
    ce_signals_end()
  }

  /// The signals that have come since the last call, oldest first, without waiting.
  package func drain() -> [Int32] {
    var signals: [Int32] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1 { signals.append(Int32(byte)) }
    return signals
  }

  /// The signal among these that asks the program to leave, if there is one.
  static func stop(among signals: [Int32]) -> Int32? {
    signals.first { $0 == SIGTERM || $0 == SIGHUP }
  }
}
