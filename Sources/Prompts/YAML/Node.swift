/// A value of a YAML file as the readers see it: a text, a list or a mapping, each with where it stands.
enum Node: Equatable, Sendable {
  case scalar(Scalar)
  case sequence(List)
  case mapping(Mapping)

  struct Scalar: Equatable, Sendable {
    let string: String
    let mark: Mark
  }

  struct List: Equatable, Sendable {
    let items: [Node]
    let mark: Mark
  }

  struct Mapping: Equatable, Sendable {
    let pairs: [Pair]
    let mark: Mark
  }

  struct Pair: Equatable, Sendable {
    let key: Node
    let value: Node
  }

  var mark: Mark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .sequence(let list): list.mark
    case .mapping(let mapping): mapping.mark
    }
  }

  /// The text of a scalar as it is written, and nil for everything else.
  var string: String? {
    if case .scalar(let scalar) = self { scalar.string } else { nil }
  }

  /// The items of a list, and nil for everything else.
  var items: [Node]? {
    if case .sequence(let list) = self { list.items } else { nil }
  }

  /// The keys and values of a mapping in the order of the file, and nil for everything else.
  var pairs: [Pair]? {
    if case .mapping(let mapping) = self { mapping.pairs } else { nil }
  }

  /// The value of a key of a mapping.
  subscript(_ key: String) -> Node? {
    pairs?.first { $0.key.string == key }?.value
  }
}

/// Where a value stands, both counted from 1.
struct Mark: Equatable, Sendable {
  let line: Int32
  let column: Int32
  /// What its file is called: 0, and from 1 for one that translates another.
  let file: UInt8

  init(line: Int, column: Int, file: UInt8 = 0) {
    // A file has fewer lines than bytes, and those have a limit.
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.file = file
  }
}
