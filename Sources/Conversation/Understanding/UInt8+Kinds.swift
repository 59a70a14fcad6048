extension UInt8 {
  /// Whether the byte is a digit.
  package var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether the byte is a letter of the English alphabet.
  package var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether the byte is a capital letter of the English alphabet.
  package var isCapital: Bool { (0x41...0x5A).contains(self) }
  /// Whether the byte is a hexadecimal digit.
  package var isHexadecimal: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
  /// Whether the byte is white space.
  package var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// Whether the byte can be part of an identifier.
  package var isWord: Bool { isDigit || isLetter || self == UInt8(ascii: "_") }
}
