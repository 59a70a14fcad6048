extension CodeTable {
  /// What makes a place in a text a code of the table.
  package struct Hearing: Equatable, Sendable {
    /// What happens to a code that the table does not list.
    package enum Unlisted: String, CaseIterable, Sendable {
      /// It is a code that the agent looks up.
      case lookUp = "look_up"
      /// It is a code that goes into the ticket, and nobody is asked to look it up.
      case record
      /// It is no code.
      case ignore

      /// Who acts on such a code, and nil where it is none.
      var actor: Actor? {
        switch self {
        case .lookUp: .unlisted
        case .record: .open
        case .ignore: nil
        }
      }
    }

    package let unlisted: Unlisted
    /// Words behind which a number of this shape is no code, such as "version".
    package let notAfter: Set<String>
    /// Words behind which something of this shape is a code, such as "error code".
    package let labels: [String]
    /// Words before which it is one, such as "bad gateway".
    package let followedBy: [String]
    /// Whether a number is a code when the name of an error stands behind it, as in "403 AccessDenied".
    package let beforeNames: Bool
    /// How many digits a number needs at least.
    package let digits: Int
    /// Beginnings and endings of names that make them errors wherever they stand, such as "failed".
    package let beginnings: [String]
    package let endings: [String]
    /// Endings that do so for names of three words or more.
    package let longEndings: [String]
    let labelBytes: [[UInt8]]
    let followedByBytes: [[UInt8]]

    package init(
      unlisted: Unlisted, notAfter: [String] = [], labels: [String] = [],
      followedBy: [String] = [], beforeNames: Bool = false, digits: Int = 1,
      beginnings: [String] = [], endings: [String] = [], longEndings: [String] = []
    ) {
      self.unlisted = unlisted
      self.notAfter = Set(notAfter.map { $0.lowercased() })
      self.labels = labels
      self.followedBy = followedBy
      self.beforeNames = beforeNames
      self.digits = digits
      self.beginnings = beginnings.map { $0.lowercased() }
      self.endings = endings.map { $0.lowercased() }
      self.longEndings = longEndings.map { $0.lowercased() }
      labelBytes = labels.map { Array($0.lowercased().utf8) }
      followedByBytes = followedBy.map { Array($0.lowercased().utf8) }
    }
  }
}
