/// What the walk has settled so far, with the content's words for it.
package struct Facts: Equatable, Sendable {
  package private(set) var values: [Slot.ID: Value] = [:]
  private let content: Content

  package init(content: Content) {
    self.content = content
  }

  package subscript(_ slot: Slot.ID) -> Value? {
    get { values[slot] }
    set { values[slot] = newValue }
  }

  package static func == (left: Facts, right: Facts) -> Bool { left.values == right.values }

  /// A slot's value as people read it, and nil when the slot has none or nothing is to be said.
  package func words(for slot: Slot.ID, aspect: Template.Aspect = .words) -> String? {
    guard let value = values[slot] else { return nil }
    return content.words(for: value, of: slot, aspect: aspect)
  }
}

extension Content {
  /// A value as people read it, and nil when there is nothing to be said.
  package func words(
    for value: Value, of slot: Slot.ID, aspect: Template.Aspect = .words
  ) -> String? {
    switch (value, aspect) {
    case (.choice(let id), .words):
      return slots[slot]?.choice(id)?.label ?? id.text
    case (.nonAnswer(let nonAnswer), .words):
      return nonAnswers[nonAnswer]?.label ?? nonAnswer.rawValue
    case (.codes(let codes), .words):
      return codes.map(\.text).joined(separator: ", ")
    case (.codes(let codes), .meaning):
      return codes.map { "\($0.text): \(meaning(of: $0))" }.joined(separator: "\n")
    case (.codes(let codes), .advice):
      let advice = codes.compactMap { code in
        entry(for: code).map { "\(code.text): \($0.meaning). \($0.advice)" }
      }
      return advice.isEmpty ? nil : advice.joined(separator: "\n")
    case (_, .words):
      return value.name
    case (_, .meaning), (_, .advice):
      return nil
    }
  }

  /// What the code tables know about a code, and nil when none lists it.
  package func entry(for code: ErrorCode) -> CodeTable.Entry? {
    for table in codeTables where code.text.hasPrefix(table.prefix) {
      if let entry = table.entry(for: String(code.text.dropFirst(table.prefix.count))) {
        return entry
      }
    }
    return nil
  }

  private func meaning(of code: ErrorCode) -> String {
    entry(for: code)?.meaning ?? code.text
  }
}
