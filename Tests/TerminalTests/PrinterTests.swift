import Glibc
import Terminal
import Testing

struct PrinterTests {
  private func printed(
    width: Printer.Width, colour: Bool, _ body: (Printer) -> Void
  ) throws -> String {
    let pipe = try Pipe()
    body(Printer(descriptor: pipe.writeEnd, width: width, colour: colour))
    return pipe.contents()
  }

  @Test func `a pipe gets whole lines without colour`() throws {
    let text = try printed(width: .unlimited, colour: false) { printer in
      printer.print("a line \("that is long", .danger)", indent: 4)
      printer.print()
      printer.write("no end")
    }
    #expect(text == "a line that is long\n\nno end")
  }

  @Test func `a row ends with the colours it began with`() throws {
    let text = try printed(width: .columns(9), colour: true) { printer in
      printer.print("stop \("all work", .danger)", indent: 2)
    }
    #expect(text == "stop \u{1B}[1;31mall\u{1B}[0m\n  \u{1B}[1;31mwork\u{1B}[0m\n")
  }

  @Test(arguments: Meaning.allCases) func `every meaning but plain looks different from plain`(
    meaning: Meaning
  ) throws {
    let text = try printed(width: .unlimited, colour: true) { $0.print(StyledText("x", meaning)) }
    #expect((text == "x\n") == (meaning == .plain))
  }

  @Test func `escape sequences in a text are shown, not sent`() throws {
    let text = try printed(width: .columns(40), colour: true) { printer in
      printer.print("\("a\u{1B}[2Jb\u{202E}c", .plain)")
      printer.write(StyledText("\u{1B}]0;title\u{7}"))
    }
    #expect(text == "a^[[2Jb<U+202E>c\n^[]0;title^G")
  }

  @Test func `a reader that left is remembered and hurts nobody`() throws {
    let pipe = try Pipe()
    let printer = Printer(descriptor: pipe.writeEnd, width: .unlimited, colour: false)
    printer.print("heard")
    #expect(!printer.isClosed)
    pipe.closeReadEnd()
    let copy = printer
    copy.print("not heard")
    #expect(printer.isClosed)
    printer.print("not tried")
  }

  @Test func `a descriptor that takes little at a time gets everything`() throws {
    let pipe = try Pipe()
    try #require(fcntl(pipe.writeEnd, F_SETFL, O_NONBLOCK) == 0)
    // The smallest buffer that the system allows, so that the writer has to wait for the reader.
    var size: Int32 = 1
    let length = socklen_t(MemoryLayout<Int32>.size)
    try #require(setsockopt(pipe.writeEnd, SOL_SOCKET, SO_SNDBUF, &size, length) == 0)
    let line = String(repeating: "0123456789", count: 50_000)
    let descriptor = pipe.writeEnd
    let reader = try #require(PipeDrain(of: pipe.readEnd, bytes: line.utf8.count + 1))
    Printer(descriptor: descriptor, width: .unlimited, colour: false).print(StyledText(line))
    pipe.closeWriteEnd()
    #expect(reader.finish() == line.utf8.count + 1)
  }
}

/// A thread that reads a number of bytes.
private final class PipeDrain {
  private struct Task {
    let descriptor: Int32
    let bytes: Int
  }

  private var thread = pthread_t()

  init?(of descriptor: Int32, bytes: Int) {
    let task = UnsafeMutablePointer<Task>.allocate(capacity: 1)
    task.initialize(to: Task(descriptor: descriptor, bytes: bytes))
    let result = pthread_create(
      &thread, nil,
      { context in
        guard let task = context?.assumingMemoryBound(to: Task.self) else { return nil }
        defer { task.deallocate() }
        var total = 0
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while total < task.pointee.bytes,
          case let count = read(task.pointee.descriptor, &chunk, chunk.count), count > 0
        {
          total += count
        }
        return UnsafeMutableRawPointer(bitPattern: total)
      }, task)
    if result != 0 {
      task.deallocate()
      return nil
    }
  }

  /// The bytes that were read.
  func finish() -> Int {
    var result: UnsafeMutableRawPointer?
    pthread_join(thread, &result)
    return Int(bitPattern: result)
  }
}
