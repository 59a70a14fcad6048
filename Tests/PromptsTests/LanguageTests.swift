import Prompts
import Testing

struct LanguageTests {
  @Test(arguments: [
    ("zh", "zh-Hans"), ("zh-Hans", "zh-Hans"), ("ZH_CN.UTF-8", "zh-Hans"), ("zh_SG", "zh-Hans"),
    ("中文", "zh-Hans"), ("chinese", "zh-Hans"), ("zh_Hans_CN", "zh-Hans"), ("en", "en"),
    ("English", "en"), ("en_GB.UTF-8", "en"), ("英文", "en"),
    ("zh_TW.UTF-8", nil), ("zh-Hant", nil), ("de_DE.UTF-8", nil), ("C.UTF-8", nil), ("POSIX", nil),
    ("", nil), ("_", nil), (".", nil),
  ])
  func `A language is known by its locale, its region or what people call it`(
    name: String, locale: String?
  ) {
    #expect(Language.locale(named: name, among: ["en", "zh-Hans"]) == locale)
  }

  @Test func `Only the languages of the content are known`() {
    #expect(Language.locale(named: "zh", among: ["en"]) == nil)
  }
}
