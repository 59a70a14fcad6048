internal import Glibc

/// Reads keys from the terminal, and notices signals between two keys.
struct KeyReader {
  /// What ends a wait.
  enum Event {
    case input(KeyDecoder.Input)
    case signals([Int32])
    /// The terminal is gone.
    case closed
  }

  private let signals: Signals
  private var decoder = KeyDecoder()
  /// What was read and not used yet; kept from one line to the next.
  private var inputs: ArraySlice<KeyDecoder.Input> = []

  init(signals: Signals) {
    self.signals = signals
  }

  /// How many keys have been read already.
  var waiting: Int { inputs.count }

  /// The next key or what comes instead; waits when no key has been read yet.
  mutating func next() -> Event {
    while true {
      if let input = inputs.popFirst() { return .input(input) }
      if let event = wait() { return event }
    }
  }

  /// Waits for bytes or a signal and takes the bytes; nil when it is time to look at the keys.
  private mutating func wait() -> Event? {
    let patience = decoder.patience
    var waits = [pollfd(fd: 0, events: Int16(POLLIN), revents: 0)]
    // In the middle of a key or a paste the signal can wait; its effect would tear them apart.
    if patience == nil {
      waits.append(pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0))
    }
    let ready = poll(&waits, nfds_t(waits.count), patience ?? -1)
    if ready == 0 { inputs += decoder.expire() }
    // Less than none means interrupted by a signal, which the next look will see.
    guard ready > 0 else { return nil }
    if waits.count > 1, waits[1].revents != 0 { return .signals(signals.drain()) }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(0, &chunk, chunk.count)
    if count > 0 {
      inputs += decoder.decode(chunk[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      return .closed
    }
    return nil
  }
}
