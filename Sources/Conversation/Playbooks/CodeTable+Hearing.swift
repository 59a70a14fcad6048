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
    /// Words before a number alone that make it something else, such as "port"; nil where a number alone is no code.
    package let aloneUnlessAfter: Set<String>?
    /// Beginnings and endings of names that make them errors wherever they stand, such as "failed".
    package let beginnings: [String]
    package let endings: [String]
    /// Endings that do so for names of three words or more.
    package let longEndings: [String]
    /// Words that do so anywhere within a name, such as "exceeded".
    package let parts: Set<String>
    /// Beginnings of codes that go on with digits, such as "SSPR_".
    package let numbered: [String]
    /// Names that are no codes although they look like some, such as "StatusCode".
    package let except: Set<String>
    let labelBytes: [[UInt8]]
    /// Words behind which a name of three words or more is a code, such as "says".
    let longLabelBytes: [[UInt8]]
    let followedByBytes: [[UInt8]]
    /// Words that may stand behind a number alone, such as "since"; else its clause has to end there.
    let aloneBeforeBytes: [[UInt8]]
    /// Words behind a number that make it a count, such as "users".
    let notBeforeBytes: [[UInt8]]

    package init(
      unlisted: Unlisted, notAfter: [String] = [], labels: [String] = [],
      followedBy: [String] = [], beforeNames: Bool = false, digits: Int = 1,
      aloneUnlessAfter: [String]? = nil, aloneBefore: [String] = [], notBefore: [String] = [],
      longLabels: [String] = [], beginnings: [String] = [], endings: [String] = [],
      longEndings: [String] = [], parts: [String] = [], numbered: [String] = [],
      except: [String] = []
    ) {
      func small(_ words: [String]) -> [String] { words.map { $0.lowercased() } }
      func bytes(_ words: [String]) -> [[UInt8]] { small(words).map { Array($0.utf8) } }
      self.unlisted = unlisted
      self.notAfter = Set(small(notAfter))
      self.labels = labels
      self.followedBy = followedBy
      self.beforeNames = beforeNames
      self.digits = digits
      self.aloneUnlessAfter = aloneUnlessAfter.map { Set(small($0)) }
      self.beginnings = small(beginnings)
      self.endings = small(endings)
      self.longEndings = small(longEndings)
      self.parts = Set(small(parts))
      self.numbered = small(numbered)
      self.except = Set(small(except))
      labelBytes = bytes(labels)
      longLabelBytes = bytes(longLabels)
      followedByBytes = bytes(followedBy)
      aloneBeforeBytes = bytes(aloneBefore)
      notBeforeBytes = bytes(notBefore)
    }
  }
}
