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

  // MARK: - What is said around them

  private static let passwordEn = [
    "the password is {x}", "password: {x}", "pwd: {x}", "Password={x}",
    "her password is {x} and it fails",
    "the new password is {x}", "I reset the password to {x}", "the password was {x} before",
    "passwd = {x}",
    "temporary password: {x}", "the password for the portal is {x}",
    "password for anna@contoso.example is {x}",
    "we set the password to {x}, he still cannot sign in", "pass: {x}", "password is now {x}",
    "Server=tcp:contoso.database.windows.net;User ID=app;Password={x};Encrypt=True",
    "Uid=sa;Pwd={x};",
    "anna@contoso.example / {x}", "login: anna@contoso.example / {x}",
    "user anna@contoso.example password {x}",
    "postgres://app:{x}@db.contoso.example:5432/crm", "the passcode is {x}", "passphrase: {x}",
    "his password has been changed to {x}", "the password \"{x}\" is not accepted",
    "Temporary Access Pass: {x}",
    "the temporary access pass is {x}", "TAP is {x}", "PASSWORD: {x}", "pw: {x}",
    "credentials: admin / {x}",
    "{\"username\":\"anna\",\"password\":\"{x}\"}", "the admin password should be {x}",
    "-Password '{x}'",
    "the password he uses is {x}",
    "reset pw => {x} and ticked \"must change at next logon\"",
    "He says his password \"{x}\" was accepted yesterday",
    "temp pass is {x}", "the pass word is {x}", "try logging in with anna@contoso.example and {x}",
    "PASSWORD {x}",
    "smtp auth user=anna@contoso.example pass={x} port 587", "password:{x};username:anna",
    "I can see in the ticket that the password {x} was sent by mail", "user/pass: anna/{x}",
    "I gave her {x} as the password", "use password {x} to test",
    "she types {x} and gets an error, that is the password",
    "the old password {x} still works on the phone", "Passwort: {x}", "pw is {x}", "temp pw {x}",
    "can sign in with password: {x} on the web but not in Outlook", "new pass: {x}",
    "The password is: {x}",
    "password - {x}", "password -> {x}", "Password\t{x}", "password (temporary): {x}",
    "**Password:** {x}",
    "net use \\\\files\\data /user:anna password={x}", "user: anna, password: {x}, domain: contoso",
    "username anna@contoso.example pass {x}", "anna@contoso.example:{x}",
    "anna@contoso.example | {x}",
    "the shared mailbox password has been {x} since May", "her password, {x}, is refused",
    "PWD={x};UID=sa",
    "jdbc:sqlserver://db.contoso.example;user=sa;password={x};encrypt=true", "password='{x}'",
    "mysql -u app --password={x} crm", "<password>{x}</password>",
    "password is \"{x}\" without the quotes",
    "the initial password we sent was {x}", "admin password of the firewall: {x}",
    "wifi password is {x}",
    "password for the service account svc-backup is {x}", "they all use the same password: {x}",
    "passcode {x}", "the password I set yesterday is {x}", "my password's {x}",
    "ftp://anna:{x}@files.contoso.example/in",
  ]
  private static let passwordZh = [
    "密码是{x}", "密码：{x}", "密码是 {x}，登录不了", "新密码为{x}", "密码改成了 {x}", "密码已重置为{x}", "初始密码：{x}",
    "密码改为{x}之后还是不行", "口令是{x}", "临时密码是 {x}", "账号 anna@contoso.example 密码 {x}", "密码:{x}", "密码={x}",
    "我把密码设成{x}了", "管理员密码是“{x}”", "用户说密码就是{x}", "门户的密码是{x}", "anna@contoso.example / {x}",
    "密码 {x} 不对", "现在的密码叫{x}", "账号密码：admin / {x}", "临时访问密码为 {x}", "password: {x}", "密码被改成{x}",
    "我给他的密码是{x}", "密码我试过 {x}，不行", "她的密码 {x} 昨天还能用", "临时密码发给他了：{x}", "密码应该是{x}吧", "原密码 {x}",
    "她用密码{x}登录", "密码还是{x}", "密码暂时设为{x}", "密码：“{x}”", "用户名 anna，密码 {x}",
    "帐号密码 anna/{x}",
    "Wi-Fi 密码 {x}", "服务账户密码：{x}", "输入密码 {x} 后报错", "初始密码是：{x}", "密码为：{x}", "旧密码{x}还能用", "密码->{x}",
    "共享邮箱的密码一直是{x}", "密码（临时）：{x}", "登录密码: {x}", "用户名：anna 密码：{x}", "密码用的是{x}", "他的 password 是 {x}",
  ]
  private static let codeEn = [
    "the verification code is {x}", "verification code: {x}", "OTP {x}", "the OTP is {x}",
    "her MFA code is {x}",
    "the authenticator code {x} is refused", "one-time code {x}", "security code: {x}",
    "{x} is the verification code",
    "she got {x} as the one-time code", "the SMS code was {x}", "enter the sign-in code {x}",
    "2FA code: {x}",
    "the one-time passcode is {x}", "verification code he received is {x}", "OTP: {x}",
    "verification code = {x}", "{x} is your verification code",
    "the one-time passcode in the mail was {x}", "otp={x}", "your verification code {x}",
    "{x} was the OTP",
    "Microsoft verification code: {x}", "use verification code {x} for sign-in",
    "OTP is {x}, valid for 5 minutes",
    "the six-digit verification code {x} does not work", "TOTP: {x}",
    "the 2FA code was {x}", "she read me the MFA code {x}", "confirmation code {x}",
    "one time passcode: {x}",
    "security code {x} expired", "login code {x} arrived late",
  ]
  private static let appCodeEn = [
    "the code from the authenticator app is {x}", "the code in the text message is {x}",
    "she typed the code {x} from the SMS", "she entered {x} from her authenticator app",
    "the code Authenticator shows is {x}",
    "code for MFA is {x}", "the MFA app shows code {x}", "code {x} by text message",
  ]
  private static let codeZh = [
    "验证码是{x}", "验证码：{x}", "验证码 {x} 无效", "短信验证码 {x}", "动态码是 {x}", "收到的验证码是{x}", "一次性密码：{x}",
    "{x}是验证码", "动态口令为{x}", "输入验证码{x}也不行", "校验码 {x}", "短信码是{x}", "用户的验证码为 {x}",
    "您的验证码为{x}", "【Microsoft】验证码：{x}，5分钟内有效", "手机验证码是 {x}，输入后报错", "输入短信里的 {x} 还是提示错误", "验证码={x}",
    "手机收到验证码 {x}", "MFA 验证码是 {x}", "安全码：{x}", "登录验证码{x}过期了", "OTP 是 {x}",
    "Authenticator 显示的验证码是 {x}", "一次性代码是{x}", "六位验证码 {x} 不对", "输入的动态码为{x}", "动态密码：{x}",
    "他报的验证码是{x}",
  ]
  private static let recoveryEn = [
    "recovery codes are {x}", "use the backup code {x}", "MFA recovery code: {x}",
    "backup code = {x}",
    "recovery code \"{x}\"",
    "recovery code: {x}", "the recovery code is {x}", "backup code {x} was refused",
    "backup codes: {x}",
    "recovery code {x}", "his backup code is {x}",
  ]
  private static let recoveryZh = [
    "备用码是 {x}", "恢复码为{x}", "备用验证码 {x}", "MFA 恢复代码 {x}", "恢复代码：{x}", "恢复代码是{x}", "备用代码 {x} 无效",
    "备份代码：{x}", "恢复码 {x}",
  ]
  private static let jwtEn = [
    "Authorization: Bearer {x}", "the token is {x}", "{x}",
    "pasted from the trace: {x} and got 401",
    "access_token={x}", "id_token: {x}",
  ]
  private static let jwtZh = [
    "令牌是 {x}", "访问令牌：{x}", "抓包里有 {x}", "Authorization: Bearer {x}", "{x}",
  ]
  private static let secretEn = [
    "{x}", "the new client secret is {x}", "secret: {x}",
    "ClientSecretCredential(tenant, id, \"{x}\")", "app secret = {x}",
    "client secret: {x}", "client_secret={x}", "the secret is {x}", "secret value {x}",
    "the app uses {x}",
    "AADSTS7000215 with {x}", "clientSecret: \"{x}\"",
  ]
  private static let secretZh = [
    "客户端密码是{x}", "客户端机密：{x}", "应用用的是 {x}", "client_secret={x}", "机密值 {x} 无效",
  ]
  private static let bitlockerEn = [
    "BitLocker recovery key {x}", "recovery password: {x}", "the key {x} is not accepted", "{x}",
  ]
  private static let bitlockerZh = ["BitLocker 恢复密钥 {x}", "恢复密钥是{x}", "输入{x}不行", "恢复密码：{x}"]
  private static let productEn = [
    "product key {x}", "the Windows key is {x}", "licence key: {x}", "{x} is refused at activation",
  ]
  private static let productZh = ["产品密钥 {x}", "产品密钥是{x}", "激活用的{x}", "许可证密钥：{x}"]
  private static let privateEn = ["the key file:\n{x}\n", "{x}", "pasted {x}"]
  private static let privateZh = ["密钥文件：\n{x}\n", "{x}", "证书私钥 {x}"]
  private static let cardEn = [
    "the card on file is {x}", "{x}", "customer pays with card {x} (Visa)", "Mastercard {x}",
    "cc {x} cvc 123",
    "card number {x}", "paid with {x}", "the card {x} was declined", "Visa {x}, expires 12/27",
    "card: {x}",
    "billing fails for card {x} since today",
  ]
  private static let cardZh = ["信用卡 {x}", "卡号是{x}", "用 {x} 付款失败", "银行卡号：{x}", "付款卡 {x} 被拒绝"]
  private static let ibanEn = [
    "IBAN: {x}", "their account is {x} at the bank", "{x}", "(IBAN {x})", "IBAN {x}",
    "bank account {x}", "the invoice goes to {x}", "direct debit from {x} failed",
  ]
  private static let ibanZh = ["IBAN：{x}", "银行账户 {x}", "从 {x} 扣款失败", "账户是{x}"]
}
