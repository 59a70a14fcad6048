/// The code tables of a content by their shapes, put together once for all texts.
struct CodeIndex: Equatable, Sendable {
  /// The beginning of codes that are written together with their number, as in "HTTP503".
  struct Beginning: Equatable, Sendable {
    let bytes: [UInt8]
    /// The table's place among those of numbers.
    let table: Int
  }

  let all: [CodeTable]
  let hex: [CodeTable]
  let names: [CodeTable]
  let numbers: [CodeTable]
  let beginnings: [Beginning]
  /// The words behind which a name is a code: that does not depend on the table that lists it.
  let nameLabels: [[UInt8]]
  /// Beginnings of codes that go on with digits, in small letters.
  let numbered: [[UInt8]]
  /// Whether a name that stands in a text can say anything about codes.
  let hearsNames: Bool
  /// The table that lists a name, by its place among those of names.
  private let listedNames: [String: Int]
  /// The tables that take names which none lists.
  let takingNames: [Int]

  init(_ tables: [CodeTable]) {
    all = tables
    hex = tables.filter { $0.shape == .hex }
    names = tables.filter { $0.shape == .names }
    numbers = tables.filter { if case .labelledNumber = $0.shape { true } else { false } }
    beginnings = numbers.enumerated().compactMap { index, table in
      let bytes = table.prefix.lowercased().utf8.filter { $0 != 0x20 }
      return bytes.isEmpty ? nil : Beginning(bytes: bytes, table: index)
    }
    nameLabels = names.flatMap(\.hearing.labelBytes)
    numbered = names.flatMap { table in table.hearing.numbered.map { Array($0.utf8) } }
    hearsNames = !names.isEmpty || tables.contains(where: \.hearing.beforeNames)
    takingNames = names.indices.filter { [names] in names[$0].hearing.unlisted != .ignore }
    listedNames = Dictionary(
      names.enumerated().flatMap { index, table in
        table.entries.map { (table.shape.folded($0.key), index) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The table that lists a name, which is in small letters.
  func table(listing name: String) -> Int? { listedNames[name] }
}
