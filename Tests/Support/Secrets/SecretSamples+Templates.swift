// What is said around the secrets.

extension SecretSamples {
  static let passwordEn = [
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
  static let passwordZh = [
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
  static let codeEn = [
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
  static let appCodeEn = [
    "the code from the authenticator app is {x}", "the code in the text message is {x}",
    "she typed the code {x} from the SMS", "she entered {x} from her authenticator app",
    "the code Authenticator shows is {x}",
    "code for MFA is {x}", "the MFA app shows code {x}", "code {x} by text message",
  ]
  static let codeZh = [
    "验证码是{x}", "验证码：{x}", "验证码 {x} 无效", "短信验证码 {x}", "动态码是 {x}", "收到的验证码是{x}", "一次性密码：{x}",
    "{x}是验证码", "动态口令为{x}", "输入验证码{x}也不行", "校验码 {x}", "短信码是{x}", "用户的验证码为 {x}",
    "您的验证码为{x}", "【Microsoft】验证码：{x}，5分钟内有效", "手机验证码是 {x}，输入后报错", "输入短信里的 {x} 还是提示错误", "验证码={x}",
    "手机收到验证码 {x}", "MFA 验证码是 {x}", "安全码：{x}", "登录验证码{x}过期了", "OTP 是 {x}",
    "Authenticator 显示的验证码是 {x}", "一次性代码是{x}", "六位验证码 {x} 不对", "输入的动态码为{x}", "动态密码：{x}",
    "他报的验证码是{x}",
  ]
  static let recoveryEn = [
    "recovery codes are {x}", "use the backup code {x}", "MFA recovery code: {x}",
    "backup code = {x}",
    "recovery code \"{x}\"",
    "recovery code: {x}", "the recovery code is {x}", "backup code {x} was refused",
    "backup codes: {x}",
    "recovery code {x}", "his backup code is {x}",
  ]
  static let recoveryZh = [
    "备用码是 {x}", "恢复码为{x}", "备用验证码 {x}", "MFA 恢复代码 {x}", "恢复代码：{x}", "恢复代码是{x}", "备用代码 {x} 无效",
    "备份代码：{x}", "恢复码 {x}",
  ]
  static let jwtEn = [
    "Authorization: Bearer {x}", "the token is {x}", "{x}",
    "pasted from the trace: {x} and got 401",
    "access_token={x}", "id_token: {x}",
  ]
  static let jwtZh = [
    "令牌是 {x}", "访问令牌：{x}", "抓包里有 {x}", "Authorization: Bearer {x}", "{x}",
  ]
  static let secretEn = [
    "{x}", "the new client secret is {x}", "secret: {x}",
    "ClientSecretCredential(tenant, id, \"{x}\")", "app secret = {x}",
    "client secret: {x}", "client_secret={x}", "the secret is {x}", "secret value {x}",
    "the app uses {x}",
    "AADSTS7000215 with {x}", "clientSecret: \"{x}\"",
  ]
  static let secretZh = [
    "客户端密码是{x}", "客户端机密：{x}", "应用用的是 {x}", "client_secret={x}", "机密值 {x} 无效",
  ]
  static let bitlockerEn = [
    "BitLocker recovery key {x}", "recovery password: {x}", "the key {x} is not accepted", "{x}",
  ]
  static let bitlockerZh = ["BitLocker 恢复密钥 {x}", "恢复密钥是{x}", "输入{x}不行", "恢复密码：{x}"]
  static let productEn = [
    "product key {x}", "the Windows key is {x}", "licence key: {x}", "{x} is refused at activation",
  ]
  static let productZh = ["产品密钥 {x}", "产品密钥是{x}", "激活用的{x}", "许可证密钥：{x}"]
  static let privateEn = ["the key file:\n{x}\n", "{x}", "pasted {x}"]
  static let privateZh = ["密钥文件：\n{x}\n", "{x}", "证书私钥 {x}"]
  static let cardEn = [
    "the card on file is {x}", "{x}", "customer pays with card {x} (Visa)", "Mastercard {x}",
    "cc {x} cvc 123",
    "card number {x}", "paid with {x}", "the card {x} was declined", "Visa {x}, expires 12/27",
    "card: {x}",
    "billing fails for card {x} since today",
  ]
  static let cardZh = ["信用卡 {x}", "卡号是{x}", "用 {x} 付款失败", "银行卡号：{x}", "付款卡 {x} 被拒绝"]
  static let ibanEn = [
    "IBAN: {x}", "their account is {x} at the bank", "{x}", "(IBAN {x})", "IBAN {x}",
    "bank account {x}", "the invoice goes to {x}", "direct debit from {x} failed",
  ]
  static let ibanZh = ["IBAN：{x}", "银行账户 {x}", "从 {x} 扣款失败", "账户是{x}"]
}
