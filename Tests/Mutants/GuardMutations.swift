/// Mistakes in the guards of steps.
struct GuardMutations {
  let source: SourceText

  var all: [Mutant] {
    source.lines.indices.filter { source.lines[$0].hasPrefix("    when:") }.flatMap { line in
      let block = source.block(at: line)
      let whole = Mutant(.dropGuard, text(block), in: source, block, with: [])
      let value = String(source.lines[line].dropFirst("    when:".count))
      guard value.isBlank else { return [whole] + changed(value, at: line, after: "    when: ") }
      let alternatives = block.dropFirst().filter { source.lines[$0].hasPrefix("      - ") }
      return [whole]
        + alternatives.flatMap { line in
          let value = String(source.lines[line].dropFirst(8))
          let dropped = Mutant(
            .dropAlternative, value, in: source, line..<line + 1, with: [])
          return [dropped] + changed(value, at: line, after: "      - ")
        }
    }
  }

  /// The mistakes in the conditions on one line.
  private func changed(_ value: String, at line: Int, after prefix: String) -> [Mutant] {
    guard case .mapping(let entries) = Flow(value) else { return [] }
    func mutant(_ kind: Mutant.Kind, _ what: String, _ entries: [Flow.Entry]) -> Mutant {
      Mutant(
        kind, "\(what) of \(value)", in: source, line..<line + 1,
        with: [prefix + Flow.mapping(entries).text])
    }
    return entries.indices.flatMap { index -> [Mutant] in
      let entry = entries[index]
      var mutants: [Mutant] = []
      if entries.count > 1 {
        var fewer = entries
        fewer.remove(at: index)
        mutants.append(mutant(.dropCondition, entry.key, fewer))
      }
      if let negated = negated(entry.value) {
        var other = entries
        other[index] = Flow.Entry(key: entry.key, value: negated)
        mutants.append(mutant(.negateGuard, entry.key, other))
      }
      for (dropped, fewer) in withOneLess(entry.value) {
        var other = entries
        other[index] = Flow.Entry(key: entry.key, value: fewer)
        mutants.append(mutant(.dropValue, dropped, other))
      }
      return mutants
    }
  }

  private func negated(_ test: Flow) -> Flow? {
    switch test {
    case .word, .list: .mapping([Flow.Entry(key: "not", value: test)])
    case .mapping(let entries):
      switch (entries.first?.key, entries.first?.value) {
      case ("not", let value?): value
      case ("known", .word(let word)):
        .mapping([Flow.Entry(key: "known", value: .word(word == "true" ? "false" : "true"))])
      default: nil
      }
    }
  }

  /// The test with one of several values less, each in turn.
  private func withOneLess(_ test: Flow) -> [(dropped: String, Flow)] {
    switch test {
    case .word: []
    case .list(let items):
      items.count < 2
        ? []
        : items.indices.map { index in
          var fewer = items
          fewer.remove(at: index)
          return (items[index].text, .list(fewer))
        }
    case .mapping(let entries):
      entries.first.map { entry in
        withOneLess(entry.value).map { dropped, fewer in
          (dropped, .mapping([Flow.Entry(key: entry.key, value: fewer)]))
        }
      } ?? []
    }
  }

  private func text(_ range: Range<Int>) -> String {
    source.lines[range].map(\.trimmed).joined(separator: " ")
  }
}
