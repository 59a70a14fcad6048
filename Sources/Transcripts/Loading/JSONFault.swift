/// Where bytes stop being JSON.
///
/// Only for files that the decoder has refused, because it does not say where.
enum JSONFault: Equatable {
  /// Everything is right up to here, and more should follow.
  case cut(TranscriptError.Position)
  case unexpected(TranscriptError.Position)

  /// The first fault, and nil when the bytes are JSON as far as this scanner sees.
  static func first(in bytes: [UInt8]) -> JSONFault? {
    var scanner = Scanner(bytes: bytes)
    if scanner.scanDocument() { return nil }
    let before = bytes[..<scanner.index]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let position = TranscriptError.Position(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: scanner.index - lineStart + 1)
    return scanner.index == bytes.count ? .cut(position) : .unexpected(position)
  }

  /// Whether objects and lists stand within each other more than a hundred deep.
  static func isDeep(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var isText = false
    var isEscaped = false
    for byte in bytes {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = isText
      case UInt8(ascii: "\""): isText.toggle()
      case _ where isText: break
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > 100 { return true }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return false
  }

  /// Stops at the first byte that is not JSON; depth costs memory and no stack.
  private struct Scanner {
    let bytes: [UInt8]
    var index = 0
    /// The closing bracket of each object and list that is open.
    private var open: [UInt8] = []

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func scanDocument() -> Bool {
      repeat {
        guard scanValueStart() else { return false }
        // After a whole value: closing brackets, then a comma and the next value.
        while true {
          skipSpace()
          guard let close = open.last else { return next == nil }
          if skip(close) {
            open.removeLast()
          } else if skip(UInt8(ascii: ",")) {
            guard close == UInt8(ascii: "]") || scanKey() else { return false }
            break
          } else {
            return false
          }
        }
      } while true
    }

    /// Goes past a plain value, an empty object or list, or to the first value inside one.
    private mutating func scanValueStart() -> Bool {
      while true {
        skipSpace()
        switch next {
        case UInt8(ascii: "\""): return scanString()
        case UInt8(ascii: "t"): return scan("true")
        case UInt8(ascii: "f"): return scan("false")
        case UInt8(ascii: "n"): return scan("null")
        case let byte? where "-0123456789".utf8.contains(byte): return scanNumber()
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          // In ASCII each closing bracket is two after its opening one.
          let close = bytes[index] + 2
          index += 1
          skipSpace()
          if skip(close) { return true }
          open.append(close)
          guard close == UInt8(ascii: "]") || scanKey() else { return false }
        default: return false
        }
      }
    }

    private mutating func scanKey() -> Bool {
      skipSpace()
      guard next == UInt8(ascii: "\""), scanString() else { return false }
      skipSpace()
      return skip(UInt8(ascii: ":"))
    }

    private mutating func scanString() -> Bool {
      index += 1
      while let byte = next, byte >= 0x20 {
        if byte == UInt8(ascii: "\"") { return skip(byte) }
        index += byte == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
      }
      return false
    }

    private mutating func scanNumber() -> Bool {
      while let byte = next, "+-.0123456789Ee".utf8.contains(byte) { index += 1 }
      return true
    }

    private mutating func scan(_ word: StaticString) -> Bool {
      word.withUTF8Buffer { $0.allSatisfy { skip($0) } }
    }

    private mutating func skipSpace() {
      while let byte = next, " \n\r\t".utf8.contains(byte) { index += 1 }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      index += 1
      return true
    }
  }
}
