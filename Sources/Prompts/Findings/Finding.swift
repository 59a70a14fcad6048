/// Something that is wrong with the content, and where.
package struct Finding: Equatable, Sendable {
  /// A place in a file of the prompts folder.
  package struct Place: Hashable, Sendable, Comparable {
    /// The file's path from the prompts folder.
    package let file: String
    /// The line, from 1.
    package let line: Int
    /// The column, from 1, in characters.
    package let column: Int

    package init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
  }

  /// What is wrong.
  package enum Fact: Equatable, Sendable {
    case unreadableFile(reason: String)
    case missingFile
    case notUTF8
    case fileTooLarge(bytes: Int, limit: Int)
    case nestedTooDeeply(limit: Int)
    case syntax(String)
    case aliasOrAnchor
    case duplicateKey(String)
    case unknownKey(String, near: [String])
    case missingKey(String)
    case emptyValue(String)
    /// The value should be one of these shapes of YAML: a text, a list, a mapping.
    case wrongShape(wanted: String)
    /// The word is none of those that are possible here.
    case unknownWord(String, kind: String, near: [String])
    case notANumber(String)
    case slotNotAskedBefore(String)
    case impossibleValue(String, slot: String, near: [String])
    case testDoesNotFit(test: String, slot: String)
    case unclosedBrace
    case unknownPlace(String, near: [String])
    case placeDoesNotFit(String)
    /// The name is taken already, there.
    case duplicate(kind: String, name: String, first: Place)
    case reservedName(String)
    case emptyRange(from: String, through: String)
    /// A code table has a key that no code of its shape can have.
    case codeOfAnotherShape(String, wanted: String)
    case prefixWithShape(String)
    /// Free text cannot settle the slot, although a rule for ids says that it does.
    case slotDoesNotListen(String)
    case formDoesNotFit(form: String, slot: String)
    case formWithoutLabels(String)
    case noStepKind
    case severalStepKinds([String])
    case lastStepIsNoEnding
    case escalationWithoutForm
    case formWithoutEscalation
    case followOutsideCase
    case neverFollowed(String)
    case slotWithoutDeclaration(String, near: [String])
    case choiceWithoutChoices

    // What is wrong with a translation.
    /// English has nothing of this name in its place.
    case notInEnglish(String, near: [String])
    case moreThanEnglish(Int)
    case entryWithoutName
    case otherName(String)
    case notAText(String)
    case placeMissing(String)
    case placeNotInEnglish(String, near: [String])
    /// There is no English file of this path.
    case translatesNothing(String)

    // What is still to be done for a translation.
    case untranslated(String, String)
    case untranslatedFile(String, texts: Int)
    case staleTranslation(String)
    case unrecordedTranslations(Int, String)

    // What only comes to light when every conversation is explored.
    case deadStep(String)
    case unreachableEnding(String)
    case unusedAnswer(String)
    case forgottenNonAnswers([String], of: String)
    case emptyPlace(String, in: String)
    case fieldNeverAsked(form: String, field: String, ending: String)
    case brokenRule(String, ending: String)
    case tableGap(String)
    case tableOverlap(Int, Int, String)
    case tableNotMonotonic(less: String, more: String)
  }

  package let place: Place
  package let fact: Fact
  /// The line of the file, for a caret under the column; nil when there is none.
  package let sourceLine: String?

  package init(place: Place, fact: Fact, sourceLine: String? = nil) {
    self.place = place
    self.fact = fact
    self.sourceLine = sourceLine
  }
}
