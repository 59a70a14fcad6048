import Conversation

// Addresses that let in whoever has them.

extension Anchor {
  static let links: [Anchor] =
    each("sig") { $0.signature(behind: $1) }
    + each(
      "webhook.office.com/webhookb2/|outlook.office.com/webhook/|hooks.slack.com/services/"
        + "|discord.com/api/webhooks/"
    ) { $0.webhook(behind: $1) }
}

extension SecretScanner {
  /// The signature of a shared access link; the rest of the link says what it was for and until when.
  func signature(behind label: Range<Int>) -> [Secret] {
    guard self[label.upperBound] == UInt8(ascii: "="),
      let before = self[label.lowerBound - 1],
      before == UInt8(ascii: "?") || before == UInt8(ascii: "&") || before == UInt8(ascii: ";")
        || before == 0x20
    else { return [] }
    let start = label.upperBound + 1
    let end = end(of: start, within: 512) {
      $0.isWord || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
        || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-")
    }
    guard end - start >= 20 else { return [] }
    return [Secret(kind: .signature, range: start..<end)]
  }

  /// All of a webhook's address behind its host and first part.
  func webhook(behind anchor: Range<Int>) -> [Secret] {
    let end = end(of: anchor.upperBound, within: 512) {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'")
        && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: ")")
    }
    let range = trimmed(anchor.upperBound..<end)
    guard range.count >= 20, !isPlaceholder(range) else { return [] }
    return [Secret(kind: .webhook, range: range)]
  }

  /// The password in an address such as `scheme://user:password@host`.
  func passwordInAddress(at colon: Int) -> [Secret] {
    guard self[colon + 1] == UInt8(ascii: "/"), self[colon + 2] == UInt8(ascii: "/"),
      let before = self[colon - 1], before.isLetter || before.isDigit
    else { return [] }
    let start = colon + 3
    let end = end(of: start, within: 256) {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?")
        && $0 != UInt8(ascii: "\"")
    }
    guard let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")),
      let mark = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")), mark > start
    else { return [] }
    let range = (mark + 1)..<at
    guard range.count >= 3, !isPlaceholder(range) else { return [] }
    return [Secret(kind: .password, range: range)]
  }
}
