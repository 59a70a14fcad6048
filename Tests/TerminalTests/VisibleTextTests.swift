import Terminal
import Testing

struct VisibleTextTests {
  @Test(arguments: [
    ("plain 客服 é e\u{301} 🙂", "plain 客服 é e\u{301} 🙂"),
    ("\u{1B}[31mred\u{7}", "^[[31mred^G"),
    ("a\u{0}b\u{7F}c", "a^@b^?c"),
    ("\u{9B}31m", "<U+009B>31m"),
    ("safe\u{202E}gpj.exe", "safe<U+202E>gpj.exe"),
    ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
    ("zero\u{200B}width\u{200D}\u{FEFF}", "zero<U+200B>width<U+200D><U+FEFF>"),
    ("tag\u{E0041}", "tag<U+E0041>"),
    ("line\u{2028}separator", "line<U+2028>separator"),
    ("filler\u{3164}", "filler<U+3164>"),
    ("one\ntwo\r\nthree\tfour", "one\ntwo\nthree\tfour"),
    ("over\rwrite\r", "over^Mwrite^M"),
  ])
  func `nothing that acts or hides reaches the terminal`(text: String, shown: String) {
    // Scalars are compared, because equal strings may differ in them.
    #expect(Array(VisibleText.of(text).unicodeScalars) == Array(shown.unicodeScalars))
  }
}
