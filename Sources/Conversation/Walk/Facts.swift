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

  /// The facts as a step's texts see them: of the codes that its guard tests for who acts, those that pass.
  ///
  /// So an instruction for the admin does not list what the other side has to do.
  package func narrowed(to when: Guard) -> Facts {
    var facts = self
    for condition in when.satisfiedAlternative(in: self) ?? [] {
      guard case .codes(let codes) = facts[condition.slot] else { continue }
      switch condition.test {
      case .acts(let actors), .onlyActs(let actors):
        facts[condition.slot] = .codes(codes.filter { actors.contains($0.acts) })
      case .among, .notAmong, .known, .atLeast:
        continue
      }
    }
    return facts
  }

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
      let own = nonAnswer == .notApplicable ? slots[slot]?.notApplicableWords.first : nil
      return own ?? nonAnswers[nonAnswer]?.label ?? nonAnswer.rawValue
    case (.codes(let codes), .words):
      return codes.map(\.text).joined(separator: ", ")
    case (.codes(let codes), .meaning):
      return lines(codes) { entry(for: $0)?.meaning }
    case (.codes(let codes), .advice):
      return lines(codes) { entry(for: $0).map(patterns.advice) }
    case (.codes(let codes), .link):
      return lines(codes) { entry(for: $0) == nil ? link(for: $0) : nil }
    case (_, .words):
      return value.name
    case (_, .meaning), (_, .advice), (_, .link):
      return nil
    }
  }

  /// A line for each code about which there is something to say, and nil when there is none.
  private func lines(_ codes: [ErrorCode], _ text: (ErrorCode) -> String?) -> String? {
    let lines = codes.compactMap { code in text(code).map { patterns.line(about: code, $0) } }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Where to look up a code, and nil when its table does not say.
  private func link(for code: ErrorCode) -> String? {
    guard let table = codeTable(of: code), !table.link.isEmpty else { return nil }
    let key = String(code.text.dropFirst(table.prefix.count))
    return table.link.split(separator: "{key}", omittingEmptySubsequences: false)
      .joined(separator: key)
  }

  /// What the code tables know about a code, and nil when none lists it.
  package func entry(for code: ErrorCode) -> CodeTable.Entry? {
    for table in codeTables {
      if let entry = table.key(of: code).flatMap(table.entry) { return entry }
    }
    return nil
  }
}
