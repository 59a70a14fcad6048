internal import Glibc

/// Writes bytes to a descriptor, whole, and remembers when nobody reads them any more.
final class Output {
  let descriptor: Int32

  /// True once the reading end is gone; everything written after that is dropped.
  private(set) var isClosed = false

  /// Takes a descriptor, which stays open when this object goes.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    // Without this a reader that leaves early, such as `head`, would kill the process.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes all of a text; interrupted and short writes are continued.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !isClosed, !rest.isEmpty {
      let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
      let count = Glibc.write(descriptor, start, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // Somebody made the terminal non-blocking; wait until it takes more.
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        isClosed = true
      }
    }
  }
}
