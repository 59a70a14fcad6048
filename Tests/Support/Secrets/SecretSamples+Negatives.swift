// Texts that look as if there were a secret, and that a ticket needs as they are.

extension SecretSamples {
  mutating func negative(_ kind: String, _ isChinese: Bool) -> String {
    let template = pick((isChinese ? Self.chinese[kind] : Self.english[kind]) ?? [""])
    return filled(template)
  }

  /// Fills every place of a template with what it names.
  private mutating func filled(_ template: String) -> String {
    var rest = template[...]
    var text = ""
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let name = rest[rest.index(after: open)..<close]
      text += rest[..<open] + (place(String(name)) ?? "<\(name)>")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private mutating func place(_ name: String) -> String? {
    switch name {
    case "guid": guid()
    case "aadsts":
      "AADSTS" + pick(["50126", "50053", "500121", "50074", "53003", "7000215", "65001", "700016"])
    case "hex":
      "0x"
        + pick(["8004010F", "80070005", "8007052E", "80180014", "C004F074", "800CCC0E", "80090016"])
    case "smtp": pick(["5.7.1", "5.1.10", "5.7.57", "4.4.7", "550 5.1.1", "5.7.708"])
    case "number":
      pick(["50126", "50053", "500121", "53003", "50074", "1603", "17002", "0xCAA2000B"])
    case "order": digits(number(6...10))
    case "case":
      "2" + pick(["3", "4", "5", "6"]) + pick(["0115", "1020", "0703", "1231"]) + "00" + digits(8)
    case "luhn": cardDigits(pick(["4", "55", "6011", "37"]), 16)
    case "badcard": badCard()
    case "time": pick(["09:15", "2026-03-02", "2026-03-02T09:15:00Z", "14:30"])
    case "days": String(pick([30, 60, 90, 180]))
    case "sixes":
      (0..<8).map { _ in digits(5) + "7" }.map { _ in sixNotElevens() }.joined(separator: "-")
    case "sha": hexadecimal(64)
    case "thumb": string(40, of: "0123456789ABCDEF")
    case "message":
      "<\(string(12, of: Self.alphanumeric + "-"))@\(string(10, of: Self.capitals + "0123456789")).eurprd01.prod.outlook.com>"
    case "resource":
      "/subscriptions/\(guid())/resourceGroups/rg-prod/providers/Microsoft.Compute/virtualMachines/vm01"
    case "version": "\(number(10...16)).0.\(number(10_000...26_000)).\(number(1_000...20_000))"
    case "phone": "+49 30 \(digits(8))"
    case "key5": (0..<5).map { _ in string(4, of: Self.capitals) + "A" }.joined(separator: "-")
    case "badiban": badIBAN()
    case "adjective": pick(Self.states)
    default: nil
    }
  }

  private mutating func badCard() -> String {
    let good = cardDigits("4", 16)
    let last = (good.last?.wholeNumberValue ?? 0) + 1
    return good.dropLast() + String(last % 10)
  }

  /// One digit of it is wrong, which the check digits show.
  private mutating func badIBAN() -> String {
    let good = iban().filter { $0 != " " }
    let last = (good.last?.wholeNumberValue ?? 0) + 1
    return good.dropLast() + String(last % 10)
  }

  private mutating func sixNotElevens() -> String {
    let value = String(number(1_000...65_000) * 11 + 1)
    return String(repeating: "0", count: 6 - value.count) + value
  }

  /// What is said of passwords.
  private static let states = [
    "wrong", "expired", "not accepted", "correct", "fine", "the same as before", "blank",
    "case sensitive",
    "rejected", "unknown", "too short", "complex enough", "synchronised", "known to be right",
    "empty", "stored",
    "weak", "locked", "old", "required", "being asked for again", "saved in the browser",
    "out of date",
    "never accepted", "up to date", "different on the phone", "written down",
    "managed by the partner",
  ]

  private static let english: [String: [String]] = [
    "password": [
      "the password is <adjective>", "her password was <adjective>", "password: <adjective>",
      "reset your password",
      "the password expires in <days> days", "password reset fails with <aadsts>",
      "wrong password: <aadsts>",
      "password policy is <days> days", "the password to the portal is asked for again",
      "password hash sync is at version <version>", "she forgot the password, <time>",
      "password error <hex>",
      "the password was changed yesterday", "passwords are synced since <time>",
      "pass the ticket to the next team",
      "pin Teams to the taskbar", "tap to sign in does not work", "password writeback is off",
      "the password was reset by <guid>",
      "they pass through the proxy to login.microsoftonline.com",
      "password must be 14 characters", "self-service password reset was used at <time>",
      "the user changed the password and now gets <aadsts>", "password is not the problem",
      "password: *****",
      "Password=<your password>", "password prompt keeps coming in Outlook 2019",
      "password, MFA and Teams were tested", "password - <aadsts>", "password (again): <adjective>",
      "the password's expired",
      "what is the password for?", "password for anna@contoso.example is <adjective>",
      "the password of Contoso\\anna was reset",
      "the password she uses is <adjective>", "<password>", "change of password -> <hex>",
      "password 3 times wrong",
      "password since <time> refused", "password at <time> was accepted",
      "passwords: 3 of 5 users changed theirs",
      "password Exchange2019 is asking for", "app password for IMAP is <adjective>",
      "pass-through authentication version <version>",
      "no password, but Windows11 with PIN", "password in Edge is filled in by itself",
      "the password works in OneDrive", "PIN setup fails with <hex>",
      "the PIN is greyed out", "Windows Hello PIN is not available",
      "the password for Contoso is managed by the partner",
      "password spray from 203.0.113.9", "anna@contoso.example / bob@contoso.example",
      "anna@contoso.example: <aadsts>",
      "login: anna@contoso.example, Teams and Outlook",
      "credentials are asked for every <days> minutes",
    ],
    "otp": [
      "error code <number>", "the error code is <number>", "status code 403",
      "verification code never arrives since <time>",
      "MFA fails with error <number>", "sign-in error code: <number>", "exit code 1603",
      "stop code <hex>",
      "the code <aadsts> appears", "verification code expires after 10 minutes",
      "MFA prompts 12000 users",
      "OTP is not sent to <phone>", "code is rejected", "bounce code <smtp>",
      "activation error code <hex>",
      "MFA code page shows <aadsts>", "the SMS with the code does not come",
      "SR <case> about the verification code",
      "500121 is the error code in the log", "verification code rejected for 1200 users",
      "code: <smtp>",
    ],
    "recovery": [
      "recovery code is not accepted", "backup codes are lost", "recovery key id <guid>",
      "no backup code was saved",
      "recovery code page fails with <hex>", "the backup fails with code <number>",
      "recovery codes were never printed",
    ],
    "jwt": [
      "correlation id <guid>", "the token is expired", "trace id: <guid>",
      "eyJ is how a token begins",
      "token version 2.0, issuer sts.windows.net/<guid>/",
      "invalid_token: the token has expired at <time>",
      "request id <guid>, time <time>",
    ],
    "token": [
      "Bearer token is missing", "Authorization: Bearer <token>", "api key is wrong",
      "the access token expired at <time>",
      "bearer authentication is disabled", "tenant id: <guid>", "app id <guid>",
      "key vault name contoso-keys-prod",
      "request-id: <guid>", "x-ms-request-id: <guid>",
      "error=invalid_grant&error_description=<aadsts>",
      "refresh token lifetime is <days> days", "x-api-key: ********", "code=<number>",
      "?error_code=<aadsts>",
      "client-request-id: <guid>", "token: expired", "WWW-Authenticate: Bearer realm=\"contoso\"",
      "the primary key column is OrderNumber", "<sha> is the hash of the file", "device id <guid>",
    ],
    "secret": [
      "the client secret expired on <time>", "client secret id <guid>",
      "<aadsts>: invalid client secret provided",
      "client secret is wrong", "secret id: <guid>", "app secret was rotated", "client_id=<guid>",
      "they sent the secret id <guid> instead of the value",
    ],
    "signature": [
      "signature did not match, request id <guid>",
      "https://contosodata.blob.core.windows.net/logs/a.txt",
      "the SAS expired, se=2026-03-01", "?sv=2023-11-03&se=2026-03-09&sp=r", "sig= is empty",
      "sig=<sig>",
      "DKIM signature failed for <message>",
    ],
    "key": [
      "AccountName=contosodata;EndpointSuffix=core.windows.net", "AccountKey is missing",
      "SharedAccessKeyName=RootManage",
      "AccountKey=***", "registry key HKLM\\SOFTWARE\\Policies",
      "storage account contosodata, <resource>",
      "key rotation at <time>", "certificate thumbprint <thumb>",
    ],
    "bitlocker": [
      "BitLocker key id <guid>", "<sixes>", "recovery key is asked for at every start",
      "BitLocker error <hex>",
      "key protector id <guid>",
    ],
    "product_key": [
      "order <key5>", "activation fails with <hex>", "product key is refused",
      "subscription <guid>", "build <version>",
      "KB5034441 and KB5034763 are installed",
    ],
    "private_key": [
      "-----BEGIN CERTIFICATE-----\nMIIBsjCC\n-----END CERTIFICATE-----",
      "the private key is missing",
      "-----BEGIN PUBLIC KEY-----", "private key cannot be exported, <hex>",
    ],
    "webhook": [
      "the webhook answers 404", "https://contoso.webhook.office.com/ is blocked",
      "https://outlook.office.com/mail/inbox",
      "https://teams.microsoft.com/l/channel/19%3A<guid>", "Power Automate run <guid>",
    ],
    "cookie": [
      "cookies are blocked", "cookie: none", "clear the cookies for login.microsoftonline.com",
      "cookies were cleared at <time>",
      "the cookie setting SameSite=None is new",
    ],
    "card": [
      "case <case>", "TrackingID#<case>", "SR <luhn>", "order <luhn>", "invoice number <luhn>",
      "<badcard>",
      "support request <case> is open", "phone <phone>", "ticket <luhn> from yesterday", "<case>",
      "customer number <luhn>", "IMEI 35<order>1234567",
    ],
    "iban": [
      "<badiban>", "order DE<order>", "VAT id DE123456789", "machine DE12-PC-0042",
      "GB00 is a region",
    ],
    "id_number": [
      "tenant <guid>", "order 110101199003077<order>", "case 123-45-6789 in the other system",
      "request <order>",
      "passport of the app is missing", "id: <guid>", "mailbox guid <guid>", "<message>",
      "serial number PF2ABCDE",
    ],
  ]

  private static let chinese: [String: [String]] = [
    "password": [
      "密码错误 <aadsts>", "密码是对的，但还是登录不了", "忘记密码", "重置密码后提示 <aadsts>", "密码 <days> 天后过期",
      "密码策略为 <days> 天",
      "密码是昨天改的", "密码不正确", "需要重置密码，<time>", "密码是 8 位", "密码改了以后 Outlook 一直弹窗", "密码是多少不知道",
      "密码哈希同步版本 <version>", "密码输入框是灰色的", "密码：已过期", "密码过期提示 <hex>", "密码没问题，<number>",
      "设置 PIN 时报错 <hex>",
      "密码写回未启用", "密码是Teams的还是Windows的？", "密码重置链接打不开 https://aka.ms/sspr",
      "anna@contoso.example：<aadsts>",
    ],
    "otp": [
      "错误代码 <number>", "收不到验证码", "验证码 10 分钟后过期", "代码是 <number>", "验证码一直错误，<aadsts>",
      "验证码发到 <phone>",
      "验证码页面报错 <number>", "状态码 403", "提示代码 <hex>", "MFA 报错 <number>", "验证码收不到，工单 <case>",
    ],
    "recovery": ["恢复代码无效", "备用代码丢了", "恢复密钥 ID <guid>", "恢复代码页面提示 <hex>", "没有保存备份代码"],
    "jwt": ["令牌已过期", "关联 ID <guid>", "跟踪 ID：<guid>", "令牌无效，<time>", "请求 ID <guid>"],
    "token": [
      "令牌过期，<aadsts>", "租户 ID：<guid>", "应用程序 ID <guid>", "API 密钥错误", "访问令牌失效 <time>",
      "设备 ID <guid>",
      "密钥保管库 contoso-keys-prod", "刷新令牌有效期 <days> 天", "文件哈希 <sha>", "请求 ID：<guid>",
    ],
    "secret": ["客户端密码过期了", "客户端密码 ID <guid>", "<aadsts> 客户端密码无效", "机密 ID：<guid>", "客户端机密是错的"],
    "signature": [
      "签名不匹配，请求 ID <guid>", "SAS 过期 se=2026-03-01",
      "链接 https://contosodata.blob.core.windows.net/logs/a.txt 打不开",
    ],
    "key": [
      "AccountKey 没有填", "存储账户 <resource>", "注册表项 HKLM\\SOFTWARE\\Policies", "证书指纹 <thumb>",
      "AccountKey=***",
    ],
    "bitlocker": ["BitLocker 密钥 ID <guid>", "编号 <sixes>", "每次启动都要恢复密钥", "BitLocker 报错 <hex>"],
    "product_key": ["订单 <key5>", "产品密钥无效", "激活报错 <hex>", "订阅 <guid>", "版本 <version>"],
    "private_key": [
      "-----BEGIN CERTIFICATE-----\nMIIBsjCC\n-----END CERTIFICATE-----", "私钥丢失", "私钥无法导出 <hex>",
    ],
    "webhook": ["Webhook 返回 404", "https://contoso.webhook.office.com/ 被拦截", "流运行 ID <guid>"],
    "cookie": ["Cookie 被阻止", "已清除 Cookie，<time>", "清除 login.microsoftonline.com 的 Cookie"],
    "card": [
      "工单 <case>", "订单号 <luhn>", "发票 <luhn>", "案例 <luhn>", "请求 <case> 还开着", "电话 <phone>",
      "<badcard>", "<case>",
      "序列号 <luhn>",
    ],
    "iban": ["<badiban>", "订单 DE<order>", "税号 DE123456789"],
    "id_number": [
      "租户 <guid>", "订单 <order>", "请求编号 <order>", "邮箱 GUID <guid>", "消息 ID <message>", "护照打印失败",
    ],
  ]
}
