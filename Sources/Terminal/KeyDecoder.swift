/// Turns the bytes of a terminal into characters, keys and pastes.
///
/// Sequences that mean nothing here are swallowed whole, so that no half of one lands in the line.
package struct KeyDecoder {
  /// What the bytes meant.
  package enum Input: Equatable, Sendable {
    /// A character, which may be a control character with a binding of its own.
    case text(Unicode.Scalar)
    /// Bytes that are not UTF-8, to be shown as U+FFFD.
    case damaged
    case key(Key)
    /// A character with Alt; always ASCII.
    case alt(Unicode.Scalar)
    /// Pasted text, cleaned, with `\n` for every line break.
    case paste(LineInput)
  }

  private enum State: Equatable {
    case ground
    /// Inside a character of this many bytes.
    case character(length: Int)
    case escape
    case control
    /// After `ESC O`.
    case singleShift
    /// Inside a reply of the terminal, up to BEL or `ESC \`.
    case reply
    case paste
  }

  private var state = State.ground
  /// The bytes of the character, sequence or paste that has begun.
  private var pending: [UInt8] = []

  /// Makes a decoder that has seen nothing.
  package init() {}

  /// Milliseconds after which silence ends what has begun, nil when nothing waits for more.
  ///
  /// Esc by itself is a key, so it gets 40; a paste may come over a slow line.
  package var patience: Int32? {
    switch state {
    case .ground, .character: nil
    case .escape: 40
    case .control, .singleShift: 500
    // Terminals send a reply in one piece, and Alt with a bracket begins like one.
    case .reply: pending.isEmpty ? 40 : 500
    case .paste: 5_000
    }
  }

  /// Takes some bytes and gives what they complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    var inputs: [Input] = []
    for byte in bytes { take(byte, into: &inputs) }
    return inputs
  }

  /// Ends what has begun, after ``patience`` has run out.
  package mutating func expire() -> [Input] {
    defer { reset(to: .ground) }
    switch state {
    case .escape: return [.key(.escape)]
    case .paste: return [.paste(PasteCleaner.clean(pending))]
    case .ground, .character, .control, .singleShift, .reply: return []
    }
  }

  private mutating func take(_ byte: UInt8, into inputs: inout [Input]) {
    switch state {
    case .ground: start(byte, into: &inputs)
    case .character(let length): continueCharacter(byte, length: length, into: &inputs)
    case .escape: afterEscape(byte, into: &inputs)
    case .control, .singleShift: continueSequence(byte, into: &inputs)
    case .reply:
      let endsInEscape = pending.last == 0x1B
      pending = [byte]
      if byte == 0x07 || (endsInEscape && byte == UInt8(ascii: "\\")) { reset(to: .ground) }
    case .paste:
      pending.append(byte)
      if byte == UInt8(ascii: "~"), pending.hasSuffix("\u{1B}[201~") {
        inputs.append(.paste(PasteCleaner.clean(pending.dropLast(6))))
        reset(to: .ground)
      }
    }
  }

  private mutating func start(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case 0x03: inputs.append(.key(.interrupt))
    case 0x1A: inputs.append(.key(.suspend))
    case 0x1B: reset(to: .escape)
    // libedit's terminal modes swap the two: Enter arrives as LF and Ctrl-J as CR. What was typed
    // before those modes were set arrives as LF either way.
    case 0x0A: inputs.append(.key(.enter))
    case 0x0D: inputs.append(.key(.newline))
    case 0x00..<0x80: inputs.append(.text(Unicode.Scalar(byte)))
    case 0xC2..<0xF5:
      reset(to: .character(length: byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4))
      pending = [byte]
    default: inputs.append(.damaged)
    }
  }

  private mutating func continueCharacter(
    _ byte: UInt8, length: Int, into inputs: inout [Input]
  ) {
    guard byte & 0xC0 == 0x80 else {
      inputs.append(.damaged)
      reset(to: .ground)
      start(byte, into: &inputs)
      return
    }
    pending.append(byte)
    guard pending.count == length else { return }
    let decoded = String(decoding: pending, as: UTF8.self).unicodeScalars
    reset(to: .ground)
    guard let scalar = decoded.first, decoded.count == 1 else {
      inputs.append(.damaged)
      return
    }
    // C1 controls cannot be typed, and their codes are used for keys.
    if !(0x80..<0xA0).contains(scalar.value) { inputs.append(.text(scalar)) }
  }

  private mutating func afterEscape(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case UInt8(ascii: "["): reset(to: .control)
    case UInt8(ascii: "O"): reset(to: .singleShift)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      reset(to: .reply)
    case 0x1B: inputs.append(.key(.escape))
    case 0x0A, 0x0D:
      inputs.append(.key(.newline))
      reset(to: .ground)
    case 0x08, 0x7F:
      inputs.append(.key(.deleteWordLeft))
      reset(to: .ground)
    case 0x03, 0x1A, 0x80...:
      reset(to: .ground)
      start(byte, into: &inputs)
    default:
      inputs.append(.alt(Unicode.Scalar(byte)))
      reset(to: .ground)
    }
  }

  private mutating func continueSequence(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case 0x1B: reset(to: .escape)
    case 0x20..<0x40:
      pending.append(byte)
    case 0x40..<0x7F:
      let parameters = String(decoding: pending, as: UTF8.self)
      let isPaste = state == .control && byte == UInt8(ascii: "~") && parameters == "200"
      reset(to: isPaste ? .paste : .ground)
      guard !isPaste, let key = Key(final: byte, parameters: parameters) else { return }
      inputs.append(.key(key))
    default:
      // No sequence holds such a byte: it was cut off, and this is the next key.
      reset(to: .ground)
      start(byte, into: &inputs)
    }
  }

  private mutating func reset(to next: State) {
    state = next
    pending.removeAll(keepingCapacity: next == .paste)
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
