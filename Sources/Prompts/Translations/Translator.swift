import Conversation

/// One file of a language, which translates the English file of the same path.
struct Translation {
  let locale: String
  let root: Node
}

/// Puts the texts of one language in the place of the English ones, and adds the words of every language.
///
/// The result has the structure of the English file, so whatever reads it knows of one language only. What is
/// wrong with a translation is found here.
struct Translator {
  /// What stands before an English text that has no translation.
  static let mark = "†"

  /// The path of the English file.
  let file: String
  let translations: [Translation]
  /// The language of the texts.
  let locale: String
  /// Reports findings, in the English file and in those that translate it.
  let nodes: NodeReader

  /// What the translations have at one place of the English file, by their position.
  typealias Layers = [(number: Int, node: Node)]

  func merged(_ english: Node) -> Node {
    guard locale != Language.english || !translations.isEmpty else { return english }
    let layers = translations.enumerated().map { (number: $0, node: $1.root) }
    return entry(english, layers) { TextSchema.value(of: $0, inRootOf: file) }
  }

  private func value(_ pair: Node.Pair, _ schema: TextSchema, _ layers: Layers) -> Node {
    switch schema {
    case .text: text(pair, layers)
    case .words: words(pair.value, layers)
    case .entry: entry(pair.value, layers)
    case .entries(let areChoices): entries(pair.value, layers, areChoices: areChoices)
    case .list: list(pair.value, layers)
    case .meanings: meanings(pair.value, layers)
    case .name: name(pair.value, layers)
    case .structure: structure(pair, layers)
    }
  }

  // MARK: - Mappings

  private func entry(
    _ english: Node, _ layers: Layers, schema: (String) -> TextSchema = TextSchema.value
  ) -> Node {
    guard case .mapping(let mapping) = english else { return english }
    let mayAddWords = english["label"] != nil
    let added = mayAddWords ? TextSchema.addable.filter { english[$0] == nil } : []
    let values = byKey(layers, in: english, adding: added)
    var pairs = mapping.pairs.map { pair in
      let key = pair.key.string ?? ""
      return Node.Pair(key: pair.key, value: value(pair, schema(key), values[key] ?? []))
    }
    for key in added {
      guard let layers = values[key] else { continue }
      let none = Node.sequence(Node.List(items: [], mark: english.mark))
      let name = Node.scalar(Node.Scalar(string: key, mark: english.mark))
      pairs.append(Node.Pair(key: name, value: words(none, layers)))
    }
    return .mapping(Node.Mapping(pairs: pairs, mark: mapping.mark))
  }

  private func entries(_ english: Node, _ layers: Layers, areChoices: Bool) -> Node {
    guard case .mapping(let mapping) = english else { return english }
    let values = byKey(layers, in: english)
    let pairs = mapping.pairs.map { pair in
      let layers = values[pair.key.string ?? ""] ?? []
      let value = areChoices ? choice(pair, layers) : entry(pair.value, layers)
      return Node.Pair(key: pair.key, value: value)
    }
    return .mapping(Node.Mapping(pairs: pairs, mark: mapping.mark))
  }

  /// A choice with the labels of the other languages as words: what one language lists, all understand.
  private func choice(_ pair: Node.Pair, _ layers: Layers) -> Node {
    let english = asEntry(pair)
    let layers = layers.map { layer in
      (layer.number, asEntry(Node.Pair(key: pair.key, value: layer.node)))
    }
    guard case .mapping(let mapping) = entry(english, layers) else { return pair.value }
    let whole = Node.mapping(mapping)
    var words = whole["words"].map { $0.items ?? [$0] } ?? []
    for label in ([english] + layers.map(\.1)).compactMap({ $0["label"] })
    where label.string != whole["label"]?.string && !words.holds(label) {
      words.append(label)
    }
    guard !words.isEmpty else { return whole }
    let name = Node.scalar(Node.Scalar(string: "words", mark: pair.key.mark))
    let list = Node.sequence(Node.List(items: words, mark: pair.value.mark))
    return .mapping(
      Node.Mapping(
        pairs: mapping.pairs.filter { $0.key.string != "words" } + [
          Node.Pair(key: name, value: list)
        ],
        mark: mapping.mark))
  }

  /// A choice that is its label alone as the mapping that it stands for.
  private func asEntry(_ pair: Node.Pair) -> Node {
    guard case .scalar(let label) = pair.value else { return pair.value }
    let key = Node.scalar(Node.Scalar(string: "label", mark: pair.key.mark))
    return .mapping(
      Node.Mapping(pairs: [Node.Pair(key: key, value: pair.value)], mark: label.mark))
  }

  /// The words of time.yaml: a list, or lists by what their words mean.
  private func meanings(_ english: Node, _ layers: Layers) -> Node {
    guard case .mapping(let mapping) = english else { return words(english, layers) }
    let values = byKey(layers, in: english)
    let pairs = mapping.pairs.map { pair in
      Node.Pair(key: pair.key, value: words(pair.value, values[pair.key.string ?? ""] ?? []))
    }
    return .mapping(Node.Mapping(pairs: pairs, mark: mapping.mark))
  }

