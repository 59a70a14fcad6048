/// Some bytes of ASCII, looked up without hashing.
package struct ByteSet: ExpressibleByStringLiteral, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The bytes of a text.
  package init(stringLiteral bytes: StaticString) {
    bytes.withUTF8Buffer { buffer in
      for byte in buffer {
        if byte < 64 {
          low |= 1 << UInt64(byte)
        } else if byte < 128 {
          high |= 1 << UInt64(byte - 64)
        }
      }
    }
  }

  /// Whether a byte is one of them.
  package func contains(_ byte: UInt8) -> Bool {
    byte < 64
      ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }
}
