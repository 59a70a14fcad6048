extension CodeTable {
  /// How the codes of a family are written.
  package enum Shape: Hashable, Sendable {
    /// A prefix and then digits, such as `AADSTS50126`.
    case prefixed(String)
    /// Three numbers with full stops, the first of them 4 or 5, such as `5.7.1` (RFC 3463).
    case enhancedStatus
    /// Eight hexadecimal digits, such as `0x80070005`.
    case hex
    /// A name without spaces, such as `AllocationFailed`.
    case names
    /// A number that is a code only next to a word that says so; it is shown behind a prefix, which may be empty.
    case labelledNumber(prefix: String)
  }
}

extension CodeTable.Shape {
  /// What stands before the key of a code when the code is shown.
  package var prefix: String {
    switch self {
    case .prefixed(let prefix), .labelledNumber(let prefix): prefix
    case .hex: "0x"
    case .enhancedStatus, .names: ""
    }
  }

  /// Whether a key has the form that the shape asks for.
  package func accepts(_ key: String) -> Bool {
    let bytes = Array(key.utf8)
    switch self {
    case .prefixed:
      return (4...8).contains(bytes.count) && bytes.allSatisfy(\.isDigit)
    case .enhancedStatus:
      let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return parts.count == 3 && (key.hasPrefix("4.") || key.hasPrefix("5."))
        && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isDigit) }
    case .hex:
      return bytes.count == 8 && bytes.allSatisfy(\.isHexadecimal) && folded(key) == key
    case .names:
      return (4...100).contains(bytes.count) && bytes[0].isLetter
        && bytes.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    case .labelledNumber:
      return CodeNumber(at: 0, in: ByteText(key))?.keys.first == key
    }
  }

  /// A key as keys are compared: capitals count in none of the shapes that have letters.
  package func folded(_ key: String) -> String {
    switch self {
    case .hex, .names: key.lowercased()
    case .prefixed, .enhancedStatus, .labelledNumber: key
    }
  }

  /// Whether two keys have as many numbers and the second does not come before the first.
  package func isRange(from first: String, through last: String) -> Bool {
    let (first, last) = (numbers(in: first), numbers(in: last))
    return !first.isEmpty && first.count == last.count && !last.lexicographicallyPrecedes(first)
  }

  /// The numbers that a key is made of, and none for one that has no order.
  private func numbers(in key: String) -> [Int] {
    switch self {
    case .names: []
    case .hex: Int(key, radix: 16).map { [$0] } ?? []
    case .prefixed, .enhancedStatus, .labelledNumber:
      key.split(separator: ".").compactMap { Int($0) }
    }
  }

  /// What happens to unlisted codes of a table that does not say.
  ///
  /// Several tables share the shapes without a prefix of their own, so one of them has to take the unlisted codes.
  package var unlistedByDefault: CodeTable.Hearing.Unlisted {
    switch self {
    case .prefixed, .enhancedStatus: .lookUp
    case .hex, .names, .labelledNumber: .ignore
    }
  }
}
