import Terminal
import Testing

struct KeyDecoderTests {
  private func decode(_ text: String) -> [KeyDecoder.Input] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8)
  }

  @Test(arguments: [
    ("\n", Key.enter), ("\r", .newline), ("\u{3}", .interrupt), ("\u{1A}", .suspend),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
    ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
    ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[1;5C", .wordRight),
    ("\u{1B}[1;3D", .wordLeft), ("\u{1B}[1;2D", .left), ("\u{1B}[3;5~", .deleteWordRight),
    ("\u{1B}\u{7F}", .deleteWordLeft), ("\u{1B}\r", .newline), ("\u{1B}\n", .newline),
    ("\u{1B}[13;2u", .newline), ("\u{1B}[13u", .enter), ("\u{1B}[27;2;13~", .newline),
  ])
  func `keys are known by their sequences`(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}[200;1R", "\u{1B}[I", "\u{1B}[?1;2c", "\u{1B}[<0;10;10M", "\u{1B}OP",
    "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[97;5u", "\u{1B}[2~",
    "\u{1B}[1;99999999999999999999q", "\u{1B}[-9223372036854775808;-9223372036854775808q",
  ])
  func `a sequence that means nothing leaves no trace`(bytes: String) {
    #expect(decode(bytes + "x") == [.text("x")])
  }

  @Test func `text of every length passes`() {
    #expect(decode("aé服🙂\t") == [.text("a"), .text("é"), .text("服"), .text("🙂"), .text("\t")])
  }

  @Test func `Alt with a letter keeps the letter`() {
    #expect(decode("\u{1B}b") == [.alt("b")])
    #expect(decode("\u{1B}服") == [.text("服")])
  }

  @Test func `it makes no difference how the bytes are cut`() {
    let bytes = Array("a服\u{1B}[1;5C\u{1B}[200~x\ry\u{1B}[201~\u{1B}[15~\n".utf8)
    var whole = KeyDecoder()
    let expected = whole.decode(bytes)
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.decode([$0]) } == expected)
    #expect(expected.count == 5)
  }

  @Test func `Esc alone is a key after a short wait`() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == 40)
    #expect(decoder.expire() == [.key(.escape)])
    #expect(decoder.patience == nil)
    #expect(decoder.decode("[A".utf8) == [.text("["), .text("A")])
  }

  @Test func `a key that begins like a reply of the terminal swallows nothing typed later`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}]".utf8) == [])
    #expect(decoder.patience == 40)
    #expect(decoder.expire() == [])
    #expect(decoder.decode("x".utf8) == [.text("x")])
  }

  @Test func `a sequence that stops halfway is dropped`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[1;".utf8) == [])
    #expect(decoder.patience == 500)
    #expect(decoder.expire() == [])
    #expect(decoder.decode("5".utf8) == [.text("5")])
    #expect(decoder.decode("\u{1B}[1\n".utf8) == [.key(.enter)])
  }

  @Test(arguments: [
    ([0xFF, 0x61], 1), ([0xE6, 0x9C, 0x61], 1), ([0xED, 0xA0, 0x80, 0x61], 1), ([0xC0, 0x61], 1),
    ([0x80, 0x80, 0x61], 2),
  ])
  func `bytes that are not UTF-8 are damage, and the next character is whole`(
    bytes: [UInt8], damage: Int
  ) {
    var decoder = KeyDecoder()
    let expected = Array(repeating: KeyDecoder.Input.damaged, count: damage) + [.text("a")]
    #expect(decoder.decode(bytes) == expected)
  }

  @Test func `C1 controls cannot be typed`() {
    #expect(decode("\u{80}\u{9F}\u{A0}") == [.text("\u{A0}")])
  }

  @Test(arguments: [
    ("one", "one"), ("a\rb", "a\nb"), ("a\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\rb", "a\nb"),
    ("a\n\nb", "a\n\nb"), ("a\r\n\r\nb", "a\n\nb"), ("tab\tstays", "tab\tstays"),
    ("\u{1B}[31mred\u{7F}\u{9B}", "[31mred"), ("客服", "客服"), ("\u{1B}[200~x", "[200~x"),
  ])
  func `a paste is taken whole and cleaned`(pasted: String, text: String) {
    let input = decode("\u{1B}[200~" + pasted + "\u{1B}[201~z")
    #expect(input == [.paste(LineInput(text: text)), .text("z")])
  }

  @Test func `a paste with bad bytes or NULs says so`() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[200~a".utf8) + [0xFF, 0x00] + Array("b\u{1B}[201~".utf8)
    #expect(decoder.decode(bytes) == [.paste(LineInput(text: "a\u{FFFD}b", repaired: true))])
  }

  @Test func `a paste that never ends is taken after a long silence`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~half".utf8) == [])
    #expect(decoder.patience == 5_000)
    #expect(decoder.expire() == [.paste(LineInput(text: "half"))])
  }
}
