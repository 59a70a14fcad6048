import Terminal
import Testing

struct StreamReaderTests {
  private func events(_ bytes: some Collection<UInt8>) throws -> [LineEvent] {
    let pipe = try Pipe()
    pipe.send(bytes)
    pipe.closeWriteEnd()
    let reader = StreamReader(descriptor: pipe.readEnd)
    var events: [LineEvent] = []
    repeat {
      events.append(reader.readLine(LineRequest(prompt: "> ")))
    } while events.last != .endOfInput
    return events.dropLast()
  }

  private func line(_ text: String, repaired: Bool = false) -> LineEvent {
    .line(LineInput(text: text, repaired: repaired))
  }

  @Test(arguments: [
    ("", []), ("one\ntwo\n", ["one", "two"]), ("one\r\ntwo\r\n", ["one", "two"]),
    ("one\n\nlast", ["one", "", "last"]), ("last\r", ["last"]), ("\n", [""]),
    ("\u{FEFF}first\n\u{FEFF}second\n", ["first", "\u{FEFF}second"]),
    ("客服\n今天", ["客服", "今天"]), ("a\rb\n", ["a\rb"]),
  ])
  func `lines end where they should`(text: String, lines: [String]) throws {
    #expect(try events(text.utf8) == lines.map { line($0) })
  }

  @Test func `bytes that are not UTF-8 are shown as such and reported`() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0x0A, 0x63, 0x0A]
    #expect(try events(bytes) == [line("a\u{FFFD}b", repaired: true), line("c")])
  }

  @Test func `NULs are dropped and reported`() throws {
    #expect(try events([0x61, 0, 0x62, 0x0A]) == [line("ab", repaired: true)])
  }

  @Test func `a character may come in two pieces`() throws {
    let pipe = try Pipe()
    let reader = StreamReader(descriptor: pipe.readEnd)
    let bytes = Array("服\n打".utf8)
    pipe.send(bytes[..<5])
    #expect(reader.readLine(LineRequest(prompt: "")) == line("服"))
    pipe.send(bytes[5...])
    pipe.closeWriteEnd()
    #expect(reader.readLine(LineRequest(prompt: "")) == line("打"))
    #expect(reader.readLine(LineRequest(prompt: "")) == .endOfInput)
    #expect(reader.readLine(LineRequest(prompt: "")) == .endOfInput)
  }

  @Test(arguments: [
    (0, "\n", false), (0, "\r\n", false), (1, "\n", true), (1, "\r\n", true), (1, "", true),
    (300_000, "\n", true),
  ])
  func `a line over the limit is dropped as a whole, and the next one is read`(
    excess: Int, end: String, tooLong: Bool
  ) throws {
    let file = try TemporaryFile()
    let long = String(repeating: "x", count: LineEvent.limit + excess)
    file.write(long + end + (end.isEmpty ? "" : "next"))
    let reader = StreamReader(descriptor: file.descriptor)
    let first = reader.readLine(LineRequest(prompt: ""))
    if tooLong {
      #expect(first == .tooLong(bytes: LineEvent.limit + excess, limit: LineEvent.limit))
    } else {
      #expect(first == line(long))
    }
    let second = reader.readLine(LineRequest(prompt: ""))
    #expect(second == (end.isEmpty ? .endOfInput : line("next")))
  }

  @Test func `prompts are shown only where there is a printer for them`() throws {
    let input = try Pipe()
    let output = try Pipe()
    input.send("a\n".utf8)
    input.closeWriteEnd()
    let printer = Printer(descriptor: output.writeEnd, width: .unlimited, colour: false)
    let reader = StreamReader(descriptor: input.readEnd, prompter: printer)
    #expect(reader.readLine(LineRequest(prompt: "> ", hint: "unseen")) == line("a"))
    #expect(reader.readLine(LineRequest(prompt: "? ")) == .endOfInput)
    #expect(output.contents() == "> ? \n")
  }
}
