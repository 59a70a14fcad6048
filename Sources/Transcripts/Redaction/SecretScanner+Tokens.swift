import Conversation

// Tokens and keys that are announced by a name: headers, parameters of addresses, cookies.

extension Anchor {
  static let tokens: [Anchor] =
    each("bearer") { $0.bearer(behind: $1) }
    + each("authorization") { $0.authorization(behind: $1) }
    + each(
      "x-api-key|api-key|api_key|api key|apikey|ocp-apim-subscription-key|subscription key|subscription-key"
        + "|x-functions-key|function key|access key|secret key|primary key|secondary key|storage key|account key"
        + "|personal access token|access token|refresh token|id token|auth token|api token|session token|device code"
        + "|secret access key|aws_secret_access_key|secretaccesskey|x-auth-token|x-ms-token-aad-access-token|token|key1|key2"
    ) { $0.named(behind: $1, as: .token) }
    + each("api 密钥|访问密钥|访问令牌|刷新令牌|令牌|密钥|api密钥") { $0.named(behind: $1, as: .token) }
    + each(
      "client secret|client-secret|client_secret|clientsecret|app secret|application secret|secret value"
        + "|客户端密码|客户端机密|客户端密钥|应用密码|应用机密|机密值"
    ) { $0.named(behind: $1, as: .secret) }
    + each(
      "access_token|refresh_token|id_token|client_assertion|assertion|device_code|code|saml_response|samlresponse"
        + "|session_state|accesstoken|refreshtoken"
    ) { $0.parameter(behind: $1) }
    + each("cookie|set-cookie") { $0.cookies(behind: $1) }
    + each(
      "estsauth|estsauthpersistent|estsauthlight|fedauth|rtfa|jsessionid|asp.net_sessionid|phpsessid|sessionid"
        + "|session_id|.aspnet.cookies|.aspnetcore.cookies|spoidcrl|buid|x-ms-gateway-slice-auth"
    ) { $0.knownCookie(behind: $1) }
}

extension SecretScanner {
  /// Whether a byte can be part of a token.
  static func isToken(_ byte: UInt8) -> Bool {
    byte.isWord || tokenMarks.contains(byte)
  }

  private static let tokenMarks: ByteSet = "+/=.~-%"
  /// How long a token may be; what is behind that is not looked at again.
  static let tokenLimit = 16_384

  /// The token that begins at a place, when it is long enough and looks drawn.
  func drawnToken(at start: Int, atLeast count: Int, as kind: SecretKind) -> [Secret] {
    let end = end(of: start, within: Self.tokenLimit, while: Self.isToken)
    let token = trimmed(start..<end)
    guard token.count >= count, !isPlaceholder(token) else { return [] }
    guard Kinds(bytes[token].prefix(128)).isRandom, !isCode(token), !isAddress(token) else {
      return []
    }
    return [Secret(kind: kind, range: token)]
  }

  func bearer(behind label: Range<Int>) -> [Secret] {
    guard self[label.upperBound]?.isSpace == true || self[label.upperBound] == UInt8(ascii: ":")
    else { return [] }
    var start = skipOpening(label.upperBound)
    if has(Self.token, at: start) { start += Self.token.count }
    if let mark = endOfMark(behind: start) { start = mark }
    return shapeOr(at: start) { drawnToken(at: start, atLeast: 16, as: .token) }
  }

  private static let token = Array("token".utf8)

  func authorization(behind label: Range<Int>) -> [Secret] {
    guard let mark = endOfMark(behind: label.upperBound) else { return [] }
    let scheme = end(of: mark, within: 24, while: \.isLetter)
    let name = smallText(mark..<scheme)
    guard self[scheme] == 0x20, Self.schemes.contains(name) else {
      return shapeOr(at: mark) { drawnToken(at: mark, atLeast: 16, as: .token) }
    }
    let start = skipOpening(scheme)
    // A name and a password in Base64 may be short.
    return shapeOr(at: start) {
      drawnToken(at: start, atLeast: name == "basic" ? 8 : 16, as: .token)
    }
  }

