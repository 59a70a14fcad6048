/// A name that content gives to one thing of the kind `Subject`.
///
/// Identifiers are compared by their text. The type parameter keeps a slot's name from being used as a
/// playbook's.
package struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral text: String) {
    self.text = text
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
