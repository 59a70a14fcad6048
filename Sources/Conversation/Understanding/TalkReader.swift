/// Reads replies that are talk and say nothing about the case: greetings, thanks, questions back.
struct TalkReader: Equatable, Sendable {
  /// Nobody says more than that by way of talk.
  private static let longest = 120
  /// A question with the words before and behind the name that it asks about.
  fileprivate struct Pattern: Equatable {
    let before: String
    let after: String
  }

  private let greetings: [[String]]
  private let thanks: [[String]]
  private let fillers: [[String]]
  private let why: Set<String>
  private let what: Set<String>
  private let patterns: [Pattern]

  init(_ phrases: [Lexicon.Talk: [String]]) {
    func words(_ talk: Lexicon.Talk) -> [[String]] {
      (phrases[talk] ?? []).map(Self.words).sorted { $0.count > $1.count }
    }
    greetings = words(.greeting)
    thanks = words(.thanks)
    fillers = words(.filler)
    why = Set((phrases[.why] ?? []).map(Token.plain))
    let questions = phrases[.what] ?? []
    what = Set(
      questions.filter { !$0.utf8.contains(UInt8(ascii: "{")) }.map(Token.plain))
    patterns = questions.compactMap { question in
      guard let open = question.firstIndex(of: "{"), let close = question.firstIndex(of: "}"),
        open < close
      else { return nil }
      return Pattern(
        before: Token.plain(String(question[..<open])),
        after: Token.plain(String(question[question.index(after: close)...])))
    }.sorted {
      $0.before.utf8.count + $0.after.utf8.count > $1.before.utf8.count + $1.after.utf8.count
    }
  }

  private static func words(_ phrase: String) -> [String] {
    Token.all(in: phrase).filter { $0.kind != .mark }.map(\.text)
  }

  /// What a reply is that consists of talk alone, and nil for every other reply.
  func smallTalk(in reply: String) -> Talk? {
    guard reply.utf8.count <= Self.longest else { return nil }
    var rest = Self.words(reply)[...]
    var talk: Talk?
    while !rest.isEmpty {
      func length(_ phrases: [[String]]) -> Int? { phrases.first { rest.starts(with: $0) }?.count }
      if let length = length(thanks) {
        talk = .thanks
        rest = rest.dropFirst(length)
      } else if let length = length(greetings) {
        talk = talk ?? .greeting
        rest = rest.dropFirst(length)
      } else if let length = length(fillers) {
        rest = rest.dropFirst(length)
      } else {
        return nil
      }
    }
    return talk
  }

  /// What a reply asks about.
  enum Subject: Equatable {
    /// Why the pending question is asked.
    case reasons
    /// What the pending question means.
    case pending
    /// What something means; the likeliest name first.
    case named([String])
  }

  /// What a reply asks about that is a question back, and nil for every other reply.
  func question(in reply: String) -> Subject? {
    guard reply.utf8.count <= Self.longest else { return nil }
    let plain = Token.plain(reply)
    if why.contains(plain) { return .reasons }
    if what.contains(plain) { return .pending }
    let names = patterns.compactMap { $0.name(in: plain) }
    return names.isEmpty ? nil : .named(names)
  }
}

extension TalkReader.Pattern {
  /// The words that stand for the name, and nil when the text is not this question.
  fileprivate func name(in plain: String) -> String? {
    let start = before.isEmpty ? "" : before + " "
    let end = after.isEmpty ? "" : " " + after
    guard plain.hasPrefix(start), plain.hasSuffix(end),
      plain.utf8.count > start.utf8.count + end.utf8.count
    else { return nil }
    return String(plain.dropFirst(start.count).dropLast(end.count))
  }
}

extension Content {
  /// What a reply to the question for a slot is besides facts, and nil for every other reply.
  func talk(in reply: String, asked slot: Slot) -> Talk? {
    if let talk = talk.smallTalk(in: reply) { return talk }
    switch talk.question(in: reply) {
    case nil: return nil
    case .reasons: return .asksWhy
    case .pending: return .asksWhat
    case .named(let names):
      for name in names {
        if slot.isCalled(name) { return .asksWhat }
        let named = slots.values.filter { $0.isCalled(name) }.min { $0.id < $1.id }
        if let named, let why = reason(for: named.id) { return .asksAbout(named.id, why: why) }
      }
      // Whoever asks "what is …?" at another question than for words asks about that.
      let isQuestion = reply.trimmed.hasSuffix("?") || reply.trimmed.hasSuffix("？")
      return slot.kind != .text && isQuestion ? .asksWhat : nil
    }
  }

  /// What the answer for a slot is good for, as the first step says that asks for it.
  private func reason(for slot: Slot.ID) -> String? {
    let lists = [spine.steps] + playbooks.sorted { $0.key < $1.key }.map(\.value.steps)
    for step in lists.joined() {
      if let inquiry = step.inquiry, inquiry.slot.id == slot, !inquiry.why.isEmpty {
        return inquiry.why
      }
    }
    return nil
  }
}

extension Slot {
  /// Whether these words are the slot's label or id.
  fileprivate func isCalled(_ plain: String) -> Bool {
    Token.plain(label) == plain || Token.plain(id.text) == plain
  }
}
