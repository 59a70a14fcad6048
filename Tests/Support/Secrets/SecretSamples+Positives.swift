// Texts with one secret in each.

extension SecretSamples {
  mutating func positive(_ kind: String, _ isChinese: Bool) -> (String, String) {
    switch kind {
    case "password": return passwordText(isChinese)
    case "otp": return oneTimeCodeText(isChinese)
    case "token": return tokenText(isChinese)
    case "signature": return signatureText(isChinese)
    case "key": return keyText(isChinese)
    case "webhook": return webhookText(isChinese)
    case "cookie": return cookieText(isChinese)
    case "card":
      let card = card()
      return (Self.fill(pick(isChinese ? Self.cardZh : Self.cardEn), card.written), card.secret)
    case "id_number": return idText(isChinese)
    default: break
    }
    let (value, templates): (String, [String]) =
      switch kind {
      case "recovery": (recoveryCode(), isChinese ? Self.recoveryZh : Self.recoveryEn)
      case "jwt": (jwt(), isChinese ? Self.jwtZh : Self.jwtEn)
      case "secret": (clientSecret(), isChinese ? Self.secretZh : Self.secretEn)
      case "bitlocker": (bitlocker(), isChinese ? Self.bitlockerZh : Self.bitlockerEn)
      case "product_key": (productKey(), isChinese ? Self.productZh : Self.productEn)
      case "private_key": (privateKey(), isChinese ? Self.privateZh : Self.privateEn)
      default: (iban(), isChinese ? Self.ibanZh : Self.ibanEn)
      }
    return (Self.fill(pick(templates), value), value)
  }

  private mutating func passwordText(_ isChinese: Bool) -> (String, String) {
    if number(0...9) == 0 {
      let value = plainPassword()
      let templates =
        isChinese
        ? ["密码是 {x}，登录不了", "密码：{x}", "用户的密码是{x}"]
        : [
          "her password is {x} and it does not work", "password: {x}", "the password is \"{x}\"",
          "pwd={x}",
        ]
      return (Self.fill(pick(templates), value), value)
    }
    if number(0...9) == 0 {
      let value = digits(pick([4, 6, 8]))
      let templates =
        isChinese
        ? ["PIN 码是 {x}", "PIN 码：{x}", "Windows Hello 的 PIN 是 {x}"]
        : [
          "the PIN is {x}", "PIN: {x}", "his pin was {x}, it stopped working",
          "phone PIN {x} is refused",
        ]
      return (Self.fill(pick(templates), value), value)
    }
    let value = password()
    return (Self.fill(pick(isChinese ? Self.passwordZh : Self.passwordEn), value), value)
  }

  private mutating func oneTimeCodeText(_ isChinese: Bool) -> (String, String) {
    let value = pick([digits(6), digits(6), digits(6), digits(8), digits(4)])
    if !isChinese, value.count == 6, number(0...4) == 0 {
      return (Self.fill(pick(Self.appCodeEn), value), value)
    }
    return (Self.fill(pick(isChinese ? Self.codeZh : Self.codeEn), value), value)
  }

  private mutating func tokenText(_ isChinese: Bool) -> (String, String) {
    switch number(0...3) {
    case 0:
      let value = providerToken()
      let templates =
        isChinese
        ? ["用的令牌 {x} 被拒绝", "脚本里写的是 {x}", "密钥 {x} 不起作用"]
        : [
          "the pipeline uses {x} and gets 401", "pasted {x} from the script",
          "token {x} is refused", "key={x}",
        ]
      return (Self.fill(pick(templates), value), value)
    case 1:
      let value = opaque(20...60)
      let templates = [
        "Authorization: Bearer {x}",
        "curl -H \"Authorization: Bearer {x}\" https://graph.microsoft.com/v1.0/me",
        "x-api-key: {x}", "Ocp-Apim-Subscription-Key: {x}", "'Authorization': 'Bearer {x}'",
        "api-key={x}", "\"api_key\": \"{x}\"",
      ]
      return (Self.fill(pick(templates), value), value)
    case 2:
      let value = opaque(20...80)
      let templates = [
        "https://app.contoso.example/cb#access_token={x}&token_type=bearer",
        "grant_type=refresh_token&refresh_token={x}&client_id=\(guid())",
        "https://login.contoso.example/cb?code={x}&state=12345",
        "{\"access_token\":\"{x}\",\"expires_in\":3599}", "id_token={x}",
        "client_assertion={x}&x=1",
      ]
      return (Self.fill(pick(templates), value), value)
    default:
      let value = opaque(24...40)
      let templates =
        isChinese
        ? ["API 密钥是 {x}", "访问令牌：{x}", "刷新令牌是{x}，但是失败", "API 密钥：{x}", "访问密钥为 {x}"]
        : [
          "the api key is {x}", "access token: {x}", "the refresh token is {x}",
          "secret access key = {x}",
          "her personal access token is {x} but it fails", "subscription key: {x}",
        ]
      return (Self.fill(pick(templates), value), value)
    }
  }

