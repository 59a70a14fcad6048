/// Mistakes in the form, the severity table and the code tables.
struct TableMutations {
  let source: SourceText

  var fields: [Mutant] {
    source.lines.indices.flatMap { line -> [Mutant] in
      guard source.indent(source.lines[line]) == 2, let (name, _) = source.pair(source.lines[line])
      else { return [] }
      let block = source.block(at: line)
      let lines = Array(source.lines[block])
      let required = lines.firstIndex { $0.contains("required: true") }
      guard let required else { return [] }
      var loose = lines
      loose[required] = replaced(lines[required], "required: true", by: "required: false")
      return [
        Mutant(.dropField, name, in: source, block, with: []),
        Mutant(.dropRequired, name, in: source, block, with: loose),
      ]
    }
  }

  var severity: [Mutant] {
    let rows = source.items
    let grades = rows.compactMap { row in
      row.range.first { source.lines[$0].hasPrefix("    severity:") }
    }
    var mutants = rows.map { row in
      Mutant(.dropRow, row.value, in: source, row.range, with: [])
    }
    for (index, first) in grades.enumerated() {
      for second in grades[(index + 1)...] where source.lines[first] != source.lines[second] {
        var lines = Array(source.lines[first...second])
        lines.swapAt(0, lines.count - 1)
        mutants.append(
          Mutant(
            .swapSeverities, "of lines \(first + 1) and \(second + 1)", in: source,
            first..<second + 1, with: lines))
      }
    }
    for line in source.lines.indices where source.lines[line].hasPrefix("inputs:") {
      guard case .list(let inputs) = Flow(String(source.lines[line].dropFirst(7))) else { continue }
      mutants += inputs.indices.map { index in
        var fewer = inputs
        fewer.remove(at: index)
        return Mutant(
          .dropInput, inputs[index].text, in: source, line..<line + 1,
          with: ["inputs: \(Flow.list(fewer).text)"])
      }
    }
    return mutants
  }

  /// Who acts on a code, and who could be put there by mistake.
  private static let others = [
    ("admin", "vendor"), ("user", "vendor"), ("partner", "vendor"), ("wait", "vendor"),
    ("third_party", "admin"), ("vendor", "admin"),
  ]

  /// Codes that are left out, and ones that somebody else acts on.
  var codes: [Mutant] {
    source.lines.indices.filter { source.lines[$0].hasPrefix("  \"") }.flatMap { line -> [Mutant] in
      let block = source.block(at: line)
      let name = source.lines[line].trimmed.prefix { $0 != ":" }
      var lines = Array(source.lines[block])
      let dropped = Mutant(.dropCode, String(name), in: source, block, with: [])
      for index in lines.indices {
        for (actor, other) in Self.others where lines[index].contains("acts: \(actor)") {
          lines[index] = replaced(lines[index], "acts: \(actor)", by: "acts: \(other)")
          let what = "\(name) from \(actor) to \(other)"
          return [dropped, Mutant(.changeActs, what, in: source, block, with: lines)]
        }
      }
      return [dropped]
    }
  }

  private func replaced(_ line: String, _ part: String, by new: String) -> String {
    guard let range = line.firstRange(of: part) else { return line }
    return line[..<range.lowerBound] + new + line[range.upperBound...]
  }
}
