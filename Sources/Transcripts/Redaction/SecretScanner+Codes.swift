import Conversation

// Codes that are good once, and codes that stand in for a lost second factor.

extension Anchor {
  static let codes: [Anchor] =
    each(
      "verification code|security code|one-time code|one time code|one-time password|one-time passcode"
        + "|one time password|one time passcode|otp|totp|mfa code|2fa code|authenticator code|authentication code"
        + "|sms code|texted code|text code|login code|sign-in code|access code|confirmation code|passcode|otp code"
        + "|code from the app|code for mfa|code by sms|code from the text|code from the authenticator|code by text"
    ) { $0.oneTimeCode(behind: $1) }
    + each(
      "验证码|驗證碼|动态码|动态口令|动态密码|校验码|短信码|一次性密码|一次性代码|认证码|安全码|短信里的|短信中的|短信上的|短信收到的|验证器里的|验证器上的|验证器显示"
    ) {
      $0.oneTimeCode(behind: $1)
    }
    + each("code") { $0.codeWithContext(behind: $1) }
    + each(
      "recovery code|recovery codes|backup code|backup codes|scratch codes|恢复代码|恢复码|备用代码|备份代码|备用码|备用验证码"
    ) { $0.recoveryCodes(behind: $1) }
}

extension SecretScanner {
  // MARK: - One-time codes

  /// The digits within four words behind a label.
  func oneTimeCode(behind label: Range<Int>) -> [Secret] {
    guard isLabel(label) else { return [] }
    var position = label.upperBound
    var words = 0
    while words <= 4, position < label.upperBound + 64, let byte = self[position] {
      if byte.isDigit, beginsWord(at: position) {
        guard let range = oneTimeCode(at: position) else { return [] }
        return [Secret(kind: .otp, range: range)]
      }
      if byte.isWord {
        let end = end(of: position, within: 24, while: \.isWord)
        let word = smallText(position..<end)
        if Self.noCode.contains(word) { return [] }
        // "in 2024" and "since 0900" are no codes.
        if Self.prepositions.contains(word), self[end + 1]?.isDigit == true { return [] }
        if word != "is", word != "was" { words += 1 }
        position = end
      } else if byte >= 0xE3 {
        if Self.wideNoCode.contains(where: { hasExactly($0, at: position) }) { return [] }
        position += 3
      } else if byte == 0x0A {
        return []
      } else {
        position += 1
      }
    }
    return []
  }

  /// Four to eight digits that stand alone, perhaps in two groups.
  func oneTimeCode(at position: Int) -> Range<Int>? {
    var end = end(of: position, within: 10, while: \.isDigit)
    if end - position == 3 || end - position == 4,
      self[end] == 0x20 || self[end] == UInt8(ascii: "-")
    {
      let second = self.end(of: end + 1, within: 5, while: \.isDigit)
      if second - end - 1 == end - position { end = second }
    }
    guard (4...9).contains(end - position), isAlone(position..<end),
      !spared.contains(smallText(position..<end)), !isUnit(at: end)
    else { return nil }
    return position..<end
  }

  /// Whether digits are a number of their own, and no part of a time, a version or a longer name.
  func isAlone(_ range: Range<Int>) -> Bool {
    if let after = self[range.upperBound] {
      if after.isWord { return false }
      let joins: ByteSet = ".:-/,@%"
      if joins.contains(after), self[range.upperBound + 1]?.isWord == true { return false }
      if after == UInt8(ascii: "%") { return false }
    }
    if let before = self[range.lowerBound - 1] {
      let joins: ByteSet = ".-/_#+@\\$"
      if before.isWord || joins.contains(before) { return false }
    }
    return true
  }

  /// The digits behind "code" alone, where the words around tell that an app or a text message showed them.
  func codeWithContext(behind label: Range<Int>) -> [Secret] {
    guard isLabel(label), !isOtherCode(before: label.lowerBound) else { return [] }
    let near = (label.lowerBound - 48)..<(label.upperBound + 64)
    guard hasAny(of: Self.secondFactors, in: near) else { return [] }
    guard let found = oneTimeCode(behind: label).first, found.range.count >= 6 else { return [] }
    return [found]
  }

