/// The sentences of the content that are put together while a case goes on.
package struct Patterns: Equatable, Sendable {
  /// The note about a problem that was mentioned besides the one of the case; `{words}` is what was said.
  let alsoMentioned: String
  /// A line about an error code; `{code}` is the code, and `{text}` is what there is to say.
  let aboutCode: String
  /// What there is to say when somebody acts on a code; `{meaning}` and `{advice}` are its table's.
  let adviceOnCode: String

  package init(
    alsoMentioned: String = "{words}", aboutCode: String = "{code}: {text}",
    adviceOnCode: String = "{meaning}. {advice}"
  ) {
    self.alsoMentioned = alsoMentioned
    self.aboutCode = aboutCode
    self.adviceOnCode = adviceOnCode
  }

  func noteOfProblem(_ words: String) -> String {
    alsoMentioned.filling(["words": words])
  }

  func line(about code: ErrorCode, _ text: String) -> String {
    aboutCode.filling(["code": code.text, "text": text])
  }

  func advice(of entry: CodeTable.Entry) -> String {
    adviceOnCode.filling(["meaning": entry.meaning, "advice": entry.advice])
  }
}

extension String {
  /// The text with its `{places}` filled from left to right, so that a value with braces is not taken for a place.
  package func filling(_ values: [String: String]) -> String {
    var rest = self[...]
    var text = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
