/// The languages that the content can be shown in, by their locales.
package enum Language {
  /// The locale of the texts that decide the structure, and that stand in for what is not translated.
  package static let english = "en"

  /// What people call a language besides its locale; it calls itself the first of these.
  private static let names: [String: [String]] = [
    english: ["English", "英文", "英语"],
    "zh-Hans": ["简体中文", "中文", "汉语", "Chinese", "Simplified Chinese"],
  ]

  /// The locales whose languages have names here, in order.
  package static var named: [String] { names.keys.sorted() }

  /// What a language calls itself, and its locale where that is not known.
  package static func name(of locale: String) -> String { names[locale]?.first ?? locale }

  /// Finds the locale that a name means.
  ///
  /// - Parameters:
  ///   - name: A locale as the environment or an agent writes it, or a language's name: "zh", "zh_CN.UTF-8", "中文".
  ///   - locales: The locales that the content has.
  /// - Returns: One of the locales, and nil when the name means none of them.
  package static func locale(named name: String, among locales: [String]) -> String? {
    // "zh_CN.UTF-8@variant" without what says nothing about the language.
    let plain = name.prefix { $0 != "." && $0 != "@" }.lowercased()
    let parts = plain.split { $0 == "_" || $0 == "-" }.map(String.init)
    guard let language = parts.first else { return nil }
    return locales.first { locale in
      if locale.lowercased() == plain
        || names[locale]?.contains(where: { $0.lowercased() == plain }) == true
      {
        return true
      }
      let own = locale.lowercased().split(separator: "-").map(String.init)
      guard own.first == language else { return false }
      // A region that writes another script is another language.
      return own.count == 1 || parts.count == 1 || script(of: parts) == own[1]
    }
  }

  /// The script that a language's name or region stands for.
  private static func script(of parts: [String]) -> String {
    switch parts.last {
    case "cn", "sg", "my": "hans"
    case "tw", "hk", "mo": "hant"
    default: parts[1]
    }
  }
}