  /// The digits of which it is said only afterwards that they are a one-time code.
  func oneTimeCode(before end: Int, from start: Int) -> [Secret] {
    var position = self.end(of: end, within: 2) { $0 == 0x20 || $0 == UInt8(ascii: ",") }
    if let link = Self.wideLinks.first(where: { hasExactly($0, at: position) }) {
      position += link.count
    } else {
      let link = self.end(of: position, within: 4, while: \.isLetter)
      let word = smallText(position..<link)
      if ["from", "by", "via"].contains(word) {
        let source = link..<(link + 40)
        let isCode =
          end - start >= 6 && !isOtherCode(before: start)
          && hasAny(of: Self.secondFactors, in: source)
        return isCode ? [Secret(kind: .otp, range: start..<end)] : []
      }
      guard ["is", "was", "as"].contains(word) else { return [] }
      position = link
    }
    for _ in 0..<4 {
      position = self.end(of: position, within: 2) { $0 == 0x20 }
      let isLabel = Self.labelsBehind.contains {
        has($0, at: position) && !goesOn(at: position + $0.count)
      }
      if isLabel { return [Secret(kind: .otp, range: start..<end)] }
      let word = self.end(of: position, within: 16) { $0.isWord || $0 >= 0x80 }
      guard word > position, !Self.noCode.contains(smallText(position..<word)) else { return [] }
      position = word
    }
    return []
  }

  /// Whether "code" is the second word of a name such as "error code".
  private func isOtherCode(before position: Int) -> Bool {
    let end = position - 1
    guard let space = self[end], space == 0x20 || space == UInt8(ascii: "-") else {
      return position > 0 && self[end].map { $0.isWord } ?? false
    }
    var start = end
    while start > 0, end - start < 16, bytes[start - 1].isLetter { start -= 1 }
    return Self.otherCodes.contains(smallText(start..<end))
  }

  private static let otherCodes: Set<String> = [
    "error", "status", "stop", "exit", "result", "event", "bounce", "http", "return", "response",
    "reason", "dial", "zip", "post", "postal", "country", "area", "product", "promo", "discount",
    "sub", "fault", "failure", "mail", "smtp", "ndr", "crash", "source", "extended", "diagnostic",
    "blue-screen", "activation", "licence", "license",
  ]
  private static let noCode: Set<String> = [
    "error", "errors", "fails", "fail", "failed", "failing", "status", "result", "event",
    "rejected",
    "never", "no", "page", "ticket", "case", "sr", "request", "step", "option", "version", "build",
    "id", "expired", "expires", "refused",
  ]
  private static let prepositions: Set<String> = [
    "in", "after", "before", "within", "over", "about", "than", "since", "until", "for", "every",
    "around", "up", "with", "between", "under", "at", "by", "on", "to",
  ]
  private static let wideNoCode = [[UInt8]](words: "错|误|失|败|。|；|后|前|过|期|请求|工单|，报|提示")
  private static let wideLinks = [[UInt8]](words: "是|就是")
  private static let labelsBehind = [[UInt8]](
    words:
      "verification code|security code|one-time code|one-time password|one-time passcode|otp|mfa code"
      + "|authenticator code|sms code|passcode|totp|2fa code|sign-in code|pin|login code|code from the authenticator"
      + "|code from the app|code from the text|code by text|code by sms"
      + "|验证码|动态码|动态口令|校验码|短信码|一次性密码|一次性代码|认证码|安全码|我的验证码|收到的验证码|短信验证码")
  private static let secondFactors = [[UInt8]](
    words:
      "authenticator|sms|texted|text message|otp|totp|mfa|2fa|two-factor|multi-factor|one-time|verification"
  )

  // MARK: - Recovery codes

  func recoveryCodes(behind label: Range<Int>) -> [Secret] {
    guard isLabel(label) else { return [] }
    var position = label.upperBound
    if let mark = endOfMark(behind: position) {
      position = mark
    } else if let link = Self.recoveryLinks.first(where: { has($0, at: position) }) {
      position = skipOpening(position + link.count)
    } else {
      return []
    }
    var found: [Secret] = []
    for _ in 0..<20 {
      let end = end(of: position, within: 40) { $0.isWord || $0 == UInt8(ascii: "-") }
      let token = position..<end
      guard (6...32).contains(token.count), !isCode(token),
        bytes[token].contains(where: \.isDigit)
      else { break }
      found.append(Secret(kind: .recovery, range: token))
      let joints: ByteSet = ",; \n\r\t/|"
      position = self.end(of: end, within: 4, while: joints.contains)
      for word in [[UInt8]](words: "and |、|和|，") where has(word, at: position) {
        position = skipOpening(position + word.count)
      }
    }
    return found
  }

  private static let recoveryLinks = [[UInt8]](words: " is | are | was | were |是|为| 是 |: | ")
}
