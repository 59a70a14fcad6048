package import Conversation

/// Where those parts of the content stand that are no steps.
package struct DeclarationPlaces: Sendable {
  /// Where each slot is declared, which is also where its choices are.
  package let slots: [Slot.ID: Finding.Place]
  /// Where each reason to hand over stands, in the order of the content.
  package let reasons: [Finding.Place]
  /// Where each row of the severity table begins.
  package let severityRows: [Finding.Place]
  /// Where each form has its fields.
  package let fields: [Form.ID: [String: Finding.Place]]
}

extension NodeReader {
  /// Where the items of a list stand that is under a key of a file's root.
  func itemPlaces(of key: String, in root: Node) -> [Finding.Place] {
    root[key]?.items?.map { file.place(of: $0.mark) } ?? []
  }

  /// Where the keys of a mapping stand that is under a key of a file's root.
  func keyPlaces(of key: String, in root: Node) -> [String: Finding.Place] {
    var places: [String: Finding.Place] = [:]
    for node in (root[key]?.pairs ?? []).map(\.key) {
      if let name = node.string { places[name] = file.place(of: node.mark) }
    }
    return places
  }
}
