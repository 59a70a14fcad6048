import Glibc
import Testing

/// A one-way connection for tests, whose ends are closed when it goes.
///
/// It is a pair of sockets, because those can be kept from the programs that other tests start
/// at the same time.
final class Pipe {
  private(set) var readEnd: Int32
  private(set) var writeEnd: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    closeReadEnd()
    closeWriteEnd()
  }

  /// Leaves the writer alone.
  func closeReadEnd() {
    if readEnd >= 0 { close(readEnd) }
    readEnd = -1
  }

  /// Lets the reader come to the end.
  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  /// Writes what the pipe can hold.
  func send(_ bytes: some Collection<UInt8>) {
    let array = Array(bytes)
    #expect(write(writeEnd, array, array.count) == array.count)
  }

  /// Everything written so far, after closing the end it was written to.
  func contents() -> String {
    closeWriteEnd()
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while case let count = read(readEnd, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
