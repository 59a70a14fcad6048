package import Conversation

/// The content of a prompts folder with the wording of the chat.
package struct PromptSet: Sendable {
  package let content: Content
  package let wording: Wording
  /// The bytes of every file with its name, in a fixed order: what a digest of the content is made of.
  package let fingerprint: [UInt8]
  /// Where each step stands.
  package let places: [Step.ID: Finding.Place]
  package let declarations: DeclarationPlaces
}

/// What a reading of a prompts folder gives.
package enum PromptsReading: Sendable {
  case content(PromptSet)
  /// Everything that is wrong, in the order of files and lines; never empty.
  case wrong([Finding])
}

/// Reads a prompts folder into checked content, and reports all that is wrong with it at once.
package struct PromptsReader {
  private let folder: PromptsFolder
  private let locale: String
  private let locales: [String]
  private let findings = Findings()

  /// Takes the files to read.
  ///
  /// - Parameters:
  ///   - folder: The files.
  ///   - locale: The language of the texts; words of all languages are understood in any case.
  package init(_ folder: PromptsFolder, locale: String = Language.english) {
    self.folder = folder
    self.locale = locale
    locales = folder.locales
  }

  package func read() -> PromptsReading {
    for (file, reason) in folder.unreadable {
      findings.add(
        Finding(
          place: Finding.Place(file: file, line: 1, column: 1),
          fact: .unreadableFile(reason: reason)))
    }
    reportStrayTranslations()
    var slots = SlotTable()
    let replies = parse("replies.yaml").map { ReplyWordsReader(nodes: $0.nodes).read($0.root) }
    let time = parse("time.yaml").map { TimeWordsReader(nodes: $0.nodes).read($0.root) }
    let wording = parse("chat.yaml").map { WordingReader(nodes: $0.nodes).read($0.root) }
    if let file = parse("slots.yaml") { SlotReader.readFile(file.root, file.nodes, into: &slots) }
    let handOffReader = parse("handoff.yaml").map {
      HandOffReader($0.root, $0.nodes, into: &slots)
    }
    let formFiles = parseAll(in: "forms")
    let descriptionFile =
      folder.files["description.yaml"] == nil ? nil : parse("description.yaml")
    let spineFile = parse("case.yaml")
    let playbookFiles = playbookSources()
    let severityFile = parse("severity.yaml")
    let codeFiles = parseAll(in: "codes")
    let identifierFile =
      folder.files[IdentifierReader.file] == nil ? nil : parse(IdentifierReader.file)
    let ruleFile = folder.files["rules.yaml"] == nil ? nil : parse("rules.yaml")
    let cueFiles = parseAll(in: "understanding", except: IdentifierReader.file)
    reportDuplicates(formFiles, key: "form")
    reportDuplicates(codeFiles, key: "table")
    guard let handOffReader, let spineFile else { return result(nil) }

    var reader = StepReader(
      sources: playbookFiles, forms: formIDs(formFiles), handOff: handOffReader.slot,
      slots: slots)
    let spine = spineSteps(spineFile, &reader)
    reportNeverFollowed(playbookFiles, followed: reader.playbooks.map(\.id))
    slots = reader.slots
    let severity = severityFile.map {
      SeverityReader(nodes: $0.nodes, slots: slots).read($0.root)
    }
    var codeReader = CodeTableReader(slots: slots)
    let codeTables = codeFiles.compactMap { codeReader.read($0.root, $0.nodes) }
    let identifierRules = identifierFile.map {
      IdentifierReader(nodes: $0.nodes, slots: slots).read($0.root)
    }
    let description = descriptionFile.map {
      FormReader.description($0.root, $0.nodes, slots: slots)
    }
    let forms = formFiles.map {
      FormReader(nodes: $0.nodes, slots: slots, description: description).read($0.root)
    }
    let evidence =
      handOffReader.evidence(slots: slots, asked: reader.asked)
      + reader.evidence
    let rules = ruleFile.map { file in
      RuleReader(guards: GuardReader(nodes: file.nodes, slots: slots, asked: reader.asked))
        .read(file.root)
    }
    var lexicon = LexiconReader(slots: slots)
    for file in cueFiles { lexicon.read(file.root, file.nodes) }
    guard let (steps, lastEnding) = spine, let severity, let replies, let time, let wording else {
      return result(nil)
    }
    return result(
      PromptSet(
        content: Content(
          slots: slots.slots, spine: Playbook(id: "case", title: "", steps: steps),
          lastEnding: lastEnding, playbooks: reader.playbooks, codeTables: codeTables,
          identifierRules: identifierRules ?? IdentifierRules(),
          severity: severity,
          handOff: HandOff(
            slot: handOffReader.slot, evidence: evidence.map(\.evidence)),
          forms: forms, rules: rules ?? [], nonAnswers: replies.nonAnswers,
          negations: replies.negations,
          onlyAlone: replies.onlyAlone, noPermission: replies.noPermission,
          timeWords: time, lexicon: lexicon.lexicon, dialogWords: replies.dialog,
          patterns: replies.patterns,
          locale: locale),
        wording: wording, fingerprint: folder.fingerprint, places: reader.places,
        declarations: DeclarationPlaces(
          slots: slots.entries.mapValues(\.place),
          reasons: evidence.map(\.place),
          severityRows: severityFile.map { $0.nodes.itemPlaces(of: "rows", in: $0.root) } ?? [],
          fields: Dictionary(
            zip(forms.map(\.id), formFiles.map { $0.nodes.keyPlaces(of: "fields", in: $0.root) }),
            uniquingKeysWith: { first, _ in first }))))
  }

  // MARK: - Files

  private struct Parsed {
    let root: Node
    let nodes: NodeReader
  }

  /// Reads a file that must be there.
  private func parse(_ name: String) -> Parsed? {
    guard let bytes = folder.files[name] else {
      if !folder.unreadable.contains(where: { $0.file == name }) {
        findings.add(
          Finding(place: Finding.Place(file: name, line: 1, column: 1), fact: .missingFile))
      }
      return nil
    }
    guard let (source, root) = SourceFile.parse(bytes, name: name, into: findings) else {
      return nil
    }
    var file = source
    var translations: [Translation] = []
    for locale in locales {
      let path = "\(PromptsFolder.localesFolder)\(locale)/\(name)"
      guard let bytes = folder.files[path],
        let (translated, root) = SourceFile.parse(
          bytes, name: path, number: UInt8(clamping: file.translations.count + 1), into: findings)
      else { continue }
      file.translations.append(translated)
      translations.append(Translation(locale: locale, root: root))
    }
    let nodes = NodeReader(file: file, findings: findings)
    let translator = Translator(
      file: name, translations: translations, locale: locale, nodes: nodes)
    return Parsed(root: translator.merged(root), nodes: nodes)
  }

  /// Reports translations of files that English does not have.
  private func reportStrayTranslations() {
    for path in folder.files.keys where PromptsFolder.holds(path) {
      guard let locale = PromptsFolder.locale(of: path) else { continue }
      let file = String(path.dropFirst(PromptsFolder.localesFolder.count + locale.count + 1))
      guard folder.files[file] == nil else { continue }
      findings.add(
        Finding(
          place: Finding.Place(file: path, line: 1, column: 1), fact: .translatesNothing(file)))
    }
  }

  private func parseAll(in subfolder: String, except other: String? = nil) -> [Parsed] {
    folder.files.keys.filter { $0.hasPrefix(subfolder + "/") && $0 != other }.sorted()
      .compactMap(parse)
  }

  private func playbookSources() -> [Playbook.ID: MappingReader] {
    let files = parseAll(in: "playbooks")
    reportDuplicates(files, key: "playbook")
    var sources: [Playbook.ID: MappingReader] = [:]
    for file in files {
      let root = MappingReader(file.root, file.nodes)
      guard root.requiredNode("playbook") != nil else { continue }
      sources[Playbook.ID(root.text("playbook"))] = root
    }
    return sources
  }

  /// Reports files that have the same name under the key that names them.
  private func reportDuplicates(_ files: [Parsed], key: String) {
    var places: [String: Finding.Place] = [:]
    for file in files {
      let root = MappingReader(file.root, file.nodes)
      guard let node = root.node(key) else { continue }
      let name = root.text(key)
      if let first = places[name] {
        file.nodes.report(.duplicate(kind: key, name: name, first: first), at: node)
      }
      places[name] = file.nodes.file.place(of: node.mark)
    }
  }

  private func formIDs(_ files: [Parsed]) -> Set<Form.ID> {
    Set(files.map { Form.ID(MappingReader($0.root, $0.nodes).text("form")) })
  }

  // MARK: - The spine

  /// The steps of case.yaml without the last, and the ending that the last one is.
  private func spineSteps(
    _ file: Parsed, _ reader: inout StepReader
  ) -> (steps: [Step], lastEnding: Step.Ending)? {
    let root = MappingReader(file.root, file.nodes)
    root.allow(["steps"])
    guard let node = root.requiredNode("steps") else { return nil }
    var steps = reader.steps(node, of: "case", isSpine: true, file.nodes)
    guard let last = steps.popLast(), last.when == .always, case .ending(let ending) = last.action
    else {
      file.nodes.report(.lastStepIsNoEnding, at: file.nodes.items(node).last ?? node)
      return nil
    }
    return (steps, ending)
  }

  private func reportNeverFollowed(
    _ sources: [Playbook.ID: MappingReader], followed: [Playbook.ID]
  ) {
    for (id, source) in sources where !followed.contains(id) {
      source.nodes.report(.neverFollowed(id.text), at: source.node("playbook") ?? source.node)
    }
  }

  private func result(_ set: PromptSet?) -> PromptsReading {
    if let set, findings.all.isEmpty { return .content(set) }
    return .wrong(findings.all.withoutFollowUps.sorted { $0.place < $1.place })
  }
}