  /// The values of the translations by key; reports the keys that English lacks.
  private func byKey(
    _ layers: Layers, in english: Node, adding added: [String] = []
  ) -> [String: Layers] {
    guard !layers.isEmpty else { return [:] }
    let known = (english.pairs ?? []).compactMap(\.key.string)
    var values: [String: Layers] = [:]
    for (number, node) in layers {
      for (key, keyNode, value) in nodes.pairs(node) {
        if known.contains(key) || added.contains(key) {
          values[key, default: []].append((number, value))
        } else {
          nodes.report(
            .notInEnglish(key, near: nearestSpellings(to: key, among: known)), at: keyNode)
        }
      }
    }
    return values
  }

  // MARK: - Lists

  private func list(_ english: Node, _ layers: Layers) -> Node {
    guard case .sequence(let list) = english else { return english }
    let names = list.items.map(Self.name)
    var found: [Int: Layers] = [:]
    for (number, node) in layers {
      var places: [Int: Node] = [:]
      for (position, item) in nodes.items(node).enumerated() {
        guard let match = match(of: item, at: position, in: names) else { continue }
        if let first = places[match] {
          nodes.report(
            .duplicate(
              kind: "translation", name: names[match] ?? String(match + 1),
              first: nodes.file.place(of: first.mark)), at: item)
        }
        places[match] = item
        found[match, default: []].append((number, item))
      }
    }
    let items = list.items.enumerated().map { entry($1, found[$0] ?? []) }
    return .sequence(Node.List(items: items, mark: list.mark))
  }

  /// Which English entry an entry translates: the one with its name, or the one at its position when none has names.
  private func match(of item: Node, at position: Int, in names: [String?]) -> Int? {
    guard names.contains(where: { $0 != nil }) else {
      if position >= names.count { nodes.report(.moreThanEnglish(names.count), at: item) }
      return position < names.count ? position : nil
    }
    guard let name = Self.name(item) else {
      nodes.report(.entryWithoutName, at: item)
      return nil
    }
    if let match = names.firstIndex(of: name) { return match }
    let near = nearestSpellings(to: name, among: names.compactMap(\.self))
    nodes.report(.notInEnglish(name, near: near), at: item)
    return nil
  }

  /// What an entry of a list is known by, such as "ask: scope"; nil when it has no naming key.
  static func name(_ node: Node) -> String? {
    for key in TextSchema.namingKeys {
      if let value = node[key]?.string { return "\(key): \(value)" }
    }
    return nil
  }

  // MARK: - Texts and words

  private func text(_ pair: Node.Pair, _ layers: Layers) -> Node {
    guard case .scalar(let english) = pair.value else { return pair.value }
    let texts = layers.filter {
      check($0.node, against: english.string, key: pair.key.string ?? "")
    }
    guard locale != Language.english else { return pair.value }
    if let shown = texts.first(where: { translations[$0.number].locale == locale }) {
      return shown.node
    }
    let isMarked = TextSchema.isForAgents(file) && TextSchema.hasWords(english.string)
    let text = isMarked ? Self.mark + english.string : english.string
    return .scalar(Node.Scalar(string: text, mark: english.mark))
  }

  /// Whether a translation of a text can be used; one that has not the places of the English text is reported.
  private func check(_ node: Node, against english: String, key: String) -> Bool {
    guard let text = nodes.text(node) else { return false }
    guard !text.isEmpty else {
      nodes.report(.emptyValue(key), at: node)
      return false
    }
    guard let places = TextSchema.places(in: text) else {
      nodes.report(.unclosedBrace, at: node)
      return false
    }
    let wanted = TextSchema.places(in: english) ?? []
    for name in wanted.subtracting(places).sorted() {
      nodes.report(.placeMissing(name), at: node)
    }
    for name in places.subtracting(wanted).sorted() {
      nodes.report(
        .placeNotInEnglish(name, near: nearestSpellings(to: name, among: wanted.sorted())), at: node
      )
    }
    return places == wanted
  }

  /// The words of every language, those of the shown one first.
  private func words(_ english: Node, _ layers: Layers) -> Node {
    let layers = layers.map { layer in
      (locale: translations[layer.number].locale, words: nodes.texts(layer.node).map(\.node))
    }
    let own = layers.filter { $0.locale == locale }.flatMap(\.words)
    let others = layers.filter { $0.locale != locale }.flatMap(\.words)
    var taken: Set<String?> = []
    let words = (own + (english.items ?? [english]) + others).filter {
      taken.insert($0.string).inserted
    }
    return .sequence(Node.List(items: words, mark: english.mark))
  }

  // MARK: - What is the same in every language

  private func name(_ english: Node, _ layers: Layers) -> Node {
    for (_, node) in layers where nodes.text(node) != english.string {
      nodes.report(.otherName(english.string ?? ""), at: node)
    }
    return english
  }

  private func structure(_ pair: Node.Pair, _ layers: Layers) -> Node {
    for (_, node) in layers { nodes.report(.notAText(pair.key.string ?? ""), at: node) }
    return pair.value
  }
}

extension [Node] {
  /// Whether a text is among these.
  fileprivate func holds(_ node: Node) -> Bool { contains { $0.string == node.string } }
}
