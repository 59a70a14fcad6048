// Every sentence about wrong content, in one place.

extension Finding: CustomStringConvertible {
  /// The finding as `file:line:column: sentence`, with the line and a caret below when there is a line.
  package var description: String {
    let head = "\(place.file):\(place.line):\(place.column): \(fact.sentence)"
    guard let sourceLine else { return head }
    let indent = sourceLine.prefix(place.column - 1)
      .map { $0 == "\t" ? "\t" : $0.isIdeographic ? "  " : " " }.joined()
    return head + "\n    \(sourceLine)\n    \(indent)^"
  }
}

extension Finding.Fact {
  /// What is wrong and what to do about it.
  package var sentence: String {
    switch self {
    case .unreadableFile(let reason):
      "The file cannot be read: \(reason)."
    case .missingFile:
      "The file is missing, and no conversation can begin without it."
    case .notUTF8:
      "The file is not UTF-8. Save it as UTF-8."
    case .fileTooLarge(let bytes, let limit):
      "The file has \(bytes) bytes; at most \(limit) are read. Split it."
    case .nestedTooDeeply(let limit):
      "The nesting is deeper than \(limit) levels."
    case .syntax(let problem):
      "This is not YAML: \(problem)."
    case .aliasOrAnchor:
      "Anchors and aliases are not allowed. Write the value out."
    case .duplicateKey(let key):
      "'\(key)' stands here twice. Remove one."
    case .unknownKey(let key, let near):
      "'\(key)' is not known here.\(Self.suggestion(near))"
    case .missingKey(let key):
      "'\(key)' is missing here."
    case .emptyValue(let key):
      "'\(key)' is empty. Give it a text or leave it out."
    case .wrongShape(let wanted):
      "This has to be \(wanted)."
    case .unknownWord(let word, let kind, let near):
      "'\(word)' is no \(kind).\(Self.suggestion(near))"
    case .notANumber(let text):
      "'\(text)' is not a whole number."
    case .slotNotAskedBefore(let slot):
      "No earlier step asks for '\(slot)', so this can never hold."
    case .impossibleValue(let value, let slot, let near):
      "'\(slot)' can never be '\(value)'.\(Self.suggestion(near))"
    case .testDoesNotFit(let test, let slot):
      "The test '\(test)' does not fit the type of '\(slot)'."
    case .unclosedBrace:
      "A '{' is not closed. Write {slot} for a slot's value."
    case .unknownPlace(let name, let near):
      "'{\(name)}' cannot be filled here.\(Self.suggestion(near))"
    case .placeDoesNotFit(let name):
      "'{\(name)}' works for error codes only."
    case .duplicate(let kind, let name, let first):
      "There is a \(kind) '\(name)' already, at \(first.file):\(first.line):\(first.column)."
    case .reservedName(let name):
      "'\(name)' is the name of a non-answer and cannot be a choice."
    case .emptyRange(let from, let through):
      "There is no code from '\(from)' through '\(through)'."
    case .codeOfAnotherShape(let key, let wanted):
      "'\(key)' is no code of this table's shape. Write \(wanted)."
    case .prefixWithShape(let shape):
      "A table of the shape '\(shape)' has no 'prefix'."
    case .slotDoesNotListen(let slot):
      "'\(slot)' has no 'listens: true', so free text cannot settle it."
    case .formDoesNotFit(let form, let slot):
      "An id of the form '\(form)' does not fit the type of '\(slot)'."
    case .formWithoutLabels(let form):
      "An id of the form '\(form)' is known by its label only. Give it 'labels'."
    case .noStepKind:
      "A step needs one of 'ask', 'do', 'look_up', 'end' and 'follow'."
    case .severalStepKinds(let kinds):
      "A step is only one of \(kinds.map { "'\($0)'" }.joined(separator: " and "))."
    case .lastStepIsNoEnding:
      "The last step has to be an 'end' without 'when', so that every conversation ends."
    case .escalationWithoutForm:
      "An escalation needs a 'form' for its ticket."
    case .formWithoutEscalation:
      "Only an ending with the outcome 'escalated' has a 'form'."
    case .followOutsideCase:
      "Only case.yaml follows playbooks."
    case .neverFollowed(let playbook):
      "case.yaml never follows '\(playbook)', so nobody will see it."
    case .slotWithoutDeclaration(let slot, let near):
      "There is no slot '\(slot)': declare it in slots.yaml, or give this step a 'label' and "
        + "'choices' or a 'type'.\(Self.suggestion(near))"
    case .choiceWithoutChoices:
      "A slot of type 'choice' needs 'choices', and no other type has them."
    case .notInEnglish(let name, let near):
      "English has no '\(name)' here, and a translation adds nothing.\(Self.suggestion(near))"
    case .moreThanEnglish(let count):
      "English has only \(count) \(count == 1 ? "entry" : "entries") here."
    case .entryWithoutName:
      "Say which step this translates, with 'ask', 'do', 'look_up', 'end' or 'follow' and its name."
    case .otherName(let name):
      "This is '\(name)' in every language."
    case .notAText(let key):
      "'\(key)' is no text. A translation has texts and words only."
    case .placeMissing(let name):
      "The English text has '{\(name)}', and the translation has to have it too."
    case .placeNotInEnglish(let name, let near):
      "The English text has no '{\(name)}'.\(Self.suggestion(near))"
    case .translatesNothing(let file):
      "There is no \(file) that this could translate."
    case .untranslated(let locale, let path):
      "Not translated to \(locale): \(path)."
    case .untranslatedFile(let locale, let texts):
      "Not translated to \(locale): all of this file, \(texts) \(texts == 1 ? "text" : "texts")."
    case .staleTranslation(let locale):
      "The English text has changed since this was translated. Compare them, then run "
        + "firstline check --accept-translations \(locale)."
    case .unrecordedTranslations(let count, let locale):
      "\(count) \(count == 1 ? "translation is" : "translations are") not recorded, so that a change of the "
        + "English text would not be noticed. Run firstline check --accept-translations \(locale)."
    case .deadStep(let step):
      "No conversation comes to '\(step)'."
    case .unreachableEnding(let ending):
      "No conversation ends in '\(ending)'."
    case .unusedAnswer(let step):
      "Nothing depends on the answer to '\(step)': no guard, table, text or ticket reads it."
    case .forgottenNonAnswers(let forgotten, let step):
      "Every choice of '\(step)' has a step of its own, and \(Self.list(forgotten)) has none. Name it in "
        + "the 'when' of the step that comes then."
    case .emptyPlace(let slot, let step):
      "'{\(slot)}' stays empty: no conversation that comes to '\(step)' knows it."
    case .fieldNeverAsked(let form, let field, let ending):
      "A conversation ends in '\(ending)' without having asked for '\(field)', which \(form) requires."
    case .brokenRule(let rule, let ending):
      "A conversation ends in '\(ending)' against the rule: \(rule)"
    case .tableGap(let inputs):
      "No row applies to \(inputs)."
    case .tableOverlap(let first, let second, let inputs):
      "Rows \(first) and \(second) both apply to \(inputs)."
    case .tableNotMonotonic(let less, let more):
      "\(more) has less severity than \(less)."
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: " or ")
  }

  private static func suggestion(_ near: [String]) -> String {
    near.isEmpty ? "" : " Did you mean \(list(near))?"
  }
}
