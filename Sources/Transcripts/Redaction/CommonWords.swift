/// Words that people say about passwords and do not choose as one.
enum CommonWords {
  /// Endings of words that say what was done or how.
  static let endings = ["ed", "ing", "able", "ible", "tion"]

  static let all = Set(
    """
    a about above accepted access account accounts active actually admin's after again against all allowed
    already also always an and another any anymore anything app apparently applied are as asked at aware away back
    bad because been before being below best between blank blocked both broken but by bypassed cached called can
    cannot case changed changes changing checked clear client cloud code coming common complex compliant compromised
    confirmed copied correct correctly corrupt could current currently customer dead default denied device did
    different disabled do does doesn't done down due each easy either else email empty enabled encrypted enforced
    enough entered error even ever every everything exact exactly expire expired expires expiring expiry external
    failed failing fails false fine first fixed following for forbidden forced forgotten found from fully gone good
    greyed guess hard has have having her hers hidden his how ignored in inactive incorrect indeed initial
    insufficient intact invalid is isn't it its itself just kept known last later least leaked left less like likely
    local locked long longer lost made maintained managed mandatory many match matching maybe me mine missing
    mistyped more most much must my n/a necessary need needed needs never new next nil no none nonexistent not
    nothing null obsolete of off ok okay old older on once one only open optional or other others our out outdated
    over own part partly pasted pending perfect periodic permanent person please policy portal possible present
    probably problem prompt prompted protected provided questioned read ready really refused rejected reportedly
    required requested reset resets retrieved reused right rotated safe same saved secret secure secured seen sent
    set shared she should short shown simple since so some somehow something somewhere soon specified still stored
    strong such sure synced synchronised synchronized system temporary than that the their them then there these
    they thing this through to today together tomorrow too true tried twice typed under undefined unchanged unique
    unknown unlocked unset until unusable up updated upper us use used user users valid verified verify very via
    visible waiting was weak well went were what when where which while who whose why will with within without
    wizard won't work working works worked would write written wrong yes yesterday yet you your unavailable
    unsupported automatically manually recently exactly mostly usually immediately properly securely locally centrally centrally
    regularly partially wrongly accidentally hash protection writeback sync settings setting page link field box button screen manager
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Names that stand with a number and are no password for it.
  static let products: Set<String> = [
    "office", "microsoft", "windows", "win", "exchange", "outlook", "sharepoint", "server", "sql",
    "sqlserver", "m", "o", "e", "f", "p", "v", "azure", "intune", "teams", "onedrive", "edge",
    "ios", "android", "macos", "ipad", "iphone", "mfa", "fa", "tls", "kb", "http", "https", "word",
    "excel", "visio", "project", "entra", "aad", "step", "option", "case", "ticket", "user",
    "oauth",
    "ntlm", "smb", "imap", "pop", "smtp", "office_", "officee", "vpn", "ipv", "sha", "pc", "tpm",
  ]
}
