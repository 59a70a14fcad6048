/// A part of a text that must not be kept.
package struct Secret: Equatable, Sendable {
  package let kind: SecretKind
  /// Where it stands in the text's bytes.
  package let range: Range<Int>
}

/// What a secret is; the name stands in its mark, such as `[password:1]`.
package enum SecretKind: String, CaseIterable, Sendable {
  /// What somebody said is a password, a PIN or a temporary access pass.
  case password
  /// A code that is good once, as an app or a text message shows it.
  case otp
  /// A code that stands in for a lost second factor.
  case recovery
  case jwt
  /// A token or key that opens a service to whoever has it.
  case token
  /// The secret of a registered app.
  case secret
  /// The signature of a shared access link.
  case signature
  /// The key of a storage account, a bus or a database.
  case key
  case bitlocker
  case productKey = "product_key"
  case privateKey = "private_key"
  case webhook
  case cookie
  /// The number of a payment card; its last four digits stay.
  case card
  case iban
  /// A number by which a state knows a person.
  case idNumber = "id_number"
}
