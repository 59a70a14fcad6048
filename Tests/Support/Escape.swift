/// One sequence of bytes that would act on a terminal, or hide in a text.
package struct Escape: Sendable {
  /// What it is.
  package let name: String
  package let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(_ name: String, _ text: String) {
    self.init(name, Array(text.utf8))
  }

  init(_ name: String, _ value: UInt32) {
    self.init("\(name) U+\(String(value, radix: 16, uppercase: true))", Self.encoded(value))
  }

  /// The escape as a line reader would give it: bytes that are no text have become U+FFFD, and there is no NUL.
  package var text: String { String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self) }

  /// Whether the bytes are text.
  package var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// All of them, made by rule from what terminals obey.
  package static let all: [Escape] =
    controls + twoBytes + csi + osc + strings + brokenBytes + invisible + tricks

  /// All of them as one text, each behind its number, for a place that takes only one.
  package static let joined = all.enumerated().map { "<\($0.offset)>\($0.element.text)" }.joined()

  // MARK: - How they are made

  /// The control characters of ASCII without tab and line feed, and those of C1 in UTF-8 and as bare bytes.
  private static let controls: [Escape] =
    ((1...31).filter { $0 != 9 && $0 != 10 } + [127]).map { Escape("control", UInt32($0)) }
    + (0x80...0x9F).map { Escape("C1", UInt32($0)) }
    + (0x80...0x9F).map { Escape("bare C1 byte \($0)", [UInt8($0)]) }

  /// Esc and one more character: charsets, keypad, reset, index, locking shifts and so on.
  private static let twoBytes: [Escape] =
    (0x30...0x7E).map { Escape("ESC and byte \($0)", [0x1B, UInt8($0)]) }
    + ["#8", "(0", ")B", "*A", "%G", "%@", " F"].map { Escape("ESC \($0)", "\u{1B}\($0)") }

  /// Control sequences, with numbers that no editor of lines sends.
  private static let csi: [Escape] =
    [
      "77A", "77B", "77C", "77D", "77E", "77F", "77G", "3;77H", "77I", "2J", "3J", "1J", "2K", "1K",
      "77L", "77M",
      "77P", "77S", "77T", "77X", "77Z", "77@", "77`", "77a", "77b", "77d", "77e", "3;77f", "3g",
      "4h", "20h", "2i",
      "5i", "4l", "8m", "7m", "38;5;77m", "48;2;1;2;3m", "58;5;9m", "5n", "6n", "0c", ">c", "=c",
      "77q", "2 q", ">q",
      "3;7r", "s", "u", "18t", "21t", "8;5;5t", "22;0t", "!p", "?1h", "?3h", "?5h", "?6h", "?7l",
      "?25l", "?47h",
      "?1000h", "?1002h", "?1003h", "?1004h", "?1006h", "?1049h", "?1034h", "?2004l", "?2026h",
      "?2031h", "?1$p",
      "0\"p", "1;1;5;5;1$z", "65;1;1;5;5$x", "1*y", "?u", ">31u", "=1;1u", "<u", ">4;2m", "?77W",
      "1;2'w", "'|",
      "\u{18}m", "77",
    ].map { Escape("CSI \($0)", "\u{1B}[\($0)") }
    + ["2J", "31m", "6n", "?1049h"].map { Escape("CSI \($0) in C1", "\u{9B}\($0)") }
    + [Escape("CSI as a bare byte", [0x9B] + Array("2J".utf8))]

  /// Commands of the operating system level: titles, colours, links, the clipboard, files, notices.
  private static let osc: [Escape] =
    [
      "0;title", "1;icon", "2;title", "3;WM_NAME=x", "4;1;red", "4;1;?", "5;0;red",
      "7;file://a.example/", "8;;https://a.example",
      "8;;", "9;notice", "9;4;1;50", "10;?", "11;?", "11;red", "12;red", "17;red", "19;red",
      "21;key=?", "22;wait",
      "50;font", "52;c;aGVsbG8=", "52;p;?", "52;c;!", "99;i=1;notice", "104", "110", "112", "133;A",
      "133;C", "633;E;x",
      "777;notify;a;b", "1337;File=inline=1:AAAA", "1337;SetMark", "1337;CopyToClipboard=;x",
      "1337;RequestUpload=format=tgz",
      "1337;StealFocus", "1337;ClearScrollback", "1337;CurrentDir=/", "5522;type=read",
      "6;1;bg;red;brightness;77", "L", "l",
    ].flatMap { command in
      [
        Escape("OSC \(command) up to BEL", "\u{1B}]\(command)\u{7}"),
        Escape("OSC \(command) up to ST", "\u{1B}]\(command)\u{1B}\\"),
      ]
    } + [
      Escape("OSC without end", "\u{1B}]0;title"), Escape("OSC in C1", "\u{9D}0;title\u{9C}"),
      Escape("OSC as bare bytes", [0x9D] + Array("0;title".utf8) + [0x9C]),
      Escape("OSC up to CAN", "\u{1B}]52;c;AA\u{18}"),
    ]

  /// The other sequences that hold a text: DCS, SOS, PM, APC, and what travels in them.
  private static let strings: [Escape] =
    [
      ("DECRQSS", "P$qm"), ("DECRQSS of the status line", "P$q\"p"), ("XTGETTCAP", "P+q544e"),
      ("DECUDK", "P0;1|17/41"),
      ("sixel", "Pq#0;2;0;0;0~-"), ("ReGIS", "P0pS(E)"), ("synchronised", "P=1s"),
      ("tmux passthrough", "Ptmux;\u{1B}\u{1B}]52;c;AA\u{7}"),
      ("screen title", "kname"), ("SOS", "Xtext"), ("PM", "^text"), ("APC", "_text"),
      ("kitty graphics", "_Ga=T,f=24;AAAA"),
      ("kitty file", "_Gt=f;L2V0Yw=="), ("kitty query", "_Gi=31,a=q;AAAA"),
      ("tmux title", "P\u{1B}]0;t\u{7}"),
    ].flatMap { name, body in
      [
        Escape("\(name) up to ST", "\u{1B}\(body)\u{1B}\\"),
        Escape("\(name) without end", "\u{1B}\(body)"),
        Escape("\(name) up to ST of C1", "\u{1B}\(body)\u{9C}"),
      ]
    }
    + [("DCS", 0x90), ("SOS", 0x98), ("PM", 0x9E), ("APC", 0x9F)].map {
      Escape("\($0.0) in C1", "\(Unicode.Scalar(UInt8($0.1)))$qm\u{9C}")
    }

  /// Bytes that are not UTF-8: overlong, cut, alone, surrogates, beyond the last character.
  private static let brokenBytes: [Escape] = [
    ("overlong Esc of two bytes", [0xC0, 0x9B]),
    ("overlong Esc of three bytes", [0xE0, 0x80, 0x9B]),
    ("overlong Esc of four bytes", [0xF0, 0x80, 0x80, 0x9B]),
    ("overlong CSI", [0xC0, 0x9B, 0xC1, 0x9B]),
    ("overlong C1", [0xE0, 0x82, 0x9B]), ("overlong slash", [0xC0, 0xAF]),
    ("overlong NUL", [0xC0, 0x80]), ("NUL", [0x00]),
    ("high surrogate", [0xED, 0xA0, 0x80]), ("low surrogate", [0xED, 0xB0, 0x80]),
    ("pair of surrogates", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
    ("beyond the last", [0xF4, 0x90, 0x80, 0x80]),
    ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
    ("six bytes", [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80]),
    ("byte FE", [0xFE]), ("byte FF", [0xFF]), ("cut character", [0xE6, 0x9C]),
    ("cut character and Esc", [0xE6, 0x1B, 0x5B, 0x32, 0x4A]),
    ("cut character and C1", [0xF0, 0x9F, 0x9B, 0x32, 0x4A]),
    ("mark of UTF-16", [0xFF, 0xFE, 0x1B, 0x00]),
  ].map { Escape($0.0, $0.1) }

  /// Characters that turn, join, tag or show nothing.
  private static let invisible: [Escape] =
    named("direction", [0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069))
    + named(
      "no width",
      [
        0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0, 0x1BCA0, 0x1D173,
        0x1D17A,
      ] + Array(0x180B...0x180F)
        + Array(0x200B...0x200D) + Array(0x2060...0x2064) + Array(0x206A...0x206F)
        + Array(0xFFF9...0xFFFB))
    + named("separator", [0x2028, 0x2029])
    + named("tag", [0xE0001, 0xE0020, 0xE0041, 0xE0061, 0xE007A, 0xE007F])
    + named("variation", Array(0xFE00...0xFE0F) + [0xE0100, 0xE0101, 0xE01EF])

  /// Sequences that lie together.
  private static let tricks: [Escape] = [
    ("backspaces", "safe\u{8}\u{8}\u{8}\u{8}evil"), ("return", "safe\revil"),
    ("bells", "\u{7}\u{7}\u{7}"),
    ("hidden words", "\u{1B}[8mhidden\u{1B}[0m"),
    ("link with another text", "\u{1B}]8;;https://a.example\u{7}b\u{1B}]8;;\u{7}"),
    ("turned name", "exe.\u{202E}fdp"), ("isolate", "\u{2067}a\u{2066}b\u{2069}"),
    ("flag of tags", "🏴\u{E0067}\u{E0062}\u{E007F}"),
    ("end of a paste", "\u{1B}[201~x"), ("start of a paste", "\u{1B}[200~x"),
    ("joined family", "👩\u{200D}👧"),
    ("status and keys", "\u{1B}[5n\u{1B}[6n\u{1B}[c"), ("shifts", "\u{E}x\u{F}"),
    ("vertical moves", "\u{B}\u{C}"),
    ("printer", "\u{1B}[5isecret\u{1B}[4i"), ("double height", "\u{1B}#3a\u{1B}#4a"),
    ("locked keyboard", "\u{1B}[2h"),
  ].map { Escape($0.0, $0.1) }

  private static func named(_ name: String, _ values: [UInt32]) -> [Escape] {
    values.map { Escape(name, $0) }
  }

  private static func encoded(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).flatMap { UTF8.encode($0) }.map(Array.init) ?? []
  }
}

/// What of an output could act on a terminal or hide; found without the code that is to prevent it.
package enum Danger {
  /// The dangers in some bytes, each with what stands around it; line feeds and tabs are none.
  ///
  /// In what a terminal receives, `isTerminal` allows a line feed to come with a return.
  package static func all(in bytes: [UInt8], isTerminal: Bool = false) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return ["bytes that are no text"]
    }
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.filter { index in
      if isTerminal, scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        return false
      }
      return isDanger(scalars[index])
    }.map { index in
      scalars[max(0, index - 12)..<min(scalars.count, index + 12)].map { $0.escaped(asASCII: true) }
        .joined()
    }
  }

  private static func isDanger(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10: false
    case 0..<32, 127..<160: true
    case 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0xAD: true
    case 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
