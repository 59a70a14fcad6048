extension InputMaker {
  /// What readers of free text have to be careful with.
  static let textPieces = [
    " ", "\n", "\t", "\0", "\u{1B}[31m", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{301}",
    "e\u{301}\u{302}",
    "👩‍👩‍👧‍👦", "🇩🇪🇫", "ﬀ", "İ", "ß", "ǆ", "１２３", "٣", "Ⅷ", "½", "², ", "𝟙", "0x", "0x8007",
    "0xFFFFFFFFFFFFFFFF",
    "AADSTS", "AADSTS99999999999999999999", "5.7.", "5.7.999999999", "-1", "1,234,567",
    "9223372036854775807",
    "9223372036854775808", "-9223372036854775808", "1e999", "00000000000000000000001",
    "99999999999999999999",
    "since", "since 25:61", "since 9am", "9:00", "24:00", "23:59:60", "yesterday", "tomorrow",
    "next year",
    "in 99999999999 days", "99999999999999 hours ago", "30 February", "2026-02-30", "0000-00-00",
    "9999-12-31 23:59", "999999-01-01", "1/1/1", "31/12", "12/31/2026", "Monday", "last Monday",
    "half past",
    "a quarter to", "noon", "midnight", "0 minutes ago", "-5 minutes ago", "1.5 hours", "今天早上九点",
    "昨晚", "三天前",
    "百亿年前", "二〇二六年十三月", "上周一", "半小时前", "not", "no", "never", "isn't", "n't", "不", "没有", "all",
    "everyone",
    "1 user", "0 users", "all users", "one or two", "?", "？", "/", "/back", "/subscriptions/",
    "!!!", "...", "“", "'",
    "\"", "\\", "{", "}", "{}", "{slot}", "%s", "%n", "$(x)", "<", ">", "&amp;", "|", "*", "(", ")",
    "[", "]",
    "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "1b4e28ba2fa111d2883f0016d3cca427",
    "00000000-0000-0000-0000-00000000000",
    "unknown", "n/a", "skip", "later", "none", "thanks", "why", "hello", "user@contoso.example",
    "https://a.example/b?c=d",
  ]

  /// What a reader of YAML has to be careful with.
  static let yamlPieces = [
    "\n", "\n\n", "  ", "\t", ": ", "- ", "? ", "[", "]", "{", "}", ",", "#", "&a ", "*a", "<<: *a",
    "!!int ", "!!binary ",
    "!<tag:x>", "|", "|+\n", ">-\n", "---\n", "...\n", "%YAML 9.9\n", "\"", "'", "\"\\x\"",
    "\"\\ud800\"", "\"\\U00110000\"",
    "~", "null", "yes", "1_000", "0o7", ".inf", ".nan", "99999999999999999999", "-1", "\0", "\u{7}",
    "\u{85}", "\u{2028}",
    "\u{FEFF}", "\u{202E}", "服", "{slot}", "{", "{{", "}}", "{problem", "{problem.x}",
    "when: {colour: red}", "when: [[]]",
    "when: {a: {not: []}}", "ask: problem", "end: x", "follow: paint", "choices: {}", "choices: []",
    "type: text",
    "type: none", "label: ", "words: [[a]]", "\"1001\": {}", "through: \"1\"", "shape: hex",
    "shape: names", "prefix: \"\"",
    "at_least: -1", "at_least: 9223372036854775808", "known: maybe", "outcome: escalated",
    "form: none", "acts: nobody",
  ]

  /// What a reader of JSON has to be careful with.
  static let jsonPieces = [
    "null", "true", "-0", "1e999", "-1", "9223372036854775808", "0.1", "1E400", "\"\"", "[]", "{}",
    "[", "]", "{", "}", ",",
    ":", "\"", "\\", "\\u0000", "\\ud800", "\\udc00\\ud800", "\\uFFFF", "\"a\":", "\"turns\":[]",
    "\"format\":99",
    "\"format\":-1", "\"span\":[9,1]", "\"span\":[-1,9223372036854775807]", "\"asked\":null",
    "\"2026-99-99T99:99:99Z\"",
    "\"9999-12-31T23:59:59Z\"", "\"-1\"", "\0", "\u{FEFF}", "\u{2028}", "服", " ", "\n", "//",
    "/* */", "NaN", "'",
    "\"kind\":\"nothing\"", "\"utc_offset\":9223372036854775807", "\"utc_offset\":-1",
    "\"value\":{\"codes\":[]}",
    "\"value\":{\"number\":-1}", "\"slot\":\"\"", "\"step\":\"\"", "\"outcome\":\"x\"",
    "\"seal\":\"\"",
  ]
}
