/// The sentences of the content that are put together while a case goes on.
package struct Patterns: Equatable, Sendable {
  /// A line about an error code; `{code}` is the code, and `{text}` is what there is to say.
  let aboutCode: String
  /// What there is to say when somebody acts on a code; `{meaning}` and `{advice}` are its table's.
  let adviceOnCode: String

  package init(
    aboutCode: String = "{code}: {text}", adviceOnCode: String = "{meaning}. {advice}"
  ) {
    self.aboutCode = aboutCode
    self.adviceOnCode = adviceOnCode
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
