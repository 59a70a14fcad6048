/// Text whose parts carry a meaning.
///
/// Two texts are equal when every character of them has the same meaning, however they were built.
package struct StyledText: Equatable, Sendable {
  /// A run of text with one meaning.
  package struct Span: Equatable, Sendable {
    /// The characters.
    package let text: String
    /// What all of them mean.
    package let meaning: Meaning
  }

  /// The runs, none of them empty, neighbours of different meanings.
  package private(set) var spans: [Span] = []

  /// Makes an empty text.
  package init() {}

  /// Makes a text of one meaning.
  package init(_ text: String, _ meaning: Meaning = .plain) {
    append(text, meaning)
  }

  /// The characters without their meanings.
  package var text: String { spans.map(\.text).joined() }

  /// True when there are no characters.
  package var isEmpty: Bool { spans.isEmpty }

  /// Adds text with a meaning at the end.
  package mutating func append(_ text: String, _ meaning: Meaning = .plain) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.meaning == meaning {
      spans[spans.count - 1] = Span(text: last.text + text, meaning: meaning)
    } else {
      spans.append(Span(text: text, meaning: meaning))
    }
  }

  /// Joins two texts.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result += right
    return result
  }

  /// Adds a text at the end of another.
  package static func += (left: inout StyledText, right: StyledText) {
    for span in right.spans { left.append(span.text, span.meaning) }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Makes plain text from a literal.
  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// Takes over what a literal with interpolations collected.
  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.result
  }

  /// Collects the parts of a literal such as `"Ask \(name, .strong) about \(other)"`.
  package struct StringInterpolation: StringInterpolationProtocol {
    var result = StyledText()

    /// Starts with nothing; the sizes are of no use here.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds the fixed part of the literal as plain text.
    package mutating func appendLiteral(_ literal: String) {
      result.append(literal)
    }

    /// Adds a value with a meaning.
    package mutating func appendInterpolation(_ value: some Any, _ meaning: Meaning = .plain) {
      result.append(String(describing: value), meaning)
    }

    /// Adds a styled text with the meanings it has.
    package mutating func appendInterpolation(_ value: StyledText) {
      result += value
    }
  }
}
