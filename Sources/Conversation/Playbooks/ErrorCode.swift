/// Who has to act on an error code.
package enum Actor: String, CaseIterable, Sendable {
  case admin
  case user
  case partner
  /// The other side of the mail, call or sign-in, such as the receiving organisation.
  case thirdParty = "third_party"
  case vendor
  /// Nobody: the condition ends by itself.
  case wait
  /// The code has a known shape and is in no table.
  case unlisted
  /// The code alone does not tell, and looking it up would not help, such as HTTP 500.
  case open
}

/// An error code that was recognised, with who has to act on it.
package struct ErrorCode: Hashable, Sendable {
  /// The code as its vendor writes it, such as `AADSTS50126` or `5.7.1`.
  package let text: String
  package let acts: Actor

  package init(text: String, acts: Actor) {
    self.text = text
    self.acts = acts
  }
}
