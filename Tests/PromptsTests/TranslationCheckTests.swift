import Testing

@testable import Prompts

/// What is still to be done for a translation.
struct TranslationCheckTests {
  private func check(_ files: [String: String]) -> TranslationCheck {
    TranslationCheck(Minimal.folder(bytes: files.mapValues { Array($0.utf8) }))
  }

  /// A translation of all that agents read but the files that a test leaves out.
  private static let paint = """
    title: 油漆
    steps:
      - do: stir
        label: 搅拌
        text: 请搅拌。
        question: 有效吗？
        choices: {helped: 有效, failed: 无效}
      - end: stirred
        text: 搅拌有效。
    """

  private func warnings(_ check: TranslationCheck, in file: String) -> [String] {
    check.warnings.filter { $0.place.file.hasSuffix(file) }.map(\.description)
  }

  @Test func `Without another language there is nothing to translate`() {
    #expect(check([:]).warnings == [])
  }

  @Test func `A file that is not translated is one warning`() {
    let found = check(["locales/zh-Hans/playbooks/paint.yaml": Self.paint])
    #expect(
      warnings(found, in: "slots.yaml") == [
        "slots.yaml:1:1: Not translated to zh-Hans: all of this file, 10 texts."
      ])
    #expect(warnings(found, in: "rules.yaml") == [])
    #expect(warnings(found, in: "time.yaml") == [])
  }

  @Test func `A text that is missing is named with the place of the English one`() {
    let text = Self.paint.split(separator: "\n").filter { !$0.contains("label:") }
      .joined(separator: "\n").split(separator: ", failed: 无效").joined()
    let found = check(["locales/zh-Hans/playbooks/paint.yaml": text])
    #expect(
      warnings(found, in: "paint.yaml") == [
        "playbooks/paint.yaml:5:12: Not translated to zh-Hans: steps/do: stir/label.",
        "playbooks/paint.yaml:8:42: Not translated to zh-Hans: steps/do: stir/choices/failed/label.",
      ])
  }

  @Test func `A translation is stale when its English text is another than was recorded`() throws {
    let path = "locales/zh-Hans/playbooks/paint.yaml"
    let first = check([path: Self.paint])
    #expect(
      warnings(first, in: "translated.txt") == [
        "locales/zh-Hans/translated.txt:1:1: 7 translations are not recorded, so that a change of the "
          + "English text would not be noticed. Run firstline check --accept-translations zh-Hans."
      ])
    let record = try #require(first.acceptedRecord(of: "zh-Hans"))
    #expect(record.path == "locales/zh-Hans/translated.txt")
    #expect(
      record.text.split(separator: "\n").map { $0.drop { $0 != " " }.dropFirst() } == [
        "playbooks/paint.yaml:steps/do: stir/choices/failed/label",
        "playbooks/paint.yaml:steps/do: stir/choices/helped/label",
        "playbooks/paint.yaml:steps/do: stir/label",
        "playbooks/paint.yaml:steps/do: stir/question",
        "playbooks/paint.yaml:steps/do: stir/text",
        "playbooks/paint.yaml:steps/end: stirred/text",
        "playbooks/paint.yaml:title",
      ])

    var files = [path: Self.paint, record.path: record.text]
    #expect(warnings(check(files), in: path) == [])
    #expect(warnings(check(files), in: "translated.txt") == [])
    files["playbooks/paint.yaml"] = try Minimal.text(
      of: "playbooks/paint.yaml", "Stir it.", is: "Stir it twice.")
    #expect(
      warnings(check(files), in: path) == [
        "locales/zh-Hans/playbooks/paint.yaml:5:11: The English text has changed since this was translated. "
          + "Compare them, then run firstline check --accept-translations zh-Hans."
      ])
    files[record.path] = try #require(check(files).acceptedRecord(of: "zh-Hans")).text
    #expect(warnings(check(files), in: path) == [])
  }

  @Test func `A digest has eight digits and tells texts apart`() {
    // The published test vectors of FNV-1a, with 32 bits.
    #expect(TranslationRecord.digest("") == "811c9dc5")
    #expect(TranslationRecord.digest("a") == "e40c292c")
    #expect(TranslationRecord.digest("foobar") == "bf9cf968")
  }
}