  private mutating func signatureText(_ isChinese: Bool) -> (String, String) {
    let raw = Self.base64(bytes(32))
    let value =
      pick([true, false])
      ? raw.map { ["+": "%2B", "/": "%2F", "=": "%3D"][String($0)] ?? String($0) }.joined() : raw
    let templates = [
      "https://contosodata.blob.core.windows.net/logs/a.txt?sv=2023-11-03&se=2026-03-09T08:00:00Z&sr=b&sp=r&sig={x}",
      "https://contosodata.file.core.windows.net/share?sp=rl&st=2026-03-01&se=2026-03-09&sv=2022-11-02&sr=c&sig={x}&spr=https",
      "?sv=2022-11-02&ss=b&srt=sco&sp=rwdl&se=2026-12-31&sig={x}",
      "https://prod-12.westeurope.logic.azure.com/workflows/ab12/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers&sv=1.0&sig={x}",
      "SharedAccessSignature sr=contoso.servicebus.windows.net&sig={x}&se=1772442000&skn=send",
    ]
    let text = Self.fill(pick(templates), value)
    let lead =
      isChinese
      ? pick(["SAS 链接：", "用这个链接打不开 ", "共享访问签名 "])
      : pick(["SAS link: ", "403 with ", "The link was "])
    return (lead + text, value)
  }

  private mutating func keyText(_ isChinese: Bool) -> (String, String) {
    let lead =
      isChinese
      ? pick(["连接字符串：", "配置里是 ", "用的是 "])
      : pick(["Connection string: ", "config has ", "they use "])
    switch number(0...2) {
    case 0:
      let value = Self.base64(bytes(64))
      return (
        lead
          + "DefaultEndpointsProtocol=https;AccountName=contosodata;AccountKey=\(value);EndpointSuffix=core.windows.net",
        value
      )
    case 1:
      let value = Self.base64(bytes(32))
      return (
        lead
          + "Endpoint=sb://contoso.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=\(value)",
        value
      )
    default:
      let value = Self.base64(bytes(64))
      return (
        lead + "AccountEndpoint=https://contoso.documents.azure.com:443/;AccountKey=\(value);",
        value
      )
    }
  }

  private mutating func webhookText(_ isChinese: Bool) -> (String, String) {
    let lead = isChinese ? pick(["Webhook 地址：", "发到 "]) : pick(["Webhook: ", "posting to "])
    let (host, value) =
      pick([true, false])
      ? (
        "https://contoso.webhook.office.com/webhookb2/",
        "\(guid())@\(guid())/IncomingWebhook/\(hexadecimal(32))/\(guid())"
      )
      : (
        "https://hooks.slack.com/services/",
        "T\(string(8, of: Self.capitals))/B\(string(8, of: Self.capitals))/\(string(24, of: Self.alphanumeric))"
      )
    return (lead + host + value, value)
  }

  private mutating func cookieText(_ isChinese: Bool) -> (String, String) {
    let value = opaque(24...80)
    let templates = [
      "Cookie: ESTSAUTHPERSISTENT={x}; path=/", "Set-Cookie: FedAuth={x}; HttpOnly",
      "cookie: session={x}",
      "Set-Cookie: sid={x}; Secure; HttpOnly; SameSite=None", "JSESSIONID={x}", "ESTSAUTH={x}",
      "Cookie: lang=en; rtFa={x}",
    ]
    return (
      (isChinese ? pick(["请求头 ", ""]) : pick(["header ", ""])) + Self.fill(pick(templates), value),
      value
    )
  }

  private mutating func idText(_ isChinese: Bool) -> (String, String) {
    if isChinese || number(0...2) == 0 {
      let value = chineseIdentity()
      let templates =
        isChinese
        ? ["身份证号 {x}", "身份证：{x}", "用户提供了{x}核实身份"] : ["she gave {x} as her id", "identity card {x}"]
      return (Self.fill(pick(templates), value), value)
    }
    if pick([true, false]) {
      let value = "\(number(101...665))-\(number(10...99))-\(number(1_000...9_999))"
      return (
        Self.fill(
          pick(["his SSN is {x}", "social security number: {x}", "SSN {x} on file"]), value), value
      )
    }
    let value = string(1, of: Self.capitals) + digits(8)
    return (
      Self.fill(
        pick(["passport number {x}", "her passport number is {x}", "passport: {x}"]), value), value
    )
  }
}