  private static let schemes: Set<String> = [
    "bearer", "basic", "token", "apikey", "negotiate", "digest",
  ]

  /// What is behind a name and a mark, or a name and "is".
  func named(behind label: Range<Int>, as kind: SecretKind) -> [Secret] {
    guard isLabel(label) else { return [] }
    var start = label.upperBound
    var isMarked = false
    if let mark = endOfMark(behind: start) {
      (start, isMarked) = (mark, true)
    } else {
      let link = Self.links.first { has($0, at: start) }
      guard let link else { return [] }
      start = skipOpening(start + link.count)
      if let mark = endOfMark(behind: start), self[start] == UInt8(ascii: ":") { start = mark }
    }
    let isBare = label.count == 5 && has(Self.token, at: label.lowerBound)
    let least = kind == .secret ? 8 : isBare ? 20 : 16
    return shapeOr(at: start) {
      let found = drawnToken(at: start, atLeast: least, as: kind)
      if !found.isEmpty { return found }
      // An id behind "api key:" opens the service, where it is written as one.
      let id = start..<min(bytes.count, start + 36)
      let isKey = isMarked && kind == .token && !isBare && isGUID(id)
      return isKey ? [Secret(kind: kind, range: id)] : []
    }
  }

  private static let links = [[UInt8]](
    words: " is now | is | was | = |是|为| changed to | set to | to | 是 |：")

  /// The value of a parameter of an address or of a key in JSON.
  func parameter(behind label: Range<Int>) -> [Secret] {
    let isCode = label.count == 4
    guard let mark = endOfMark(behind: label.upperBound) else { return [] }
    if isCode {
      // "code=" is a parameter in an address, and an error code anywhere else.
      guard self[label.upperBound] == UInt8(ascii: "=") else { return [] }
      let before = self[label.lowerBound - 1] ?? 0x20
      if before.isSpace { return drawnToken(at: mark, atLeast: 30, as: .token) }
      guard
        before == UInt8(ascii: "?") || before == UInt8(ascii: "&") || before == UInt8(ascii: "#")
      else { return [] }
    }
    return shapeOr(at: mark) { drawnToken(at: mark, atLeast: 16, as: .token) }
  }

  /// A token of a known shape, and otherwise what a closure finds.
  func shapeOr(at start: Int, _ other: () -> [Secret]) -> [Secret] {
    for anchor in Anchor.shapes where has(anchor.word, at: start) {
      let found = anchor.read(self, start..<(start + anchor.word.count))
      if !found.isEmpty { return found }
    }
    return other()
  }

  // MARK: - Cookies

  /// The values in the line of a header.
  func cookies(behind label: Range<Int>) -> [Secret] {
    guard self[label.upperBound] == UInt8(ascii: ":"),
      let begin = endOfMark(behind: label.upperBound)
    else { return [] }
    var found: [Secret] = []
    var position = begin
    for _ in 0..<64 {
      let name = end(of: position, within: 64) {
        $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
      guard name > position, self[name] == UInt8(ascii: "=") else { break }
      let value = end(of: name + 1, within: Self.tokenLimit) {
        $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "\"")
          && $0 != UInt8(ascii: "'")
      }
      let range = (name + 1)..<value
      let isAttribute = Self.attributes.contains(smallText(position..<name))
      if range.count >= 8, !isAttribute, !isPlaceholder(range) {
        found.append(Secret(kind: .cookie, range: range))
      }
      position = value
      let joints: ByteSet = "; "
      let next = end(of: position, within: 3, while: joints.contains)
      guard next > position else { break }
      position = next
      // "HttpOnly" and "Secure" have no value.
      for flag in [[UInt8]](words: "httponly; |secure; ") where has(flag, at: position) {
        position += flag.count
      }
    }
    return found
  }

  private static let attributes: Set<String> = [
    "path", "domain", "expires", "max-age", "samesite", "priority",
  ]

  func knownCookie(behind label: Range<Int>) -> [Secret] {
    guard let mark = endOfMark(behind: label.upperBound) else { return [] }
    let found = drawnToken(at: mark, atLeast: 16, as: .cookie)
    return found
  }
}
